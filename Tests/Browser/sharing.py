"""How a badge is shown in other places, and how a program reads what its owner lets it: steps of the first path."""

import html
import json
import struct

from looking import WORDS
from playwright.sync_api import expect

BLOG = "http://blog.example/"


class Sharing:
    """The steps; what they need of the walk is in first_path.py."""

    def be_shown_elsewhere(self):
        """The HTML and the frame that are offered for copying work on somebody else's page, wide and narrow, in both lights."""
        stranger = self.somebody()
        snippets = []
        for path in [self.award, f"/user/{self.nick}"]:
            self.go(path, stranger)
            self.eyes.look(stranger, "22-sharing")
            snippets += [stranger.locator(f"#share-{kind}").input_value() for kind in ["html", "frame"]]
            assert self.site + path in stranger.locator("#share-markdown").input_value()
        blog = f"<!doctype html><html lang=en><title>A blog</title><main><h1>My badges</h1>{''.join(snippets)}</main></html>"
        for way, settings in {
            "wide": {},
            "narrow": {"viewport": {"width": 360, "height": 740}},
            "dark": {"color_scheme": "dark"},
            "bare": {"java_script_enabled": False},
        }.items():
            page = self.somebody(**settings)
            page.route(BLOG, lambda route: route.fulfill(content_type="text/html", body=blog))
            page.goto(BLOG)
            for number, heading in enumerate([self.badges[0][1], self.name]):
                page.locator("iframe").nth(number).scroll_into_view_if_needed()
                frame = page.frame_locator("iframe").nth(number)
                expect(frame.locator("h1")).to_contain_text(heading)
                strip = page.locator("main > a > img").nth(number)
                strip.scroll_into_view_if_needed()
                page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=strip.element_handle())
            page.screenshot(path=self.eyes.screens / f"22-blog-{way}.png", full_page=True)
            page.context.close()
        stranger.context.close()

    def be_told_to_machines(self):
        """The share picture, the data for search engines, oEmbed and the QR codes are what the page says they are."""
        stranger = self.somebody()
        self.go(self.award, stranger)

        def content(of):
            return stranger.locator(f"meta[property='og:{of}']").get_attribute("content")

        picture = stranger.request.get(content("image")).body()
        assert struct.unpack(">II", picture[16:24]) == (1200, 630), "the share picture is not 1200 by 630"
        (self.eyes.screens / "22-share-picture.png").write_bytes(picture)
        assert content("url") == self.site + self.award
        told = json.loads(stranger.locator("script[type='application/ld+json']").text_content())
        assert told["name"] == self.badges[0][1], told
        address = stranger.locator("link[type='application/json+oembed']").get_attribute("href")
        embed = stranger.request.get(address).json()
        assert embed["version"] == "1.0" and f"{self.site}/embed{self.award}" in html.unescape(embed["html"]), embed
        for link in stranger.locator("#share figure a").all():
            assert stranger.request.get(self.site + link.get_attribute("href")).ok
        linked_in = stranger.get_by_role("link", name=WORDS["share.linkedIn"]).get_attribute("href")
        assert linked_in.startswith("https://www.linkedin.com/profile/add?"), linked_in
        stranger.context.close()

    def be_printed(self):
        """On paper there are no buttons and forms, and everything else."""
        for path, name in [(f"/user/{self.nick}", "profile"), (self.award, "award")]:
            stranger = self.somebody()
            self.go(path, stranger)
            stranger.emulate_media(media="print")
            self.eyes.look(stranger, f"22-printed-{name}")
            expect(stranger.locator("#share")).to_be_hidden()
            expect(stranger.locator("h1")).to_be_visible()
            assert stranger.pdf(path=self.eyes.screens / f"22-printed-{name}.pdf").startswith(b"%PDF")
            stranger.context.close()

    def give_a_program_a_token(self):
        """A token is shown once, does what was chosen for it and no more, and ends at once."""
        self.go("/settings/tokens")
        self.fill("tokens.name", "My own script")
        self.press("tokens.make")
        expect(self.page.locator("#scopes-problem")).to_have_count(1)
        self.eyes.look(self.page, "23-token-refused")
        self.page.get_by_label("backpack:read").check()
        self.press("tokens.make")
        secret = self.page.locator("#secret").input_value()
        self.eyes.look(self.page, "23-token")
        program = self.somebody().context.request

        def ask(path):
            return program.get(self.site + path, headers={"Authorization": f"Bearer {secret}"})

        held = ask("/api/v1/holdings")
        assert held.status == 200 and self.badges[0][1] in held.text(), held.text()
        assert ask("/api/v1/profile").status == 403, "a token does what it was not made for"
        self.go("/settings/tokens")
        assert secret not in self.page.content(), "the token is shown twice"
        self.look_everywhere("/settings/tokens", "23-tokens")
        self.page.locator("#tokens").get_by_role("button", name=WORDS["tokens.end"]).click()
        assert ask("/api/v1/holdings").status == 401, "an ended token is still good"
