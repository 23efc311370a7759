"""Starts Lapels of its own, an issuer and a provider, walks through them in a browser, and stops all of them.

Usage: run.py --lapel EXECUTABLE --screens FOLDER [--only first|further]
"""

import argparse
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Rig"))

from choosing import EVIDENCE  # noqa: E402
from entering import PROVIDER  # noqa: E402
from further_paths import FurtherWalk  # noqa: E402
from mock_provider import MockProvider  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from running_site import RunningSite  # noqa: E402
from walking import open_browser  # noqa: E402
from stub_issuer import StubIssuer, picture  # noqa: E402

EMAIL = "mira@tide.example"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lapel", required=True, metavar="EXECUTABLE")
    parser.add_argument("--screens", required=True, metavar="FOLDER")
    parser.add_argument("--only", choices=list(WALKS))
    arguments = parser.parse_args()
    if arguments.only:
        sys.exit(WALKS[arguments.only](arguments))
    # At once, each by a process of its own: they wait for their browsers most of the time.
    ends = [walk.wait() for walk in [begin(name) for name in WALKS]]
    sys.exit(1 if any(ends) else 0)


def begin(name):
    return subprocess.Popen([sys.executable, *sys.argv, "--only", name])


def walk_first(arguments):
    issuer = StubIssuer()
    site = RunningSite(
        arguments.lapel,
        ["--demo-if-empty"],
        fetch_allow_test=f"127.0.0.1:{issuer.port}",
        sign_up="open",
        site_name="Harbour Office",
    )
    try:
        print(f"ready after {site.start():.1f} s at {site.address}", flush=True)
        status = subprocess.run(
            [sys.executable, HERE / "first_path.py", site.address, "--email", EMAIL, "--screens", arguments.screens]
            + files(site.folder, issuer)
        ).returncode
        return end(site, status)
    finally:
        site.remove()
        issuer.close()


def walk_further(arguments):
    issuer, provider = StubIssuer(), MockProvider()
    settings = {"fetch_allow_test": f"127.0.0.1:{issuer.port}", "sign_up": "open"}
    site = RunningSite(
        arguments.lapel,
        ["--demo-if-empty"],
        fetch_allow=f"127.0.0.1:{provider.port}",
        oidc_issuer=provider.issuer,
        oidc_name=PROVIDER,
        oidc_client_id="lapel",
        oidc_client_secret="kelp",
        oidc_trust_addresses="yes",
        site_name="Harbour Office",
        **settings,
    )
    elsewhere = RunningSite(arguments.lapel, site_name="Other Shore", **settings)
    try:
        for place in [site, elsewhere]:
            print(f"ready after {place.start():.1f} s at {place.address}", flush=True)
        with sync_playwright() as playwright:
            browser = open_browser(playwright)
            walk = FurtherWalk(browser, arguments.screens, site, elsewhere, issuer, provider, site.folder)
            status = 0 if walk.all() else 1
            browser.close()
        return max(end(site, status), end(elsewhere, status))
    finally:
        site.remove()
        elsewhere.remove()
        provider.close()
        issuer.close()


def end(site, status):
    """Stops a site; what its log says last is shown where anything went wrong."""
    if status != 0:
        print(f"The last lines of the log:\n{site.last_lines()}")
    if (ended := site.stop()) != 0:
        print(f"lapel was asked to stop and ended with {ended}:\n{site.last_lines()}")
    return status or ended


def files(folder, issuer):
    """Two badges, one with a name like no other, and a picture that is none, as arguments."""
    given = []
    for slug, name in [("knots", "Twelve Knots"), ("lantern", "Lantern " + "keeper" * 65)]:
        path = folder / f"{slug}.png"
        path.write_bytes(issuer.award(slug, name, EMAIL, evidence=[{"narrative": EVIDENCE}]))
        given += ["--badge", str(path), name]
    other = folder / "holiday-photo.png"
    other.write_bytes(picture("holiday"))
    return given + ["--other", str(other)]


WALKS = {"first": walk_first, "further": walk_further}

if __name__ == "__main__":
    main()
