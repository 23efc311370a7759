"""Starts a Lapel of its own and an issuer, walks the first path through it in a browser, and stops both.

Usage: run.py --lapel EXECUTABLE --screens FOLDER
"""

import argparse
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Rig"))

from running_site import RunningSite  # noqa: E402
from stub_issuer import StubIssuer, picture  # noqa: E402

EMAIL = "mira@tide.example"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lapel", required=True, metavar="EXECUTABLE")
    parser.add_argument("--screens", required=True, metavar="FOLDER")
    arguments = parser.parse_args()

    issuer = StubIssuer()
    site = RunningSite(
        arguments.lapel,
        ["--demo-if-empty"],
        fetch_allow_test=f"127.0.0.1:{issuer.port}",
        sign_up="open",
        site_name="Harbour Office",
    )
    try:
        print(f"ready after {site.start():.1f} s at {site.address}")
        status = subprocess.run(
            [sys.executable, HERE / "first_path.py", site.address, "--email", EMAIL, "--screens", arguments.screens]
            + files(site.folder, issuer)
        ).returncode
        if status != 0:
            print(f"The last lines of the log:\n{site.last_lines()}")
        if (ended := site.stop()) != 0:
            print(f"lapel was asked to stop and ended with {ended}:\n{site.last_lines()}")
        sys.exit(status or ended)
    finally:
        site.remove()
        issuer.close()


def files(folder, issuer):
    """Two badges and a picture that is none, as arguments."""
    given = []
    for slug, name in [("knots", "Twelve Knots"), ("lantern", "Lantern Keeper")]:
        path = folder / f"{slug}.png"
        path.write_bytes(issuer.award(slug, name, EMAIL))
        given += ["--badge", str(path), name]
    other = folder / "holiday-photo.png"
    other.write_bytes(picture("holiday"))
    return given + ["--other", str(other)]


if __name__ == "__main__":
    main()
