"""How anybody has a badge checked at /verify, and how an owner has one checked again: steps of the first path."""

import json
import pathlib

from looking import GENUINE, WORDS
from playwright.sync_api import expect


class Checking:
    """The steps; what they need of the walk is in first_path.py."""

    def check_as_a_stranger(self):
        """Anybody has a badge checked, shares the report, reports it, removes it, and takes the record along."""
        stranger = self.browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        self.eyes.listen(stranger)
        self.go("/verify", stranger)
        self.eyes.look(stranger, "12-check")
        file, name = self.badges[0]
        stranger.locator("input[type=file]").set_input_files(file)
        stranger.get_by_label(WORDS["verify.recipient"], exact=True).fill(self.email)
        self.press("verify.send", stranger)
        assert stranger.locator("#verdict").inner_text() in GENUINE
        expect(stranger.locator(".subject")).to_contain_text(name)
        self.eyes.look(stranger, "12-checked")
        for way, settings in {
            "narrow": {"viewport": {"width": 360, "height": 740}},
            "dark": {"color_scheme": "dark"},
            "bare": {"java_script_enabled": False},
        }.items():
            page = self.browser.new_context(**settings).new_page()
            self.go("/verify", page)
            page.locator("textarea").first.fill(self.site + self.award)
            self.press("verify.send", page)
            expect(page.locator("#verdict")).to_have_count(1)
            if way == "bare":
                page.screenshot(path=self.eyes.screens / "12-checked-bare.png", full_page=True)
            else:
                self.eyes.look(page, f"12-checked-{way}")
        with stranger.expect_download() as download:
            self.press("verify.record", stranger)
        record = json.loads(pathlib.Path(download.value.path()).read_text())
        assert record and all("status" in answer for answer in record.values()), "the record holds no answers"
        self.stranger = stranger

    def share_a_report(self):
        """The report gets an address, is reported by somebody else, and is removed by whoever made it."""
        stranger = self.stranger
        self.press("verify.share", stranger)
        expect(stranger.locator("h1")).to_have_text(WORDS["shared.title"])
        self.eyes.look(stranger, "13-shared")
        page, removal = stranger.locator("code").all_inner_texts()
        other = self.browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        self.eyes.listen(other)
        assert other.goto(page).status == 200
        assert self.email not in other.content(), "the shared report shows the e-mail address"
        other.get_by_text(WORDS["shared.complain"]).click()
        other.get_by_label(WORDS["shared.reason"]).fill("This is about me.")
        self.eyes.look(other, "13-shared-complaint")
        self.press("shared.complainSend", other)
        expect(other.locator(".notices")).to_contain_text(WORDS["notice.complaint-sent"])
        self.eyes.look_everywhere(self.browser, page, "13-shared")
        assert stranger.goto(removal).status == 200
        self.eyes.look(stranger, "13-remove")
        self.press("shared.remove", stranger)
        assert other.goto(page).status == 404
        self.eyes.look_everywhere(self.browser, self.site + "/verify", "12-check")

    def check_again(self):
        """The owner has a badge checked once more."""
        self.go(self.award)
        self.press("report.checkAgain")
        expect(self.page.locator(".notices")).to_contain_text(WORDS["notice.checked-again"])
        assert self.page.locator("#verdict").inner_text() in GENUINE
        self.eyes.look(self.page, "14-checked-again")
