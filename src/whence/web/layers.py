"""What lies on a text (quotations, who says so, citations, copied passages…) drawn as markup, however it overlaps.

In: a block's text and `Layer`s with spans. Out: markup in which every character stands once. Links never nest: of two
that overlap the shorter one has the characters that both cover; the longer one goes on around it, and keeps its looks,
its address and its sign there.

>>> str(drawn("He left.", (0, 8), [Layer(3, 7, "cue")]))
'He <span class="cue">left</span>.'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from markupsafe import Markup, escape

from whence.models import Span
from whence.web.visible import plain, shown


@dataclass(frozen=True, slots=True)
class Layer:
    """A stretch with classes. With `href` it is a link, with `anchor` the page has an address for it; `sign` is drawn
    and `said` read aloud where it ends; `label` names a link whose own words do not."""

    start: int
    end: int
    css: str
    href: str = ""
    anchor: str = ""
    sign: str = ""
    said: str = ""
    label: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch with the same layers all along: its link, and what else lies on it, links that cover it too."""

    start: int
    end: int
    link: Layer | None
    others: tuple[Layer, ...]


def drawn(text: str, span: Span, layers: Iterable[Layer]) -> Markup:
    """`text[start:end]` with its layers."""
    inside = [one for one in layers if one.start < span[1] and one.end > span[0]]
    pieces: list[Markup] = []
    for link, runs in groupby(_runs(span, inside), key=lambda run: run.link):
        listed = list(runs)
        pieces.append(_joined(text, listed) if link is None else _link(text, link, listed))
        pieces += [_signed_alone(one) for run in listed for one in run.others if one.sign and one.end == run.end]
    return Markup().join(pieces)


def _joined(text: str, runs: Iterable[_Run]) -> Markup:
    return Markup().join(_words(text, run) for run in runs)


def _runs(span: Span, layers: Sequence[Layer]) -> Iterator[_Run]:
    """The block cut wherever a layer begins or ends."""
    cuts = {span[0], span[1]}
    for one in layers:
        cuts |= {max(one.start, span[0]), min(one.end, span[1])}
    opening = sorted(layers, key=lambda one: one.start)
    active: list[Layer] = []
    at = 0
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        while at < len(opening) and opening[at].start <= start:
            active.append(opening[at])
            at += 1
        active = [one for one in active if one.end > start]
        links = [one for one in active if one.href]
        link = min(links, key=lambda one: (one.end - one.start, one.start), default=None)
        yield _Run(start, end, link, tuple(one for one in active if one is not link))


def _words(text: str, run: _Run) -> Markup:
    words = shown(text[run.start : run.end])
    classes = " ".join(dict.fromkeys(one.css + (" cur" if one.current else "") for one in run.others))
    anchors = [one.anchor for one in run.others if one.anchor and one.start == run.start]
    if not classes and not anchors:
        return words
    return Markup('<span{id}{css}>{words}</span>').format(id=_attribute("id", anchors[0] if anchors else ""),
                                                         css=_attribute("class", classes), words=words)  # fmt: skip


def _link(text: str, link: Layer, runs: list[_Run]) -> Markup:
    first, last = runs[0], runs[-1]
    ends = last.end >= link.end and bool(link.sign or link.said)
    return Markup("<a{css}{href}{id}{label}{current}>{body}</a>{joined}").format(
        css=_attribute("class", link.css),
        href=_attribute("href", link.href),
        id=_attribute("id", link.anchor if first.start <= link.start else ""),
        label=_attribute("aria-label", link.label),
        current=_attribute("aria-current", "true" if link.current else ""),
        body=_signed(text, link, runs) if ends else _joined(text, runs),
        joined=_JOINER if ends else Markup(),
    )


def _signed(text: str, link: Layer, runs: list[_Run]) -> Markup:
    """The words of a link with its sign, which stays on the line of the last word."""
    last = runs[-1]
    cut = max(last.start, text.rfind(" ", last.start, last.end) + 1)
    head = [*runs[:-1], *([replace(last, end=cut)] if cut > last.start else [])]
    tail = _words(text, replace(last, start=cut))
    return _joined(text, head) + Markup('<span class="nb">{}{}{}</span>').format(tail, _sign(link), _JOINER)


def _signed_alone(link: Layer) -> Markup:
    """The sign of a link that ends under another one."""
    return Markup('<span class="{} nb">{}{}</span>').format(link.css, _JOINER, _sign(link))


def _sign(link: Layer) -> Markup:
    """The sign of a link and its words for those who listen."""
    sign = Markup('<svg class="sg" aria-hidden="true"><use href="#s-{}"/></svg>').format(link.sign) if link.sign else ""
    said = Markup('<span class="vh"> [{}]</span>').format(link.said) if link.said else ""
    return Markup("{}{}").format(sign, said)


_JOINER = Markup("&#8288;")
"""A word joiner: no line ends before the note's number or the full stop that follows."""


def _attribute(name: str, value: str) -> Markup:
    return Markup(' {}="{}"').format(name, escape(plain(value))) if value else Markup()
