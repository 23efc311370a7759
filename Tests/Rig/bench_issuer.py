"""Writes the documents of an Open Badges 2.0 issuer as files that a web server can serve, and one signed award.

Usage: bench_issuer.py ADDRESS FOLDER: FOLDER/site is served at ADDRESS; FOLDER/signed.jws is the award.
"""

import base64
import hashlib
import json
import pathlib
import subprocess
import sys
import zlib

CONTEXT = "https://w3id.org/openbadges/v2"


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def picture():
    """One grey pixel."""

    def chunk(kind, data):
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = chunk(b"IHDR", bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\x00\x7f")) + chunk(b"IEND", b"")


def main(address, folder):
    site = folder / "site"
    key = folder / "key.pem"
    subprocess.run(["openssl", "genrsa", "-out", key, "2048"], check=True, capture_output=True)
    public = subprocess.run(
        ["openssl", "rsa", "-in", key, "-pubout"], check=True, capture_output=True, text=True
    ).stdout
    identity = "sha256$" + hashlib.sha256(b"nobody@example.orgdeadsea").hexdigest()
    recipient = {"type": "email", "hashed": True, "salt": "deadsea", "identity": identity}

    def document(kind, path, **members):
        return {"@context": CONTEXT, "type": kind, "id": address + path, **members}

    def assertion(id, verification):
        return {
            "@context": CONTEXT, "type": "Assertion", "id": id, "recipient": recipient,
            "issuedOn": "2016-12-31T23:59:59Z", "badge": address + "/badge", "verification": verification,
        }

    documents = {
        "a": assertion(address + "/a", {"type": "hosted"}),
        "badge": document(
            "BadgeClass", "/badge", name="Robotics", description="Builds robots", image=address + "/img",
            criteria=address + "/crit", issuer=address + "/issuer"),
        "issuer": document(
            "Issuer", "/issuer", name="The Robot Guild", url=address, email="guild@example.org",
            publicKey=address + "/key", revocationList=address + "/rev"),
        "key": document("CryptographicKey", "/key", owner=address + "/issuer", publicKeyPem=public),
        "rev": document(
            "RevocationList", "/rev", issuer=address + "/issuer",
            revokedAssertions=[{"id": "urn:uuid:11111111-2222-4333-8444-555555555555"}]),
    }
    for name, content in documents.items():
        (site / name).write_text(json.dumps(content))
    (site / "img").write_bytes(picture())
    (site / "crit").write_text("<p>Build a robot.")
    (site / "count").write_text("0")
    # The peer asks for the vocabulary each time; published ones are not kept here.
    fixtures = pathlib.Path("../shared/fixtures/open-badges/contexts")
    for name, file in {"v2": "openbadges-v2.json", "v1": "openbadges-v1.json", "legacy": "openbadges-legacy-v1.json"}.items():
        if (fixtures / file).exists():
            (site / "ctx" / name).write_bytes((fixtures / file).read_bytes())

    payload = assertion("urn:uuid:aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee", {"type": "SignedBadge", "creator": address + "/key"})
    text = base64url(b'{"alg":"RS256"}') + "." + base64url(json.dumps(payload).encode())
    signature = subprocess.run(
        ["openssl", "dgst", "-sha256", "-sign", key], input=text.encode(), check=True, capture_output=True
    ).stdout
    (folder / "signed.jws").write_text(text + "." + base64url(signature))


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
