"""Where the documents of benchmarks lie: beside the checkout, in `shared`."""

from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = REPOSITORY.parent / "shared"
DATA = SHARED / "data"
CASES = REPOSITORY / "tests" / "cases"
