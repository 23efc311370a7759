"""How a person brings many badges at once, with scripts and without: steps of the further paths."""

import io
import zipfile

from looking import WORDS
from playwright.sync_api import expect
from stub_issuer import picture
from walking import PATIENCE, said

KNOTS = ["Bowline", "Clove Hitch", "Sheet Bend", "Figure Eight", "Reef Knot", "Rolling Hitch", "Anchor Bend"]


class Importing:
    """The steps; what they need of the walk is in further_paths.py."""

    def bring_a_drawer_full(self):
        """Twenty-one badges, a ZIP, a picture that is none, an empty file, and a badge for an old address, at once."""
        self.open_account(self.nick, self.email)
        self.go("/backpack/import")
        self.issuer.slowest = 4
        self.page.locator("input[type=file]").set_input_files(self.drawer("blue"))
        self.press("import.send")
        progress = self.page.locator("#last-import progress")
        expect(progress).to_be_visible()
        before = int(progress.get_attribute("value"))
        self.page.reload()
        expect(progress).to_be_visible()
        assert int(progress.get_attribute("value")) >= before, "after loading again fewer are said to be checked"
        expect(self.page.locator("#last-import")).to_contain_text(WORDS["import.mayLeave"])
        self.eyes.look(self.page, "30-import-running")
        self.issuer.slowest = 0.05
        # The page follows by itself.
        expect(self.page.locator("[data-live]")).to_have_count(0, timeout=PATIENCE * 1000)
        expect(self.page.locator("#last-import [role=status]")).to_have_text(
            said("import.batchChecked_other", finished=28, count=28)
        )
        self.eyes.look(self.page, "30-import-done")
        self.look_everywhere("/backpack/import", "30-import-done")
        self.go("/backpack")
        expect(self.page.locator("main .grid > .badge")).to_have_count(24)
        expect(self.page.locator("main")).to_contain_text(said("backpack.attention_other", count=3))
        self.look_everywhere("/backpack", "30-backpack-full")

    def drawer(self, colour):
        """The files, each as Playwright takes them; every colour is another drawer."""

        def file(name, content, kind="image/png"):
            return {"name": name, "mimeType": kind, "buffer": content}

        def badge(number, to):
            slug = f"{colour}-{number}"
            return f"{slug}.png", self.issuer.award(slug, self.knot(colour, number), to)

        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as box:
            for number in range(21, 24):
                box.writestr(*badge(number, self.email))
            box.writestr("read-me.docx", b"These are from my old computer.")
        return [
            *(file(*badge(number, self.email)) for number in range(21)),
            file(f"{colour}-drawer.zip", archive.getvalue(), "application/zip"),
            file(f"{colour}-holiday.png", picture(f"{colour} holiday")),
            file(f"{colour}-empty.png", b""),
            file(*badge(99, self.old_email)),
        ]

    def learn_what_to_do(self):
        """Each that was not added says why, and what helps; one is for an address that can be proven then and there."""
        self.go("/backpack/import")
        refused = self.page.locator("#last-import .results > li").filter(has_text=WORDS["import.notAdded"])
        pages = [line.get_by_role("link").first.get_attribute("href") for line in refused.all()]
        assert len(pages) >= 2, "fewer were refused than could not be badges"
        for number, page in enumerate(pages):
            self.go(page)
            expect(self.page.locator("h2", has_text=WORDS["result.next"])).to_be_visible()
            assert self.page.locator("h2:has-text('%s') + ul > li" % WORDS["result.next"]).count() > 0, page
            self.eyes.look(self.page, f"31-refused-{number}")
        self.go("/backpack/import")
        foreign = self.page.locator("#last-import .results > li").filter(has_text="blue-99.png")
        self.go(foreign.get_by_role("link").first.get_attribute("href"))
        self.eyes.look(self.page, "31-not-yours")
        self.look_everywhere(self.page.url.removeprefix(self.site), "31-not-yours")
        self.fill("unclaimed.address", self.old_email)
        self.press("unclaimed.send")
        self.eyes.look(self.page, "31-claimed")
        self.follow_mail(self.page)
        self.eyes.look(self.page, "31-proven")
        self.go("/backpack/import")
        self.wait_for_answers(self.page)
        self.go("/backpack")
        expect(self.page.locator("main .grid > .badge")).to_have_count(25)

    def show_an_address_that_joins(self):
        """The other address stands beside no badge in public; before the profile shows it, a page says what that joins."""
        for answer, is_shown in [("joining.back", False), ("joining.agree", True)]:
            self.press_for("settings.showAddress", self.old_email)
            expect(self.page.locator("h1")).to_have_text(WORDS["joining.title"])
            expect(self.page.locator("main")).to_contain_text(WORDS["joining.address"])
            for address in [self.email, self.old_email]:
                expect(self.page.locator("main")).to_contain_text(address)
            if is_shown:
                self.look_narrow_and_wide("31-joining-address")
                self.press(answer)
                self.notice("notice.address-shown")
            else:
                self.page.locator("main").get_by_role("link", name=WORDS[answer], exact=True).click()
            stranger = self.somebody()
            self.go(f"/user/{self.nick}", stranger)
            assert (self.old_email in stranger.content()) == is_shown, "whether the address is shown is not what was said"
            stranger.context.close()
        self.press_for("settings.hideAddress", self.old_email)
        self.notice("notice.address-hidden")

    def look_narrow_and_wide(self, name):
        self.eyes.look(self.page, name)
        self.page.set_viewport_size({"width": 360, "height": 740})
        self.eyes.look(self.page, f"{name}-narrow")
        self.page.set_viewport_size({"width": 1280, "height": 900})

    def publish_what_joins(self):
        """A badge for the other address came in for its owner alone; before it is shown, a page says what that joins."""
        for answer, is_shown in [("joining.back", False), ("joining.agree", True)]:
            self.go("/backpack")
            self.page.get_by_label(said("backpack.choose", name=self.knot("blue", 99)), exact=True).check()
            self.press("backpack.show")
            expect(self.page.locator("h1")).to_have_text(WORDS["joining.title"])
            for address in [self.email, self.old_email]:
                expect(self.page.locator("main")).to_contain_text(address)
            if is_shown:
                self.look_narrow_and_wide("31-joining")
                self.press(answer)
                self.notice("notice.holdings-shown_one")
            else:
                self.page.locator("main").get_by_role("link", name=WORDS[answer], exact=True).click()
            self.go(f"/user/{self.nick}")
            shown = self.page.locator("main .grid").get_by_role("link", name=self.knot("blue", 99))
            expect(shown).to_have_count(1 if is_shown else 0)

    def knot(self, colour, number):
        """What a badge of a drawer is called."""
        return f"{KNOTS[number % len(KNOTS)]} {colour} {number}"

    def mistype_an_address(self):
        """A wrong line among addresses is answered beside the others, and loading again sends nothing once more."""
        self.go("/backpack/import")
        lines = f"{self.issuer.base}/assertions/blue-0\nharbour.example/assertions/blue-1"
        self.page.get_by_label(WORDS["import.address"], exact=True).fill(lines)
        self.press("import.send")
        self.wait_for_answers(self.page)
        answers = self.page.locator("#last-import .results > li")
        held = said("refusal.already-held", name=self.knot("blue", 0))
        expect(answers.filter(has_text=held)).to_have_count(1)
        expect(answers.filter(has_text=WORDS["refusal.address-malformed"])).to_have_count(1)
        self.page.reload()
        expect(answers).to_have_count(2)
        self.look_everywhere("/backpack/import", "31-mistyped")

    def bring_another_without_scripts(self):
        """The same with scripts switched off: a link tells how far it is."""
        bare = self.somebody(java_script_enabled=False, storage_state=self.context.storage_state())
        self.go("/backpack/import", bare)
        self.issuer.slowest = 4
        bare.locator("input[type=file]").set_input_files(self.drawer("red"))
        self.press("import.send", bare)
        expect(bare.locator("#last-import progress")).to_be_visible()
        bare.get_by_role("link", name=WORDS["import.again"]).click()
        expect(bare.locator("#last-import progress")).to_be_visible()
        bare.screenshot(path=self.eyes.screens / "32-import-running-bare.png", full_page=True)
        self.issuer.slowest = 0.05
        self.wait_for_answers(bare)
        expect(bare.locator("#last-import [role=status]")).to_contain_text("28")
        bare.screenshot(path=self.eyes.screens / "32-import-done-bare.png", full_page=True)
        # This one is their own by now.
        refused = bare.locator("#last-import .results > li").filter(has_text=WORDS["import.notAdded"])
        expect(refused.filter(has_text="red-99.png")).to_have_count(0)
        refused.first.get_by_role("link").first.click()
        expect(bare.locator("h2", has_text=WORDS["result.next"])).to_be_visible()
        bare.context.close()
