"""Patterns that are compiled when they are first asked for something."""

import pytest
import regex

from whence.extract import late
from whence.extract.late import late as pattern


def test_nothing_is_compiled_until_a_pattern_is_asked_for_something(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that meets no such text never compiles it; one that does compiles it once."""
    made: list[str] = []
    monkeypatch.setattr(late, "regex", regex_that_tells(made))
    numbered = pattern(r"(?<number>\p{N}+)[.)]")
    assert (numbered.pattern, made) == (r"(?<number>\p{N}+)[.)]", [])
    assert numbered.sub("-", "4. Lee") == "- Lee"
    found = numbered.match("12) Roe")
    assert found is not None
    assert (found["number"], made) == ("12", [numbered.pattern])


def test_flags_are_those_of_the_pattern() -> None:
    assert pattern("ibid", regex.IGNORECASE).fullmatch("IBID")
    assert not pattern("ibid").fullmatch("IBID")


def regex_that_tells(made: list[str]) -> object:
    """`regex`, which notes what it compiles."""

    class Telling:
        @staticmethod
        def compile(words: str, flags: int) -> regex.Pattern[str]:
            made.append(words)
            return regex.compile(words, flags)

    return Telling
