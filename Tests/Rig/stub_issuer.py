"""An issuer for tests: a small web server on loopback that publishes Open Badges 2.0, and files baked from them."""

import hashlib
import json
import random
import struct
import threading
import time
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CONTEXT = "https://w3id.org/openbadges/v2"


def chunk(kind, data):
    """One chunk of a PNG file."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture(seed, size=96):
    """A PNG of a coloured disc, different for each seed, without anything baked in."""
    red, green, blue = hashlib.sha256(seed.encode()).digest()[:3]
    rows = bytearray()
    middle = (size - 1) / 2
    for y in range(size):
        rows.append(0)
        for x in range(size):
            inside = (x - middle) ** 2 + (y - middle) ** 2 < middle**2
            rows += bytes((red, green, blue, 255 if inside else 0))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(rows))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def baked(png, statement):
    """The picture with a statement in it: an iTXt chunk `openbadges` right after the header (Open Badges 2.0, baking)."""
    after_header = 8 + 25
    text = b"openbadges" + bytes(5) + statement.encode()
    return png[:after_header] + chunk(b"iTXt", text) + png[after_header:]


class QuietServer(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address):
        """Whoever asked was killed in the middle of it: that is what the test is for."""


class StubIssuer:
    """Answers on 127.0.0.1 from the moment it is made until `close`; slow at times, as real issuers are."""

    def __init__(self, name="Harbour Test Office", slowest=0.05):
        self.name = name
        self.slowest = slowest
        self.documents = {}
        self.pictures = {}
        issuer = self

        class Answer(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                time.sleep(random.uniform(0, issuer.slowest))
                found = issuer.answer(self.path)
                media_type, body = found or ("text/plain", b"not here\n")
                self.send_response(200 if found else 404)
                self.send_header("Content-Type", media_type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = QuietServer(("127.0.0.1", 0), Answer)
        self.port = self.server.server_address[1]
        self.base = f"http://127.0.0.1:{self.port}"
        self.publish("/issuer", type="Issuer", name=name, url=self.base, email="badges@harbour.example")
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def publish(self, path, **members):
        self.documents[path] = {"@context": CONTEXT, "id": self.base + path, **members}
        return self.documents[path]

    def answer(self, path):
        if path in self.documents:
            return "application/ld+json", json.dumps(self.documents[path]).encode()
        if path in self.pictures:
            return "image/png", self.pictures[path]
        return None

    def award(self, slug, name, recipient, **facts):
        """Awards a badge of its own class to an e-mail address; returns the baked PNG. `facts` are further members."""
        salt = hashlib.sha256(slug.encode()).hexdigest()[:12]
        identity = "sha256$" + hashlib.sha256((recipient + salt).encode()).hexdigest()
        png = picture(slug)
        self.pictures[f"/pictures/{slug}.png"] = png
        self.publish(
            f"/classes/{slug}",
            type="BadgeClass",
            name=name,
            description=f"Given for {name}.",
            image=f"{self.base}/pictures/{slug}.png",
            criteria={"narrative": f"Did what {name} asks for."},
            issuer=f"{self.base}/issuer",
        )
        assertion = self.publish(
            f"/assertions/{slug}",
            type="Assertion",
            recipient={"type": "email", "hashed": True, "salt": salt, "identity": identity},
            badge=f"{self.base}/classes/{slug}",
            verification={"type": "hosted"},
            issuedOn="2026-05-04T10:00:00Z",
            **facts,
        )
        return baked(png, json.dumps(assertion))

    def withdraw(self, slug, reason):
        """Publishes that an award is revoked; returns the name of its badge."""
        self.publish(f"/assertions/{slug}", type="Assertion", revoked=True, revocationReason=reason)
        return self.documents[f"/classes/{slug}"]["name"]
