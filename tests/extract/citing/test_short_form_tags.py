"""Short forms of real documents against hand tags: `python benchmarks/short_forms.py` prints the same figures."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def benchmark(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("short_forms", REPOSITORY / "benchmarks" / "short_forms.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_is_led_anywhere_is_led_rightly_and_most_is(benchmark: ModuleType) -> None:
    together = benchmark.score("test")["together"]
    assert together.precision >= 0.96
    assert together.recall >= 0.80
