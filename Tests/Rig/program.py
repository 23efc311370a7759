"""A program that somebody let in by a personal token, made as people make theirs: through the page."""

import http.client
import json
import re
import time
from urllib.parse import urlencode, urlsplit

SCOPES = ["profile:read", "profile:write", "backpack:read", "backpack:write", "collections:read", "collections:write"]


class Program:
    def __init__(self, site, browser, name="Test", scopes=(*SCOPES, "import")):
        self.site = site
        form = browser.get("/settings/tokens").form("/settings/tokens")
        fields = [*form["fields"].items(), ("days", "7"), *(("scope", scope) for scope in scopes)]
        fields = [(key, name if key == "name" else value) for key, value in fields]
        page = browser.send("POST", "/settings/tokens", urlencode(fields).encode(), "application/x-www-form-urlencoded")
        self.secret = re.search(r'value="(lapel_[a-z2-7]{38})"', page.text).group(1)

    def send(self, method, path, document=None, body=None, media_type="application/json"):
        """Returns the status and the answer's JSON."""
        parts = urlsplit(self.site)
        headers = {"Authorization": f"Bearer {self.secret}"}
        if document is not None:
            body = json.dumps(document).encode()
        if body is not None:
            headers["Content-Type"] = media_type
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read()
        finally:
            connection.close()
        return answer.status, json.loads(text) if text else None

    def bring(self, picture):
        """Hands in a picture; returns the batch."""
        status, answer = self.send("POST", "/api/v1/imports", body=picture, media_type="image/png")
        assert status == 202, answer
        return answer["id"]

    def settled(self, batch, timeout=60):
        """What became of a batch, once it is known of all of it."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            _, answer = self.send("GET", f"/api/v1/imports/{batch}")
            if answer["isFinished"]:
                return answer
            time.sleep(0.1)
        raise TimeoutError(f"{batch} is not finished after {timeout} seconds")
