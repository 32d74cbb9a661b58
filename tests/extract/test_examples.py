"""The examples in the modules' docstrings are what the modules do."""

import doctest
import importlib
import pkgutil

import pytest

import whence.extract
from whence.extract.blocks import layout
from whence.extract.frontmatter import front_matter
from whence.extract.quotations import quotations, scene
from whence.extract.runs import find_runs
from whence.extract.zones import plan
from whence.models import Mark, MarkKind, Reading

MODULES = [found.name for found in pkgutil.iter_modules(whence.extract.__path__) if not found.ispkg]
KNOWN = {
    "Reading": Reading,
    "Mark": Mark,
    "MarkKind": MarkKind,
    "find_runs": find_runs,
    "front_matter": front_matter,
    "layout": layout,
    "plan": plan,
    "quotations": quotations,
    "scene": scene,
}


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    module = importlib.import_module(f"whence.extract.{name}")
    failed, _ = doctest.testmod(module, extraglobs={key: value for key, value in KNOWN.items() if key != name})
    assert failed == 0
