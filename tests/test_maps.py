"""Every package says in its docstring what each of its modules does."""

import pkgutil
from importlib import import_module

import pytest

import whence

PACKAGES = [found.name for found in pkgutil.walk_packages(whence.__path__, "whence.") if found.ispkg]


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_names_all_its_parts(name: str) -> None:
    package = import_module(name)
    parts = [found.name for found in pkgutil.iter_modules(package.__path__) if not found.name.startswith("_")]
    assert [part for part in parts if not _tells(package.__doc__ or "", part)] == []


def _tells(told: str, name: str) -> bool:
    """Whether a module is named, alone or with what it holds: "`work`", "`work.Work`"."""
    return f"`{name}`" in told or f"`{name}." in told
