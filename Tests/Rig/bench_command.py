"""Times `lapel verify` of a file as a whole process: the median of twenty runs, in times a second.

Usage: bench_command.py LAPEL FOLDER
"""

import pathlib
import statistics
import subprocess
import sys
import time

CREDENTIAL = """{"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "urn:uuid:1",
"recipient": {"type": "email", "hashed": false, "identity": "ann@example.org"}, "issuedOn": "2024-01-01T00:00:00Z",
"badge": "https://issuer.example/b", "verification": {"type": "hosted"}}"""


def main(lapel, folder):
    file = folder / "badge.json"
    file.write_text(CREDENTIAL)
    web = folder / "web.json"
    web.write_text("{}")
    times = []
    for _ in range(21):
        start = time.perf_counter()
        status = subprocess.run([lapel, "verify", file, "--web", web], capture_output=True).returncode
        times.append(time.perf_counter() - start)
        # Nobody can be reached and the id is no address: a badge of this kind is not verified. Anything else means that
        # something else was timed.
        if status != 1:
            sys.exit(f"lapel verify ended with {status}")
    print(f"lapel verify, whole process\t{1 / statistics.median(times[1:]):.1f}")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
