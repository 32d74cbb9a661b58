"""Where the documents of benchmarks lie: beside the checkout, in `shared`; and what is said where they do not.

Both functions are the `type` of an argument: what is not there ends the command with what to get.

>>> present(".").is_dir()
True
"""

import json
from argparse import ArgumentTypeError
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = REPOSITORY.parent / "shared"
DATA = SHARED / "data"
CASES = REPOSITORY / "tests" / "cases"


def present(name: str) -> Path:
    """A file or folder that is there."""
    path = Path(name)
    if not path.exists():
        raise ArgumentTypeError(f"{path} is not here; benchmarks/README.md and --help say what to get")
    return path


def clones(name: str) -> Path:
    """The folder with a clone of each repository of which passages were tagged blind."""
    rows = json.loads((CASES / "particulars_blind.json").read_text(encoding="utf-8"))["passages"]
    places = [row["passage"] for row in rows if "repository" in row["passage"]]
    wanted = {place["repository"]: place["commit"] for place in places}
    absent = [f"{one} at {commit}" for one, commit in wanted.items() if not (Path(name) / one).is_dir()]
    if absent:
        raise ArgumentTypeError(f"clone into {name}/OWNER/NAME, from GitHub: {', '.join(absent)}")
    return Path(name)
