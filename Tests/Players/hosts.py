"""Hosts of a folder, with ranges and without."""
import contextlib, functools, http.server, os, re, subprocess, sys, threading


class Files(http.server.SimpleHTTPRequestHandler):
    """A host as Python has it, without ranges."""
    has_ranges = False
    protocol_version = "HTTP/1.1"

    def handle(self):
        with contextlib.suppress(ConnectionError):
            super().handle()

    def do_GET(self):
        wanted = re.match(r"bytes=(\d+)-(\d*)$", self.headers.get("Range", "")) if self.has_ranges else None
        if not wanted:
            return super().do_GET()
        with open(self.translate_path(self.path), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            first = int(wanted[1])
            last = min(int(wanted[2] or size - 1), size - 1)
            self.send_response(206)
            self.send_header("Content-Type", self.guess_type(self.path))
            self.send_header("Content-Range", f"bytes {first}-{last}/{size}")
            self.send_header("Content-Length", str(last - first + 1))
            self.end_headers()
            file.seek(first)
            self.wfile.write(file.read(last - first + 1))

    def log_message(self, *_):
        pass


class RangedFiles(Files):
    """One that sends the range it is asked for."""
    has_ranges = True


def host(folder, kind, port=0):
    """The address of a new host of `folder`."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), functools.partial(kind, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


@contextlib.contextmanager
def killable(folder, kind, port=0):
    """The address of a host in a process of its own, which the end of the block kills with every connection it has."""
    command = [sys.executable, __file__, folder, kind.__name__, str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().strip()
        finally:
            process.kill()


if __name__ == "__main__":
    print(host(sys.argv[1], {"Files": Files, "RangedFiles": RangedFiles}[sys.argv[2]], int(sys.argv[3])), flush=True)
    threading.Event().wait()
