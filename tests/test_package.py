"""The package as a user gets it: quick to import, light to install, whole in the wheel."""

import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import whence
from tests.conftest import REPOSITORY


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | environment
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)


def test_every_public_name_can_be_had() -> None:
    assert all(getattr(whence, name).__doc__ for name in whence.__all__)
    assert len(whence.__all__) <= 12
    assert set(whence.__all__) <= set(dir(whence))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        whence.nothing  # noqa: B018


def test_importing_whence_loads_nothing_heavy(tmp_path: Path) -> None:
    code = "import whence, sys; print(sorted({m.split('.')[0] for m in sys.modules}))"
    loaded = run(sys.executable, "-c", code, cwd=tmp_path).stdout
    assert "whence" in loaded
    assert not [
        name for name in ("trafilatura", "sqlalchemy", "numpy", "lxml", "typer", "rich") if f"'{name}'" in loaded
    ]


def test_what_opens_a_library_loads_no_extraction(tmp_path: Path) -> None:
    code = (
        "import whence.library, sys; print([m for m in sys.modules if m.startswith(('whence.extract', 'whence.read'))])"
    )
    loaded = run(sys.executable, "-c", code, cwd=tmp_path).stdout
    assert "whence.extract.lexicon" in loaded, "links need its lists"
    assert not [name for name in ("extract.whole", "extract.citing", "read.docx", "read.html") if name in loaded]


def closure(name: str, seen: dict[str, importlib.metadata.Distribution]) -> None:
    """The distribution and everything it needs, without extras."""
    distribution = importlib.metadata.distribution(name)
    seen[name] = distribution
    for line in distribution.requires or []:
        requirement = Requirement(line)
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if wanted and requirement.name not in seen:
            closure(requirement.name, seen)


def test_the_default_install_stays_under_300_megabytes() -> None:
    seen: dict[str, importlib.metadata.Distribution] = {}
    closure("whence", seen)
    files = {Path(str(file.locate())).resolve() for each in seen.values() for file in each.files or []}
    assert len(seen) > 10
    assert sum(path.stat().st_size for path in files if path.is_file()) < 300_000_000


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, REPOSITORY]
    made = run(*command, cwd=folder)
    assert made.returncode == 0, made.stderr
    [path] = folder.glob("*.whl")
    return path


def test_the_wheel_runs_its_main_job_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    made = run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", site, wheel, cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    where = run(sys.executable, "-c", "import whence; print(whence.__file__)", cwd=tmp_path, PYTHONPATH=str(site))
    assert where.stdout.startswith(str(site))
    shown = run(sys.executable, "-m", "whence", "demo", cwd=tmp_path, PYTHONPATH=str(site))
    assert shown.returncode == 0, shown.stderr
    assert "Q102" in shown.stdout
