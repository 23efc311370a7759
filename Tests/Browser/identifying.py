"""How a person looks after their addresses and comes in by a mailed link: steps of the further paths."""

from looking import WORDS
from playwright.sync_api import expect
from walking import said

ADDRESS = "mira@third.example"
# As an issuer wrote it, and hashed it.
SPELLED = "Mira@third.example"
BADGE = "Third Shore"


class Identifying:
    """The steps; what they need of the walk is in further_paths.py."""

    def have_one_more_address(self):
        """A badge written to an address in other letters waits, and comes in as soon as the address is proved."""
        self.go("/backpack/import")
        badge = self.issuer.award("third-shore", BADGE, SPELLED)
        self.bring([{"name": "third-shore.png", "mimeType": "image/png", "buffer": badge}])
        self.page.locator("#last-import .results > li").get_by_role("link").first.click()
        expect(self.page.get_by_label(WORDS["unclaimed.address"], exact=True)).to_have_count(1)
        self.go("/settings")
        self.fill("settings.newAddress", ADDRESS)
        self.press("settings.addAddress")
        self.follow_mail(self.page)
        self.go("/backpack/import")
        self.wait_for_answers(self.page)
        self.go("/backpack?words=" + BADGE.replace(" ", "+"))
        expect(self.page.locator("main .grid > .badge")).to_have_count(1)

    def come_by_a_mailed_link(self):
        """Mails go to the new address; a link in one of them signs in, once."""
        self.press_for("settings.makePrimary", ADDRESS)
        self.notice("notice.primary-changed")
        expect(self.line_of(ADDRESS).locator(".tag", has_text=WORDS["settings.primary"])).to_have_count(1)
        visitor = self.somebody()
        self.go("/sign-in", visitor)
        visitor.locator("main").get_by_role("link", name=WORDS["signIn.byMail"]).click()
        self.look_everywhere("/sign-in/mail", "53-sign-in-by-mail", visitor)
        self.fill("field.address", ADDRESS, visitor)
        self.press("forgotten.send", visitor)
        link = visitor.get_by_role("link", name=WORDS["mailSent.follow"]).get_attribute("href")
        self.go(link, visitor)
        expect(visitor.locator("main")).to_contain_text(said("signInLink.sentence", nickname=self.nick))
        self.eyes.look(visitor, "53-sign-in-link")
        self.press("signInLink.send", visitor)
        expect(visitor.locator("h1")).to_have_text(WORDS["backpack.title"])
        visitor.context.clear_cookies()
        assert self.go(link, visitor).status != 200, "the link signs in a second time"
        self.eyes.look(visitor, "53-link-is-spent")
        visitor.context.close()
        self.press_for("settings.makePrimary", self.email)
        self.notice("notice.primary-changed")

    def give_an_address_up(self):
        """What it means is said first; then its badge is nobody's to see, until the address is proved again."""
        award = self.show(BADGE)
        self.go("/settings")
        self.line_of(ADDRESS).get_by_role("link", name=WORDS["form.remove"]).click()
        expect(self.page.locator("h1")).to_have_text(WORDS["removeAddress.title"])
        expect(self.page.locator("main")).to_contain_text(WORDS["removeAddress.badges_one"])
        self.look_everywhere(self.page.url.removeprefix(self.site), "54-remove-address")
        self.page.locator("main").get_by_role("link", name=WORDS["removeAddress.keep"]).click()
        self.expect_status(award, 200)
        self.line_of(ADDRESS).get_by_role("link", name=WORDS["form.remove"]).click()
        self.press("removeAddress.send")
        self.notice("notice.address-removed")
        expect(self.line_of(ADDRESS)).to_have_count(0)
        self.expect_status(award, 404)
        self.go(award)
        self.eyes.look(self.page, "54-without-address")
        self.page.locator("#yours").get_by_role("button", name=WORDS["form.remove"]).click()
        self.notice("notice.badges-removed_one")

    def be_away(self):
        """A deactivated account disappears at once, and is back as it was after signing in."""
        profile = f"/user/{self.nick}"
        self.go("/settings/leaving")
        self.press("leaving.deactivate")
        self.notice("notice.deactivated")
        self.expect_status(profile, 404)
        self.expect_status(f"{profile}/json", 404)
        self.come()
        self.eyes.look(self.page, "55-come-back")
        self.press("comeBack.yes")
        self.notice("notice.welcome-back")
        self.expect_status(profile, 200)

    def show(self, name):
        """Shows a badge to everyone, whatever it joins; returns its page."""
        self.go("/backpack?words=" + name.replace(" ", "+"))
        self.page.locator("main .grid h2 a", has_text=name).first.click()
        award = self.page.url.removeprefix(self.site)
        self.page.locator("input[name=shown-to][value=everyone]").check()
        self.press("form.save")
        if self.page.locator("h1").inner_text() == WORDS["joining.title"]:
            self.press("joining.agree")
        self.expect_status(award, 200)
        return award

    def line_of(self, address):
        return self.page.locator("#addresses li").filter(has_text=address)

    def press_for(self, key, address):
        """Presses a button in the settings that is there for each address."""
        self.go("/settings")
        self.line_of(address).first.get_by_role("button", name=WORDS[key]).click()

    def expect_status(self, path, status):
        stranger = self.somebody()
        answer = stranger.request.get(self.site + path).status
        assert answer == status, f"{path} answers {answer} to a stranger instead of {status}"
        stranger.context.close()
