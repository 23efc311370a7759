"""Looks at pages as people with different eyes do: axe, a narrow screen, the dark, right to left, missing pictures."""

import importlib.util
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WORDS = json.loads((ROOT / "web/messages/en.json").read_text())
GENUINE = {WORDS["headline.verified"], WORDS["headline.verified-with-remarks"]}


def axe_source():
    """axe-core, from the copy inside the package axe-playwright-python."""
    package = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(package.origin).parent / "axe.min.js").read_text()


class Lookout:
    """Collects what is wrong with pages, and keeps a picture of each."""

    def __init__(self, screens):
        self.screens = pathlib.Path(screens)
        self.screens.mkdir(parents=True, exist_ok=True)
        self.axe = axe_source()
        self.problems = []
        self.looks = 0

    def listen(self, page):
        """Takes down what the browser complains about: scripts, refused resources, pages of 500 and more."""
        page.on("pageerror", lambda error: self.problem(page.url, f"a script failed: {error}"))
        page.on("console", lambda message: self.hear(page, message))
        page.on("response", lambda answer: self.judge(answer))

    def hear(self, page, message):
        # Chromium reports every 4xx document on the console as well; those the walk expects and checks itself.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.problem(page.url, f"the console says: {message.text}")

    def judge(self, answer):
        wanted_as_page = answer.request.resource_type == "document"
        if answer.status >= 500 or (answer.status >= 400 and not wanted_as_page):
            self.problem(answer.url, f"answered {answer.status}")

    def problem(self, where, sentence):
        self.problems.append(f"{where}: {sentence}")

    def look(self, page, name):
        """Checks the page as it stands, and takes its picture."""
        self.looks += 1
        page.wait_for_load_state("load")
        page.screenshot(path=self.screens / f"{name}.png", full_page=True)
        page.evaluate(self.axe)
        # From a disk, scripts cannot load style sheets, as axe would before it looks.
        preload = "{ preload: location.protocol !== 'file:' }"
        for violation in page.evaluate(f"() => axe.run(document, {preload})")["violations"]:
            places = "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:3])
            self.problem(name, f"axe, {violation['id']}: {violation['help']} ({places})")
        for picture in page.evaluate(
            "() => [...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src)"
        ):
            self.problem(name, f"the picture {picture} does not show")
        overhang = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if overhang > 0:
            self.problem(name, f"the page is {overhang} pixels wider than the screen")

    def look_everywhere(self, browser, address, name, **options):
        """The same page on a narrow screen, in the dark and from right to left."""
        ways = {
            "narrow": {"viewport": {"width": 360, "height": 740}},
            "dark": {"color_scheme": "dark"},
            "rtl": {},
        }
        for way, settings in ways.items():
            context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings, **options})
            page = context.new_page()
            self.listen(page)
            page.goto(address)
            if way == "rtl":
                page.evaluate("() => { document.documentElement.dir = 'rtl' }")
            self.look(page, f"{name}-{way}")
            context.close()
