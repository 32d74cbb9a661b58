"""What becomes of references once all were walked over."""

from whence.extract.citing.walk.settled import led_to_first
from whence.models import Reference


def test_what_leads_to_a_citation_of_a_work_again_leads_to_the_first() -> None:
    first = Reference("a", 0, 9, None)
    again, short = Reference("b", 20, 29, None, backref="a"), Reference("c", 40, 49, None, backref="b")
    assert [one.backref for one in led_to_first([first, again, short])] == [None, "a", "a"]


def test_of_two_that_lead_to_each_other_the_first_leads_nowhere() -> None:
    first = Reference("a", 0, 9, None, short_form="short_title", backref="b")
    again = Reference("b", 20, 29, None, backref="a")
    assert [(one.short_form, one.backref) for one in led_to_first([first, again])] == [(None, None), (None, "a")]
