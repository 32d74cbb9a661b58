"""Ticks of a draft: they stand where their words stand, and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import UsageError
from whence.models import Tick
from whence.store import ticks

TEXT = (
    "The port promised much last winter. “The material was not placed on Grey Bank,” the director said in March. "
    "Others in the town had seen the barges turn. “The material was not placed on Grey Bank,” she said again."
)
FIRST = (37, 77)


def ticked(text: str = TEXT, span: tuple[int, int] = FIRST) -> Tick:
    anchor = ticks.anchored("d", text, span)
    return ticks.made("abc123", "Q102", anchor, ticks.Said("checked", "Ana", "by phone"), "It differs.")


def placed(text: str, tick: Tick) -> str | None:
    [found] = ticks.placed([tick], text)
    return text[slice(*found.span)] if found.span else None


def test_ticks_come_back_as_they_were_kept(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    ticks.keep(draft, [ticked()])
    assert ticks.load(draft) == [ticked()]
    assert (tmp_path / "draft.docx.ticks.json").is_file()


def test_a_draft_without_ticks_has_none(tmp_path: Path) -> None:
    assert ticks.load(tmp_path / "draft.docx") == []


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"ticks": [{}]}', '{"ticks": 3}', "\x00", '{"ticks": ["a"]}'])
def test_a_damaged_file_is_named(tmp_path: Path, content: str) -> None:
    ticks.file_of(tmp_path / "draft.docx").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"draft\.docx\.ticks\.json"):
        ticks.load(tmp_path / "draft.docx")


def test_a_tick_moves_with_its_words() -> None:
    assert placed("A new first paragraph.\n\n" + TEXT, ticked()) == TEXT[slice(*FIRST)]


def test_a_tick_stays_where_one_side_was_rewritten() -> None:
    once = TEXT[:110]
    assert (
        placed(once.replace("The port promised much last winter.", "So it went."), ticked(once)) == once[slice(*FIRST)]
    )
    assert placed(once.replace("the director said in March.", "we read."), ticked(once)) == once[slice(*FIRST)]


def test_a_tick_whose_words_were_changed_is_an_orphan() -> None:
    assert placed(TEXT.replace("was not placed on Grey Bank,” the", "was placed on Grey Bank,” the"), ticked()) is None


def test_the_same_words_elsewhere_are_not_taken() -> None:
    assert placed(TEXT[109:], ticked()) is None


def test_words_whose_surroundings_are_all_new_are_not_taken() -> None:
    assert placed("Nobody here. “The material was not placed on Grey Bank,” nobody wrote. It ends.", ticked()) is None


def test_a_lone_sign_is_anchored_with_the_words_behind_it() -> None:
    text = "The log was kept.\n\n“The port will publish the log in May, Korrin told the committee of the house."
    tick = ticked(text, (19, 20))
    found = placed("New words came before it.\n\n" + text, tick)
    assert found is not None
    assert found.startswith("“The port will publish")


def test_the_file_of_ticks_is_no_document(tmp_path: Path) -> None:
    from whence.read import find

    (tmp_path / "draft.txt").write_text("Words.", encoding="utf-8")
    ticks.keep(tmp_path / "draft.txt", [ticked()])
    assert [path.name for path in find([tmp_path]) if isinstance(path, Path)] == ["draft.txt"]


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    ticks.keep(tmp_path / "draft.docx", [ticked()])
    kept = json.loads(ticks.file_of(tmp_path / "draft.docx").read_text(encoding="utf-8"))
    assert (kept["schema"], kept["draft"]) == ("whence/1/ticks", "draft.docx")


@given(
    st.lists(st.sampled_from(["a", "the", "bank", "not", "was"]), max_size=40), st.integers(0, 30), st.integers(1, 6)
)
def test_what_is_placed_has_the_anchored_words(words: list[str], first: int, number: int) -> None:
    text = " ".join(words)
    span = (min(first, len(text)), min(first + number, len(text)))
    tick = ticked(TEXT, (0, 8)) if span[0] == span[1] else ticked(text, span)
    found = placed("more words " + text, tick)
    assert found is None or found.split() == tick.anchor.exact.split()
