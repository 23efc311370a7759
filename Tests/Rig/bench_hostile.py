"""Verifies input that was made to keep a verifier busy, and prints the longest and the largest of all.

Usage: bench_hostile.py LAPEL FOLDER [HOSTILE]: FOLDER is for made-up documents; HOSTILE holds files of others. Time is
that of the processor, and memory what a verification takes beyond one that has nothing to do.
"""

import base64
import json
import os
import pathlib
import sys
import time

CONTEXTS = ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]
PROOF = {
    "type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "proofPurpose": "assertionMethod",
    "verificationMethod": "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQXJyPP9ceEzvb#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6"
    "pvBQXJyPP9ceEzvb", "created": "2024-01-01T00:00:00Z", "proofValue": "z" + "3" * 87}
# The longest statement that is read.
LIMIT = 1_048_576


def credential(**more):
    return {
        "@context": CONTEXTS, "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "https://issuer.example", "type": ["Profile"]}, "validFrom": "2024-01-01T00:00:00Z",
        "name": "x", "credentialSubject": {
            "type": ["AchievementSubject"], "id": "did:example:a", "achievement": {
                "id": "urn:uuid:2", "type": ["Achievement"], "name": "x", "description": "x",
                "criteria": {"narrative": "x"}, **more.pop("achievement", {})}}, "proof": PROOF, **more}


def assertion(context, **more):
    return {
        "@context": context, "type": "Assertion", "id": "urn:uuid:1", "recipient": {
            "type": "email", "hashed": False, "identity": "ann@example.org"}, "issuedOn": "2024-01-01T00:00:00Z",
        "badge": "https://issuer.example/b", "verification": {"type": "hosted"}, **more}


def made_up():
    """Names and contents, each within what is read."""
    def nested(depth):
        return {"@graph": [nested(depth - 1)]} if depth else {"name": "x"}

    v2 = "https://w3id.org/openbadges/v2"
    words = {f"w{number}": f"https://issuer.example/#{number}" for number in range(20_000)}
    blanks = [{"type": ["Achievement"], "related": [{"id": f"_:b{(number * 7 + step) % 300}"} for step in range(1, 4)],
               "id": f"_:b{number}"} for number in range(300)]
    documents = {
        "values": credential(achievement={"tag": ["a"] * 200_000}),
        "different-values": credential(achievement={"tag": [str(number) for number in range(120_000)]}),
        "objects": credential(evidence=[{"type": ["Evidence"]}] * 40_000),
        "named-objects": credential(evidence=[{"id": f"urn:{n}", "type": ["Evidence"]} for n in range(20_000)]),
        "blank-nodes": credential(achievement={"related": blanks}),
        "types": credential(type=["VerifiableCredential", "OpenBadgeCredential"] + ["Profile"] * 80_000),
        "words": credential(**{"@context": CONTEXTS + [words]}),
        "contexts": credential(**{"@context": CONTEXTS + [CONTEXTS[1]] * 10_000}),
        "proofs": credential(proof=[PROOF] * 1_500),
        "endorsements": credential(endorsement=[credential(achievement={"tag": ["a"] * 20_000})] * 8),
        "second-words": assertion([v2, words]),
        "second-values": assertion([v2, {"x": "https://issuer.example/x"}], x=["a"] * 200_000),
        "second-nested": assertion([v2, {"x": "https://issuer.example/x"}], x=nested(25)),
        "keys": assertion(v2, **{f"k{number}": number for number in range(60_000)}),
    }
    for name, document in documents.items():
        yield name, json.dumps(document, separators=(",", ":")).encode()
    yield "numbers", b'{"a":[' + b",".join([b"9" * 999] * 1_040) + b"]}"
    yield "brackets", b'{"a":' + b"[" * 1_000_000
    yield "escapes", b'{"a":"' + b"\\u00e9" * 174_000 + b'"}'
    header = base64.urlsafe_b64encode(b'{"alg":"RS256","kid":"k"}').rstrip(b"=")
    payload = json.dumps(credential(achievement={"tag": ["a"] * 180_000}), separators=(",", ":")).encode()
    yield "token", header + b"." + base64.urlsafe_b64encode(payload).rstrip(b"=") + b".AAAA"


def measure(command):
    """Seconds of the processor, seconds as they pass, and KiB of memory."""
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)])
    _, status, usage = os.wait4(process, 0)
    if os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) not in (0, 1, 2, 64):
        sys.exit(f"{' '.join(map(str, command))} ended with {status}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss


def main(lapel, folder, hostile):
    web = folder / "hostile-web.json"
    web.write_text("{}")
    for name, content in made_up():
        if len(content) > LIMIT:
            sys.exit(f"{name} is longer than what is read: {len(content)}")
        (folder / f"hostile-{name}").write_bytes(content)
    files = sorted(folder.glob("hostile-*"))
    if hostile:
        files += sorted(path for path in hostile.rglob("*") if path.is_file())
    _, _, least = measure([lapel, "verify", web, "--web", web])
    results = [(*measure([lapel, "verify", file, "--web", web]), file.name) for file in files]
    results.sort(reverse=True)
    for seconds, _, memory, name in results[:5]:
        print(f"  {name}: {seconds:.2f} s, {(memory - least) / 1024:.0f} MB", file=sys.stderr)
    largest = max(results, key=lambda result: result[2])
    print(f"  {largest[3]}: {largest[0]:.2f} s, {(largest[2] - least) / 1024:.0f} MB", file=sys.stderr)
    print(f"  {len(results)} files", file=sys.stderr)
    print(f"hostile input, longest (s)\t{results[0][0]:.2f}")
    print(f"hostile input, largest (MB)\t{max((largest[2] - least) / 1024, 0):.0f}")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None)
