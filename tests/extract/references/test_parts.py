"""The steps by themselves: stretches, signals, names, dates, the item of given fields, the lists."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import grows_in_step
from whence.extract.references import parse
from whence.extract.references.dating import csl_date
from whence.extract.references.fields import Field
from whence.extract.references.names import names_of
from whence.extract.references.phrases import person
from whence.extract.references.signals import signal_at
from whence.extract.references.sorting import points_back
from whence.extract.references.splitting import stretches
from whence.extract.references.tokens import tokens
from whence.extract.references.works import bare, item


def cut(note: str) -> list[str]:
    return [note[one.start : one.end] for one in stretches(note)]


def test_no_cut_is_made_in_quotation_marks_brackets_and_behind_abbreviations() -> None:
    note = "J. A. Berg et al., “Mud; Sand. Silt,” Harbours no. 3 (vol. 3; Boston, 1999), pp. 4-5."
    assert cut(note) == [note]


@pytest.mark.parametrize(
    "note",
    [
        "Ann Lee, On the Square, Phil. & Soc. Criticism, Apr. 8, 2024, at 1.",
        "Ostmere Coll. Student Council, supra note 70.",
        "Dep’t of Hous. & Cmty. Affs. v. Inclusive Cmtys. Project, Inc., 576 U.S. 519, 551 (2015).",
        "E-mail from Ann Lee, Trial Div., Ostmere Dist. Attorney’s Office, to Jane Roe (Mar. 3, 2009).",
        "ANN LEE, OSTMERE CNTY. DIST. ATTORNEY, 2006 PRESENTATION 1 (2006).",
    ],
)
def test_a_shortened_word_of_a_body_or_journal_ends_no_reference(note: str) -> None:
    assert cut(note) == [note]


def test_a_sentence_behind_a_shortened_word_is_a_stretch_of_its_own() -> None:
    assert cut("Lee told the Ostmere Harbour Comm. The tolls rose.") == [
        "Lee told the Ostmere Harbour Comm.",
        "The tolls rose.",
    ]


def test_what_is_compared_is_parted_at_with() -> None:
    note = "Compare Lee, supra note 228, at 557 (“shall” means shall), with ANN ROE, SILT 79–80 (1975) (may)."
    assert cut(note) == ["Lee, supra note 228, at 557 (“shall” means shall),", "ANN ROE, SILT 79–80 (1975) (may)."]
    assert len(cut("See Ann Lee (Harbour Board), with Jane Roe, Silt (2001).")) == 1


def test_an_editor_in_brackets_ends_no_reference() -> None:
    note = 'Ann Lee, "Silt", in Jane Roe (ed.) The Handbook of Silt, Boston: Verso, 1999, pp. 4-5.'
    assert cut(note) == [note]


def test_a_second_place_of_print_behind_a_semicolon_begins_no_reference() -> None:
    note = "Ann Lee, Silt and Sand, Chicago; New York: Verso, 1999, p. 4; Jane Roe, Quays, London: Verso, 2001."
    first, second = cut(note)
    assert first.endswith("1999, p. 4;")
    assert second.startswith("Jane Roe")


def test_a_name_in_capitals_is_not_cut_behind_its_abbreviated_words() -> None:
    said = "Anna Berg, Silt and Sand, CTR. FOR AM. PROGRESS (Feb. 18, 2020)."
    assert cut(f"{said} Roe, Ports.") == [said, "Roe, Ports."]
    assert len(cut("Anna Berg, Silt and Sand, CTR. Feb. 18")) > 1


def test_two_reports_between_brackets_are_parted_by_and() -> None:
    note = "Federal Debt: Answers (GAO/OCG-99-27, May 28, 1999), Federal Debt: Management (GAO-01-317, 2001), and Debt (GAO-01-318, 2001)."
    assert len(cut(note)) == 3


def test_an_unclosed_quotation_mark_does_not_swallow_the_rest_of_a_note() -> None:
    rest = "Anna Berg, Silt, 2019, p. 4; " * 40
    assert len(cut("“" + rest)) > 10


def test_a_signal_keeps_its_example_words() -> None:
    found = signal_at("see, e.g., Anna Berg", 0)
    assert found is not None
    assert (found.start, found.end, found.relation) == (0, 10, None)
    assert [one.signal.end for one in stretches("He was told, see, e.g., Anna Berg, Silt, 2019.") if one.signal] == [23]


def test_ibid_alone_points_back_and_a_bid_in_prose_does_not() -> None:
    assert points_back("Ibid., Volume I, pp. 101-103.")
    assert points_back("%id., p. 3")
    assert not points_back("Bid prices rose in May.")
    assert not points_back("Ibidun Adeyemi, Harbours, 2020.")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Berg, A., Chen, W. L., & Marsh, J.", [("Berg", "A."), ("Chen", "W. L."), ("Marsh", "J.")]),
        ("Anna Berg, Wei Chen and John Marsh,", [("Berg", "Anna"), ("Chen", "Wei"), ("Marsh", "John")]),
        ("Pérez-Higueras JJ, Arias A.", [("Pérez-Higueras", "JJ"), ("Arias", "A")]),
        ("O’Brien, Conor Cruise.", [("O’Brien", "Conor Cruise")]),
        ("Anna Berg et al.,", [("Berg", "Anna")]),
        ("edited by Anna Berg and John Marsh", [("Berg", "Anna"), ("Marsh", "John")]),
        ("Jafarzadeh,", [("Jafarzadeh", None)]),
    ],
)
def test_persons_are_parted_and_turned_about(words: str, names: list[tuple[str, str | None]]) -> None:
    assert [(name["family"], name.get("given")) for name in names_of(words)] == names


def test_particles_suffixes_and_bodies_are_told() -> None:
    assert names_of("Ludwig van der Berg") == [
        {"family": "Berg", "given": "Ludwig", "non-dropping-particle": "van der"}
    ]
    assert names_of("Raymond J. Lind, Jr.,") == [{"family": "Lind", "given": "Raymond J.", "suffix": "Jr."}]
    assert names_of("Department of Labor,") == [{"literal": "Department of Labor"}]
    assert names_of("CIA") == [{"literal": "CIA"}]


@pytest.mark.parametrize(
    ("words", "family", "given"),
    [
        ("van den Bergh J", "Bergh", "J"),
        ("García Núñez J.T.", "García Núñez", "J.T"),
        ("Žižka Š.", "Žižka", "Š"),
        ("Henry J. Berg", "Berg", "Henry J."),
        ("Anna B.", "B.", "Anna"),
    ],
)
def test_initials_may_stand_behind_a_family_name_of_several_words(words: str, family: str, given: str) -> None:
    [name] = names_of(words)
    assert (name["family"], name["given"]) == (family, given)


def test_names_are_known_beyond_the_common_ones_and_common_words_are_none() -> None:
    assert [person(word) for word in ("Beatrice", "Owen", "Tides", "Report")] == ["g", "gf", "", ""]
    assert names_of("Arlington County, Virginia") == [{"literal": "Arlington County, Virginia"}]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("(Dec. 29, 2016);", [[2016, 12, 29]]),
        ("9 Sept. 1977,", [[1977, 9, 9]]),
        ("(Apr.21,2004).", [[2004, 4, 21]]),
        ("11/16/17", [[2017, 11, 16]]),
        ("2/3/1998", [[1998]]),
        ("January/February 1998", [[1998, 1], [1998, 2]]),
        ("1999–2003", [[1999], [2003]]),
        ("31 février 2001", [[2001]]),
        ("14. März 1987", [[1987, 3, 14]]),
    ],
)
def test_dates_have_the_parts_that_are_sure(words: str, parts: list[list[int]]) -> None:
    assert csl_date(words) == {"date-parts": parts}


def test_no_date_is_made_of_what_is_none() -> None:
    assert [csl_date(words) for words in ("n.d.", "undated", "forthcoming", "p. 12", "")] == [None] * 5


def test_brackets_of_names_and_titles_are_whole() -> None:
    assert names_of("International Harbour Authority (IHA),") == [{"literal": "International Harbour Authority (IHA)"}]
    assert bare("Silt and Exchange: An Evaluation (Harbour Trust,") == "Silt and Exchange: An Evaluation"
    assert bare("Silt and Exchange (revised),") == "Silt and Exchange (revised)"


def test_a_title_loses_its_marks_and_keeps_a_quotation_inside() -> None:
    assert bare("“John backs the threat: ‘They will pay.’”") == "John backs the threat: ‘They will pay.’"
    assert bare('"Mud,"') == "Mud"
    assert bare("Areas of the Delta (AD),") == "Areas of the Delta (AD)"


def test_what_is_below_the_sure_does_not_enter_the_item() -> None:
    made = item([Field("title", 0, 4, 0.9, "Silt"), Field("publisher", 5, 9, 0.2, "Mud.")])
    assert made.work == {"type": "document", "title": "Silt"}
    assert made.names == ("title", "publisher")


@given(st.text(max_size=300))
@settings(max_examples=100)
def test_tokens_hold_every_character_that_is_no_white_space(text: str) -> None:
    found = tokens(text)
    assert "".join(token.text for token in found) == "".join(text.split())
    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(before.end <= behind.start for before, behind in itertools.pairwise(found))


@given(st.text(max_size=80))
@settings(max_examples=150)
def test_names_and_dates_take_any_words(words: str) -> None:
    for name in names_of(words):
        assert all(name.values())
        assert {"family", "literal"} & name.keys()
    date = csl_date(words)
    assert date is None or all(1000 <= parts[0] <= 2999 for parts in date["date-parts"])


@pytest.mark.parametrize(
    "unit",
    [
        "Anna Berg, “Silt in the Harbour,” Ostmere Courier, May 3, 2019, p. 4; ",
        "The board met twice and nobody wrote down what was said there. ",
        "“x (y ‘z “",
        "aA1.;,(" * 9,
        "see cf. see ",
        "‮שלום עולם; 2019. ",
        "1 9 lS0 hid., %id.; g8 ",
    ],
)
def test_time_is_linear_in_the_length_of_a_note(unit: str) -> None:
    assert grows_in_step(lambda size: parse((unit * (size // len(unit) + 1))[:size]), 6_000, 24_000)


def test_a_thousand_works_in_one_note_are_found_and_no_more() -> None:
    unit = "Anna Berg, “Silt in the Harbour,” Ostmere Courier, May {}, 2019, p. 4; "
    note = "".join(unit.format(at % 28 + 1) for at in range(1000))
    found = parse(note)
    assert len(found) == 1000
    assert {one.work["title"] for one in found if one.work} == {"Silt in the Harbour"}
