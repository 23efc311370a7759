"""Measures the pages of a site with 45,000 people and 700,000 awards, which is made where it is not there yet.

Usage: bench_site.py LAPEL FOLDER
Prints, a page a line: the median and the 95th of a hundred uncached answers in milliseconds, then requests a second
from the cache over four connections, beside nginx with the same bytes in a file. Quote ratios: machines differ.
"""

import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

PORT, NGINX = 8767, 8768
# What a start brings with it, such as the daily sweep, is not what a page costs.
SETTLING = 5
BASE = f"http://127.0.0.1:{PORT}"


def environment(folder, cache):
    return os.environ | {
        "LAPEL_DATA": str(folder), "LAPEL_LISTEN": f"127.0.0.1:{PORT}", "LAPEL_PAGE_CACHE": str(cache),
        "LAPEL_LOG_LEVEL": "warning", "LAPEL_BASE_URL": BASE,
    }


def fill(lapel, folder):
    """The pages to look at; they are remembered beside the database."""
    notes = folder / "pages.json"
    if notes.exists():
        return json.loads(notes.read_text())
    folder.mkdir(parents=True, exist_ok=True)
    if os.getuid() == 0:
        folder.chmod(0o755)
    print("filling the database …", file=sys.stderr)
    start = time.perf_counter()
    filled = subprocess.run(
        [lapel, "demo", "--size", "fedora"], env=environment(folder, 0), capture_output=True, text=True, check=True)
    print(f"lapel demo --size fedora\t{time.perf_counter() - start:.0f} s")
    pages = re.findall(r"^For example: (\S+)$", filled.stdout, re.M)
    notes.write_text(json.dumps(pages))
    return pages


class Serving:
    """A site that answers for as long as the block lasts."""

    def __init__(self, lapel, folder, cache):
        self.arguments = [lapel, "serve", "--migrate"]
        self.environment = environment(folder, cache)

    def __enter__(self):
        self.process = subprocess.Popen(self.arguments, env=self.environment, stdout=subprocess.DEVNULL)
        for _ in range(600):
            try:
                fetch(http.client.HTTPConnection("127.0.0.1", PORT, timeout=5), "/healthz")
                return self
            except OSError:
                time.sleep(0.1)
        sys.exit("the site does not answer")

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def fetch(connection, path, headers={}):
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.read()


def uncached(path):
    connection = http.client.HTTPConnection("127.0.0.1", PORT)
    times = []
    for _ in range(120):
        start = time.perf_counter()
        status, _ = fetch(connection, path)
        times.append((time.perf_counter() - start) * 1000)
        if status != 200:
            sys.exit(f"{path} was answered with {status}")
    times = sorted(times[20:])
    return statistics.median(times), times[94]


def rate(port, path, seconds=4):
    """Requests a second; by wrk where it is installed."""
    if shutil.which("wrk"):
        said = subprocess.run(
            ["wrk", "-t1", "-c4", f"-d{seconds}s", f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True,
            check=True).stdout
        return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
    counts, end = [], time.perf_counter() + seconds

    def run():
        connection, count = http.client.HTTPConnection("127.0.0.1", port), 0
        while time.perf_counter() < end:
            status, _ = fetch(connection, path)
            assert status == 200, status
            count += 1
        counts.append(count)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / seconds


def nginx(root):
    configuration = root / "nginx.conf"
    configuration.write_text(f"""daemon off; worker_processes 1; pid {root}/pid; error_log {root}/error.log; events {{}}
http {{ access_log off; default_type text/html; keepalive_requests 1000000; client_body_temp_path {root};
  proxy_temp_path {root}; fastcgi_temp_path {root}; uwsgi_temp_path {root}; scgi_temp_path {root};
  server {{ listen 127.0.0.1:{NGINX}; root {root}; }} }}""")
    for part in [root, *root.iterdir()]:
        part.chmod(0o755)
    return subprocess.Popen(["nginx", "-e", root / "error.log", "-p", root, "-c", configuration])


def main(lapel, folder):
    profile, badge, collection = fill(lapel, folder)
    pages = {
        "profile with 60 badges": profile, "collection with 100": collection, "badge": badge, "home": "/", "explore": "/explore",
        "search": "/explore?q=voss-4", "profile as JSON": profile + "/json",
    }
    with Serving(lapel, folder, 0):
        time.sleep(SETTLING)
        for name, path in pages.items():
            median, late = uncached(path)
            print(f"{name}, uncached\t{median:.2f} ms, 95 of 100 within {late:.2f} ms")
    with Serving(lapel, folder, 64), tempfile.TemporaryDirectory() as files:
        time.sleep(SETTLING)
        root = pathlib.Path(files)
        bodies = {}
        for name in ["profile with 60 badges", "badge"]:
            status, body = fetch(http.client.HTTPConnection("127.0.0.1", PORT), pages[name])
            bodies[name] = f"/{len(bodies)}.html"
            (root / bodies[name][1:]).write_bytes(body)
        server = nginx(root)
        time.sleep(0.5)
        try:
            for name, file in bodies.items():
                ours, theirs = rate(PORT, pages[name]), rate(NGINX, file)
                print(f"{name}, cached\t{ours:.0f} a second; nginx {theirs:.0f}; {ours / theirs:.2f} of it")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
