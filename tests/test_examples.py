"""The examples in the docstrings of all modules, and of what the benchmarks share, are what these do."""

import doctest
import importlib
import pkgutil

import pytest
from benchmarks import measuring

import whence
from whence.extract.blocks import layout
from whence.extract.citing.members import Group, Member
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.pairing.markers import Marker, markers
from whence.extract.citing.pairing.notes import entries
from whence.extract.citing.referring import refer
from whence.extract.citing.walk.antecedents import followed
from whence.extract.frontmatter import front_matter
from whence.extract.quotations import quotations, scene
from whence.extract.runs import find_runs
from whence.extract.zones import plan
from whence.models import Mark, MarkKind, Reading, Reference

MODULES = [
    found.name
    for package in (whence, measuring)
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if "__main__" not in found.name
]
CLASSES = (Entry, Group, Mark, MarkKind, Marker, Member, Reading, Reference)
FUNCTIONS = (entries, find_runs, followed, front_matter, layout, markers, plan, quotations, refer, scene)
KNOWN = {one.__name__: one for one in (*CLASSES, *FUNCTIONS)}
"""What the examples of modules may name that do not import it: it stands above them."""


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    module = importlib.import_module(name)
    names = {known: one for known, one in KNOWN.items() if known not in vars(module)}
    failed, _ = doctest.testmod(module, extraglobs=names)
    assert failed == 0
