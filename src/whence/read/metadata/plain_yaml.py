"""YAML as people write it in sidecars and front matter: mappings and lists of words.

In: YAML text. Out: dictionaries, lists and strings; no other types, so that a date keeps its granularity, and no
aliases, so that nothing can multiply.

>>> load("published: 2023-01\\nauthors: [A, B]")
{'published': '2023-01', 'authors': ['A', 'B']}
"""

from __future__ import annotations

from typing import Any

import yaml


def load(text: str) -> Any:
    """The value of a YAML text. Raises yaml.YAMLError, or ValueError for an alias."""
    return yaml.load(text, Loader=_Words)


class _Words(yaml.SafeLoader):
    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise ValueError("aliases (*name) are not read here")
        return super().compose_node(parent, index)


_Words.yaml_implicit_resolvers = {}
