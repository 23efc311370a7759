"""How a person presents themselves: picture, pronouns, links, and who may list them: steps of the further paths."""

import urllib.parse

from looking import WORDS
from playwright.sync_api import expect
from stub_issuer import chunk, picture

PLACE = b"taken at 54.3233 N, 10.1394 E"


class Presenting:
    """The steps; what they need of the walk is in further_paths.py."""

    def have_a_portrait(self):
        """What is no picture is refused; a picture is drawn anew, without what the camera wrote into it."""
        self.go("/settings")
        self.choose_portrait("me.png", b"not a picture at all")
        expect(self.page.locator("#picture-problem")).to_contain_text(WORDS["problem.picture-unreadable"])
        self.eyes.look(self.page, "50-portrait-refused")
        self.go("/settings")
        given = picture("portrait", 300)
        given = given[:33] + chunk(b"tEXt", b"Location\0" + PLACE) + given[33:]
        self.choose_portrait("me.png", given)
        self.notice("notice.picture-saved")
        self.eyes.look(self.page, "50-portrait")
        self.look_everywhere("/settings", "50-settings")
        shown = self.page.locator("#picture img").get_attribute("src")
        served = self.page.request.get(urllib.parse.urljoin(self.site, shown)).body()
        assert served != given and PLACE not in served, "the picture is served with what was written into it"

    def choose_portrait(self, name, content):
        self.page.locator("#picture-file").set_input_files({"name": name, "mimeType": "image/png", "buffer": content})
        self.press("portrait.save")

    def say_who_they_are(self):
        """Name, words, pronouns and links, of which one that is no address is refused."""
        self.go("/settings")
        self.fill("field.displayName", self.name)
        self.fill("field.biography", "I tie knots.\n\nAsk me about the bowline.")
        self.fill("settings.pronouns", "she/her")
        self.fill("settings.links", "my own page")
        self.press("settings.saveProfile")
        expect(self.page.locator("[aria-invalid=true]")).to_have_count(1)
        self.eyes.look(self.page, "51-links-refused")
        self.fill("settings.links", "https://tide.example/mira\nhttps://social.example/@mira")
        self.press("settings.saveProfile")
        self.notice("notice.profile-saved")
        stranger = self.somebody()
        self.go(f"/user/{self.nick}", stranger)
        expect(stranger.locator("h1")).to_have_text(self.name)
        expect(stranger.locator("header.person")).to_contain_text("she/her")
        expect(stranger.locator("header.person img")).to_have_count(1)
        expect(stranger.locator("a[rel~=me]")).to_have_count(2)
        expect(stranger.locator(".bio")).to_contain_text("bowline")
        assert self.email not in stranger.content(), "the profile shows the e-mail address"
        self.eyes.look(stranger, "51-profile")
        self.look_everywhere(f"/user/{self.nick}", "51-profile", stranger)
        stranger.context.close()

    def stay_out_of_lists(self):
        """Opted out of all three, the profile is still there, but neither found here nor offered to search engines."""
        assert self.is_found(), "somebody who did not opt out is not found"
        self.choose_presence(False)
        self.eyes.look(self.page, "52-opted-out")
        stranger = self.somebody()
        assert self.go(f"/user/{self.nick}", stranger).status == 200
        expect(stranger.locator("meta[name=robots]")).to_have_attribute("content", "noindex, nofollow")
        expect(stranger.locator("dl.stats > div")).to_have_count(1)
        self.eyes.look(stranger, "52-unlisted-profile")
        stranger.context.close()
        assert not self.is_found(), "somebody who opted out is found"
        self.choose_presence(True)
        assert self.is_found(), "somebody who opted in again is not found"

    def choose_presence(self, wanted):
        self.go("/settings")
        for key in ["settings.listed", "settings.indexed", "settings.ranked"]:
            self.page.get_by_label(WORDS[key], exact=True).set_checked(wanted)
        self.press("settings.saveProfile")
        self.notice("notice.profile-saved")
        for key in ["settings.listed", "settings.indexed", "settings.ranked"]:
            expect(self.page.get_by_label(WORDS[key], exact=True)).to_be_checked(checked=wanted)

    def is_found(self):
        """Whether a stranger finds them by name."""
        stranger = self.somebody()
        self.go("/explore", stranger)
        stranger.locator("main").get_by_label(WORDS["explore.search"], exact=True).fill(self.nick)
        stranger.keyboard.press("Enter")
        stranger.wait_for_url("**/explore?*")
        found = stranger.locator(f"main a[href$='/user/{self.nick}']").count() > 0
        stranger.context.close()
        return found
