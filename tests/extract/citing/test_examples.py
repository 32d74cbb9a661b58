"""The examples in the modules' docstrings are what the modules do."""

import doctest
import importlib
import pkgutil

import pytest

import whence.extract.citing
from whence.extract.blocks import layout
from whence.extract.citing.antecedents import followed
from whence.extract.citing.forms.members import Group, Member
from whence.extract.citing.pairing.markers import Marker, markers
from whence.extract.citing.pairing.notes import Entry, entries
from whence.extract.citing.referring import refer
from whence.extract.frontmatter import front_matter
from whence.extract.quotations import quotations, scene
from whence.extract.zones import plan
from whence.models import Reading, Reference

KNOWN = {
    function.__name__: function
    for function in (Entry, Group, Marker, Member, Reading, Reference, entries, followed, front_matter, layout, markers)
}
KNOWN |= {function.__name__: function for function in (plan, quotations, refer, scene)}


@pytest.mark.parametrize("name", [found.name for found in pkgutil.iter_modules(whence.extract.citing.__path__)])
def test_examples_hold(name: str) -> None:
    module = importlib.import_module(f"whence.extract.citing.{name}")
    failed, _ = doctest.testmod(module, extraglobs={key: value for key, value in KNOWN.items() if key != name})
    assert failed == 0
