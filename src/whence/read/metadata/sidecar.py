"""Metadata that a person gives: a sidecar beside the file, or `key=value` options; and how layers are merged.

In: a path, options, layers. Out: `Metadata` with `basis` `sidecar` or `option`.

>>> metadata_from_options(["title=A day", "published=2023-01-07"]).published
'2023-01-07'
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any

import yaml

from whence.errors import ReadError, UsageError
from whence.models import Metadata
from whence.read.metadata.dates import edtf
from whence.read.metadata.fields import known
from whence.read.metadata.plain_yaml import load

_ENDINGS = (".meta.yml", ".meta.yaml", ".meta.json")
_DATES = ("published", "retrieved", "as_of")
_ALIASES = {"author": "authors", "date": "published", "type": "document_type", "lang": "language"}
FIELDS = tuple(f.name for f in dataclasses.fields(Metadata) if f.name != "basis")
"""The fields that a sidecar or option may give."""
_EMPTY: tuple[Any, ...] = (None, "", "~", "null", [], {})
_FIELDS_KEY = "fields"
_LARGEST = 1 << 20


def is_sidecar(path: PurePath) -> bool:
    """Whether a file is metadata of another, or holds the ticks of a draft, and is no document."""
    return path.name.lower().endswith((*_ENDINGS, ".ticks.json"))


def sidecar(path: Path) -> Metadata | None:
    """The metadata beside `path`: `name.meta.yml`, `.yaml` or `.json` for `name.ext`, `name.ext.meta.yml` before it.

    Raises ReadError where it is no mapping of known fields.
    """
    found = next((place for place in sidecar_places(path) if place.is_file()), None)
    if found is None:
        return None
    try:
        return _metadata(_parsed(found), "sidecar")
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        raise ReadError("open", f"the sidecar {found.name} cannot be used: {_line(error)}") from error


def fields_beside(path: Path) -> dict[str, str]:
    """Which fields or columns of the file at `path` hold what, as `fields:` in its sidecar says: `{"text": "Body"}`."""
    found = next((place for place in sidecar_places(path) if place.is_file()), None)
    values = _parsed(found) if found is not None else None
    given = values.get(_FIELDS_KEY) if isinstance(values, Mapping) else None
    return {str(key): str(value) for key, value in given.items()} if isinstance(given, Mapping) else {}


def fields_from_options(options: Iterable[str]) -> dict[str, str]:
    """`field=column` pairs. Raises UsageError for what is none, or an unknown field."""
    pairs = [option.partition("=") for option in options]
    for field, equals, name in pairs:
        if not equals or not name.strip() or field.strip() not in known():
            raise UsageError(f"--field {field}{equals}{name}: write field=column; fields are {', '.join(known())}")
    return {field.strip(): name.strip() for field, _, name in pairs}


def sidecar_places(path: Path) -> tuple[Path, ...]:
    """Where a sidecar of `path` may stand, in the order in which they are looked at."""
    names = (path.name, path.stem) if path.suffix else (path.name,)
    return tuple(path.with_name(name + ending) for name in names for ending in _ENDINGS)


def metadata_from_options(options: Iterable[str]) -> Metadata:
    """`key=value` pairs as metadata; `authors` may be given several times, or with `;` between names.

    Raises UsageError for what is no pair, an unknown key or a date that cannot be read.
    """
    values: dict[str, Any] = {}
    for option in options:
        key, equals, value = option.partition("=")
        if not equals or not value.strip():
            raise UsageError(f"--meta {option!r}: write key=value, for instance published=2023-01-07")
        name = _ALIASES.get(key.strip(), key.strip())
        if name == "authors" and name in values:
            value = f"{values[name]};{value}"
        values[name] = value.strip()
    try:
        return _metadata(values, "option")
    except ValueError as error:
        raise UsageError(f"--meta: {error}") from error


def merge(*layers: Metadata | None) -> Metadata:
    """One metadata from several, the first that knows a field winning it; `basis` goes with the field."""
    values: dict[str, Any] = {}
    basis: dict[str, str] = {}
    for layer in filter(None, layers):
        for name in FIELDS:
            value = getattr(layer, name)
            if value and name not in values:
                values[name] = value
                basis |= {name: layer.basis[name]} if name in layer.basis else {}
    return Metadata(**values, basis=basis)


def _parsed(path: Path) -> Any:
    if path.stat().st_size > _LARGEST:
        raise ValueError("larger than 1 MB")
    text = path.read_text(encoding="utf-8-sig")
    return json.loads(text) if path.suffix.lower() == ".json" else load(text)


def _metadata(values: Any, basis: str) -> Metadata:
    if not isinstance(values, Mapping):
        raise ValueError("expected lines like `title: …`, one field a line")
    given = {str(key): value for key, value in values.items() if value not in _EMPTY and key != _FIELDS_KEY}
    fields = {_ALIASES.get(key, key): value for key, value in given.items()}
    if unknown := sorted(set(fields) - set(FIELDS)):
        raise ValueError(f"unknown field {unknown[0]!r}; known are {', '.join(FIELDS)}")
    known: dict[str, Any] = {name: _value(name, value) for name, value in fields.items()}
    return Metadata(**known, basis=dict.fromkeys(known, basis))


def _value(name: str, value: Any) -> str | tuple[str, ...]:
    if name == "authors":
        names = value.split(";") if isinstance(value, str) else value
        if not isinstance(names, list) or not all(isinstance(author, str) for author in names):
            raise ValueError("authors: expected a name or a list of names")
        return tuple(author.strip() for author in names if author.strip())
    if isinstance(value, (dict, list, bool)):
        raise ValueError(f"{name}: expected words, not {type(value).__name__}")
    words = str(value).strip()
    if name in _DATES:
        date = edtf(words)
        if date is None:
            raise ValueError(f"{name}: {words!r} is not a date that can be read; write 2023-01-07, 2023-01 or 2023")
        return date
    return words


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
