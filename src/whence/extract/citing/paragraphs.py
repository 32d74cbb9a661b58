"""The running paragraphs of a document, in which judgments, laws and works are cited.

In: a `Scene`. Out: the blocks of its running text, those together that one sentence runs through, as pages are copied
in which each citation is a line of its own, and where the heads and feet of its pages stand.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.quotations import Scene
from whence.models import Span, ZoneRole

_NO_HEAD = regex.compile(
    r"[.,;:)]|(?:[Ii]bid|[Ii]d)\.|[\p{Lu}\p{N}][^.;]{2,60},?\s(?:supra,?\s)?at\s\p{N}{1,5}$"
    r"|\p{L}[^;:]{2,120}[\p{Ll}.]\p{N}{1,3}$|.{1,120}\((?i:supra)\)"
    r"|\p{N}{1,4}\s\p{Lu}[\p{L}\p{N}.’' ]{0,16}\s\p{N}{1,5}$|.{1,200},$|\(\p{Lu}.{8,200}\.\)$|[^(\[]{1,200}[\p{N}.]\)$"
)
"""What is no heading, however short its line: a sentence's begin or rest, a back reference, a place alone."""
_BROKEN = regex.compile(r"[,;(]$|[\p{L}\p{N}-]$")
_GOES_ON = regex.compile(r"[,.;:)\p{Ll}\p{N}(]")
_MARKED_END = regex.compile(r"\p{Lu}[^;:]{2,120}[\p{Ll}.]\p{N}{1,3}$")
_BETWEEN_SIDES = regex.compile(r"\s[vV]s?\.?\s\p{Lu}")
"""Names with a note's marker over the end of a line: "Lee Engineering" and "Works v. Roe Ltd8"."""
_NAME_END = regex.compile(r"(?:\s|^)\p{Lu}[\p{L}’'&-]*(?:\s\(\p{N}{4}\))?$")
_SIDE_AHEAD = regex.compile(r"(?:\p{Lu}[\p{L}.’'&-]*,?\s){1,5}(?:v\.\s\p{Lu}|\((?i:supra)\))|\((?i:supra)\)")
"""Names over the end of a line that was read as a paragraph: "United" and "States v. Roe", "Ann" and "Lee (supra)"."""
_BROKEN_PLACE = regex.compile(r"\p{N}\s\p{Lu}[\p{Lu}\p{Ll}.’' ]{0,12}\.$")
_REST_OF_PLACE = regex.compile(r"(?:\p{Lu}[\p{L}.’']*\s?){0,2}(?:\p{N}\p{Ll}{1,2}\s)?\p{N}{1,5}[,.;)]")
"""A place in a series over the end of a line: "224 Cal." and "App. 3d 311, 322.)"."""
_LONGEST, _HEAD_LENGTH = 20_000, 400
"""Characters of a paragraph of many lines, and of a heading: a judgment's paragraphs may be set as some."""


def joined_paragraphs(scene: Scene) -> dict[Span, list[Span]]:
    """What opinions cite in: the running paragraphs, each with the lines apart that go on with its sentence, as pages
    are copied in which each citation is a line of its own. Headings do not part them: the heads of pages are taken for
    some."""
    text = _without_heads(scene)
    joined = dict[Span, list[Span]]()
    parts: list[Span] = []
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        if role is not ZoneRole.BODY and not (
            role is ZoneRole.HEADING
            and (block.end - block.start > _HEAD_LENGTH or _NO_HEAD.match(scene.layout.flat, block.start, block.end))
        ):
            continue
        if parts and not _continues(text, parts[0][0], parts[-1], (block.start, block.end)):
            joined[parts[0][0], parts[-1][1]] = parts
            parts = []
        parts.append((block.start, block.end))
    if parts:
        joined[parts[0][0], parts[-1][1]] = parts
    return joined


def heads(scene: Scene) -> Iterator[Span]:
    """The heads and feet of pages."""
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        if role is ZoneRole.EXTRANEOUS:
            yield block.start, block.end


def _without_heads(scene: Scene) -> str:
    """The text with spaces for heads and feet of pages."""
    parts, behind = [], 0
    flat = scene.layout.flat
    for start, end in heads(scene):
        if start >= behind:
            parts += [flat[behind:start], " " * (end - start)]
            behind = end
    return "".join([*parts, flat[behind:]])


def _continues(text: str, first: int, one: Span, two: Span) -> bool:
    """Whether a block goes on with the sentence of the one right before it, in a paragraph that began at `first`."""
    if text[one[1] : two[0]].strip() or two[0] - first > _LONGEST:
        return False
    begun = text[two[0] : two[0] + 1]
    if begun in (",", ".", ";", ":", ")"):
        return True
    if _MARKED_END.match(text, *two) and _BETWEEN_SIDES.search(text, max(one[0], one[1] - 80), two[1]):
        return text[one[1] - 1].isalpha()
    if _BROKEN_PLACE.search(text, max(one[0], one[1] - 24), one[1]) and _REST_OF_PLACE.match(text, *two):
        return True
    if _SIDE_AHEAD.match(text, *two) and _NAME_END.search(text, max(one[0], one[1] - 24), one[1]):
        return True
    return _BROKEN.search(text, max(one[0], one[1] - 1), one[1]) is not None and (
        text.endswith(",", *one) or _GOES_ON.match(text, *two) is not None
    )


def running(scene: Scene) -> Iterator[Span]:
    """The running paragraphs: a court's opinion cites in them, and a scan's notes may stand among them."""
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        if role is ZoneRole.BODY:
            yield block.start, block.end
