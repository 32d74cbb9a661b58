"""Parsing a quotation: its words, and what the editor marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.link.comparing.align import Joint
from whence.link.comparing.quoted import Quoted, _Draft, is_remark


@pytest.mark.parametrize(
    "mark", ["…", "...", "....", ". . .", ". . . .", "[...]", "[…]", "(…)", "[ . . . ]", "* * *", "***", "<...>", "……"]
)
def test_every_ellipsis_is_a_joint_and_no_word(mark: str) -> None:
    quoted = Quoted.parse(f"the harbour was {mark} closed again")
    assert quoted.words == ("the", "harbour", "was", "closed", "again")
    assert {i: opening.joint for i, opening in quoted.joints.items()} == {3: Joint.ELLIPSIS}


@pytest.mark.parametrize(
    "text", ["the end. The next", "the ***bold*** word", "U.S. and U.N. at 2.1 percent", "e.g., this", "so.. what"]
)
def test_these_are_no_ellipses(text: str) -> None:
    assert Quoted.parse(text).joints == {}


@pytest.mark.parametrize(
    "remark", ["sic", "sic!", "emphasis added", "Emphasis added; citations omitted", "italics mine"]
)
def test_an_editors_remark_is_no_word(remark: str) -> None:
    assert is_remark(remark)
    assert Quoted.parse(f"the habour [{remark}] was closed").words == ("the", "habour", "was", "closed")


def test_round_brackets_are_the_speakers_own() -> None:
    assert Quoted.parse("the port (and its crews) was closed").words == (
        "the",
        "port",
        "and",
        "its",
        "crews",
        "was",
        "closed",
    )


def test_brackets_inside_a_word_stay_with_it() -> None:
    quoted = Quoted.parse("[W]e walk[ed] home")
    assert quoted.words == ("we", "walked", "home")
    assert quoted.edited == {0, 1}


def test_a_bracket_keeps_its_place_and_its_words() -> None:
    text = "We told [Venezuelan President] Maduro so"
    bracket = Quoted.parse(text).joints[2].brackets[0]
    assert text[bracket.start : bracket.end] == bracket.text == "Venezuelan President"


def test_note_markers_are_skipped_by_span_and_by_form() -> None:
    text = "closed on Monday7 by order[3] of the port"
    assert Quoted.parse(text, skip=[(16, 17)]).words == ("closed", "on", "monday", "by", "order", "of", "the", "port")


def test_parts_are_joined_where_the_speaker_was_named() -> None:
    text = '"We turned," he said, "back at once."'
    quoted = Quoted.parse(text, [(1, 11), (23, 36)])
    assert quoted.words == ("we", "turned", "back", "at", "once")
    assert quoted.joints[2].interrupted


def test_offsets_are_those_of_the_whole_text() -> None:
    text = 'He said: "the pier … was closed" and left.'
    quoted = Quoted.parse(text, [(10, 31)])
    assert [text[a:b] for a, b in zip(quoted.starts, quoted.ends, strict=True)] == ["the", "pier", "was", "closed"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("sleeper cells", True),
        ("the unfortunate incident", True),
        ("purity and reliance on God’s will.", True),
        ("barges crews harbours swells", False),  # four content words
        ("it was not that they were not there", False),  # eight words
    ],
)
def test_too_short_is_few_words_of_few_content(text: str, short: bool) -> None:
    assert Quoted.parse(text).too_short is short


def test_stretches_are_cut_at_ellipses_only() -> None:
    stretches = Quoted.parse("one two … three [and] four ... five").stretches()
    assert [stretch.words for stretch in stretches] == [("one", "two"), ("three", "four"), ("five",)]
    assert stretches[1].joints[1].brackets[0].text == "and"


@given(st.text(alphabet="ab [].…(*)sic\n’'3", max_size=60))
def test_any_text_is_parsed_with_exact_offsets(text: str) -> None:
    quoted = Quoted.parse(text)
    assert len(quoted.words) == len(quoted.starts) == len(quoted.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(quoted.starts, quoted.ends, strict=True))
    assert all(0 <= i <= len(quoted) for i in quoted.joints)


def test_a_long_row_of_points_is_one_ellipsis_and_costs_no_time() -> None:
    quoted = Quoted.parse("the pier (" + "." * 20_000 + " was closed")
    assert quoted.words == ("the", "pier", "was", "closed")
    assert quoted.joints[2].ellipsis


@pytest.mark.parametrize(("language", "primary"), [("en-US", "en"), ("de_AT", "de"), ("FR", "fr"), (None, "en")])
def test_a_regions_language_is_its_language(language: str | None, primary: str) -> None:
    assert Quoted.parse("nicht so", language=language).language == primary


SIGNS = st.sampled_from(
    ["…", "..", ". .", "[", "]", "(", "*", "12", "said.12", "”3", "ﬁ", "É", "\n", " ", " ", " ", "port", "he"]
)


@given(st.text() | st.lists(SIGNS, max_size=20).map("".join), st.data())
def test_words_without_marks_are_read_alike_the_short_way(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    part = start, data.draw(st.integers(start, len(text)))
    quoted, long_way = Quoted.parse(text, [part]), Quoted._marked(_Draft(text, [part], ()), "en")
    assert quoted == long_way
    assert quoted.hashes.tolist() == long_way.hashes.tolist()
    assert quoted.spellings.tolist() == long_way.spellings.tolist()
    assert quoted.rows == long_way.rows
