"""The packages of citing and of reading say in their docstrings what each of their modules does."""

import pkgutil
from importlib import import_module

import pytest

from whence import read
from whence.extract import citing

TOLD = [
    package.__name__
    for top in (citing, read)
    for package in (
        top,
        *(
            import_module(found.name)
            for found in pkgutil.walk_packages(top.__path__, f"{top.__name__}.")
            if found.ispkg
        ),
    )
]


@pytest.mark.parametrize("name", TOLD)
def test_a_package_names_all_its_parts(name: str) -> None:
    package = import_module(name)
    parts = [found.name for found in pkgutil.iter_modules(package.__path__)]
    assert [part for part in parts if not _tells(package.__doc__ or "", part)] == []


def _tells(told: str, name: str) -> bool:
    """Whether a module is named, alone or with what it holds: "`work`", "`work.Work`"."""
    return f"`{name}`" in told or f"`{name}." in told
