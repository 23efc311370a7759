"""How a person signs in by an OpenID Connect provider that none of us wrote: steps of the further paths."""

import urllib.parse

from looking import WORDS
from playwright.sync_api import expect
from walking import said

PROVIDER = "Harbour Pass"


class Entering:
    """The steps; what they need of the walk is in further_paths.py."""

    def enter_by_a_provider(self):
        """A newcomer comes back from the provider, chooses a nickname, and finds the identity in the settings."""
        self.robin = self.somebody()
        # The provider's own pages want a style sheet from elsewhere; tests reach nothing beyond this machine.
        self.robin.context.route("https://cdn.jsdelivr.net/**", lambda route: route.abort())
        self.provider.know("robin", email=self.robin_email, email_verified=True, preferred_username=self.robin_nick)
        self.go("/sign-in", self.robin)
        self.eyes.look(self.robin, "60-sign-in")
        self.look_everywhere("/sign-in", "60-sign-in", self.robin)
        self.see_the_page_between()
        self.pass_provider("robin")
        expect(self.robin.locator("h1")).to_have_text(WORDS["signUp.title"])
        expect(self.robin.locator("main")).to_contain_text(self.robin_email)
        self.eyes.look(self.robin, "61-new")
        self.look_everywhere("/sign-in/new", "61-new", self.robin)
        self.fill("field.nickname", self.robin_nick, self.robin)
        self.press("signUp.send", self.robin)
        self.notice("notice.welcome", self.robin)
        self.find_identity(self.robin, self.robin_email)
        self.eyes.look(self.robin, "62-providers")
        self.look_everywhere("/settings/providers", "62-providers", self.robin)

    def see_the_page_between(self):
        """Forms lead nowhere but to this site, hence a page in between, which goes on by itself."""
        held = self.somebody()
        # An answer without content leaves the browser where it is.
        held.context.route(self.provider.issuer + "/**", lambda route: route.fulfill(status=204))
        self.go("/sign-in", held)
        self.press_to_provider(held, "signIn.with")
        expect(held.locator("h1")).to_have_text(WORDS["continue.title"])
        expect(held.get_by_role("link", name=WORDS["continue.send"])).to_have_count(1)
        self.eyes.look(held, "60-continue")
        held.context.close()

    def pass_provider(self, subject):
        """From our sign-in page over the provider's and back, as `subject` of the provider."""
        self.press_to_provider(self.robin, "signIn.with")
        self.sign_in_there(self.robin, subject)

    def press_to_provider(self, page, key):
        page.locator("main").get_by_role("button", name=said(key, provider=PROVIDER), exact=True).click()

    def sign_in_there(self, page, subject):
        page.locator("input[name=sub]").fill(subject)
        page.get_by_role("button", name="Authorize", exact=True).click()
        page.wait_for_url(self.site + "/**")

    def find_identity(self, page, label):
        self.go("/settings", page)
        page.get_by_role("link", name=WORDS["settings.providers"], exact=True).click()
        expect(page.locator("h1")).to_have_text(WORDS["providers.title"])
        line = page.locator("main .list > li").filter(has_text=PROVIDER)
        expect(line).to_have_count(1)
        expect(line).to_contain_text(label)

    def come_again_by_it(self):
        """Signed out and in again by it, in the same account; who declines there is told so here."""
        self.go("/", self.robin)
        self.robin.locator(".menu > summary").click()
        self.robin.get_by_role("button", name=WORDS["frame.signOut"]).click()
        expect(self.robin.locator(".menu")).to_have_count(0)
        self.go("/sign-in", self.robin)
        self.press_to_provider(self.robin, "signIn.with")
        expect(self.robin.get_by_role("button", name="Deny", exact=True)).to_be_visible()
        # This provider forgets the state when it sends somebody back who declined (RFC 6749, 4.1.2.1); others do not.
        asked = urllib.parse.parse_qs(urllib.parse.urlsplit(self.robin.url).query)
        told = urllib.parse.urlencode({"error": "access_denied", "state": asked["state"][0]})
        self.robin.goto(f"{asked['redirect_uri'][0]}?{told}")
        self.notice("notice.provider-declined", self.robin)
        self.eyes.look(self.robin, "63-declined")
        self.pass_provider("robin")
        expect(self.robin.locator("h1")).to_have_text(WORDS["backpack.title"])

    def link_and_unlink(self):
        """Somebody with an account links the provider in the settings, and takes it off again."""
        self.context.route("https://cdn.jsdelivr.net/**", lambda route: route.abort())
        self.provider.know("mira", email="mira@work.example", email_verified=True)
        self.go("/settings/providers")
        expect(self.page.locator("main")).to_contain_text(WORDS["providers.none"])
        self.press_to_provider(self.page, "providers.link")
        self.sign_in_there(self.page, "mira")
        self.notice("notice.provider-linked")
        self.find_identity(self.page, "mira@work.example")
        self.page.locator("main .list").get_by_role("button", name=WORDS["form.remove"]).click()
        self.notice("notice.provider-unlinked")
        expect(self.page.locator("main")).to_contain_text(WORDS["providers.none"])
        # Whoever has no password and no other way in cannot lock themselves out.
        self.go("/settings/providers", self.robin)
        expect(self.robin.locator("main .list > li")).to_have_count(1)
