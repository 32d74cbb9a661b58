""" "(ibid., p. 4)" behind an author–date citation: entries by a dash, and notes between."""

import pytest

from tests.extract.citing.noted import BODY, read
from whence.models import Extraction

_LIST = (
    "Berg, Tom (1999). Ropes and Sails. Rye: Quay Press.\n\n"
    "Harbour Council (2003). Report on Tolls. Ostmere.\n\n"
    "Lee, Ann (1994). Silt and Sand. Ostmere: Harbour Press.\n\n"
    "{dash} [2004] (2016). The Long Tide. Ostmere: Harbour Press.\n\n"
    "Roe, Jane (2001). Harbours and Towns. Rye: Quay Press.\n"
)


def _found(said: str, dash: str = "–") -> Extraction:
    before = "It was so at first (Berg 1999). It was so later (Roe 2001). It was not (Lee 1994, p. 3)."
    return read(f"{BODY}\n\n{before}\n\n{said}\n\n{BODY}\n\nReferences\n\n{_LIST.format(dash=dash)}")


def _meant(found: Extraction) -> list[str | None]:
    """The titles to which each "ibid." leads."""
    by_id = {one.id: one for one in found.references}
    led = [by_id[one.backref] for one in found.references if one.short_form == "ibid" and one.backref]
    return [(one.work or {}).get("title") for one in led]


@pytest.mark.parametrize("dash", ["–", "———", "___"])
def test_an_entry_under_a_dash_is_by_the_author_of_the_one_above(dash: str) -> None:
    assert _meant(_found("As Lee (2016) shows, tides are long, and they grow (ibid., p. 8).", dash)) == [
        "The Long Tide"
    ]


def test_an_author_named_again_behind_a_note_is_meant() -> None:
    said = "According to Lee (1994), it grew.[1]  In this, {who} thinks that it fell (ibid., p. 190)."
    notes = "\n\nNotes\n\n[1] It did so for long, as everybody in the town has always known.\n"
    assert _meant(_found(said.format(who="Lee") + notes)) == ["Silt and Sand"]
    assert not _meant(_found(said.format(who="Hale") + notes))


def test_an_ibid_behind_another_means_what_that_means_however_far_the_citation_is() -> None:
    far = "It went on so for years, and nobody on the quays ever said a word about it to the board. " * 12
    said = f"It grew (Berg 1999, 4). {far} So it stayed (ibid., 5). {far} Then it fell (vgl. ebd., S. 6; Hervorh. im Orig.)."
    assert _meant(_found(said)) == ["Ropes and Sails", "Ropes and Sails"]


def test_an_ibid_behind_what_looks_cited_and_was_not_read_leads_nowhere() -> None:
    assert _meant(_found("It grew (Berg 1999, 4). Or so says Kern (1950, 3). It fell (ibid., 5).")) == []


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("It grew (Lee 1994, 4). Berg (ibidem) denied it.", "Ropes and Sails"),
        ("It grew (Lee 1994, 4). But Berg’s (ibid., 9) men saw it.", "Ropes and Sails"),
        ("It grew (Lee 1994, 4). Lee (ibid., 9) saw it.", "Silt and Sand"),
        ("It grew (Lee 1994, 4). In Ostmere (ibid., 9) it fell.", "Silt and Sand"),
        (
            "It grew (Harbour Council 2003). It was long ago (Lee 1994, 4). It fell “as tides do” (ibid.).",
            "Silt and Sand",
        ),
    ],
)
def test_an_ibid_behind_a_name_means_what_its_author_was_cited_for(said: str, title: str) -> None:
    assert _meant(_found(said)) == [title]


def test_an_ibid_that_gives_another_year_leads_nowhere() -> None:
    assert _meant(_found("It grew (Berg 1999, 4). It fell (ibid., 2004, p. 5).")) == []


def test_an_ibid_before_another_citation_in_its_bracket_and_one_that_is_quoted_in_lead() -> None:
    assert _meant(_found("As Lee (1994, 4) says, it grew (ibid.; Roe 2001).")) == ["Silt and Sand"]
    assert _meant(_found("It grew (Lee 1994, 4). Kern saw it (Kern, zit. n. ebd., 9).")) == ["Silt and Sand"]


def test_prose_in_front_of_a_bracket_is_not_what_ibid_means() -> None:
    said = (
        "Das schrieb Berg (1999, S. 4). Als er aber sah, dass auch der Hafen von Ostmere so gebaut war und von dort keine "
        "Hilfe zu erwarten sei (ebd., S. 77), ging er."
    )
    assert _meant(_found(said)) == ["Ropes and Sails"]


def _named(found: Extraction) -> list[tuple[str, str | None]]:
    """The works to which each "op. cit." leads."""
    by_id = {one.id: one for one in found.references}
    led = [one for one in found.references if one.short_form == "op_cit"]
    return [(by_id[one.backref or ""].work or {}).get("title") for one in led if one.backref]


@pytest.mark.parametrize(
    "said",
    [
        "As Roe (op. cit., p. 8) says, tides are long.",
        "Tides are long (Roe, op. cit.).",
        "Tides are long (see Roe, op. cit., p. 8; Berg 1999).",
        "Roe (a.a.O.: 8) says so.",
        "So Roe a.a.O. Tides are long (Roe a. a. O., S. 8).",
    ],
)
def test_a_name_before_op_cit_means_the_only_work_that_was_cited_of_it(said: str) -> None:
    assert _named(_found(said)) == ["Harbours and Towns"]


@pytest.mark.parametrize(
    "said", ["Hale (op. cit., p. 8) says so.", "As Lee (2016) says, Lee (op. cit., p. 8) is long."]
)
def test_op_cit_of_two_works_or_none_leads_nowhere(said: str) -> None:
    assert not _named(_found(said))


@pytest.mark.parametrize("words", ["idem, p. 8", "id., p. 8", "Idem, ibidem", "ivi: 8", "ivi, p. 8"])
def test_other_words_for_ibid_mean_the_work_before(words: str) -> None:
    assert _meant(_found(f"As Lee (2016) says, tides are long ({words}).")) == ["The Long Tide"]
