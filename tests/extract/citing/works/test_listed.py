"""Short forms that only a list of works explains, before or behind the notes."""

import pytest

from whence.extract import extract
from whence.extract.citing.members import Group, Member
from whence.extract.citing.walk.antecedents import followed
from whence.models import Reading, Reference

LIST = """Bibliography

Berg, Anna. "Silt and Sand: Dredging a Northern Harbour." Journal of Ports 3, no. 2 (2017): 14--38.

Hallam, Jonas. The Pilots of Ostmere. Ostmere: Verso, 2003.

Hallam, Jonas. Tides and Tolls: A History. Ostmere: Verso, 2009.

Ekberg, Maja and Jan Weiss. De iure portuum. Greifswald: Dosch, 1661.

Roe, Berg. A Guide to Northern Piers. London: Verso, 1999.
"""

PROSE = (
    "The harbour silted up in those years, and nobody in the town would pay for dredging it. The pilots left first. "
    "Then the tolls fell, and with them went whatever the council had meant to spend on the piers.\n\n"
)


def _led(*notes, listed=LIST, before=True):
    """What each note's short form leads to, as its first words; None where it leads nowhere."""
    said = " ".join(f"So it was said in the harbour of Ostmere, year by year.[{n + 1}]" for n in range(len(notes)))
    printed = "Notes\n\n" + "\n\n".join(f"[{at}] {note}" for at, note in enumerate(notes, start=1)) + "\n"
    parts = [listed, printed] if before else [printed, listed]
    text = "\n\n".join(["On Harbours", PROSE + said, *parts])
    found = extract(Reading("d", "r", text)).references
    by_id = {reference.id: reference for reference in found}
    spans = [(text.index(f"[{at}] {note}"), len(note) + 5) for at, note in enumerate(notes, start=1)]
    led = []
    for start, length in spans:
        here = [one for one in found if start <= one.start < start + length and one.backref]
        led.append(" ".join(text[by_id[here[0].backref].start :].split()[:4]) if here else None)
    return led


@pytest.mark.parametrize("before", [True, False])
def test_a_short_title_leads_to_the_entry_of_the_list(before):
    assert _led('Berg, "Silt and Sand," 15.', before=before) == ['Berg, Anna. "Silt and']


def test_a_short_title_that_is_read_as_prose_leads_there_too():
    assert _led("Ekberg and Weiss, De iure portuum.") == ["Ekberg, Maja and Jan"]


def test_an_ibid_behind_it_means_the_entry():
    assert _led("Hallam, Tides and Tolls, 15.", "Ibid., 20.") == ["Hallam, Jonas. Tides and"] * 2


def test_a_name_and_page_mean_the_only_entry_by_this_surname():
    assert _led("Berg, 15.") == ['Berg, Anna. "Silt and']


def test_a_name_and_page_of_somebody_with_two_entries_lead_nowhere():
    assert _led("Hallam, 15.") == [None]


def test_a_title_that_is_not_in_the_list_leads_nowhere():
    assert _led('Berg, "Stones and Piers," 15.') == [None]


def test_the_author_the_title_and_the_year_alone_are_a_short_form():
    assert _led("Hallam, Jonas. “Tides and Tolls.” 2009.") == ["Hallam, Jonas. Tides and"]


def test_another_year_is_another_work():
    assert _led("Hallam, Jonas. “Tides and Tolls.” 1911.") == [None]


def test_a_full_citation_in_a_note_goes_before_the_list():
    notes = ('Anna Berg, "Silt and Sand," Journal of Ports 3, no. 2 (2017): 20.', 'Berg, "Silt and Sand," 30.')
    assert _led(*notes)[1] == 'Anna Berg, "Silt and'


def test_an_entry_of_the_list_is_no_short_form_of_itself():
    listed = "Bibliography\n\nHallam, Jonas. “Tides and Tolls.” 2009.\n\nBerg, Anna. Silt. Ostmere: Verso, 2003.\n"
    text = f"On Harbours\n\n{PROSE}It was so.[1]\n\n{listed}\n\nNotes\n\n[1] Hallam, “Tides and Tolls.”\n"
    found = extract(Reading("d", "r", text)).references
    assert [bool(one.backref) for one in found] == [False, False, True]


def test_a_title_of_two_names_joined_is_a_title():
    assert _led(
        "Jonas Hallam, Tides and Tolls: A History (Verso, 2009), 3.", "Berg, 15.", "Hallam, Tides and Tolls, 15."
    )[2]


DASHED = """Bibliography

Hallam, Jonas. The Pilots of Ostmere. Ostmere: Verso, 2003.

{0} “Tides and Tolls: A History.” Journal of Ports 3, no. 2 (2009): 14-38.

Roe, Berg. A Guide to Northern Piers. London: Verso, 1999.
"""


@pytest.mark.parametrize("dashes", ["———.", "---.", "______.", "–––."])
def test_dashes_stand_for_the_author_of_the_entry_before(dashes):
    notes = ("Hallam, 15.", "Hallam, “Tides and Tolls,” 15.", "Roe, 15.")
    led = _led(*notes, listed=DASHED.format(dashes))
    assert led == [None, f"{dashes} “Tides and Tolls:", "Roe, Berg. A Guide"]


def test_a_name_leads_nowhere_where_an_entry_of_its_author_names_no_date_and_place():
    listed = LIST.replace("Roe, Berg.", "Berg, Anna. Diaries.\n\nRoe, Berg.")
    assert _led("Berg, 15.", "Roe, 15.", listed=listed) == [None, "Roe, Berg. A Guide"]


def test_of_two_titles_with_the_words_the_one_that_is_just_these_is_meant():
    listed = (
        LIST + "\nEkberg, Maja. Tolls. Ostmere: Verso, 1999.\n\nEkberg, Maja. Tides of Tolls. Ostmere: Verso, 2001.\n"
    )
    assert _led('Ekberg, "Tolls," 15.', "Ekberg, Tides of Tolls, 2.", listed=listed) == [
        "Ekberg, Maja. Tolls. Ostmere:",
        "Ekberg, Maja. Tides of",
    ]


@pytest.mark.parametrize("note", ["A Guide to Northern Piers p. 12", "A Guide to Northern Piers, pg. 12-14."])
def test_a_title_and_a_page_that_are_all_of_a_note_lead_to_the_entry(note):
    assert _led(note) == ["Roe, Berg. A Guide"]


def test_a_title_that_begins_two_entries_leads_nowhere():
    twice = f"{LIST}\nLee, Ann. A Guide to Northern Piers and Docks. London: Verso, 2004.\n"
    assert _led("A Guide to Northern Piers p. 12", listed=twice) == [None]


def test_the_whole_title_of_a_work_cited_before_means_it():
    full = "Ann Lee, Pilotage (Ostmere: Verso, 1999), 4."
    assert _led(full, "Jo Roe, Tolls (Verso, 2001), 5.", "Pilotage, p. 40.")[2] == "Ann Lee, Pilotage (Ostmere:"


def test_where_an_entry_was_printed_is_no_short_title():
    words = "Lee, Ann. Hearken, O Ye Pilots. Lake City: Harbour World Press, 2009."
    work = {"title": "Hearken, O Ye Pilots", "author": [{"family": "Lee"}], "custom": {"note": words}}
    full = Member(Reference("a", 0, 60, work), words)
    imprint = Member(
        Reference("c", 150, 190, None), "City: Harbour World Press, 2014", maybe=("City", "Harbour World Press")
    )
    other = Member(Reference("b", 70, 149, {"title": "The Cause of Tolls"}), "Roe, Tom. The Cause of Tolls, 1830")
    groups = [Group(None, None, [full], listed="Lee, Ann."), Group(None, None, [other, imprint], listed="Roe, Tom.")]
    assert [one.id for one in followed(groups)] == ["a", "b"]
