"""A text made ready: note and page numbers set apart, windows found."""

from dataclasses import replace

import pytest

from tests.factories import held
from whence.link.comparing.compare import compare
from whence.link.comparing.quoted import Quoted
from whence.link.comparing.searchable import Searchable, windows
from whence.models import Mark, MarkKind, Outcome, Running, Zone, ZoneRole


def test_every_word_leads_to_its_characters() -> None:
    text = "The pier at Kesmar[3] was closed."
    found = Searchable.of(text)
    assert [text[a:b].lower() for a, b in zip(found.starts, found.ends, strict=True)] == found.words


def test_a_stretch_keeps_the_offsets_of_the_text() -> None:
    text = "Before it. The pier was closed. After it."
    found = Searchable.of(text, within=(11, 31))
    assert found.words == ["the", "pier", "was", "closed"]
    assert text[slice(*found.span(0, 4))] == "The pier was closed"


@pytest.mark.parametrize(
    "text",
    [
        "one two\n\n14\n\nthree",
        "one two\n\n- 14 -\n\nthree",
        "one two\f14\nthree",
        "one two\n\nPage 14 of 92\n\nthree",
        "one two [[Page S85]] three",
        "one two.14 three",
        "one “two”14 three",
        "one two[14] three",
    ],
)
def test_note_and_page_numbers_are_furniture(text: str) -> None:
    assert Searchable.of(text).words == ["one", "two", "three"]


@pytest.mark.parametrize(
    "text", ["one two 14 three", "one two\n14 three", "one No.14 three", "one two'14 three", "one\n\n14 two"]
)
def test_other_numbers_are_words(text: str) -> None:
    assert "14" in " ".join(Searchable.of(text).words)


def test_what_is_not_the_article_is_furniture() -> None:
    text = "The pier was closed.\nShare this on FriendFace\nNobody said why."
    start, end = text.index("Share"), text.index("\nNobody")
    by_zone = held(text, zones=(Zone(start, end, ZoneRole.EXTRANEOUS),))
    assert "friendface" not in Searchable.of_running(Running.of(by_zone)).words
    assert Searchable.of_running(Running.of(by_zone)).furniture_before(4) == ["share", "this", "on", "friendface"]


def test_words_in_brackets_are_optional() -> None:
    found = Searchable.of("arm itself with anything [needed for] victory")
    assert found.optional == {4, 5}


def test_windows_come_with_the_best_first() -> None:
    text = "the barges turned. " + "filler words only here " * 30 + "the four barges turned back in the swell"
    found = Searchable.of(text)
    (first, weight), *_ = windows(["four", "barges", "turned", "back", "in", "the", "swell"], found, slack=0, limit=4)
    assert found.words[slice(*first)] == ["four", "barges", "turned", "back", "in", "the", "swell"]
    assert weight == 1


def test_marks_of_the_format_are_furniture_too() -> None:
    text = "The pier SHARE was closed."
    one = held(text)
    reading = type(one.reading)(one.reading.document, "r", text, marks=(Mark(MarkKind.EXTRANEOUS, 9, 14),))
    assert Searchable.of_running(Running.of(type(one)(one.document, reading, one.extraction))).words == [
        "the",
        "pier",
        "was",
        "closed",
    ]


def test_the_commonest_words_of_a_long_text_are_still_found_together() -> None:
    text = "the of and to " * 6000 + "to the and of the to. " + "the of and to " * 6000
    found = Searchable.of(text)
    (window, _), *_ = windows(["to", "the", "and", "of", "the", "to"], found, slack=4, limit=1)
    assert "to the and of the to" in " ".join(found.words[slice(*window)])


def test_long_blanks_cost_no_time() -> None:
    assert len(Searchable.of("one\n\n" + " " * 300_000 + "two " + "\n" * 300_000 + "three")) == 3


def test_a_note_or_caption_between_the_lines_makes_no_difference() -> None:
    text = "The barges could not reach\n12 See the log, p. 4.\nOuter Sand in the swell of that night."
    start, end = text.index("12"), text.index("\nOuter")
    one = held(text)
    reading = replace(one.reading, marks=(Mark(MarkKind.NOTE, start, end),))
    found = Searchable.of_running(Running.of(replace(one, reading=reading)))
    assert compare(Quoted.parse("could not reach Outer Sand in the swell"), found)[0].outcome is Outcome.VERBATIM
    assert compare(Quoted.parse("See the log, p. 4"), found)[0].outcome is Outcome.VERBATIM


TRANSCRIPT = "\n".join(
    f"{i:2} {line}"
    for i, line in enumerate(
        "Q. Did you see the barges|A. I was told that the barges could|not reach Outer Sand in the swell|of that night.|"
        "Q. Who told you?|A. The crews, when they had|turned back.|Q. And the log?|A. Lost.|THE COURT: Go on.".split(
            "|"
        ),
        1,
    )
)


def test_the_line_numbers_of_a_transcript_are_no_words() -> None:
    found = Searchable.of_running(Running.of(held(TRANSCRIPT)))
    matches = compare(Quoted.parse("the barges could not reach Outer Sand in the swell of that night"), found)
    assert matches[0].outcome is Outcome.VERBATIM


def test_the_numbers_of_a_short_list_are_words() -> None:
    found = Searchable.of_running(Running.of(held("1 pier\n2 barges\n3 crews")))
    assert found.words == ["1", "pier", "2", "barges", "3", "crews"]


def test_the_heads_and_feet_of_pages_are_no_words() -> None:
    pages = ["The barges could not", "reach Outer Sand in", "the swell of that night", "and the crews turned back"]
    text = "\f".join(f"HEARING ON DREDGING\n\n{page}\n\nKesmar Assembly, p. {n}\n" for n, page in enumerate(pages, 7))
    found = Searchable.of_running(Running.of(held(text)))
    assert " ".join(found.words) == " ".join(pages).lower()
    assert compare(Quoted.parse("Kesmar Assembly, p. 8"), found) == []
