"""What every walk through a site is made of: somebody at a browser, who goes, fills in, presses, and looks."""

import re
import time

from looking import WORDS, Lookout
from playwright.sync_api import Error, expect

PASSWORD = "a pin for every coat I own"
# Seconds; generous, for a busy machine is no defect.
PATIENCE = 240


def said(key, **values):
    """A message with its parts filled in, as the pages show it."""
    return re.sub(r"\{(\w+)\}", lambda part: str(values[part[1]]), WORDS[key])


def open_browser(playwright):
    expect.set_options(timeout=60_000)
    return playwright.chromium.launch(
        executable_path="/usr/bin/chromium",
        # The tests run as root in CI, and in containers whose /dev/shm is small. A page made up for a test counts as one
        # of the public web, which may not show what is on this machine unless that is allowed.
        args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-features=LocalNetworkAccessChecks"],
    )


class Walking:
    """A walk on one site; each subclass lists its STEPS."""

    STEPS = []

    def __init__(self, browser, site, screens):
        self.browser = browser
        self.site = site.rstrip("/")
        self.eyes = Lookout(screens)
        self.page = self.somebody()
        self.context = self.page.context

    def somebody(self, **settings):
        """A page of a browser of its own, whose complaints are taken down."""
        page = self.browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings}).new_page()
        page.set_default_timeout(60_000)
        self.eyes.listen(page)
        return page

    def go(self, path, page=None):
        return (page or self.page).goto(self.site + path)

    def press(self, key, page=None):
        (page or self.page).locator("main").get_by_role("button", name=WORDS[key], exact=True).click()

    def fill(self, key, text, page=None):
        (page or self.page).locator("main").get_by_label(WORDS[key], exact=True).first.fill(text)

    def notice(self, key, page=None, **values):
        """Expects the page to say this on top."""
        expect((page or self.page).locator(".notices")).to_contain_text(said(key, **values))

    def look_everywhere(self, path, name, page=None):
        """The page as whoever sits at `page` sees it, in all the ways there are; without scripts as well."""
        state = (page or self.page).context.storage_state()
        self.eyes.look_everywhere(self.browser, self.site + path, name, storage_state=state)
        bare = self.somebody(java_script_enabled=False, storage_state=state)
        assert self.go(path, bare).status == 200, f"{path} without scripts"
        expect(bare.locator("h1")).to_have_count(1)
        bare.screenshot(path=self.eyes.screens / f"{name}-bare.png", full_page=True)
        bare.context.close()

    # What people do on more than one path.

    def open_account(self, nick, email, page=None, site=None):
        """Signs up, follows the link that the mail would have held, and is signed in."""
        page, site = page or self.page, site or self.site
        page.goto(site + "/sign-up")
        for key, text in {"field.nickname": nick, "field.address": email, "field.password": PASSWORD}.items():
            self.fill(key, text, page)
        self.press("signUp.send", page)
        self.follow_mail(page)
        page.goto(site + "/backpack")
        if page.locator("h1").inner_text() == WORDS["signIn.title"]:
            self.enter(email, page)
        expect(page.locator("h1")).to_have_text(WORDS["backpack.title"])

    def follow_mail(self, page):
        page.get_by_role("link", name=WORDS["mailSent.follow"]).click()
        self.press("confirm.send", page)
        expect(page.locator("h1")).not_to_have_text(WORDS["confirm.title"])

    def enter(self, email, page):
        """Fills in the form for signing in that the page shows."""
        self.fill("field.address", email, page)
        self.fill("field.password", PASSWORD, page)
        self.press("frame.signIn", page)

    def bring(self, files, page=None):
        """Hands in files and waits for all answers, loading the page again; says how many there are."""
        page = page or self.page
        page.locator("input[type=file]").set_input_files(files)
        self.press("import.send", page)
        self.wait_for_answers(page)
        return page.locator("#last-import .results > li").count()

    def wait_for_answers(self, page):
        expect(page.locator("#last-import .results > li").first).to_be_visible()
        end = time.monotonic() + PATIENCE
        while page.locator("[data-live]").count() > 0:
            assert time.monotonic() < end, f"after {PATIENCE} s there are still imports without an answer"
            time.sleep(0.5)
            page.reload()

    def all(self):
        """Takes every step until one fails; says whether all went well."""
        stopped = False
        for step in self.STEPS:
            name = step.__name__.replace("_", " ")
            try:
                step(self)
            except (AssertionError, Error, LookupError) as error:
                self.page.screenshot(path=self.eyes.screens / f"stopped-in-{step.__name__}.png", full_page=True)
                print(f"✘ {name}, at {self.page.url}: {error}", flush=True)
                stopped = True
                break
            print(f"✔ {name}", flush=True)
        problems = list(dict.fromkeys(self.eyes.problems))
        for problem in problems:
            print(f"✘ {problem}")
        looks, screens = self.eyes.looks, self.eyes.screens
        print(f"{looks} looks at pages, {len(problems)} problems; pictures in {screens}", flush=True)
        return not stopped and not problems
