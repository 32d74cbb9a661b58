"""Records from their dictionaries: the way back from `to_dict`, by the types of the fields.

In: a class of `whence.models` and plain JSON values. Out: the record. Unknown keys are ignored (a newer version may
have added a field); absent ones take their default.

>>> from whence.models import Zone
>>> decode(Zone, {"start": 0, "end": 5, "role": "title"})
Zone(start=0, end=5, role=<ZoneRole.TITLE: 'title'>)
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, TypeVar

R = TypeVar("R")
Decoder = Callable[[Any], Any]


def decode(cls: Callable[..., R], value: Any) -> R:
    """The record of class `cls` whose `to_dict` gave `value`."""
    decoder = _decoder(cls)
    return typing.cast(R, decoder(value) if decoder else value)


@cache
def _decoder(hint: Any) -> Decoder | None:
    """How to decode values of a type; None where they stay as they are."""
    if dataclasses.is_dataclass(hint):
        return _record(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        return _sequence(arguments)
    if origin in (typing.Union, types.UnionType):
        return _optional(arguments)
    return None


def _record(cls: Any) -> Decoder:
    hints = typing.get_type_hints(cls)
    decoders = {f.name: _decoder(hints[f.name]) for f in dataclasses.fields(cls)}

    def decode_record(value: dict[str, Any]) -> Any:
        known = {}
        for name, item in value.items():
            if name in decoders:
                decoder = decoders[name]
                known[name] = decoder(item) if decoder else item
        return cls(**known)

    return decode_record


def _sequence(arguments: tuple[Any, ...]) -> Decoder:
    decoder = _decoder(arguments[0])
    if decoder is None or (len(arguments) == 2 and arguments[1] is not Ellipsis):
        return tuple
    return lambda value: tuple(map(decoder, value))


def _optional(arguments: tuple[Any, ...]) -> Decoder | None:
    decoders = [decoder for decoder in map(_decoder, arguments) if decoder]
    if not decoders:
        return None
    (decoder,) = decoders  # a union of two records could not be told apart
    return lambda value: None if value is None else decoder(value)
