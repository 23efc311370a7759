"""How a person leaves, thinks better of it, and leaves all the same: steps of the further paths."""

from looking import WORDS
from playwright.sync_api import expect
from walking import PASSWORD, said


class Leaving:
    """The steps; what they need of the walk is in further_paths.py."""

    def order_deletion(self):
        """What goes and what stays is said first; without the password nothing goes."""
        self.go(f"/user/{self.nick}")
        self.shown = [f"/user/{self.nick}", f"/user/{self.nick}/json", f"/embed/user/{self.nick}"]
        self.shown.append(self.page.locator("main .grid a").first.get_attribute("href").removeprefix(self.site))
        self.shown.append(self.page.locator("#collections a.cover").first.get_attribute("href").removeprefix(self.site))
        self.be_seen(200)
        self.go("/settings")
        self.page.locator("#leaving").get_by_role("link", name=WORDS["leaving.title"]).click()
        main = self.page.locator("main")
        expect(main).to_contain_text(said("leaving.goesBadges_other", count=52))
        expect(main).to_contain_text(said("leaving.goesCollections_other", count=2))
        expect(main).to_contain_text(WORDS["leaving.goesPerson"])
        expect(main).to_contain_text(WORDS["leaving.staysNickname"])
        # This site awarded nothing to her, so there is nothing to say of that.
        expect(main).not_to_contain_text(said("leaving.staysAwards_other", count=0))
        self.eyes.look(self.page, "90-leaving")
        self.look_everywhere("/settings/leaving", "90-leaving")
        self.fill("field.currentPassword", "not the password")
        self.press("leaving.deleteNow")
        expect(main).to_contain_text(WORDS["problem.password-wrong"])
        self.eyes.look(self.page, "90-refused")
        self.be_seen(200)
        self.delete()

    def delete(self):
        self.go("/settings/leaving")
        self.fill("field.currentPassword", PASSWORD)
        self.press("leaving.deleteNow")
        self.notice("notice.deletion-begun")
        expect(self.page.locator(".menu")).to_have_count(0)
        self.eyes.look(self.page, "91-begun")
        self.be_seen(404)

    def be_seen(self, status):
        """Whether a stranger sees profile, badge and collection, at once; 404 is what never was as well."""
        stranger = self.somebody()
        for path in self.shown:
            self.expect_status(path, status)
        page = self.go(self.shown[0], stranger)
        assert page.status == status
        assert (self.name in stranger.content()) == (status == 200), "a stranger sees the name, or the name is missing"
        stranger.context.close()

    def take_it_back(self):
        """Signing in offers the account back, with the day on which it would have gone."""
        self.come()
        expect(self.page.locator("h1")).to_have_text(WORDS["comeBack.title"])
        expect(self.page.locator("main time")).to_have_count(1)
        self.eyes.look(self.page, "92-come-back")
        self.look_everywhere("/come-back", "92-come-back")
        self.press("comeBack.no")
        self.be_seen(404)
        self.come()
        self.press("comeBack.yes")
        self.notice("notice.welcome-back")
        expect(self.page.locator("main")).to_contain_text(said("count.badges_other", count=52))
        self.be_seen(200)

    def come(self):
        self.go("/sign-in")
        self.enter(self.email, self.page)

    def leave_for_good(self):
        """Ordered again, it is gone at once for strangers, by its former address too, and for lists."""
        self.delete()
        stranger = self.somebody()
        assert self.go(f"/user/{self.robin_nick}", stranger).status == 404, "the former address still leads somewhere"
        self.eyes.look(stranger, "93-gone")
        assert not self.is_found(), "a deleted account is found"
