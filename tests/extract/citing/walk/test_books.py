"""Notes and short forms as old books and histories have them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes, read, with_notes
from whence.extract.citing.prose.titles import cited_in_prose
from whence.models import Mark, MarkKind

PROSE = "The board met for the last time in the spring of that year, and nobody came to watch it meet there. " * 3


def test_the_way_back_between_a_label_and_its_note_is_no_part_of_the_note() -> None:
    note = f"Footnote 1: (return)\n\n{SMITH}"
    text = f"{PROSE}\n\nSo it was.1\n\n{note}"
    at = text.index(note)
    marks = [
        Mark(MarkKind.NOTE_REFERENCE, at - 3, at - 2, {"label": "1", "target": "n1"}),
        Mark(MarkKind.NOTE, at, len(text), {"label": "1", "id": "n1"}),
    ]
    [made] = read(text, *marks).notes
    assert text[made.start : made.end] == SMITH


TIDES = "Anna Berg, Tides and Tolls (London: Verso, 2001), 12."
SILT = "Anna Berg, Silt and Sand of Ostmere (Oxford: Oxford University Press, 1998), 3."


@pytest.mark.parametrize("same", ["Id., Silt and Sand, p. 4.", "Idem, Silt and Sand, 4.", "See id., Silt and Sand, 4."])
def test_an_id_before_another_title_leads_to_that_work_of_the_author(same: str) -> None:
    assert led_to(of_notes(SILT, TIDES, same), "3") == "1"


def test_an_id_before_a_title_never_cited_leads_nowhere() -> None:
    found = of_notes(TIDES, "Id., Pilots of the North, p. 4.", "Ibid., p. 5.")
    assert led_to(found, "2") is None
    assert led_to(found, "3") == "2"


def test_the_work_of_an_id_before_a_title_is_by_the_author_before() -> None:
    [made] = in_note(of_notes(TIDES, "Id., Pilots of the North (Verso, 1999), p. 4."), "2")
    assert made.work is not None
    assert (made.work["title"], made.work["author"][0]["family"]) == ("Pilots of the North", "Berg")


@pytest.mark.parametrize("place", ["vol. ii, p. 4.", "Part II, p. 9.", "Bk. III, p. 60.", "Appendix B.", "II, 7."])
def test_an_id_before_a_part_of_the_work_means_the_work(place: str) -> None:
    assert led_to(of_notes(SILT, TIDES, f"Id., {place}"), "3") == "2"


@pytest.mark.parametrize("back", ["Berg, op. cit., p. 4.", "Berg, p. 4.", "Berg, ibid., p. 4."])
def test_of_several_works_of_an_author_the_one_cited_lately_is_meant(back: str) -> None:
    between = [LEE, ROE] * 7
    assert led_to(of_notes(SILT, *between, TIDES, LEE, back), "18") == "16"


def test_of_two_works_of_an_author_cited_lately_neither_is_meant() -> None:
    assert led_to(of_notes(SILT, TIDES, LEE, "Berg, op. cit., p. 4."), "4") is None


def test_a_work_cited_again_with_other_numbers_is_one_work() -> None:
    cited = [f"Panzer, Beitrag zur deutschen Mythologie, ii. p. 2{n}, No. 42{n}." for n in range(4)]
    found = of_notes("Panzer, Beitrag zur deutschen Mythologie, ii. p. 16.", *cited, "Panzer, op. cit. ii. p. 33.")
    assert led_to(found, "6") is not None


def test_a_full_stop_and_a_dash_part_two_works() -> None:
    found = of_notes(ROE, "Berg, Tides and Tolls, p. 222.—Roe, p. 37.", "Berg, Tides and Tolls, p. 7.")
    assert [reference.short_form for reference in in_note(found, "2")] == [None, "author_only"]


IN_PROSE = [
    "It was so among the pilots of the north (Berg, Tides and Tolls of Ostmere, p. 35), who left.",
    "Berg, Tides and Tolls of Ostmere, p. 46. The last word of the text shows that they did not even read it.",
    "So it had been told by Berg (Tides and Tolls of Ostmere, p. 3) long before, and nobody would hear of it.",
    "They left (see Berg, “Tides and Tolls,” in Ostmere Papers, II, p. 35). Nobody knows where they went.",
]


@pytest.mark.parametrize("note", IN_PROSE)
@pytest.mark.parametrize("back", ["Berg, op. cit., p. 4.", "Berg, p. 4."])
def test_a_work_cited_inside_a_sentence_of_a_note_is_led_to(note: str, back: str) -> None:
    assert led_to(of_notes(note, LEE, back), "3") == "1"


@pytest.mark.parametrize("words", ["in Queensland (Tides and Tolls, p. 3)", "Berg (see p. 4)", "the Board (p. 4)"])
def test_a_place_before_a_bracket_is_no_author(words: str) -> None:
    assert not list(cited_in_prose(f"It was so {words}, they said.", 0, 60))


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        (
            "is a modified version of D. C. Berg, tr., Ostmere: The Rolls, pp. 12-13.",
            "D. C. Berg, tr., Ostmere: The Rolls, pp. 12-13",
        ),
        ("was adapted from Ann Berg's Silt and Sand, p. 32, with leave.", "Ann Berg's Silt and Sand, p. 32"),
    ],
)
def test_what_a_sentence_is_taken_from_is_cited(words: str, cited: str) -> None:
    text = f"This {words}"
    assert [text[slice(*one.span)] for one in cited_in_prose(text, 0, len(text))] == [cited]


def test_a_surname_alone_behind_such_words_is_no_full_citation() -> None:
    text = "It is adapted from Berg, The Rolls, p. 3, to fit it."
    assert not list(cited_in_prose(text, 0, len(text)))


@given(st.text(alphabet="AbC,.;() p4“”", max_size=60))
def test_citations_in_prose_stand_in_order_inside_the_text(words: str) -> None:
    spans = [one.span for one in cited_in_prose(words, 0, len(words))]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(words) for start, end in spans)


@pytest.mark.parametrize("back", ["Ib.", "Ib. p. 104 sq.", "Id. ii. p. 275 sq.", "Id. p. 7.", "See also ib. ii. 3."])
def test_ib_and_id_without_a_comma_are_short_forms(back: str) -> None:
    assert led_to(of_notes(LEE, SILT, back), "3") == "2"


@pytest.mark.parametrize("back", ["Berg, l.c.", "Berg, l. c. p. 46.", "It had silted up before (Berg, l.c.)."])
def test_the_place_cited_behind_a_name_means_the_work_by_that_name(back: str) -> None:
    assert led_to(of_notes(SILT, LEE, back), "3") == "1"


def test_initials_are_no_place_cited() -> None:
    found = of_notes(
        SILT, "L. C. Green, Harbours of the North (London: Verso, 1985), 4.", "L.C. Green, op. cit., p. 8."
    )
    assert (led_to(found, "2"), led_to(found, "3")) == (None, "2")


def test_prose_before_a_bracket_is_no_part_of_the_work_in_it() -> None:
    note = "Among the pilots of Ostmere (Berg, Tides and Tolls, p. 406; Roe, Harbours and Towns, p. 50)."
    found = of_notes(note, LEE, "Berg, Tides and Tolls, p. 7.", "Roe, Harbours and Towns, p. 8.")
    assert [(one.work or {}).get("title") for one in in_note(found, "1")] == ["Tides and Tolls", "Harbours and Towns"]
    assert [led_to(found, label) for label in "34"] == ["1", "1"]


def test_a_reference_begins_with_the_sign_that_opens_its_title() -> None:
    text = with_notes("_Southern Sentinel_ (Augusta, Ga.), July 14, 1796.", "_Ibid._, Feb. 7, 1797.", "_Ibid._")
    found = read(text)
    assert [text[one.start] for one in found.references] == ["_", "_", "_"]
    assert led_to(found, "3") in ("1", "2")
