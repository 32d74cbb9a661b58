"""The reference in `docs/reference`: that it tells of everything it is made from."""

from __future__ import annotations

import dataclasses
import re
from enum import Enum
from pathlib import Path

from whence import models

NOUNS = Path(__file__).resolve().parent.parent / "docs" / "reference" / "nouns.md"


def test_every_noun_has_a_section_with_its_fields_or_words() -> None:
    parts = re.split(r"^### (\w+)$", NOUNS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    told = dict(zip(parts[1::2], parts[2::2], strict=True))
    nouns = [one for one in map(vars(models).get, models.__all__) if dataclasses.is_dataclass(one)]
    words = [one for one in vars(models).values() if isinstance(one, type) and issubclass(one, Enum)]
    assert len(nouns) > 30
    lacking = [one for noun in nouns for one in dataclasses.fields(noun) if f"`{one.name}`" not in told[noun.__name__]]
    assert lacking == []
    assert [one for kind in words for one in kind if f"`{one.value}`" not in told[kind.__name__]] == []
