"""Numbers of notes that are off, and the works that are meant all the same."""

import pytest

from tests.extract.citing.noted import BODY, LEE, ROE, SMITH, in_note, led_to, of_notes, read
from whence.extract.citing.forms.shortforms import ShortForm
from whence.extract.citing.lookups.notenumbers import moved
from whence.extract.citing.works.identity import identity
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.models import Extraction, Reference

BERG = "Anna Berg, Jan Roe & Bo Lee, Harbour Justice (Verso, 2018)."


def _led_to(found: Extraction) -> str | None:
    references = found.references
    titles = {one.id: (one.work or {}).get("title") for one in references}
    return next(titles.get(one.backref or "") for one in references if one.short_form == "supra")


def test_et_al_with_a_number_that_is_off_by_one_leads_to_the_only_work_of_the_author() -> None:
    assert _led_to(of_notes(SMITH, BERG, LEE, "Berg et al., supra note 1, at 12.")) == "Harbour Justice"


def test_an_author_of_two_works_is_not_found_by_another_number() -> None:
    other = "Anna Berg, Tides and Tolls (Verso, 2019)."
    assert _led_to(of_notes(SMITH, BERG, other, "Berg et al., supra note 1, at 12.")) is None


def _without_note_two(*notes: str) -> Extraction:
    """Notes 1, 3 and on: the second is not read."""
    labels = [1, *range(3, len(notes) + 2)]
    said = " ".join(f"They said so in the year that followed it.[{label}]" for label in labels)
    listed = "\n\n".join(f"[{label}] {note}" for label, note in zip(labels, notes, strict=True))
    return read(f"{BODY}\n\n{said}\n\n{BODY}\n\nNotes\n\n{listed}\n")


def test_a_note_that_was_not_read_is_looked_for_right_beside_its_number() -> None:
    assert _led_to(_without_note_two(SMITH, BERG, LEE, "Berg et al., supra note 2.")) == "Harbour Justice"


def test_a_note_far_from_the_one_that_was_not_read_is_not_meant() -> None:
    notes = [SMITH, LEE, LEE, LEE, LEE, BERG, "Berg et al., supra note 2."]
    assert _led_to(_without_note_two(*notes)) is None


def test_of_an_authors_works_the_one_beside_the_number_that_is_off_is_meant() -> None:
    other = "Anna Berg, Tides and Tolls (Verso, 2019)."
    assert _led_to(of_notes(other, LEE, SMITH, LEE, BERG, "Berg et al., supra note 3, at 12.")) is None
    assert (
        _led_to(of_notes(other, LEE, LEE, SMITH, LEE, BERG, "Berg et al., supra note 4, at 12.")) == "Harbour Justice"
    )


def test_a_name_of_which_most_words_stand_in_the_only_work_of_the_note_means_it() -> None:
    report = (
        "HARBOUR COMM’N, THE STRUCTURE AND PRACTICES OF THE PILOTS’ INDUSTRY (2013), https://ostmere.example/pilots.pdf"
    )
    assert led_to(of_notes(SMITH, report, LEE, "OHC PILOTS’ INDUSTRY STUDY, supra note 2, at 38."), "4") == "2"


def test_a_name_of_which_one_word_stands_there_may_be_anothers() -> None:
    report = (
        "HARBOUR COMM’N, THE STRUCTURE AND PRACTICES OF THE PILOTS’ INDUSTRY (2013), https://ostmere.example/pilots.pdf"
    )
    assert led_to(of_notes(SMITH, report, LEE, "Town Boatmen’s Industry Study, supra note 2, at 38."), "4") is None


def test_a_space_may_be_lost_behind_the_comma_of_a_name_in_small_capitals() -> None:
    both = "JOHN BERG, SILT AND POWER 12 (1980); RONALD ROE, PILOTS AND MINERS 4 (1982)."
    assert _led_to(of_notes(both, LEE, "See ROE,supra note 1 at 43-44.")) == "PILOTS AND MINERS"


def test_of_an_authors_works_in_a_note_the_one_cited_in_full_there_is_meant() -> None:
    first, second = "Anna Berg, Tides and Tolls (Verso, 2019).", "Anna Berg, Harbour Justice (Verso, 2018)."
    found = of_notes(first, f"Berg, supra note 1; {second}", LEE, "Berg, supra note 2, at 4.")
    assert _led_to_last(found) == "Harbour Justice"


def test_an_act_is_not_another_one_for_the_sake_of_the_word() -> None:
    found = of_notes("Enterprise Act 2002.", LEE, "Harbour Dues Act (n 2).", "ibid.")
    assert [led_to(found, label) for label in "34"] == [None, None]


def _led_to_last(found: Extraction) -> str | None:
    titles = {one.id: (one.work or {}).get("title") for one in found.references}
    return titles.get(found.references[-1].backref or "")


def test_of_two_authors_of_one_name_the_one_spelled_so_is_meant() -> None:
    both = "MARK BERG, ANATOMY OF A PORT (2010); Robin Berg, Dues and Fallacies, 30 Rye L. Rev. 79 (2009)."
    assert _led_to(of_notes(both, LEE, "Berg, supra note 1.")) == "Dues and Fallacies"
    assert _led_to(of_notes(both, LEE, "BERG, supra note 1.")) == "ANATOMY OF A PORT"


def test_a_number_that_a_run_of_notes_lacks_is_one_of_the_run_before() -> None:
    first = [SMITH, LEE, SMITH, LEE, SMITH, BERG]
    text = "\n\n".join(_chapter(name, notes) for name, notes in (("One", first), ("Two", [LEE, "Berg, supra note 6."])))
    assert _led_to(read(text)) == "Harbour Justice"
    other = "\n\n".join(
        _chapter(name, notes) for name, notes in (("One", first), ("Two", [LEE, "Kerr, supra note 6."]))
    )
    assert _led_to(read(other)) is None


def _chapter(name: str, notes: list[str]) -> str:
    said = " ".join(f"They said so in the year that followed it.[{label}]" for label in range(1, len(notes) + 1))
    listed = "\n\n".join(f"[{label}] {note}" for label, note in enumerate(notes, start=1))
    return f"Chapter {name}\n\n{BODY}\n\n{said}\n\n{BODY}\n\nNotes\n\n{listed}"


def test_a_number_that_is_ahead_is_off_and_the_name_decides() -> None:
    assert _led_to(of_notes(BERG, SMITH, "Berg, supra note 13 at 4.")) == "Harbour Justice"


def _work(identifier: str, note: str) -> Work:
    item = {"title": note, "issued": {"date-parts": [[2006]]}, "custom": {"note": note}}
    return Work(Reference(identifier, 0, 9, item), identity(item, ""))


def test_a_judgment_in_the_note_beside_is_found_by_the_words_of_its_name() -> None:
    full, other = _work("a", "R (on the application of Berg) v Lee [2006] 1 AC 262"), _work("b", "Dicey, The Law")
    shelf = Shelf(by_note={(None, "49"): [full], (None, "50"): [other]})
    form = ShortForm("supra", ("r", "berg"), note="50")
    assert [work.reference.id for work in moved(shelf, form, [other], None)] == ["a"]
    assert moved(shelf, ShortForm("supra", ("r", "roe"), note="50"), [other], None) == []


def test_a_body_is_meant_by_its_initials_in_the_note_that_is_pointed_to() -> None:
    board = "Ann Lee, Having a Say (Paper, Ostmere, 2005); Harbour Pilots Board, A report on the pilots’ inquiry (June 2015)."
    other = "HPB, Sham pilots and their tolls (Report, November 2011)."
    assert led_to(of_notes(board, other, LEE, "HPB, above n 1."), "4") == "1"


def test_what_another_work_cites_in_a_note_is_not_pointed_to() -> None:
    found = of_notes(
        "Harbour Voice, A Dirty Business (Verso, 2010), citing Harbour Voice, Silt Review (Kai, 2011).",
        "Harbour Voice, above n 1.",
    )
    assert [one.backref for one in in_note(found, "2")] == [in_note(found, "1")[0].id]


def test_a_discussion_in_a_note_is_none_of_its_works() -> None:
    """The note's words are meant, not a work with one of these words; its author's is another matter."""
    found = of_notes(
        SMITH,
        "Ann Cole, In the Harbour (Verso, 2018).",
        "See discussion in Footnote 2, supra. That is the reason why it was so.",
    )
    assert not any(one.backref for one in found.references)
    assert _led_to(of_notes(SMITH, BERG, "Berg, supra note 2, at 12.")) == "Harbour Justice"


def test_a_body_named_in_the_note_s_title_is_meant_though_another_note_begins_with_it() -> None:
    full = "Security Council, “Final report of the Panel of Experts on Ostmere,” S/2011/90 (3 May 2011), para. 4."
    found = of_notes(full, "Panel of Experts 2012, para. 77.", LEE, "Panel of Experts report, supra note 1, para. 5.")
    assert led_to(found, "4") == "1"


@pytest.mark.parametrize("form", ["Lee study, supra note 1, at 4.", "See the Lee Report, supra note 1."])
def test_what_a_paper_is_called_by_stands_behind_its_authors_name(form: str) -> None:
    assert led_to(of_notes(LEE, ROE, form), "3") == "1"


def test_a_paper_of_somebody_else_is_not_meant() -> None:
    assert led_to(of_notes(LEE, ROE, "Hale study, supra note 1, at 4."), "3") is None
