"""How a person chooses what is shown, to whom, and lets badges gather by themselves: steps of the first path."""

from looking import WORDS
from playwright.sync_api import expect

EVIDENCE = "Tied all twelve of them in the dark."


class Choosing:
    """The steps; what they need of the walk is in first_path.py."""

    def keep_evidence_back(self):
        """The evidence that the issuer names is shown to strangers, and not once its owner says so."""
        for is_shown in [True, False, True]:
            self.go(self.award)
            self.page.get_by_label(WORDS["award.showEvidence"], exact=True).set_checked(is_shown)
            self.press("form.save")
            self.notice("notice.badge-saved")
            stranger = self.somebody()
            self.go(self.award, stranger)
            shown = EVIDENCE in stranger.content()
            assert shown == is_shown, "the evidence is shown against its owner's will, or not shown"
            stranger.context.close()

    def filter_by_form(self):
        """Issuer, year, state and order are chosen from what there is; so are badges that are in no collection."""
        self.go("/backpack")
        self.unfold("filter.title")
        self.page.get_by_label(WORDS["filter.issuer"], exact=True).select_option(index=1)
        self.page.get_by_label(WORDS["filter.year"], exact=True).select_option("2026")
        self.page.get_by_label(WORDS["filter.state"], exact=True).select_option(label=WORDS["headline.verified"])
        self.page.get_by_label(WORDS["filter.order"], exact=True).select_option("name")
        self.press("filter.apply")
        names = self.page.locator("main .grid > .badge h2").all_inner_texts()
        assert names == sorted(names) and len(names) == 2, names
        self.look_everywhere(self.page.url.removeprefix(self.site), "19-filtered-by-form")
        self.page.get_by_role("link", name=WORDS["filter.none"]).click()
        self.unfold("filter.title")
        self.page.get_by_label(WORDS["filter.uncollected"], exact=True).check()
        self.press("filter.apply")
        expect(self.page.locator("main .grid > .badge")).to_have_count(0)

    def unfold(self, key):
        self.page.locator("main summary", has_text=WORDS[key]).click()

    def let_badges_gather(self):
        """A collection by a filter takes in what fits, in an order by rule, with a cover and an address of its own."""
        self.go("/backpack/collections")
        self.fill("collection.titleLabel", "Everything from the harbour")
        self.press("collections.open")
        self.page.get_by_label(WORDS["collection.automatic"], exact=True).check()
        self.page.get_by_label(WORDS["filter.year"], exact=True).fill("2026")
        self.press("form.save")
        expect(self.page.locator(".sort > li")).to_have_count(2)
        self.page.get_by_label(WORDS["filter.order"], exact=True).select_option("name")
        self.page.get_by_label(WORDS["collection.cover"], exact=True).select_option(label=self.badges[0][1])
        self.fill("collection.addressLabel", "Not an address!")
        self.page.locator("input[name=shown-to][value=members]").check()
        self.press("form.save")
        expect(self.page.locator("[aria-invalid=true]")).to_have_count(1)
        expect(self.page.get_by_label(WORDS["filter.order"], exact=True)).to_have_value("name")
        expect(self.page.locator("#cover option:checked")).to_have_text(self.badges[0][1])
        self.eyes.look(self.page, "19-gathered-refused")
        self.fill("collection.addressLabel", "harbour")
        self.press("form.save")
        self.notice("notice.collection-saved")
        self.gathered = self.page.locator("#public-address").input_value()
        assert self.gathered.endswith("/harbour"), self.gathered
        names = [entry.get_attribute("data-name") for entry in self.page.locator(".sort > li").all()]
        assert names == sorted(names), names
        self.look_everywhere(self.page.url.removeprefix(self.site), "19-gathered")

    def be_seen_by_members(self):
        """What is for members is there for whoever signs in, and for nobody else."""
        member, stranger = self.somebody(), self.somebody()
        self.open_account(f"nils-{self.nick[-6:]}", f"nils-{self.nick[-6:]}@tide.example", member)
        assert member.goto(self.gathered).status == 200
        expect(member.locator("main")).to_contain_text(self.badges[0][1])
        self.eyes.look(member, "19-as-a-member")
        self.go(f"/user/{self.nick}", member)
        expect(member.locator("#collections")).to_contain_text("Everything from the harbour")
        assert stranger.goto(self.gathered).status == 404
        self.go(f"/user/{self.nick}", stranger)
        assert "Everything from the harbour" not in stranger.content(), "a stranger sees what is for members"
        self.go("/backpack/collections", member)
        expect(member.locator("main")).to_contain_text(WORDS["collections.none"])
        for page in [member, stranger]:
            page.context.close()
