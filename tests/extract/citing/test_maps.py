"""Each package of citing says in its docstring what its modules find."""

import pkgutil
from importlib import import_module

import pytest

from whence.extract import citing

PACKAGES = [found.name for found in pkgutil.iter_modules(citing.__path__) if found.ispkg]


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_names_all_its_modules(name: str) -> None:
    package = import_module(f"{citing.__name__}.{name}")
    told = package.__doc__ or ""
    untold = [one.name for one in pkgutil.iter_modules(package.__path__) if not _tells(told, one.name)]
    assert untold == []


def test_citing_names_all_its_parts() -> None:
    parts = {found.name for found in pkgutil.iter_modules(citing.__path__)}
    assert [name for name in sorted(parts) if not _tells(citing.__doc__ or "", name)] == []


def _tells(told: str, name: str) -> bool:
    """Whether a module is named, alone or with what it holds: "`work`", "`work.Work`"."""
    return f"`{name}`" in told or f"`{name}." in told
