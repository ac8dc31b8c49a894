"""Hosts of a folder, with ranges and without."""
import contextlib, functools, http.server, os, re, threading


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


def host(folder, kind):
    """The address of a new host of `folder`."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(kind, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"
