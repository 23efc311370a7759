"""Kills Lapel and its PostgreSQL in the middle of imports, starts them again, and looks whether anything is missing.

In each cycle a person brings badges, a few in each request, while lapel, postgres, both, or one backend of postgres is
killed with SIGKILL at random moments. Then everything that was acknowledged has to be there exactly once, with the
bytes that were sent, and accepted; what was not acknowledged may be there once or not at all. What earlier cycles
brought is looked at again each time.
"""

import argparse
import collections
import hashlib
import http.client
import os
import pathlib
import queue
import random
import signal
import sys
import threading
import time

from person import Person
from running_site import NotReady, RunningSite
from stub_issuer import StubIssuer

EMAIL = "mira@tide.example"
PER_REQUEST = 5
UPLOADERS = 3


class Cycle:
    """One round of uploads under fire."""

    def __init__(self, torture, number):
        self.site = torture.site
        self.person = torture.person
        self.chance = torture.chance
        self.number = number
        self.sent = {}
        self.acknowledged = set()
        self.strikes = collections.Counter()
        self.faults = []
        self.waiting = queue.Queue()
        for first in range(0, torture.imports, PER_REQUEST):
            files = []
            for index in range(first, min(first + PER_REQUEST, torture.imports)):
                slug = f"{number}-{index}"
                files.append((f"{slug}.png", torture.issuer.award(slug, f"Badge {slug}", EMAIL)))
            self.waiting.put(files)

    def upload(self):
        """What one uploader does: one request after the other, none of them twice."""
        while True:
            try:
                files = self.waiting.get_nowait()
            except queue.Empty:
                return
            while not self.site.is_ready():
                time.sleep(0.02)
            self.sent.update({name: hashlib.sha256(data).hexdigest() for name, data in files})
            try:
                status = self.person.bring(files).status
            except (OSError, http.client.HTTPException):
                # No answer, so nothing was promised. Whether it is there is not known, and it is not sent again.
                continue
            if status == 303:
                self.acknowledged.update(name for name, _ in files)
            elif status == 429:
                # Refused before anything was stored.
                self.waiting.put(files)
                time.sleep(2)
            elif status != 503:
                self.faults.append(f"an upload was answered {status}")

    def run(self, strikes):
        uploaders = [threading.Thread(target=self.upload) for _ in range(UPLOADERS)]
        for uploader in uploaders:
            uploader.start()
        killed = struck_at_start = False
        next_strike = time.monotonic() + self.chance.uniform(0.05, 1.5)
        while strikes > 0 or any(uploader.is_alive() for uploader in uploaders):
            if strikes > 0 and time.monotonic() >= next_strike:
                struck_at_start = struck_at_start or not self.site.was_ready
                killed = self.strike() or killed
                strikes -= 1
                next_strike = time.monotonic() + self.chance.uniform(0.05, 3)
            if not self.site.is_running():
                if struck_at_start and not killed and not self.site.was_ready:
                    # Its PostgreSQL was killed under it while it started. It may give that up, if it says so.
                    self.strikes["start"] += 1
                elif not killed:
                    said = self.site.last_lines(3)
                    self.faults.append(f"lapel ended by itself with {self.site.process.returncode}:\n{said}")
                killed = struck_at_start = False
                time.sleep(self.chance.uniform(0, 0.3))
                self.site.spawn()
            time.sleep(0.01)
        self.ready_again()

    def ready_again(self):
        """Waits for the site after the last strike, which may have hit it while it started."""
        try:
            self.site.wait_until_ready()
        except NotReady:
            if self.site.is_running() or self.site.was_ready:
                raise
            self.strikes["start"] += 1
            self.site.start()

    def strike(self):
        """Kills something; says whether it was lapel."""
        victim = self.chance.choice(["lapel", "postgres", "both", "backend"])
        server = self.site.postmaster()
        targets = []
        if server and victim in ("postgres", "both"):
            targets = [server["pid"]]
        elif server and victim == "backend":
            targets = [self.chance.choice(found)] if (found := children(server["pid"])) else []
        hits_lapel = victim in ("lapel", "both")
        if hits_lapel:
            self.site.kill()
        for target in targets:
            try:
                os.kill(target, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.strikes[victim] += 1
        return hits_lapel


def children(parent):
    """The processes that a process has started."""
    found = []
    for folder in pathlib.Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == parent:
                found.append(int(folder.name))
    return found


class Torture:
    def __init__(self, executable, imports, seed):
        self.imports = imports
        self.chance = random.Random(seed)
        self.issuer = StubIssuer()
        self.site = RunningSite(executable, fetch_allow_test=f"127.0.0.1:{self.issuer.port}", sign_up="open")
        self.sent = {}
        self.acknowledged = set()

    def begin(self):
        self.site.start()
        self.person = Person(self.site.address, "mira", EMAIL)

    def cycle(self, number):
        """Returns what is wrong, in sentences."""
        cycle = Cycle(self, number)
        cycle.run(strikes=self.chance.randint(1, 4))
        self.sent.update(cycle.sent)
        self.acknowledged |= cycle.acknowledged
        begin = time.monotonic()
        faults = cycle.faults + self.wait_for_outcomes() + self.judge()
        hits = ", ".join(f"{victim} {count}" for victim, count in sorted(cycle.strikes.items()))
        print(
            f"cycle {number}: {len(cycle.sent)} sent, {len(cycle.acknowledged)} acknowledged; killed {hits}; "
            f"settled after {time.monotonic() - begin:.1f} s; {len(faults)} faults",
            flush=True,
        )
        return faults

    def wait_for_outcomes(self, timeout=180):
        end = time.monotonic() + timeout
        while True:
            [[left]] = self.site.ask("SELECT count(*) FROM import WHERE state IN ('received', 'waiting')")
            if left == "0":
                return []
            if time.monotonic() > end:
                return [f"{left} imports have no outcome after {timeout} seconds"]
            time.sleep(0.2)

    def judge(self):
        rows = self.site.ask(
            """
            SELECT import.label, import.public_id, import.state, COALESCE(import.refusal, ''),
              COALESCE(holding.identifier, ''), encode(import.sha256, 'hex'), encode(sha256(blob.bytes), 'hex')
            FROM import JOIN blob ON blob.sha256 = import.sha256 LEFT JOIN holding ON holding.id = import.holding_id
            """
        )
        faults = []
        there = collections.Counter(row[0] for row in rows)
        for name in sorted(self.sent):
            if there[name] == 0 and name in self.acknowledged:
                faults.append(f"{name} was acknowledged and is not there")
            elif there[name] > 1:
                faults.append(f"{name} is there {there[name]} times")
        for name, _, state, refusal, identifier, named, stored in rows:
            if not self.sent.get(name) == named == stored:
                faults.append(f"{name} has other bytes than were sent")
            if state != "accepted":
                faults.append(f"{name} was {state} {refusal}".rstrip())
            elif identifier != f"{self.issuer.base}/assertions/{name.removesuffix('.png')}":
                faults.append(f"{name} became the holding “{identifier}”")
        [[holdings]] = self.site.ask("SELECT count(*) FROM holding")
        accepted = sum(row[2] == "accepted" for row in rows)
        if int(holdings) != accepted:
            faults.append(f"{accepted} imports were accepted, and there are {holdings} holdings")
        if rows:
            # The pages tell the same as the tables.
            name, public_id = self.chance.choice(rows)[:2]
            page = self.person.browser.get(f"/backpack/imports/{public_id}")
            if page.status != 200:
                faults.append(f"the page of {name} was answered {page.status}")
        return faults

    def end(self):
        self.site.remove()
        self.issuer.close()


def main():
    parser = argparse.ArgumentParser(prog="deploy/torture", description=__doc__.split("\n\n")[0])
    parser.add_argument("--lapel", required=True, metavar="EXECUTABLE")
    parser.add_argument("--cycles", type=int, default=10)
    parser.add_argument("--imports", type=int, default=50, help="in each cycle")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32), help="repeats an earlier run's choices")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}")
    torture = Torture(arguments.lapel, arguments.imports, arguments.seed)
    passed = failed = 0
    try:
        torture.begin()
        for number in range(1, arguments.cycles + 1):
            faults = torture.cycle(number)
            for fault in faults:
                print(f"  {fault}")
            passed, failed = (passed, failed + 1) if faults else (passed + 1, failed)
    except (NotReady, LookupError, OSError) as error:
        print(f"{error}\n{torture.site.last_lines()}")
        failed += 1
    finally:
        torture.end()
    print(f"torture: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
