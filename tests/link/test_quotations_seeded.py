"""Quotations of real documents, changed by seed: what each change calls for is what comes out."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import REPOSITORY

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
    figures = seeded.run(1, shared / "data", number_of=600)
    assert sum(figures.drawn.values()) == 600
    assert figures.share >= 0.97, [(what, case.kind, case.text) for what, case, _ in figures.mistakes]


def test_passages_of_other_texts_are_neither_changed_quotations_nor_parts(seeded: ModuleType, shared: Path) -> None:
    assert seeded.strangers(1, shared / "data", words=30, number_of=200) == {"not_found": 200}


def test_passages_of_one_edition_stand_word_for_word_in_another(seeded: ModuleType, shared: Path) -> None:
    outcomes = seeded.editions(1, shared / "data", number_of=80)
    assert outcomes["verbatim"] >= 0.95 * 80, outcomes
    assert not outcomes["none"]
