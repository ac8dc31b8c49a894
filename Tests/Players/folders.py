"""A site of two sessions with awkward titles, two paces and two lengths, as the command makes it."""
import hashlib, os, subprocess

BASE = "https://example.org/stretches/"
AWKWARD = """Café "日本" </script><b>'&"""
SITE = f"""title: 'Stretches of {AWKWARD.replace("'", "''")}'
about: For <i>every</i> day & night.
credit: O'Neil <b> & Søn
voices: rowan
sessions:
  - session: awkward.yaml
    paces: [standard, brisk]
    lengths: [full, 3m]
  - session: neck.yaml
    title: TITLE
    paces: [gentle, brisk]
"""
SESSION = """title: TITLE
stretches:
  - name: 'Reach "up" </script>'
    posture: standing
    enter: Reach {side} up & over.
    go: And reach.
    hold: 10s
    repetitions: 2
    sides: [left, right]
  - name: Naïve 首 bend
    posture: seated
    enter: Sit tall, and let your hands rest on your thighs.
    go: Bring your chin to your chest.
    hold: 12s
    repetitions: 2
"""


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


class SiteFolder:
    """A site in `work`, made by `program`."""

    def __init__(self, program, work):
        self.program, self.work, self.path = os.path.abspath(program), work, f"{work}/public"
        self.title("For the neck")
        write(f"{work}/awkward.yaml", SESSION.replace("TITLE", "'" + AWKWARD.replace("'", "''") + "'"))
        write(f"{work}/neck.yaml", SESSION.replace("TITLE", "Neck").replace("10s", "5s"))

    def title(self, title):
        """Gives the second session its title on the site."""
        write(f"{self.work}/site.yaml", SITE.replace("TITLE", title))

    def command(self, *more):
        return [self.program, "site", self.path, f"{self.work}/site.yaml", "--base-url", BASE, *more]

    def make(self, *more, code=0):
        """Runs the command, which must end with `code`, and gives what it said."""
        done = subprocess.run(self.command(*more), capture_output=True, text=True)
        assert done.returncode == code, (done.returncode, done.stderr[-500:])
        return done.stdout + done.stderr

    def files(self):
        """The sum and the time of every file, by its path in the site."""
        found = {}
        for folder, _, names in os.walk(self.path):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    sum = hashlib.sha256(file.read()).hexdigest()
                found[os.path.relpath(path, self.path)] = (sum, os.stat(path).st_mtime_ns)
        return found
