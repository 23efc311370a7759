"""`oidc-provider-mock` from PyPI as a process of its own: an OpenID Connect provider that none of us wrote."""

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request

from running_site import free_port


class MockProvider:
    def __init__(self, timeout=120):
        """Starts it on a free port, and waits until it answers."""
        self.port = free_port()
        self.issuer = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "oidc_provider_mock", "--port", str(self.port), "--require-nonce", "true"],
            env={**os.environ, "AUTHLIB_INSECURE_TRANSPORT": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        end = time.monotonic() + timeout
        while not self.answers():
            assert self.process.poll() is None, "the provider ended at once"
            assert time.monotonic() < end, f"the provider does not answer after {timeout} seconds"
            time.sleep(0.1)

    def answers(self):
        try:
            return urllib.request.urlopen(self.issuer + "/.well-known/openid-configuration", timeout=5).status == 200
        except (OSError, urllib.error.URLError):
            return False

    def know(self, subject, **claims):
        """Tells it about a person."""
        request = urllib.request.Request(
            f"{self.issuer}/users/{subject}",
            data=json.dumps(claims).encode(),
            headers={"Content-Type": "application/json"},
            method="PUT",
        )
        urllib.request.urlopen(request, timeout=30).close()

    def close(self):
        self.process.kill()
        self.process.wait()
