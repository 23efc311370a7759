"""Further paths through the house, walked by one person from the first drawer full of badges to the last farewell.

She brings many badges at once, reads her notices, presents herself, merges with an account opened by a provider, takes
everything into another Lapel, and leaves. Each page is checked on the way and photographed.
"""

import secrets

from entering import Entering
from identifying import Identifying
from importing import Importing
from leaving import Leaving
from merging import Merging
from moving import Moving
from noticing import Noticing
from presenting import Presenting
from walking import Walking


class FurtherWalk(Importing, Noticing, Presenting, Identifying, Entering, Merging, Moving, Leaving, Walking):
    def __init__(self, browser, screens, place, elsewhere, issuer, provider, folder):
        """`place` and `elsewhere` are running sites; `folder` is for files that are taken along."""
        super().__init__(browser, place.address, screens)
        self.place, self.elsewhere = place, elsewhere.address
        self.issuer, self.provider, self.folder = issuer, provider, folder
        end = secrets.token_hex(3)
        self.name, self.nick, self.robin_nick = "Mira Tide", f"mira-{end}", f"robin-{end}"
        self.email, self.old_email, self.robin_email = "mira@tide.example", "mira@old.example", "robin@tide.example"

    STEPS = [
        Importing.bring_a_drawer_full, Importing.learn_what_to_do, Importing.mistype_an_address,
        Importing.show_an_address_that_joins, Importing.publish_what_joins, Importing.bring_another_without_scripts,
        Noticing.hear_of_a_withdrawal, Noticing.read_notices, Noticing.hear_of_an_end, Noticing.choose_mails,
        Presenting.have_a_portrait, Presenting.say_who_they_are, Presenting.stay_out_of_lists,
        Identifying.have_one_more_address, Identifying.come_by_a_mailed_link, Identifying.give_an_address_up,
        Identifying.be_away,
        Entering.enter_by_a_provider, Entering.come_again_by_it, Entering.link_and_unlink,
        Merging.have_two_accounts, Merging.merge_two_accounts, Merging.be_found_at_both,
        Moving.write_a_note, Moving.take_all_along, Moving.move_in_elsewhere,
        Noticing.turn_mails_off,
        Leaving.order_deletion, Leaving.take_it_back, Leaving.leave_for_good,
    ]
