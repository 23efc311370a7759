"""A browser without a window, scripts or anything to install: it keeps cookies, follows redirects and fills in forms."""

import http.client
import uuid
from html.parser import HTMLParser
from urllib.parse import urlencode, urljoin, urlsplit


class Forms(HTMLParser):
    """The forms and links of a page."""

    def __init__(self, page):
        super().__init__()
        self.forms = []
        self.links = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "a" and attributes.get("href"):
            self.links.append(attributes["href"])
        elif tag == "form":
            self.forms.append({"action": attributes.get("action", ""), "method": attributes.get("method", "get"), "fields": {}})
        elif self.forms and tag in ("input", "textarea") and attributes.get("name"):
            if attributes.get("type") not in ("checkbox", "file", "submit"):
                self.forms[-1]["fields"][attributes["name"]] = attributes.get("value") or ""


class Page:
    def __init__(self, status, address, text):
        self.status = status
        self.address = address
        self.text = text

    def form(self, action):
        """The form that goes to this path, or else to one below it."""
        forms = Forms(self.text).forms
        for fits in (lambda path: path == action, lambda path: path.startswith(action + "/")):
            for form in forms:
                if fits(urlsplit(form["action"]).path):
                    return form
        raise LookupError(f"{self.address} (status {self.status}) has no form that goes to {action}")

    def link(self, part):
        """The first link whose address holds this."""
        for link in Forms(self.text).links:
            if part in link:
                return link
        raise LookupError(f"{self.address} (status {self.status}) has no link with {part}")


class PlainBrowser:
    def __init__(self, site):
        self.site = site
        self.cookies = {}

    def get(self, path):
        return self.send("GET", path)

    def submit(self, form, **values):
        """Sends a form with some of its fields filled in."""
        body = urlencode({**form["fields"], **values}).encode()
        return self.send("POST", form["action"], body, "application/x-www-form-urlencoded")

    def upload(self, form, field, files):
        """Sends a form with files; its other fields go first, as they stand before the files on the page."""
        boundary = uuid.uuid4().hex
        parts = []
        for name, value in form["fields"].items():
            parts.append((f'Content-Disposition: form-data; name="{name}"', value.encode()))
        for name, content in files:
            head = f'Content-Disposition: form-data; name="{field}"; filename="{name}"\r\nContent-Type: image/png'
            parts.append((head, content))
        body = b"".join(b"--%s\r\n%s\r\n\r\n%s\r\n" % (boundary.encode(), head.encode(), data) for head, data in parts)
        body += b"--%s--\r\n" % boundary.encode()
        return self.send("POST", form["action"], body, f"multipart/form-data; boundary={boundary}", follow=False)

    def send(self, method, path, body=None, media_type=None, follow=True):
        address = urljoin(self.site, path)
        for _ in range(6):
            status, headers, text = self.exchange(method, address, body, media_type)
            if not (follow and status in (301, 302, 303, 307)):
                return Page(status, address, text)
            address = urljoin(address, headers["Location"])
            method, body, media_type = "GET", None, None
        raise LookupError(f"{address} redirects for ever")

    def exchange(self, method, address, body, media_type):
        parts = urlsplit(address)
        headers = {"Sec-Fetch-Site": "same-origin", "Connection": "close"}
        if method == "POST":
            headers.update({"Content-Type": media_type, "Origin": self.site})
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)
        try:
            connection.request(method, parts.path + (f"?{parts.query}" if parts.query else ""), body, headers)
            answer = connection.getresponse()
            text = answer.read().decode(errors="replace")
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, answer.headers, text
