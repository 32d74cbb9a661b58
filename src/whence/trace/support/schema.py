"""Support graphs as JSON: every mistake is named with its place.

In: the dictionary of `docs/reference/support-json.md` (what `json.load` gives). Out: a checked `SupportGraph`.

>>> graph = from_dict({"claim": "C", "vertices": [{"id": "X"}],
...                    "justifications": [{"of": "C", "by": ["X"]}, {"of": "X", "by": []}]})
>>> graph.justifications[1].by
()
>>> from_dict({"claim": "C", "vertices": [], "justifications": [{"of": "C", "by": ["X"]}]})
Traceback (most recent call last):
    ...
whence.errors.UsageError: justifications[0].by[0]: unknown vertex 'X': add it to `vertices`
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from whence.days import days
from whence.errors import UsageError
from whence.lists import lines
from whence.models import Holding, Identified, Span, Status
from whence.trace.support.model import (
    Conflict,
    Copy,
    Justification,
    Sharing,
    SharingKind,
    SupportGraph,
    Vertex,
    VertexKind,
)

_Word = TypeVar("_Word", bound=StrEnum)
_Made = TypeVar("_Made")


def from_dict(data: object) -> SupportGraph:
    """The graph that `data` describes. UsageError with the place of the first mistake."""
    top = _object(data, "the file")
    claim, claim_text = _claim(top)
    vertices = _vertices(top, claim, claim_text)
    known = frozenset(vertex.id for vertex in vertices)
    graph = SupportGraph(
        claim,
        vertices,
        _each(top, "justifications", lambda item, at: _justification(item, at, known)),
        _each(top, "copies", lambda item, at: _copy(item, at, known)),
        tuple(_sharings(top, known)),
        _each(top, "conflicts", _conflict),
    )
    _check(graph)
    return graph


def _claim(top: Mapping[str, Any]) -> tuple[str, str]:
    claim = top.get("claim")
    if isinstance(claim, Mapping):
        return _string(claim.get("id"), "claim.id"), _string(claim.get("text", ""), "claim.text", empty=True)
    return _string(claim, "claim"), ""


def _vertices(top: Mapping[str, Any], claim: str, text: str) -> tuple[Vertex, ...]:
    found = _each(top, "vertices", lambda item, at: _vertex(item, at, claim))
    seen: set[str] = set()
    for number, vertex in enumerate(found):
        if vertex.id in seen:
            raise UsageError(f"vertices[{number}].id: {vertex.id!r} stands twice: give each vertex once")
        seen.add(vertex.id)
    return found if claim in seen else (Vertex(claim, VertexKind.CLAIM, text), *found)


def _vertex(item: object, at: str, claim: str) -> Vertex:
    data = {"id": item} if isinstance(item, str) else dict(_object(item, at))
    name = _string(data.get("id"), f"{at}.id")
    kind = VertexKind.CLAIM if name == claim else _kind(data, f"{at}.kind")
    date = data.get("date")
    return Vertex(
        id=name,
        kind=kind,
        text=_string(data.get("text") or data.get("label") or "", f"{at}.text", empty=True),
        labels=_labels(data.get("labels"), f"{at}.labels"),
        holding=_holding(data, kind, at),
        identified=_word(Identified, data.get("identified", "named"), f"{at}.identified"),
        date=None if date is None else _date(date, f"{at}.date"),
        has_instance=data.get("has_instance", True) not in (False, "false"),
    )


def _kind(data: dict[str, Any], at: str) -> VertexKind:
    """The kind; a plain word for one (`kinds.tsv`) also sets the field that goes with it."""
    given = _string(data.get("kind") or VertexKind.WORK.value, at).lower().replace(" ", "_").replace("-", "_")
    if given in tuple(VertexKind):
        return VertexKind(given)
    if given not in _kinds():
        raise UsageError(f"{at}: unknown kind {given!r}: one of {', '.join(VertexKind)}")
    kind, *field = _kinds()[given]
    if field:
        data.setdefault(field[0], field[1])
    return VertexKind(kind)


@cache
def _kinds() -> dict[str, list[str]]:
    rows = [line.split("\t") for line in lines("support", "kinds.tsv")]
    return {row[0]: row[1:] for row in rows}


def _holding(data: Mapping[str, Any], kind: VertexKind, at: str) -> Holding | None:
    """`held` is true, false or null, `holding` one of the design's words; a document is held unless it says not."""
    if data.get("holding") is not None:
        return _word(Holding, data["holding"], f"{at}.holding")
    held = data.get("held")
    if isinstance(held, str):
        return _word(Holding, held, f"{at}.held")
    if held is None:
        named = data.get("identified", "named") == "named"
        document = kind in (VertexKind.DOCUMENT, VertexKind.OFFICIAL_DOCUMENT)
        return Holding.HELD if document and named else None
    if not isinstance(held, bool):
        raise UsageError(f"{at}.held: expected true, false, null or a holding, found {held!r}")
    return Holding.HELD if held else Holding.NOT_HELD


def _labels(value: object, at: str) -> dict[str, tuple[str, ...]]:
    """`{"author": ["P"]}`, or a list such as `["P", "owner:O"]`, where a bare name is of the kind `label`."""
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return {
            _string(kind, at): _strings([names] if isinstance(names, str) else names, at)
            for kind, names in value.items()
        }
    labels: dict[str, tuple[str, ...]] = {}
    for text in _strings(value, at):
        kind, colon, name = text.partition(":")
        kind, name = (kind, name) if colon and name else ("label", text)
        labels[kind] = (*labels.get(kind, ()), name)
    return labels


def _justification(item: object, at: str, known: frozenset[str]) -> Justification:
    data = _object(item, at)
    by = data.get("by")
    if by is None:
        raise UsageError(f"{at}.by: missing: a list of vertices, empty for ground")
    given = _strings([by] if isinstance(by, str) else by, f"{at}.by")
    return Justification(
        _vertex_id(data.get("of"), f"{at}.of", known),
        tuple(_vertex_id(one, f"{at}.by[{number}]", known) for number, one in enumerate(dict.fromkeys(given))),
        _word(Status, data.get("status", "stated"), f"{at}.status"),
        _each(data, "instances", _span, at),
        tuple(_list(data.get("evidence"), f"{at}.evidence")),
    )


def _copy(item: object, at: str, known: frozenset[str]) -> Copy:
    data = dict(_object(item, at))
    if "vertices" in data:
        data = {"directed": False, **data, **_pair(data["vertices"], f"{at}.vertices")}
    span = data.get("span")
    directed = data.get("directed", not data.get("same_day", False))
    if not isinstance(directed, bool):
        raise UsageError(f"{at}.directed: expected true or false, found {directed!r}")
    copy = Copy(
        _vertex_id(data.get("of", data.get("from")), f"{at}.of", known),
        _vertex_id(data.get("by", data.get("to")), f"{at}.by", known),
        None if span is None else _span(span, f"{at}.span"),
        directed,
        _word(Status, data.get("status", "suspected"), f"{at}.status"),
        tuple(_list(data.get("evidence"), f"{at}.evidence")),
    )
    if copy.of == copy.by:
        raise UsageError(f"{at}: {copy.of!r} cannot be a copy of itself")
    return copy


def _pair(value: object, at: str) -> dict[str, str]:
    names = _strings(value, at)
    if len(names) != 2:
        raise UsageError(f"{at}: expected two vertices, found {len(names)}")
    return dict(zip(("of", "by"), names, strict=True))


_SHARINGS = {
    "aliases": SharingKind.ALIAS,
    "versions": SharingKind.VERSION,
    "near_copies": SharingKind.NEAR_COPY,
    "sharings": SharingKind.ALIAS,
}


def _sharings(top: Mapping[str, Any], known: frozenset[str]) -> Iterator[Sharing]:
    for key, kind in _SHARINGS.items():
        for number, item in enumerate(_list(top.get(key), key)):
            yield _sharing(item, f"{key}[{number}]", known, kind)


def _sharing(item: object, at: str, known: frozenset[str], kind: SharingKind) -> Sharing:
    data = _object(item, at) if not isinstance(item, list) else {"vertices": item}
    given = _strings(data.get("vertices"), f"{at}.vertices")
    vertices = tuple(_vertex_id(one, f"{at}.vertices[{i}]", known) for i, one in enumerate(dict.fromkeys(given)))
    if len(vertices) < 2:
        raise UsageError(f"{at}.vertices: expected two or more vertices")
    return Sharing(
        vertices,
        _word(SharingKind, data.get("kind", kind.value), f"{at}.kind"),
        _word(Status, data.get("status", "suspected"), f"{at}.status"),
        tuple(_list(data.get("evidence"), f"{at}.evidence")),
    )


def _conflict(item: object, at: str) -> Conflict:
    data = _object(item, at)
    values = tuple(str(value) for value in _list(data.get("values"), f"{at}.values"))
    scope, text = (_string(data.get(key) or "", f"{at}.{key}", empty=True) for key in ("scope", "text"))
    return Conflict(_string(data.get("code"), f"{at}.code"), values, scope, text)


def _check(graph: SupportGraph) -> None:
    """What only the whole graph shows: a grounded claim, the claim as an alias, one set both given and rejected."""
    seen: dict[tuple[str, frozenset[str]], tuple[int, Status]] = {}
    for number, one in enumerate(graph.justifications):
        at = f"justifications[{number}]"
        if one.of == graph.claim and not one.by:
            raise UsageError(f"{at}.by: the claim cannot be its own ground: name the document that says it")
        first, status = seen.setdefault((one.of, frozenset(one.by)), (number, one.status))
        if (status is Status.REJECTED) != (one.status is Status.REJECTED):
            raise UsageError(
                f"{at}.status: contradictory: {one.status} here, {status} in justifications[{first}] "
                "of the same vertices: keep the one that was decided last"
            )
    tied = {name for sharing in graph.sharings for name in sharing.vertices}
    if graph.claim in tied | {name for copy in graph.copies for name in (copy.of, copy.by)}:
        raise UsageError(f"the claim {graph.claim!r} is no document: it cannot be a copy, an alias or a version")


# --- Parts of JSON -------------------------------------------------------------------------------------------------


def _each(data: Mapping[str, Any], key: str, make: Callable[[Any, str], _Made], under: str = "") -> tuple[_Made, ...]:
    at = f"{under}.{key}" if under else key
    return tuple(make(item, f"{at}[{number}]") for number, item in enumerate(_list(data.get(key), at)))


def _object(value: object, at: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise UsageError(f"{at}: expected an object, found {_shown(value)}")
    return value


def _list(value: object, at: str) -> Sequence[Any]:
    if value is None:
        return ()
    if not isinstance(value, (list, tuple)):
        raise UsageError(f"{at}: expected a list, found {_shown(value)}")
    return value


def _strings(value: object, at: str) -> tuple[str, ...]:
    return tuple(_string(item, f"{at}[{number}]") for number, item in enumerate(_list(value, at)))


def _string(value: object, at: str, *, empty: bool = False) -> str:
    if not isinstance(value, str) or not (value or empty):
        raise UsageError(f"{at}: expected {'text' if empty else 'a name'}, found {_shown(value)}")
    return value


def _vertex_id(value: object, at: str, known: frozenset[str]) -> str:
    name = _string(value, at)
    if name not in known:
        raise UsageError(f"{at}: unknown vertex {name!r}: add it to `vertices`")
    return name


def _word(words: type[_Word], value: object, at: str) -> _Word:
    for word in words:
        if value == word:
            return word
    raise UsageError(f"{at}: expected one of {', '.join(words)}, found {_shown(value)}")


def _span(value: object, at: str) -> Span:
    match value:
        case [int(start), int(end)] if 0 <= start <= end:
            return start, end
    raise UsageError(f"{at}: expected [start, end], found {_shown(value)}")


def _date(value: object, at: str) -> str:
    text = _string(str(value) if isinstance(value, int) else value, at)
    try:
        days(text)
    except ValueError as problem:
        raise UsageError(f"{at}: {text!r}: {problem}; leave it out where it is not known") from None
    return text


def _shown(value: object) -> str:
    return "nothing" if value is None else repr(value)[:60]
