"""How a person makes one account of two: steps of the further paths."""

from looking import WORDS
from playwright.sync_api import expect
from walking import said

TITLE = "Sea legs"


class Merging:
    """The steps; what they need of the walk is in further_paths.py."""

    def have_two_accounts(self):
        """The one has a collection with a note in it; the other a badge, and a collection of the same name."""
        self.gather(self.page, 2, "The *first* one I tied.")
        self.go("/backpack/import", self.robin)
        png = self.issuer.award("robin", "Oarsman", self.robin_email)
        self.bring([{"name": "oarsman.png", "mimeType": "image/png", "buffer": png}], self.robin)
        self.gather(self.robin, 1, "Rowing at night.")

    def gather(self, page, count, note):
        """Starts a collection of the first few badges, shown to everyone."""
        self.go("/backpack/collections", page)
        self.fill("collection.titleLabel", TITLE, page)
        self.press("collections.open", page)
        self.go("/backpack", page)
        for box in page.locator("main .grid > .badge:not(.off) input[type=checkbox]").all()[:count]:
            box.check()
        self.press("collections.add", page)
        expect(page.locator(".sort > li")).to_have_count(count)
        page.locator(".sort textarea").first.fill(note)
        page.locator("input[name=shown-to][value=everyone]").check()
        self.press("form.save", page)
        self.notice("notice.collection-saved", page)

    def merge_two_accounts(self):
        """Both are proven, what it comes to is said, and nothing happens before it is confirmed."""
        self.go("/settings", self.robin)
        self.robin.get_by_role("link", name=WORDS["settings.merge"], exact=True).click()
        expect(self.robin.locator("main")).to_contain_text(said("merge.begin", nickname=self.robin_nick))
        self.eyes.look(self.robin, "70-merge")
        self.look_everywhere("/settings/merge", "70-merge", self.robin)
        self.press("merge.send", self.robin)
        self.notice("notice.merge-begun", self.robin)
        self.eyes.look(self.robin, "70-the-other")
        self.enter(self.email, self.robin)
        expect(self.robin.locator("h2", has_text=WORDS["merge.preview"])).to_be_visible()
        sides = self.robin.locator("main .list > li")
        expect(sides.filter(has_text=self.robin_nick)).to_contain_text(said("count.badges_one", count=1))
        expect(sides.filter(has_text=self.nick)).to_contain_text(said("count.badges_other", count=51))
        main = self.robin.locator("main")
        expect(main).to_contain_text(said("merge.after_other", count=52))
        expect(main).to_contain_text(WORDS["merge.renamed_one"])
        expect(main).to_contain_text(WORDS["merge.forGood"])
        self.eyes.look(self.robin, "71-preview")
        self.look_everywhere("/settings/merge", "71-preview", self.robin)
        stranger = self.somebody()
        assert self.go(f"/user/{self.robin_nick}", stranger).url.endswith(f"/user/{self.robin_nick}")
        keep = said("merge.keep", nickname=self.nick)
        main.get_by_role("button", name=keep, exact=True).click()
        self.notice("notice.merged", self.robin)
        expect(main).to_contain_text(said("count.badges_other", count=52))
        self.eyes.look(self.robin, "72-merged")

    def be_found_at_both(self):
        """The former address leads to the one that stays; badges, collections and the way in of both are there."""
        stranger = self.somebody()
        answer = self.go(f"/user/{self.robin_nick}", stranger)
        assert answer.status == 200 and answer.request.redirected_from, "the former address does not redirect"
        assert stranger.url == f"{self.site}/user/{self.nick}", stranger.url
        expect(stranger.locator("h1")).to_have_text(self.name)
        expect(stranger.locator("#collections a.cover")).to_have_count(2)
        self.look_everywhere(f"/user/{self.nick}", "73-profile", stranger)
        stranger.context.close()
        self.find_identity(self.robin, self.robin_email)
        self.robin.context.clear_cookies()
        self.go("/sign-in", self.robin)
        self.pass_provider("robin")
        self.go(f"/user/{self.nick}", self.robin)
        expect(self.robin.get_by_role("link", name=WORDS["profile.edit"])).to_have_count(1)
