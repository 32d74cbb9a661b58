"""The sources of a made-up text: Markdown with footnotes, and web pages and books as people and programs make them.

In: a text and how its notes are numbered. Out: a file's suffix and its words. `SOURCES` names them.
"""

import re
from collections.abc import Callable
from html import escape

from conversions.words import Text, numbers

Source = Callable[[Text, str], tuple[str, str]]


def _plain_page(words: str) -> str:
    return re.sub(r"\*(.+?)\*", r"<i>\1</i>", escape(words, quote=False))


def markdown(text: Text, manner: str) -> tuple[str, str]:
    """Pandoc's footnotes; these always count through."""
    parts, at = [f"# {text.title}"], 0
    ends = []
    for name, paragraphs in text.chapters:
        parts.append(f"## {name}")
        for said, notes in paragraphs:
            parts.append(said.format(*(f"[^{at + n}]" for n in range(1, len(notes) + 1))))
            ends += [f"[^{at + n}]: {note.words}" for n, note in enumerate(notes, 1)]
            at += len(notes)
    return ".md", "\n\n".join([*parts, *ends]) + "\n"


def _page(marker: str, note: str, around: str, place: str, head: str = "<h2>Notes</h2>") -> Source:
    """Web pages: {0} the printed number, {1} the number from end to end, {2} a note's words."""

    def made(text: Text, manner: str) -> tuple[str, str]:
        printed, at, page, ends = numbers(text, manner), 0, f"<h1>{text.title}</h1>\n", ""
        for name, paragraphs in text.chapters:
            page += f"<h2>{name}</h2>\n"
            held = ""
            for said, notes in paragraphs:
                given = list(zip(printed[at:], range(at + 1, at + 1 + len(notes)), notes, strict=False))
                at += len(notes)
                page += f"<p>{_filled(said, [marker.format(p, n) for p, n, _ in given])}</p>\n"
                held += "".join(note.format(p, n, _plain_page(one.words)) + "\n" for p, n, one in given)
            if place == "chapters":
                page += "<h3>Notes</h3>\n" + _begun(
                    around, given[-1][0] - len([one for _, notes in paragraphs for one in notes]) + 1
                ).format(held)
            elif place == "end, chapters":
                ends += f"<h3>{name}</h3>\n" + _begun(
                    around, given[-1][0] - len([one for _, notes in paragraphs for one in notes]) + 1
                ).format(held)
            else:
                ends += held
        if ends:
            page += head + "\n" + (ends if place == "end, chapters" else around.format(ends))
        return ".html", f"<html>\n<head><title>{text.title}</title></head>\n<body>\n{page}</body>\n</html>\n"

    return made


def _begun(around: str, number: int) -> str:
    """A list that begins with a number."""
    return around.replace("<ol>", f'<ol start="{number}">') if number > 1 else around


def _filled(said: str, markers: list[str]) -> str:
    return escape(said, quote=False).format(*markers)


_LINK = '<sup><a href="#fn{1}" id="ref{1}">{0}</a></sup>'
_BOX = '<a href="#fn{1}" id="ref{1}">[{0}]</a>'
_SHAPES: dict[str, tuple[str, str, str]] = {
    "list": (_LINK, '<li id="fn{1}">{2} <a href="#ref{1}">↩</a></li>', "<ol>{}</ol>"),
    "list of p": (_LINK, '<li id="fn{1}"><p>{2} <a href="#ref{1}">↩︎</a></p></li>', "<ol>{}</ol>"),
    "p": (_LINK, '<p id="fn{1}"><a href="#ref{1}">{0}</a>. {2}</p>', "{}"),
    "p sup": (_LINK, '<p id="fn{1}"><sup><a href="#ref{1}">{0}</a></sup> {2}</p>', "{}"),
    "p sup tight": (_LINK, '<p id="fn{1}"><sup><a href="#ref{1}">{0}</a></sup>{2}</p>', "{}"),
    "p box": (_BOX, '<p id="fn{1}"><a href="#ref{1}">[{0}]</a> {2}</p>', "{}"),
    "p bold": (_LINK, '<p id="fn{1}"><b>{0}.</b> {2}</p>', "{}"),
    "p anchor": ("<sup>{0}</sup>", "<p><sup>{0}</sup> {2}</p>", "{}"),
    "p bare": ("[{0}]", "<p>[{0}] {2}</p>", "{}"),
    "ol bare": ("<sup>{0}</sup>", "<li>{2}</li>", "<ol>{}</ol>"),
    "br": (_BOX, '<a id="fn{1}" href="#ref{1}">[{0}]</a> {2}<br>', "<p>{}</p>"),
    "br sup": (_LINK, '<sup><a id="fn{1}" href="#ref{1}">{0}</a></sup> {2}<br><br>', "<p>{}</p>"),
    "table": (_LINK, '<tr id="fn{1}"><td><a href="#ref{1}">{0}</a></td><td>{2}</td></tr>', "<table>{}</table>"),
    "dl": (_LINK, '<dt id="fn{1}"><a href="#ref{1}">{0}</a></dt><dd>{2}</dd>', "<dl>{}</dl>"),
    "div": (_BOX, '<div class="note" id="fn{1}"><span class="num">{0}</span> {2}</div>', "<div>{}</div>"),
    "word": (
        '<a href="#_ftn{1}" name="_ftnref{1}" title=""><span class="MsoFootnoteReference"><span'
        ' class="MsoFootnoteReference">[{0}]</span></span></a>',
        '<div id="ftn{1}"><p class="MsoFootnoteText"><a href="#_ftnref{1}" name="_ftn{1}" title=""><span'
        ' class="MsoFootnoteReference">[{0}]</span></a> {2}</p></div>',
        '<div><br clear="all"><hr align="left" size="1" width="33%">{}</div>',
    ),
    "libreoffice": (
        '<a class="sdfootnoteanc" name="sdfootnote{1}anc" href="#sdfootnote{1}sym"><sup>{0}</sup></a>',
        '<div id="sdfootnote{1}"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote{1}sym"'
        ' href="#sdfootnote{1}anc">{0}</a>{2}</p></div>',
        "{}",
    ),
    "calibre": (
        '<span id="ref{1}"><a href="#fn{1}" class="calibre6"><sup class="calibre7">{0}</sup></a></span>',
        '<p class="calibre9"><a id="fn{1}" href="#ref{1}" class="calibre6">{0}</a>. {2}</p>',
        '<div class="calibre8">{}</div>',
    ),
    "epub type": (
        '<a epub:type="noteref" href="#fn{1}" id="ref{1}"><sup>{0}</sup></a>',
        '<aside epub:type="footnote" id="fn{1}"><p>{0}. {2}</p></aside>',
        '<section epub:type="endnotes">{}</section>',
    ),
    "mediawiki": (
        '<sup id="cite_ref-{1}" class="reference"><a href="#cite_note-{1}">&#91;{0}&#93;</a></sup>',
        '<li id="cite_note-{1}"><span class="mw-cite-backlink"><b><a href="#cite_ref-{1}">^</a></b></span> <span'
        ' class="reference-text">{2}</span></li>',
        '<ol class="references">{}</ol>',
    ),
    "one list item": (_LINK, '<ol start="{0}"><li id="fn{1}">{2} <a href="#ref{1}">[back]</a></li></ol>', "{}"),
}
PLACES = ("end", "chapters", "end, chapters")

SOURCES: dict[str, Source] = {
    "markdown": markdown,
    **{f"{shape}, {place}": _page(*parts, place) for shape, parts in _SHAPES.items() for place in PLACES},
    **{f"{shape}, no heading": _page(*_SHAPES[shape], "end", head="<hr>") for shape in ("p", "list", "p box", "br")},
}
