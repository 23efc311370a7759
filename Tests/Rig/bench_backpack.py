"""Measures what happens when somebody brings two hundred badges at once, and when somebody takes a thousand away.

Usage: bench_backpack.py LAPEL
Prints: after how many seconds the first result of an import of 200 files is on its page, and the last one; how long a
stranger waits for the home page meanwhile; then the export of 1,000 badges as a ZIP, and by how much the server's
memory grew while it was written.
"""

import http.client
import pathlib
import statistics
import sys
import threading
import time
from urllib.parse import urlsplit

from person import Person
from running_site import RunningSite
from stub_issuer import StubIssuer

EMAIL = "mira@tide.example"
AT_ONCE, BADGES = 200, 1000


class Stranger:
    """Looks at the home page again and again, on a thread of its own, until the block ends."""

    def __init__(self, site):
        self.port = site.port
        self.waits = []
        self.is_over = threading.Event()

    def look(self):
        while not self.is_over.is_set():
            connection, begin = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60), time.perf_counter()
            connection.request("GET", "/")
            assert connection.getresponse().status == 200
            connection.close()
            self.waits.append((time.perf_counter() - begin) * 1000)
            time.sleep(0.02)

    def __enter__(self):
        self.thread = threading.Thread(target=self.look)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.thread.join()


def settled(site):
    [[count]] = site.ask("SELECT count(*) FROM import WHERE state IN ('accepted', 'refused')")
    return int(count)


def bring(site, person, files, before):
    """Seconds from sending until the answer, the first result and the last."""
    answers = []

    def send():
        status = person.bring(files).status
        answers.append((status, time.perf_counter() - begin))

    begin, first = time.perf_counter(), None
    sender = threading.Thread(target=send)
    sender.start()
    while (count := settled(site)) < before + len(files):
        if first is None and count > before:
            first = time.perf_counter() - begin
        time.sleep(0.01)
    last = time.perf_counter() - begin
    sender.join()
    [(status, answered)] = answers
    assert status == 303, status
    return answered, first or last, last


def memory(site, name):
    """One of the sizes that the kernel keeps of the server's process, in MB."""
    for line in pathlib.Path(f"/proc/{site.process.pid}/status").read_text().splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1]) / 1024


def export(site, person):
    """Reads the ZIP to its end: its bytes, the seconds, and how far the server's memory rose above what it was."""
    pathlib.Path(f"/proc/{site.process.pid}/clear_refs").write_text("5")
    before, begin = memory(site, "VmRSS"), time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", urlsplit(site.address).port, timeout=600)
    cookies = "; ".join(f"{name}={value}" for name, value in person.browser.cookies.items())
    connection.request("GET", "/settings/export/file", headers={"Cookie": cookies})
    answer, size = connection.getresponse(), 0
    assert answer.status == 200, answer.status
    while part := answer.read(1 << 16):
        size += len(part)
    return size, time.perf_counter() - begin, memory(site, "VmHWM") - before


def main(lapel):
    issuer = StubIssuer(slowest=0)
    site = RunningSite(
        lapel, fetch_allow_test=f"127.0.0.1:{issuer.port}", sign_up="open", log_level="warning", page_cache="0")
    try:
        site.start()
        person = Person(site.address, "mira", EMAIL)
        for start in range(0, BADGES, AT_ONCE):
            names = [f"{number}" for number in range(start, start + AT_ONCE)]
            files = [(f"{name}.png", issuer.award(name, f"Badge {name}", EMAIL)) for name in names]
            with Stranger(site) as stranger:
                answered, first, last = bring(site, person, files, start)
            waits = sorted(stranger.waits)
            print(
                f"import of {AT_ONCE} files\tanswered after {answered:.2f} s, first result after {first:.2f} s, last after "
                f"{last:.1f} s; home page meanwhile {statistics.median(waits):.1f} ms, 95 of 100 within "
                f"{waits[len(waits) * 95 // 100]:.1f} ms",
                flush=True)
        for _ in range(2):
            size, seconds, growth = export(site, person)
            print(f"export of {BADGES} badges\t{size / 1e6:.1f} MB in {seconds:.1f} s; memory rose by {growth:.1f} MB")
    finally:
        site.remove()
        issuer.close()


if __name__ == "__main__":
    main(sys.argv[1])
