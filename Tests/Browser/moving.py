"""How a person takes everything along and moves into another Lapel: steps of the further paths."""

import json
import zipfile

from looking import WORDS
from merging import TITLE
from playwright.sync_api import expect
from walking import said


class Moving:
    """The steps; what they need of the walk is in further_paths.py."""

    def write_a_note(self):
        self.go("/backpack?words=Bowline")
        self.page.locator("main .grid h2 a").first.click()
        self.noted = self.page.locator("h1").inner_text()
        self.page.get_by_label(WORDS["award.noteLabel"], exact=True).fill("My **very** first knot.")
        self.press("form.save")
        self.notice("notice.badge-saved")

    def take_all_along(self):
        """What is inside is said first; the ZIP holds what it says, and its pages show the badges without any site."""
        self.go("/settings")
        self.page.locator("#leaving").get_by_role("link", name=WORDS["export.title"]).click()
        expect(self.page.locator("main")).to_contain_text(said("count.badges_other", count=52))
        self.eyes.look(self.page, "80-export")
        self.look_everywhere("/settings/export", "80-export")
        with self.page.expect_download() as download:
            self.page.get_by_role("link", name=WORDS["export.download"]).click()
        self.archive = self.folder / "backpack.zip"
        download.value.save_as(self.archive)
        unpacked = self.folder / "backpack"
        with zipfile.ZipFile(self.archive) as box:
            assert box.testzip() is None, "the ZIP is damaged"
            box.extractall(unpacked)
        told = json.loads((unpacked / "backpack.json").read_text())
        assert (told["format"], len(told["badges"]), len(told["collections"])) == ("lapel-backpack", 52, 2)
        self.look_at_pages(unpacked)

    def look_at_pages(self, unpacked):
        """The pages of the ZIP, from the disk."""
        page = self.somebody(offline=True)
        index = (unpacked / "index.html").as_uri()
        page.goto(index)
        expect(page.locator("h1")).to_have_text(self.name)
        badges = page.locator("ul.badges > li")
        expect(badges).to_have_count(52)
        for picture in badges.locator("img").all()[-2:]:
            picture.scroll_into_view_if_needed()
        self.eyes.look(page, "81-index")
        self.eyes.look_everywhere(self.browser, index, "81-index", offline=True)
        badges.filter(has_text=self.noted).get_by_role("link").first.click()
        expect(page.locator("h1")).to_have_text(self.noted)
        expect(page.locator("main")).to_contain_text("My very first knot.")
        expect(page.locator("strong", has_text="very")).to_have_count(1)
        expect(page.locator("main img")).to_have_count(1)
        self.eyes.look_everywhere(self.browser, page.url, "81-badge", offline=True)
        page.get_by_role("link", name=WORDS["export.all"]).click()
        page.get_by_role("link", name=TITLE).first.click()
        expect(page.locator("h1")).to_have_text(TITLE)
        self.eyes.look_everywhere(self.browser, page.url, "81-collection", offline=True)
        page.context.close()

    def move_in_elsewhere(self):
        """Another Lapel takes the ZIP; what was written to an address not proven there waits until it is."""
        there = self.somebody()
        self.open_account("mira-elsewhere", self.email, there, self.elsewhere)
        self.prove(there, self.old_email)
        there.goto(self.elsewhere + "/backpack/import")
        self.bring([self.archive], there)
        self.eyes.look(there, "82-import")
        there.goto(self.elsewhere + "/backpack")
        # Two were withdrawn, and say so here as well.
        expect(there.locator("main")).to_contain_text(said("count.badges_other", count=49))
        withdrawn = there.locator("main .results > li").filter(has_text="Given by mistake.")
        expect(withdrawn).to_have_count(2)
        expect(withdrawn.filter(has_text="Clove Hitch blue 1")).to_have_count(1)
        self.prove(there, self.robin_email)
        there.goto(self.elsewhere + "/backpack/import")
        self.wait_for_answers(there)
        there.goto(self.elsewhere + "/backpack")
        expect(there.locator("main")).to_contain_text(said("count.badges_other", count=50))
        self.eyes.look(there, "82-backpack")
        there.goto(self.elsewhere + "/backpack?words=" + self.noted.replace(" ", "+"))
        there.locator("main .grid h2 a", has_text=self.noted).first.click()
        expect(there.get_by_label(WORDS["award.noteLabel"], exact=True)).to_have_value("My **very** first knot.")
        there.goto(self.elsewhere + "/backpack/collections")
        self.eyes.look(there, "82-collections")
        there.get_by_role("link", name=TITLE).first.wait_for()
        notes = set()
        links = there.locator("main a[href*='/backpack/collections/']").all()
        for link in {link.get_attribute("href") for link in links}:
            there.goto(self.elsewhere + link)
            notes |= {box.input_value() for box in there.locator(".sort textarea").all()}
        assert {"The *first* one I tied.", "Rowing at night."} <= notes, f"notes in collections are lost: {notes}"

    def prove(self, page, address):
        page.goto(self.elsewhere + "/settings")
        self.fill("settings.newAddress", address, page)
        self.press("settings.addAddress", page)
        self.follow_mail(page)
