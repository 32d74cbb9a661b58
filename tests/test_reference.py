"""The reference in `docs/reference`: that it tells of everything it is made from."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

from typer.main import get_command

from whence import models
from whence.cli import app

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"


def told_of(page: str, level: str) -> dict[str, str]:
    """The sections of a page by their headings."""
    text = (REFERENCE / page).read_text(encoding="utf-8")
    parts = re.split(rf"^{level} (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_noun_has_a_section_with_its_fields_or_words() -> None:
    told = told_of("nouns.md", "###")
    nouns = [one for one in map(vars(models).get, models.__all__) if dataclasses.is_dataclass(one)]
    words = [one for one in vars(models).values() if isinstance(one, type) and issubclass(one, Enum)]
    assert len(nouns) > 30
    lacking = [one for noun in nouns for one in dataclasses.fields(noun) if f"`{one.name}`" not in told[noun.__name__]]
    assert lacking == []
    assert [one for kind in words for one in kind if f"`{one.value}`" not in told[kind.__name__]] == []


def commands(group: Any, *words: str) -> Iterator[tuple[str, Any]]:
    for name, command in getattr(group, "commands", {}).items():
        yield " ".join([*words, name]), command
        yield from commands(command, *words, name)


def test_every_command_has_a_section_with_its_options() -> None:
    told = told_of("commands.md", "##")
    every = dict(commands(get_command(app), "whence"))
    assert "whence judge link" in every
    for name, command in every.items():
        options = [word for one in command.params for word in one.opts if word.startswith("--")]
        assert [one for one in options if one not in told.get(name, "")] == [], name
