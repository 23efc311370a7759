"""Somebody with an account, made as people make theirs: through the pages."""

from plain_browser import PlainBrowser

PASSWORD = "a pin for every coat I own"


class Person:
    def __init__(self, site, nickname, email):
        self.email = email
        self.browser = PlainBrowser(site)
        form = self.browser.get("/sign-up").form("/sign-up")
        told = self.browser.submit(form, nickname=nickname, email=email, password=PASSWORD)
        # On a loopback address, without a mail server, the page shows what the mail would have held.
        page = self.browser.get(told.link("/confirm/"))
        self.browser.submit(page.form("/confirm"))
        if not self.browser.cookies:
            form = self.browser.get("/sign-in").form("/sign-in")
            self.browser.submit(form, email=email, password=PASSWORD)
        self.form = self.browser.get("/backpack/import").form("/backpack/import")

    def bring(self, files):
        """Uploads files, as (name, bytes); returns the answer. The form's own token stays good while signed in."""
        return self.browser.upload(self.form, "file", files)
