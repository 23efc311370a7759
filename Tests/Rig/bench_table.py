"""Puts Lapel's figures beside the peer's and beside what is promised.

Usage: bench_table.py OURS [PEER]: OURS holds lines of a name, a tab and times a second; PEER what the peer's bench prints.
"""

import pathlib
import re
import sys

# Name, the beginning of the peer's line, the ratio that is promised, the rate that is promised.
PROMISES = [
    ("unbake, last chunk", "unbake PNG 100KB chunk-last", 10, None),
    ("bake", "bake PNG 100KB", None, 100_000),
    ("verify hosted 2.0", "hosted use_cache=True", 20, None),
    ("verify signed 2.0, RS256", "signed RS256 use_cache=True", 20, None),
    ("verify 3.0, eddsa-rdfc-2022", None, None, 3_000),
    ("verify 3.0, VC-JWT RS256", None, None, 15_000),
    ("lapel verify, whole process", None, None, 1 / 0.030),
]
# Name, what it may be at most.
LIMITS = [("hostile input, longest (s)", 1), ("hostile input, largest (MB)", 64)]


def main(ours_file, peer_file):
    ours = dict(line.rsplit("\t", 1) for line in ours_file.read_text().splitlines() if "\t" in line)
    lines = peer_file.read_text().splitlines() if peer_file and peer_file.exists() else []
    rows = [("", "a second", "peer", "ratio", "promised", "")]
    for name, start, ratio, rate in PROMISES:
        if name not in ours:
            continue
        mine = float(ours[name])
        found = next((re.search(r"([\d.]+)/s", line) for line in lines if start and line.startswith(start)), None)
        peer = float(found[1]) if found else None
        promised = f"{ratio} x" if ratio else f"{rate:.0f}/s"
        met = mine >= rate if rate else (mine / peer >= ratio if peer else None)
        rows.append((
            name, f"{mine:.0f}", f"{peer:.0f}" if peer else "-", f"{mine / peer:.1f}" if peer else "-", promised,
            {True: "kept", False: "NOT KEPT", None: "no peer"}[met]))
    for name, limit in LIMITS:
        if name in ours:
            met = float(ours[name]) <= limit
            rows.append((name, ours[name], "-", "-", f"{limit}", "kept" if met else "NOT KEPT"))
    edwards = float(ours.get("Ed25519 alone", 0))
    if edwards and "verify 3.0, eddsa-rdfc-2022" in ours:
        share = edwards / float(ours["verify 3.0, eddsa-rdfc-2022"])
        rows.append((f"one eddsa-rdfc-2022 costs {share:.1f} bare Ed25519 verifications", "", "", "", "", ""))
    for row in rows:
        print(f"{row[0]:32} {row[1]:>10} {row[2]:>8} {row[3]:>8} {row[4]:>10}  {row[5]}".rstrip())


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None)
