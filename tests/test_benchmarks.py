"""Every benchmark is told of."""

from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"


def test_the_readme_of_benchmarks_has_a_row_for_each_command() -> None:
    told = (BENCHMARKS / "README.md").read_text(encoding="utf-8")
    commands = [one.name for one in BENCHMARKS.glob("*.py") if '__name__ == "__main__"' in one.read_text()]
    assert [name for name in commands if f"`{name}" not in told] == []
