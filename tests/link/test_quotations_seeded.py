"""Quotations of real documents, changed by seed: what each change calls for is what comes out."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import REPOSITORY
from whence.link.quotations import look_up_quotation
from whence.models import Outcome

pytestmark = pytest.mark.data


@pytest.fixture(scope="module")
def seeded() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "quotations_seeded", REPOSITORY / "benchmarks" / "quotations_seeded.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_600_changed_quotations_get_the_outcome_and_the_flags_called_for(seeded: ModuleType, shared: Path) -> None:
    drawn, right, mistakes, _ = seeded.run(1, shared / "data", number_of=600)
    assert sum(drawn.values()) == 600
    assert sum(right.values()) >= 0.97 * 600, [(what, case.kind, case.text) for what, case, _ in mistakes]


def test_passages_of_other_texts_are_neither_changed_quotations_nor_parts(seeded: ModuleType, shared: Path) -> None:
    held, foreign = seeded.texts(shared / "data")
    library, draw = seeded.against(held), seeded.Draw(random.Random(1), held, foreign)
    found = [look_up_quotation(draw.foreign_words(30), library).outcome for _ in range(200)]
    assert found == [Outcome.NOT_FOUND] * 200
