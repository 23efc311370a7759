"""How a person curates what they brought, and how a stranger sees it: steps of the first path."""

import re

from looking import WORDS
from playwright.sync_api import expect


class Curating:
    """The steps; what they need of the walk is in first_path.py."""

    def give_the_address_away(self):
        """For those with the link the page has the address to give away, and no place on the profile."""
        self.go(self.award)
        for choice in ["link", "everyone"]:
            self.page.locator(f"input[name=shown-to][value={choice}]").check()
            self.press("form.save")
            isLink = int(choice == "link")
            expect(self.page.locator("#yours code", has_text=self.award)).to_have_count(isLink)
            expect(self.page.get_by_role("button", name=WORDS["pin.add"])).to_have_count(1 - isLink)
            if choice == "link":
                self.eyes.look(self.page, "15-award-by-link")
                state = self.context.storage_state()
                self.eyes.look_everywhere(
                    self.browser, self.site + self.award, "15-award-by-link", storage_state=state)

    def note_and_pin(self):
        """A note in Markdown under a badge, which is pinned to the top of the profile."""
        self.go(self.award)
        self.page.get_by_label(WORDS["award.noteLabel"], exact=True).fill("I *mostly* made **tea**.")
        self.press("form.save")
        expect(self.page.locator(".notices")).to_contain_text(WORDS["notice.badge-saved"])
        self.press("pin.add")
        expect(self.page.locator(".notices")).to_contain_text(WORDS["notice.pinned"])
        self.eyes.look(self.page, "15-own-award")
        stranger = self.browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        self.eyes.listen(stranger)
        self.go(self.award, stranger)
        expect(stranger.locator("em", has_text="mostly")).to_have_count(1)
        self.go(f"/user/{self.nick}", stranger)
        expect(stranger.locator(".cloth.bar a")).to_have_count(1)

    def gather_a_collection(self):
        """Badges are chosen in the backpack, put into a collection, ordered with the arrows, noted, and shown."""
        self.go("/backpack/collections")
        self.eyes.look(self.page, "16-no-collections")
        self.fill("collection.titleLabel", "Talking to people")
        self.press("collections.open")
        self.collection = self.page.url.removeprefix(self.site)
        self.eyes.look(self.page, "16-empty-collection")
        self.go("/backpack")
        for box in self.page.locator("main .grid input[type=checkbox]").all():
            box.check()
        self.press("collections.add")
        entries = self.page.locator(".sort > li")
        expect(entries).to_have_count(2)
        names = [entry.get_attribute("data-name") for entry in entries.all()]
        entries.nth(1).locator("[data-move=up]").click()
        expect(self.page.locator("#said")).to_have_text(f"{names[1]}: {WORDS['collection.place']} 1")
        entries.nth(0).locator("textarea").fill("The story *behind* it.")
        self.page.get_by_label(WORDS["collection.summary"], exact=True).fill("The badges I am fondest of.")
        self.page.get_by_label(WORDS["collection.layout"], exact=True).select_option("list")
        self.page.locator("input[name=shown-to][value=everyone]").check()
        self.press("form.save")
        expect(self.page.locator(".notices")).to_contain_text(WORDS["notice.collection-saved"])
        assert [entry.get_attribute("data-name") for entry in entries.all()] == names[::-1], "the order was not kept"
        self.drag(entries.nth(1), entries.nth(0))
        assert [entry.get_attribute("data-name") for entry in entries.all()] == names, "nothing was dragged"
        self.press("form.save")
        assert [entry.get_attribute("data-name") for entry in entries.all()] == names, "the dragged order was not kept"
        self.eyes.look(self.page, "17-collection-edit")
        self.public = self.page.locator("#public-address").input_value()
        self.page.get_by_role("link", name=WORDS["collection.preview"]).click()
        expect(self.page.locator("main")).to_contain_text(WORDS["collection.previewSentence"])
        self.eyes.look(self.page, "17-collection-preview")

    def drag(self, entry, target):
        entry.scroll_into_view_if_needed()
        grip, place = entry.locator(".grip").bounding_box(), target.bounding_box()
        self.page.mouse.move(grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2)
        self.page.mouse.down()
        self.page.mouse.move(place["x"] + 30, place["y"] + 6, steps=8)
        self.page.mouse.up()

    def be_visited(self):
        """A stranger sees the collection at its address and on the profile, and by its link only while that is valid."""
        stranger = self.browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        self.eyes.listen(stranger)
        assert stranger.goto(self.public).status == 200
        expect(stranger.locator(".story > li")).to_have_count(2)
        self.eyes.look(stranger, "18-collection")
        self.go(f"/user/{self.nick}", stranger)
        expect(stranger.locator("#collections a.cover")).to_have_count(1)
        self.eyes.look(stranger, "18-profile")
        self.eyes.look_everywhere(self.browser, self.public, "18-collection")
        self.go(self.collection)
        self.page.locator("input[name=shown-to][value=link]").check()
        self.press("form.save")
        old = self.page.locator("#unlisted-address").input_value()
        assert stranger.goto(self.public).status == 404
        assert stranger.goto(old).status == 200
        self.press("collection.replace")
        assert stranger.goto(old).status == 404, "the old link still leads somewhere"
        assert stranger.goto(self.page.locator("#unlisted-address").input_value()).status == 200

    def filter_and_remove(self):
        """A filter narrows the backpack; what was removed comes back with one press."""
        self.go("/backpack?words=nothing-like-this")
        expect(self.page.locator("main")).to_contain_text(WORDS["filter.nothing"])
        self.eyes.look(self.page, "19-filtered")
        self.go("/backpack")
        self.page.locator("main .grid input[type=checkbox]").first.check()
        self.press("form.remove")
        expect(self.page.locator("main .grid > .badge")).to_have_count(1)
        self.eyes.look(self.page, "19-removed")
        self.page.get_by_role("link", name=re.compile("^" + WORDS["removed.title"])).click()
        self.eyes.look(self.page, "19-bring-back")
        self.go("/backpack")
        self.press("removed.undo")
        expect(self.page.locator("main .grid > .badge")).to_have_count(2)
        state = self.context.storage_state()
        for path, name in [("/backpack", "19-backpack"), (self.collection, "17-collection-edit")]:
            self.eyes.look_everywhere(self.browser, self.site + path, name, storage_state=state)

    def write_without_end(self):
        """Name, biography and a note of one endless word each, on a badge with an endless name: every page keeps its width."""
        self.go("/settings")
        self.fill("field.displayName", "M" * 64)
        self.fill("field.biography", "w" * 1000)
        self.press("settings.saveProfile")
        self.go("/backpack")
        award = self.page.locator("main .grid").get_by_role("link", name=self.badges[1][1]).get_attribute("href")
        self.go(award)
        self.page.get_by_label(WORDS["award.noteLabel"], exact=True).fill("n" * 1500)
        self.press("form.save")
        self.press("pin.add")
        expect(self.page.locator(".notices")).to_contain_text(WORDS["notice.pinned"])
        state = self.context.storage_state()
        for path, name in [("/backpack", "backpack"), ("/settings", "settings"), (award, "own-award")]:
            self.eyes.look_everywhere(self.browser, self.site + path, f"20-endless-{name}", storage_state=state)
        paths = ["/explore", "/", f"/user/{self.nick}", award, f"/embed{award}", f"/embed/user/{self.nick}", self.public]
        for number, path in enumerate(paths):
            address = path if path.startswith("http") else self.site + path
            self.eyes.look_everywhere(self.browser, address, f"20-endless-{number}")

    def be_refused_by_size(self):
        """A picture, a badge to check, files and a text that are too large: a page of the site says so, and leads back."""
        self.go("/settings")
        self.page.locator("#picture-file").set_input_files(self.file_of(8))
        self.press("portrait.save")
        self.read_refusal("/settings", "21-too-large-picture")
        self.fill("field.biography", "b" * 70_000)
        self.press("settings.saveProfile")
        self.read_refusal("/settings")
        self.go("/backpack/import")
        self.page.locator("input[type=file]").set_input_files(self.file_of(70))
        self.press("import.send")
        self.read_refusal("/backpack/import")

    def file_of(self, megabytes):
        path = self.eyes.screens / "large.png"
        path.write_bytes(bytes(megabytes << 20))
        return path

    def read_refusal(self, path, name=None):
        """The page says that it was too much; its link leads back to where the form was."""
        expect(self.page.locator("h1")).to_have_text(WORDS["error.too-large.title"])
        if name:
            self.eyes.look(self.page, name)
        self.page.get_by_role("link", name=WORDS["errorPage.back"]).click()
        self.page.wait_for_url(f"**{path}")

    def arrange_without_scripts(self):
        """The arrows and the whole form work without scripts."""
        state = self.context.storage_state()
        bare = self.browser.new_context(java_script_enabled=False, storage_state=state).new_page()
        self.go(self.collection, bare)
        names = [entry.get_attribute("data-name") for entry in bare.locator(".sort > li").all()]
        bare.locator(".sort > li").nth(0).locator("[data-move=down]").click()
        assert [entry.get_attribute("data-name") for entry in bare.locator(".sort > li").all()] == names[::-1]
