"""The first path through the house, as a person walks it in a real browser.

Sign up, confirm the address, sign in, bring three files of which one is no badge, read three answers, choose a name;
then, as a stranger, look at the profile and at one badge; curate. Each page is checked on the way and photographed.

Usage: first_path.py ADDRESS --email E --badge FILE NAME --badge FILE NAME --other FILE --screens FOLDER
The badges are awarded to E. ADDRESS is a site on a loopback address without a mail server, open for sign-up.
"""

import argparse
import pathlib
import secrets
import sys

from checking import Checking
from choosing import Choosing
from curating import Curating
from looking import GENUINE, WORDS
from openbadges_bakery import unbake
from playwright.sync_api import expect, sync_playwright
from sharing import Sharing
from walking import PASSWORD, Walking, open_browser

NAME = "Mira Tide"


class Walk(Checking, Curating, Choosing, Sharing, Walking):
    def __init__(self, browser, arguments):
        super().__init__(browser, arguments.address, arguments.screens)
        self.email = arguments.email
        self.badges = arguments.badge
        self.other = arguments.other
        self.name = NAME
        self.nick = "mira-" + secrets.token_hex(3)

    # The steps, in their order.

    def look_around_as_nobody(self):
        self.go("/explore")
        badge, person = (
            self.page.locator(f"main a[href^='/{kind}/']").first.get_attribute("href") for kind in ["badge", "user"]
        )
        self.go(person)
        award = self.page.locator("main a[href^='/award/']").first.get_attribute("href")
        for path, name in [
            ("/", "home"), ("/explore", "explore"), ("/explore?q=an", "found"), ("/about", "about"), ("/api", "interface"),
            (badge, "badge"), (person, "person"), (award, "award"),
        ]:
            assert self.go(path).status == 200, path
            self.eyes.look(self.page, f"01-{name}")
            self.look_everywhere(path, f"01-{name}")
        nowhere = "/user/nobody-of-this-name"
        assert self.go(nowhere).status == 404
        expect(self.page.locator("h1")).to_have_text(WORDS["error.not-found.title"])
        self.eyes.look(self.page, "01-not-found")
        self.eyes.look_everywhere(self.browser, self.site + nowhere, "01-not-found")

    def sign_up(self):
        self.go("/sign-in/mail")
        self.eyes.look(self.page, "02-sign-in-by-mail")
        self.go("/sign-in")
        self.eyes.look(self.page, "02-sign-in")
        self.page.locator("main").get_by_role("link", name=WORDS["signIn.openAccount"]).click()
        self.eyes.look(self.page, "02-sign-up")
        self.fill("field.nickname", self.nick)
        self.fill("field.address", self.email)
        self.fill("field.password", "short")
        self.press("signUp.send")
        expect(self.page.locator("[aria-invalid=true]")).to_have_count(1)
        self.eyes.look(self.page, "02-sign-up-refused")
        self.fill("field.password", PASSWORD)
        self.press("signUp.send")
        expect(self.page.locator("h1")).to_have_text(WORDS["mailSent.almost"])
        self.eyes.look(self.page, "03-almost-there")

    def confirm(self):
        self.page.get_by_role("link", name=WORDS["mailSent.follow"]).click()
        self.eyes.look(self.page, "03-confirm")
        self.press("confirm.send")
        expect(self.page.locator("h1")).not_to_have_text(WORDS["confirm.title"])
        self.eyes.look(self.page, "03-confirmed")

    def sign_in(self):
        self.context.clear_cookies()
        assert self.go("/backpack").status == 200
        self.fill("field.address", self.email)
        self.fill("field.password", "not the password")
        self.press("frame.signIn")
        expect(self.page.locator("main")).to_contain_text(WORDS["signIn.title"])
        self.fill("field.address", self.email)
        self.fill("field.password", PASSWORD)
        self.press("frame.signIn")
        expect(self.page.locator("h1")).to_have_text(WORDS["backpack.title"])
        self.eyes.look(self.page, "04-empty-backpack")

    def bring_three_files(self):
        self.go("/backpack/import")
        self.eyes.look(self.page, "05-import")
        assert self.bring([file for file, _ in self.badges] + [self.other]) == 3
        self.eyes.look(self.page, "06-three-answers")
        lines = self.page.locator("#last-import .results > li")
        for _, name in self.badges:
            line = lines.filter(has_text=name)
            expect(line).to_have_count(1)
            expect(line).not_to_contain_text(WORDS["import.notAdded"])
        refused = lines.filter(has_text=WORDS["import.notAdded"])
        expect(refused).to_have_count(1)
        expect(refused).to_contain_text(pathlib.Path(self.other).name)
        refused.get_by_role("link").first.click()
        expect(self.page.locator("h2", has_text=WORDS["result.next"])).to_be_visible()
        self.eyes.look(self.page, "06-refused")
        self.go("/backpack")
        expect(self.page.locator("main .grid > .badge")).to_have_count(2)
        self.eyes.look(self.page, "07-backpack")

    def choose_a_name(self):
        self.go("/settings")
        self.fill("field.displayName", NAME)
        self.press("settings.saveProfile")
        expect(self.page.locator(".notices, .flash").first).to_contain_text(WORDS["notice.profile-saved"])
        self.eyes.look(self.page, "08-settings")
        state = self.context.storage_state()
        for path, name in [("/backpack/import", "05-import"), ("/backpack", "07-backpack"), ("/settings", "08-settings")]:
            self.eyes.look_everywhere(self.browser, self.site + path, name, storage_state=state)

    def be_seen_by_a_stranger(self):
        stranger = self.browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        self.eyes.listen(stranger)
        assert self.go(f"/user/{self.nick}", stranger).status == 200
        expect(stranger.locator("h1")).to_have_text(NAME)
        expect(stranger.locator("main .grid > .badge")).to_have_count(2)
        assert self.email not in stranger.content(), "the profile shows the e-mail address"
        self.eyes.look(stranger, "09-profile")
        _, name = self.badges[0]
        stranger.locator("main .grid").get_by_role("link", name=name).first.click()
        expect(stranger.locator("h1")).to_have_text(name)
        verdict = stranger.locator("#verdict").inner_text()
        assert verdict in GENUINE, f"the verdict is “{verdict}”"
        assert stranger.locator(".report > .check").count() >= 3, "the award page has no rows of checks"
        assert self.email not in stranger.content(), "the award page shows the e-mail address"
        self.eyes.look(stranger, "10-award")
        self.award = stranger.url.removeprefix(self.site)
        # The very bytes that were brought are their owner's alone.
        expect(stranger.get_by_role("link", name=WORDS["award.download"])).to_have_count(0)
        self.go(self.award)
        link = self.page.get_by_role("link", name=WORDS["award.download"]).get_attribute("href")
        self.check_file(self.page.request.get(self.site + link).body())
        for path, name in [
            (f"/user/{self.nick}", "09-profile"),
            (self.award, "10-award"),
            (f"/embed/user/{self.nick}", "12-embed-profile"),
            (f"/embed{self.award}", "12-embed-award"),
        ]:
            self.eyes.look_everywhere(self.browser, self.site + path, name)

    def check_file(self, content):
        """Another party's bakery reads the downloaded file."""
        path = self.eyes.screens / "downloaded.png"
        path.write_bytes(content)
        with open(path, "rb") as file:
            assert unbake(file), "the bakery finds no badge in the downloaded file"

    def do_without_scripts(self):
        state = self.context.storage_state()
        bare = self.browser.new_context(java_script_enabled=False, storage_state=state).new_page()
        self.eyes.listen(bare)
        for path in ["/", "/explore", f"/user/{self.nick}", self.award, f"/embed/user/{self.nick}", f"/embed{self.award}"]:
            assert self.go(path, bare).status == 200, path
            expect(bare.locator("h1")).to_have_count(1)
        bare.screenshot(path=self.eyes.screens / "11-award-without-scripts.png", full_page=True)
        self.go("/backpack/import", bare)
        assert self.bring([self.other], bare) == 1
        expect(bare.locator("#last-import")).to_contain_text(WORDS["import.notAdded"])
        bare.screenshot(path=self.eyes.screens / "11-answer-without-scripts.png", full_page=True)

    def sign_out(self):
        self.go("/")
        self.page.locator(".menu > summary").click()
        self.page.get_by_role("button", name=WORDS["frame.signOut"]).click()
        expect(self.page.locator(".menu")).to_have_count(0)
        self.go("/backpack")
        expect(self.page.locator("h1")).to_have_text(WORDS["signIn.title"])

    STEPS = [
        look_around_as_nobody, sign_up, confirm, sign_in, bring_three_files, choose_a_name, be_seen_by_a_stranger,
        Checking.check_as_a_stranger, Checking.share_a_report, Checking.check_again,
        Curating.give_the_address_away, Curating.note_and_pin, Choosing.keep_evidence_back,
        Sharing.be_shown_elsewhere, Sharing.be_told_to_machines, Sharing.be_printed, Sharing.give_a_program_a_token,
        Curating.gather_a_collection, Curating.be_visited, Choosing.filter_by_form, Curating.filter_and_remove,
        Curating.arrange_without_scripts, Choosing.let_badges_gather, Choosing.be_seen_by_members,
        Curating.write_without_end, Curating.be_refused_by_size,
        do_without_scripts, sign_out,
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address")
    parser.add_argument("--email", required=True)
    parser.add_argument("--badge", nargs=2, action="append", required=True, metavar=("FILE", "NAME"))
    parser.add_argument("--other", required=True, metavar="FILE")
    parser.add_argument("--screens", required=True, metavar="FOLDER")
    arguments = parser.parse_args()
    with sync_playwright() as playwright:
        browser = open_browser(playwright)
        went_well = Walk(browser, arguments).all()
        browser.close()
    sys.exit(0 if went_well else 1)


if __name__ == "__main__":
    main()
