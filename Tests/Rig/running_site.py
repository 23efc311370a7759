"""A Lapel of its own for a test: a throw-away data folder, a free port, and the means to stop it in every way."""

import http.client
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


class NotReady(Exception):
    pass


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class RunningSite:
    """`lapel serve` on a data folder. Settings of the caller's environment do not reach it."""

    def __init__(self, executable, arguments=(), **settings):
        self.executable = os.path.abspath(executable)
        self.arguments = ["serve", "--migrate", *arguments]
        # Short, for a socket's path has at most 107 bytes; open to look through, for PostgreSQL may be another user.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="lapel-"))
        self.folder.chmod(0o711)
        self.data = self.folder / "data"
        self.log = self.folder / "log"
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("LAPEL_")}
        self.environment = {
            **kept,
            "LAPEL_DATA": str(self.data),
            "LAPEL_LISTEN": f"127.0.0.1:{self.port}",
            "LAPEL_WEB": str(ROOT / "web/static"),
            "LAPEL_MIGRATIONS": str(ROOT / "db/migrations"),
            **{f"LAPEL_{name.upper()}": value for name, value in settings.items()},
        }
        self.process = None
        self.was_ready = False

    def start(self, timeout=120):
        """Starts it and waits until it says that it is ready. Returns the seconds that took."""
        begin = time.monotonic()
        self.spawn()
        self.wait_until_ready(timeout)
        return time.monotonic() - begin

    def spawn(self):
        self.was_ready = False
        with open(self.log, "ab") as log:
            # A session of its own: a Ctrl-C at the terminal is for the test, which then stops the site itself.
            self.process = subprocess.Popen(
                [self.executable, *self.arguments],
                env=self.environment,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def wait_until_ready(self, timeout=120):
        end = time.monotonic() + timeout
        while not self.is_ready():
            if self.process.poll() is not None:
                raise NotReady(f"lapel ended with {self.process.returncode}:\n{self.last_lines()}")
            if time.monotonic() > end:
                raise NotReady(f"lapel is not ready after {timeout} seconds:\n{self.last_lines()}")
            time.sleep(0.05)

    def is_ready(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", "/readyz")
            is_ready = connection.getresponse().status == 200
            self.was_ready = self.was_ready or is_ready
            return is_ready
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def last_lines(self, count=30):
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])

    def stop(self, timeout=30):
        """Asks it to stop; returns its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def postmaster(self):
        """What the private PostgreSQL wrote down about itself: its process and where its socket is; None if not there."""
        try:
            lines = (self.data / "postgresql/cluster/postmaster.pid").read_text().splitlines()
        except OSError:
            return None
        if len(lines) < 5:
            return None
        return {"pid": int(lines[0]), "port": lines[3], "socket": lines[4]}

    def ask(self, statement):
        """The rows of a statement, as lists of texts, asked of the private PostgreSQL as the owner of the database."""
        server = self.postmaster()
        told = subprocess.run(
            ["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-h", server["socket"]]
            + ["-p", server["port"], "-U", "lapel_owner", "-d", "lapel", "-c", statement],
            capture_output=True,
            text=True,
            check=True,
        )
        return [line.split("\t") for line in told.stdout.splitlines()]

    def remove(self):
        """Ends whatever still runs and deletes the folder."""
        if self.is_running():
            try:
                self.stop()
            except subprocess.TimeoutExpired:
                self.kill()
        left = self.postmaster()
        if left:
            try:
                os.kill(left["pid"], signal.SIGQUIT)
            except (ProcessLookupError, PermissionError):
                pass
        shutil.rmtree(self.folder, ignore_errors=True)
