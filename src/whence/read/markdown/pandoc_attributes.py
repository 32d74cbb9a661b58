"""Pandoc's attributes in Markdown, as converted books and papers have them: `[text]{.class}`, `[3](#n3){#r3}`,
`[]{#n3}`, `::: {#n3 .note}`.

In: Markdown. Out: the same without them, as a reader sees it; what gives a place its name does so as HTML does.

>>> print(without_attributes("[[3](#r3){#n3 .up}]{.label} *Ibid.*, p. 4.[]{#p5 .page}\\n" * 4).splitlines()[0])
<a id="n3"></a>[3](#r3) *Ibid.*, p. 4.<a id="p5"></a>
"""

from __future__ import annotations

from itertools import islice

import regex

_GIVEN = r"\{(?P<given>\s{0,3}(?:[#.][^{}]{1,300}|[\w-]{1,20}=\"[^{}]{0,300}))\}"
_WORD = r"(?:[^\[\]\\]|\\(?s:.))"
_LINK = rf"\[{_WORD}{{0,300}}+\]\([^()\s]{{0,300}}(?:\s\"[^\"\n]{{0,100}}\")?\)"
"""A link; brackets among its words are escaped: `[\\[3\\]](#n3)`."""
_LINKS = regex.compile(rf"(?P<words>!?{_LINK}){_GIVEN}")
_SPANS = regex.compile(rf"\[(?P<words>(?>{_WORD}{{0,600}}+(?:{_LINK}{_WORD}{{0,600}}+){{0,4}}))\]{_GIVEN}")
_HEADINGS = regex.compile(rf"^(?P<words>#{{1,6}}\s[^\n]{{0,500}}?)[ \t]*{_GIVEN}[ \t]*$", regex.MULTILINE)
_RAISED = regex.compile(rf"\^(?P<words>(?:<a id=\"[^\"\n]{{1,200}}\"></a>)?{_LINK}|\\?[*†‡]|\p{{Nd}}{{1,4}})\^")
_RAISED_LINK = regex.compile(
    r"\^(?P<words>\[(?:\p{Nd}{1,4}|(?P<slash>\\?)\[\p{Nd}{1,4}(?P=slash)\])\]\([^()\s]{0,300}\))\^"
)
"""A note's number that is raised and leads to it: `^[3](#notes)^` is no note inside its sentence."""
_FENCES = regex.compile(rf"^[ \t>]*:{{3,}}(?:[ \t]*(?:{_GIVEN}|[\w.-]+)[ \t:]*)?[ \t]*\n", regex.MULTILINE)
_FENCED_ITEMS = regex.compile(
    rf"^(?P<item>[ \t>]*(?:\p{{Nd}}{{1,4}}[.)]|[-*+])[ \t]+):{{3,}}[ \t]*{_GIVEN}[ \t]*\n[ \t>]*", regex.MULTILINE
)
"""An item of a list whose words are a division of their own, as the notes of a web page are: `3. ::: {#n3}`."""
_PARTED = regex.compile(r"^```\{=html\}\n<!-- -->\n```\n", regex.MULTILINE)
"""What pandoc writes between two lists, so that they are two."""
_NAME = regex.compile(r"#(?P<name>[^\s{}\"<>]{1,200})")
_MANNER = regex.compile(
    r"(?:[\])]|^[ \t]*(?:\p{Nd}{1,4}[.)][ \t]+)?:{3,}[ \t]*)\{\s{0,3}(?:#|[\w-]{1,20}=\")", regex.MULTILINE
)
_FEWEST = 8
_NESTED = 4
"""Spans in spans are taken off so many times."""


def without_attributes(text: str) -> str:
    """The Markdown without pandoc's attributes, raised numbers as HTML; attributes stay where few name a place, or
    where code may show them."""
    text = _RAISED_LINK.sub(r"<sup>\g<words></sup>", text) if ")^" in text else text
    text = _PARTED.sub("", text) if "{=html}" in text else text
    if "```" in text or "~~~" in text or len(list(islice(_MANNER.finditer(text), _FEWEST))) < _FEWEST:
        return text
    for _ in range(_NESTED):
        text, links = _LINKS.subn(_named, text)
        text, spans = _SPANS.subn(_named, text)
        if not links + spans:
            break
    text = _RAISED.sub(r"<sup>\g<words></sup>", _HEADINGS.sub(r"\g<words>", text))
    text = _FENCED_ITEMS.sub(lambda found: str(found["item"]) + _anchor(found["given"]), text)
    return str(_FENCES.sub(lambda found: "\n" + _anchor(found["given"]), text))


def _named(found: regex.Match[str]) -> str:
    return _anchor(found["given"]) + str(found["words"])


def _anchor(given: str | None) -> str:
    name = _NAME.search(given or "")
    return f'<a id="{name["name"]}"></a>' if name else ""
