"""Starts a Lapel of its own, lets a program in by a personal token, and has schemathesis ask everything that the
interface says of itself, with values made at random (always the same ones).

Usage: run.py --lapel EXECUTABLE [--examples COUNT]
"""

import argparse
import importlib.metadata
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Rig"))

from person import Person  # noqa: E402
from program import Program  # noqa: E402
from running_site import RunningSite  # noqa: E402
from stub_issuer import StubIssuer  # noqa: E402

EMAIL = "mira@tide.example"
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lapel", required=True, metavar="EXECUTABLE")
    parser.add_argument("--examples", type=int, default=20, metavar="COUNT")
    arguments = parser.parse_args()
    try:
        importlib.metadata.version("schemathesis")
    except importlib.metadata.PackageNotFoundError:
        print("➜ Asking the interface at random skipped: schemathesis is not installed")
        return
    issuer = StubIssuer()
    site = RunningSite(
        arguments.lapel, ["--demo-if-empty"], fetch_allow_test=f"127.0.0.1:{issuer.port}", sign_up="open"
    )
    try:
        print(f"ready after {site.start():.1f} s at {site.address}")
        status = ask(site, Program(site.address, Person(site.address, "mira", EMAIL).browser), issuer, arguments.examples)
        if status != 0:
            print(f"The last lines of the log:\n{site.last_lines()}")
        sys.exit(status or site.stop())
    finally:
        site.remove()
        issuer.close()


def ask(site, program, issuer, examples):
    batch = program.bring(issuer.award("lantern", "Lantern Keeper", EMAIL))
    holding = program.settled(batch)["imports"][0]["holding"]
    if not holding:
        print(f"the badge was not taken: {program.settled(batch)}")
        return 1
    program.send("POST", "/api/v1/collections", {"title": "Lights"})
    program.send("PUT", f"/api/v1/collections/lights/entries/{holding}", {})
    settings = site.folder / "schemathesis.toml"
    settings.write_text(known(holding, batch))
    command = [pathlib.Path(sys.executable).parent / "schemathesis", "--config-file", settings, "run"]
    command += [f"{site.address}/api/openapi.json", "--header", f"Authorization: Bearer {program.secret}"]
    # One worker: Python 3.11 loses count where two threads read the sources of the same checks.
    command += ["--checks", CHECKS, "--max-examples", str(examples), "--workers", "1", "--seed", "1", "--no-color"]
    command += ["--phases", "examples,coverage,fuzzing", "--continue-on-failure", "--warnings", "off"]
    return subprocess.run(command, cwd=site.folder, timeout=600).returncode


def known(holding, batch):
    """Values that lead somewhere: what is not there says little."""
    places = {
        "/api/v1/holdings/{id}": ("id", holding),
        "/api/v1/holdings/{id}/file": ("id", holding),
        "/api/v1/holdings/{id}/check": ("id", holding),
        "/api/v1/imports/{id}": ("id", batch),
        "/api/v1/people/{nick}": ("nick", "mira"),
        "/api/v1/people/{nick}/holdings": ("nick", "mira"),
        "/api/v1/people/{nick}/collections": ("nick", "mira"),
    }
    text = ""
    for path, (name, value) in places.items():
        text += f'[[operations]]\ninclude-path = "{path}"\nexclude-method = "DELETE"\nparameters = {{ "path.{name}" = "{value}" }}\n\n'
    return text


if __name__ == "__main__":
    main()
