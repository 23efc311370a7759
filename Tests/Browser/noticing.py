"""How a person is told what happened to their badges, and turns mails about it off: steps of the further paths."""

import datetime
import re
import time

from looking import WORDS
from playwright.sync_api import expect
from walking import PATIENCE, said


class Noticing:
    """The steps; what they need of the walk is in further_paths.py."""

    def hear_of_a_withdrawal(self):
        """An issuer withdraws two badges; checked again, they say so, and the backpack says what has changed."""
        names = [self.issuer.withdraw(slug, "Given by mistake.") for slug in ["blue-1", "blue-2"]]
        self.go("/backpack")
        for name in names:
            self.page.get_by_label(said("backpack.choose", name=name), exact=True).check()
        self.press("report.checkAgain")
        self.notice("notice.badges-checked-again_other", count=2)
        self.expect_in_time(lambda: self.page.locator(".menu .count").count() and self.unread() >= 2)
        self.go("/backpack")
        expect(self.page.locator("main")).to_contain_text(said("backpack.changes_other", count=2))
        self.eyes.look(self.page, "40-changes")
        self.press("backpack.changesSeen")
        self.notice("notice.changes-seen")

    def unread(self):
        return int(re.match(r"\d+", self.page.locator(".menu .count").inner_text())[0])

    def expect_in_time(self, is_so):
        """Loads the page again until it is so."""
        end = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < end, f"it is not so after {PATIENCE} s"
            time.sleep(0.5)
            self.page.reload()

    def read_notices(self):
        """The menu counts them; the page lists them, new ones marked; once seen they are counted no more."""
        self.go("/")
        self.eyes.look(self.page, "40-unread")
        count = self.unread()
        self.page.locator(".menu > summary").click()
        self.eyes.look(self.page, "40-menu")
        self.page.locator(".menu").get_by_role("link", name=WORDS["frame.notices"], exact=True).click()
        expect(self.page.locator("h1")).to_have_text(WORDS["notices.title"])
        expect(self.page.locator("main .results > li")).to_have_count(count)
        expect(self.page.locator("main .results .tag", has_text=WORDS["notices.new"])).to_have_count(count)
        expect(self.page.locator("main")).to_contain_text(said("noticed.revoked", badge="Clove Hitch blue 1"))
        self.eyes.look(self.page, "40-notices")
        self.page.reload()
        expect(self.page.locator("main .results > li")).to_have_count(count)
        expect(self.page.locator("main .results .tag")).to_have_count(0)
        expect(self.page.locator(".menu .count")).to_have_count(0)
        self.look_everywhere("/backpack/notices", "40-notices")
        self.page.locator("main .results > li").first.get_by_role("link").click()
        expect(self.page.locator("#verdict")).to_have_text(WORDS["headline.revoked"])

    def hear_of_an_end(self):
        """A badge ends in ten days: the daily round says so, and the page of notices names the day."""
        name, end = "Night Watch", datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=10)
        award = self.issuer.award("night-watch", name, self.email, expires=end.strftime("%Y-%m-%dT%H:%M:%SZ"))
        self.go("/backpack/import")
        self.bring([{"name": "night-watch.png", "mimeType": "image/png", "buffer": award}])
        self.place.ask("INSERT INTO job (kind, subject, run_at) VALUES ('sweep', -1, now())")
        day = f"{end.day} {end:%B} {end.year}"
        self.expect_in_time(lambda: self.page.locator(".menu .count").count() and self.unread() >= 1)
        self.go("/backpack/notices")
        expect(self.page.locator("main .results > li").first).to_contain_text(
            said("noticed.expiring", badge=name, day=day)
        )
        self.look_everywhere("/backpack/notices", "41-ends")

    def choose_mails(self):
        """One kind of mail is turned off, and stays off."""
        self.go("/backpack/notices")
        kinds = self.page.locator("main input[type=checkbox]")
        expect(kinds).to_have_count(3)
        self.page.get_by_label(WORDS["noticeMail.expiring"]).uncheck()
        self.press("form.save")
        self.notice("notice.notice-mails-saved")
        expect(self.page.get_by_label(WORDS["noticeMail.expiring"])).not_to_be_checked()
        expect(self.page.locator("main input[type=checkbox]:checked")).to_have_count(2)
        self.eyes.look(self.page, "41-mails-chosen")

    def turn_mails_off(self):
        """The link at the end of a mail turns off what it speaks of, for whoever follows it, without signing in."""
        off = self.link_of_a_mail("/backpack/notices/off/")
        stranger = self.somebody()
        assert self.go(off, stranger).status == 200
        self.eyes.look(stranger, "42-off")
        self.look_everywhere(off, "42-off", stranger)
        self.press("noticesOff.send", stranger)
        expect(stranger.locator("main")).to_contain_text(WORDS["noticesOff.done"])
        self.eyes.look(stranger, "42-is-off")
        self.go("/backpack/notices")
        for kind in ("arrived", "expiring", "revoked"):
            if f"kind={kind}" in off:
                expect(self.page.get_by_label(WORDS[f"noticeMail.{kind}"])).not_to_be_checked()

    def link_of_a_mail(self, part):
        """The path in the latest mail that has one of this kind; mails about badges wait for further news first."""
        end = time.monotonic() + PATIENCE
        while True:
            mails = self.place.ask(
                f"SELECT replace(body, E'\\n', ' ') FROM mail WHERE recipient = '{self.email}' ORDER BY id DESC"
            )
            found = re.search(re.escape(part) + r"[A-Za-z0-9_?=&-]+", " ".join(mail for [mail] in mails))
            if found:
                return found[0]
            assert time.monotonic() < end, "no mail about the badges was written"
            time.sleep(1)
