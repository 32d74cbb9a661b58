"""How notes come out of the ways in which HTML pages mark them: one essay of thirty notes, set in a grid of manners.

A cell is a way to print the marker, a way to print the note, and a place of the notes; then come the pages of known
systems, and pages that have no notes at all. Told for each: notes whose words are right, markers that lead to theirs,
short forms led to the right work and to a wrong one.

    python benchmarks/note_manners_marked.py [--all] [--below SHARE] [WORD …]
"""

import argparse
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from measuring.extracting import extracted
from note_manners_pages import SYSTEMS, WITHOUT_NOTES
from whence.models import Extraction

NOTES = (
    ("A. Marlowe, *Tides of the Estuary* (London: Harbour Press, 1998), 12.", 0),
    ("Ibid., 14.", 1),
    ("B. Kessler, “Dredging and Debt,” *Journal of Port History* 12 (2004): 33–58.", 0),
    ("Marlowe, *Tides*, 77.", 1),
    ("See Kessler, “Dredging,” 41.", 3),
    (
        "1891 was the year of the great strike; see C. Oduya, *Strikers of Ostmere* (Leeds: Weir, 1987), 3.",
        0,
    ),
    ("Oduya, op. cit., p. 19.", 6),
    ("Ibid.", 6),
    (
        "See D. Lindqvist, *The Salt Law* (Oxford: Quay Books, 2011), p. 5.|The law was repealed in part "
        "a year later, and nobody was ever tried under it.",
        0,
    ),
    ("Lindqvist, *Salt Law*, 88.", 9),
    ("Interview with the harbour master, Ostmere, 4 May 2013.", 0),
    ("Marlowe, *Tides*, 101.", 1),
    ("Ibid., 102–3.", 1),
    ("Kessler, “Dredging,” 50.", 3),
    ("The minutes do not say who voted, and the clerk who kept them left the town in the spring.", 0),
    ("E. Farrow, “A Quiet Strike,” *The Ostmere Courier*, 9 June 1912, p. 2.", 0),
    ("Farrow, “Quiet Strike.”", 16),
    ("Id.", 16),
    ("Oduya, *Strikers*, 45.", 6),
    (
        "G. Huang, *Pilots and Pirates* (Cambridge: Slip Press, 2009), 150. The pilots were paid by the "
        "tide. Their union would not have it otherwise, and the board gave way in the end.",
        0,
    ),
    ("Huang, op. cit., 151.", 20),
    ("Ibid., 152.", 20),
    ("Lindqvist, op. cit., 90.", 9),
    ("Cf. Huang, *Pilots*, 12.", 20),
    ("H. Ito, “Port Data,” Estuary Institute, 2016, https://example.org/ports/data.html.", 0),
    ("Ibid.", 25),
    ("18 U.S.C. § 1030.", 0),
    ("Kessler, “Dredging,” 57.", 3),
    ("Marlowe, *Tides*, 9.", 1),
    ("Huang, *Pilots*, 15.", 20),
)
"""The words of each note (`*` italics, `|` a new paragraph), and the note that cites what a short form means."""
SHORT = sum(target > 0 for _, target in NOTES)
_PARAGRAPHS = (
    "The harbour was deepened twice before the war{0} and the board borrowed for it.{1} Nobody asked the "
    "fishermen, who had paid their dues since the days of the first charter.{2}",
    "“We were never told,” one of them wrote later.{0} The chairman, who owned the mud flats, knew;{1} so did "
    "others, as a list of the subscribers shows that was found in the attic of the town hall.{2}",
    "Three ships were lost in the first winter.{0} The insurers paid for two of them{1} and sued the town for "
    "the third, which had been moored at the new quay.{2}",
    "What the strike cost is not known.{0} Some said thirty thousand; the clerk, who was careful,{1} wrote down "
    "half of that and left the rest to his successor.{2} The successor left for Canada.",
    "Salt had been taxed for longer than anyone remembered.{0} When the law fell, the pans{1} fell idle with it, "
    "and the women who had worked there went to the cannery.{2}",
    "The pilots kept to themselves.{0} They spoke to no inspector and signed no petition,{1} though the harbour "
    "master had asked them more than once.{2}",
    "By then the courier had three editors.{0} The first drank, the second was deaf,{1} and the third was paid "
    "by the board to print what the board sent him.{2}",
    "A second loan was raised in the autumn of that year.{0} Its terms were worse{1} and its purpose was never "
    "told to those who would have to pay for it.{2}",
    "The figures that the institute has put together show a port in decline.{0} Others read them otherwise:{1} "
    "what fell was the coal trade, and timber rose.{2}",
    "In the end the quay was sold for the price of its stones.{0} The town kept the debt{1} and, until the last "
    "war, the crane that nobody had wanted to buy.{2}",
)
LINKED = {
    "sup link": '<sup><a href="#n{0}" id="r{0}">{0}</a></sup>',
    "link sup []": '<a href="#n{0}" name="r{0}"><sup>[{0}]</sup></a>',
    "link []": '<a href="#n{0}" id="r{0}">[{0}]</a>',
    "sup id link": '<sup id="r{0}"><a href="#n{0}">{0}</a></sup>',
    "link ()": ' <a href="#n{0}" id="r{0}">({0})</a>',
    "span link": '<span class="ref" id="r{0}"><a class="x" href="#n{0}">{0}</a></span>',
    "link note 1": '<a href="#n{0}" id="r{0}">[note {0}]</a>',
}
BARE = {
    "sup": "<sup>{0}</sup>",
    "sup []": "<sup>[{0}]</sup>",
    "sup ()": "<sup>({0})</sup>",
    "[1]": "[{0}]",
    "[1] space": " [{0}]",
    "(1)": " ({0})",
    "small ()": "<small>({0})</small>",
    "span": '<span class="fnref">{0}</span>',
    "span style": '<span style="vertical-align: super; font-size: 70%">{0}</span>',
    "span sheet": '<span class="s7">{0}</span>',
    "font": '<font size="-2">{0}</font>',
    "font small sup": '<font size="1"><sup>{0}</sup></font>',
    "glued": "{0}",
    "[[1]]": "[[{0}]]",
    "self link": '<a name="r{0}"><sup>{0}</sup></a>',
    "other page": '<a href="notes.htm#{0}"><sup>{0}</sup></a>',
}
LED = {
    "li": ('<li id="n{0}">{1} <a href="#r{0}">↩</a></li>', "<ol>{}</ol>"),
    "li printed": ('<li id="n{0}">{0}. {1}</li>', "<ul>{}</ul>"),
    "li twice": ('<li id="n{0}">[{0}] {1}</li>', "<ol>{}</ol>"),
    "li p": ('<li id="n{0}"><p>{1} <a href="#r{0}" class="back">↩︎</a></p></li>', "<ol>{}</ol>"),
    "p name link": ('<p><a name="n{0}" href="#r{0}">{0}</a>. {1}</p>', "{}"),
    "p sup link": ('<p><sup><a id="n{0}" href="#r{0}">{0}</a></sup> {1}</p>', "{}"),
    "p id": ('<p id="n{0}">{0}. {1}</p>', "{}"),
    "div": ('<div id="n{0}"><a href="#r{0}">[{0}]</a> {1}</div>', "<div>{}</div>"),
    "rows": ('<tr id="n{0}"><td><a href="#r{0}">{0}</a></td><td>{1}</td></tr>', "<table>{}</table>"),
    "dl": ('<dt id="n{0}"><a href="#r{0}">{0}</a></dt><dd>{1}</dd>', "<dl>{}</dl>"),
    "br": ('<a name="n{0}" href="#r{0}">{0}</a>. {1}<br>', "<p>{}</p>"),
    "br br": ('<a name="n{0}" href="#r{0}">[{0}]</a> {1}<br><br>', "<div>{}</div>"),
    "anchor before": ('<a name="n{0}"></a><p>{0}. {1}</p>', "{}"),
    "anchor empty p": ('<p><a name="n{0}"></a>{0}. {1} <a href="#r{0}">Back</a></p>', "{}"),
    "blockquote": ('<blockquote id="n{0}"><p><a href="#r{0}">{0}</a> {1}</p></blockquote>', "{}"),
    "span p": ('<p><span id="n{0}">{0}.</span> {1}</p>', "{}"),
    "up arrow": ('<li id="n{0}"><a href="#r{0}">^</a> {1}</li>', "<ol>{}</ol>"),
    "aside": ('<aside id="n{0}"><p><a href="#r{0}">{0}.</a> {1}</p></aside>', "{}"),
    "pre": ('<a name="n{0}">[{0}]</a> {1}\n\n', "<pre>{}</pre>"),
}
UNLED = {
    "li": ("<li>{1}</li>", "<ol>{}</ol>"),
    "li p": ("<li><p>{1}</p></li>", "<ol>{}</ol>"),
    "li printed": ("<li>{0}. {1}</li>", "<ul>{}</ul>"),
    "p 1.": ("<p>{0}. {1}</p>", "{}"),
    "p [1]": ("<p>[{0}] {1}</p>", "{}"),
    "p (1)": ("<p>({0}) {1}</p>", "{}"),
    "p 1": ("<p>{0} {1}</p>", "{}"),
    "p 1)": ("<p>{0}) {1}</p>", "{}"),
    "p b": ("<p><b>{0}.</b> {1}</p>", "{}"),
    "p sup": ("<p><sup>{0}</sup> {1}</p>", "{}"),
    "p sup glued": ("<p><sup>{0}</sup>{1}</p>", "{}"),
    "p span": ('<p class="note"><span class="n">{0}</span>&nbsp;{1}</p>', "{}"),
    "p Note 1:": ("<p>Note {0}: {1}</p>", "{}"),
    "p tab": ("<p>{0}.&nbsp;&nbsp;&nbsp; {1}</p>", "{}"),
    "div": ("<div>{0}. {1}</div>", "<div>{}</div>"),
    "rows": ("<tr><td>{0}</td><td>{1}</td></tr>", "<table>{}</table>"),
    "rows .": ('<tr valign="top"><td>{0}.</td><td>{1}</td></tr>', "<table>{}</table>"),
    "dl": ("<dt>{0}</dt><dd>{1}</dd>", "<dl>{}</dl>"),
    "br": ("{0}. {1}<br>", "<p>{}</p>"),
    "br []": ("[{0}] {1}<br>", "<p>{}</p>"),
    "br br": ("{0}. {1}<br><br>", "<div>{}</div>"),
    "sup br": ("<sup>{0}</sup>{1}<br/>", "<p>{}</p>"),
    "pre": ("{0}. {1}\n", "<pre>{}</pre>"),
    "blockquote": ("<blockquote><small>{0}. {1}</small></blockquote>", "{}"),
    "small p": ("<p><small>[{0}] {1}</small></p>", "{}"),
}
PLACES = {
    "heading": "<h2>Notes</h2>{}",
    "bold": "<p><b>NOTES</b></p>{}<p>About the author: J. Roe teaches at Ostmere.</p>",
    "rule": "<hr>{}",
    "none": '<div class="end">{}</div>',
}
"""Where the notes stand behind the whole text; `parted` sets them elsewhere."""
PARTED = ("chapters", "feet", "gathered", "alone")
CHAPTERS = ((1, 10), (11, 20), (21, 30))


@dataclass(frozen=True)
class Score:
    """Counts of a page: notes, markers that lead to theirs, short forms led rightly and wrongly; other notes."""

    notes: int
    paired: int
    right: int
    wrong: int
    false: int

    def __str__(self) -> str:
        return f"notes {self.notes:2} paired {self.paired:2} right {self.right:2} wrong {self.wrong:2}"


Page = Callable[[], str]


def worded(words: str) -> str:
    """A note's words as HTML."""
    italic = re.sub(r"\*([^*]+)\*", r"<i>\1</i>", escape(words, quote=False))
    linked = re.sub(r"(https://[\w./]+\w)", r'<a href="\1">\1</a>', italic)
    return linked.replace("|", "</p><p>")


def body(marker: str, first: int = 1, last: int = len(NOTES), *, less: int = 0) -> str:
    """The running text with its markers, three a paragraph; `less` begins their numbers anew."""
    paragraphs = []
    for at in range(first, last + 1, 3):
        three = [_note(marker, n, less) if n <= last else "" for n in range(at, at + 3)]
        paragraphs.append(f"<p>{_PARAGRAPHS[(at // 3) % 10].format(*three)}</p>")
    return "".join(paragraphs)


def listed(note: str, around: str, first: int = 1, last: int = len(NOTES), *, less: int = 0) -> str:
    """The notes."""
    return around.format("".join(_note(note, n, less) for n in range(first, last + 1)))


def parted(place: str, marker: str, note: tuple[str, str]) -> str:
    """Text and notes of three chapters, each with its own or all gathered at the end; at the feet; the notes alone."""
    if place == "alone":
        return f"<h2>Notes</h2>{listed(*note)}"
    if place == "feet":
        feet = [(body(marker, n, n + 2), listed(*note, n, n + 2)) for n in range(1, len(NOTES), 3)]
        return "".join(f"{text}<hr>{notes}<hr>" for text, notes in feet)
    texts = [body(marker, *span, less=span[0] - 1) for span in CHAPTERS]
    notes = [listed(*note, *span, less=span[0] - 1) for span in CHAPTERS]
    if place == "gathered":
        heads = "".join(f"<h2>{n}. The Port</h2>{text}" for n, text in enumerate(texts, 1))
        return f"{heads}<h2>Notes</h2>" + "".join(f"<h3>Chapter {n}</h3>{one}" for n, one in enumerate(notes, 1))
    return "".join(
        f"<h2>Chapter {n}</h2>{t}<h4>Notes</h4>{o}" for n, (t, o) in enumerate(zip(texts, notes, strict=True), 1)
    )


def _note(form: str, number: int, less: int = 0) -> str:
    words = worded(NOTES[number - 1][0])
    if "<p" not in form:
        words = words.replace("</p><p>", " ")
    return form.format(number - less, words, NOTES[number - 1][0].replace("*", "").replace("|", " "))


def page(text: str) -> str:
    """A whole page."""
    head = "<title>The Harbour</title><style>.s7 { vertical-align: super; font-size: 8pt } .n { color: red }</style>"
    return f"<html><head>{head}</head><body><h1>The Harbour of Ostmere</h1><p>J. Roe</p>{text}</body></html>"


def grid(every: bool) -> Iterator[tuple[str, str]]:
    """Names and pages: every marker with every note in every place, or each pair in one place only."""
    kinds = ((LINKED, LED), (BARE, UNLED))
    pairs = [(marker, note) for markers, notes in kinds for marker in markers.items() for note in notes.items()]
    places = [*PLACES, *PARTED]
    for at, ((mark, marker), (name, note)) in enumerate(pairs):
        for place in places if every else places[at % len(places) : at % len(places) + 1]:
            around = PLACES.get(place)
            text = body(marker) + around.format(listed(*note)) if around else parted(place, marker, note)
            if marker not in LINKED.values() or place not in PARTED[:3:2]:  # a name stands once in a page
                yield f"{mark} / {name} / {place}", page(text)


def systems() -> Iterator[tuple[str, str]]:
    """Pages as known programs make them; `@TEXT` and `@NOTES` are filled in."""
    for name, (marker, note, around) in SYSTEMS.items():
        notes = "".join(_note(note, n) for n in range(1, len(NOTES) + 1))
        yield f"system / {name}", page(around.replace("@TEXT", body(marker)).replace("@NOTES", notes))


def score(source: str, name: str = "a.html") -> Score:
    """What comes out of a page."""
    reading, found = extracted(source.encode(), name)
    by_id = _notes(found, reading.text)
    paired = {c.note_id for c in found.citations if c.note_id in by_id}
    right, wrong = _led(found, by_id)
    return Score(len(by_id), len(paired), right, wrong, len(found.notes) - len(by_id))


def _notes(found: Extraction, text: str) -> dict[str, int]:
    """The notes whose words are right, in the order of the text, and which they are."""
    right: dict[str, int] = {}
    at = 0
    for note in found.notes:
        said = _plain(text[note.start : note.end])
        for number in range(at, min(at + 4, len(NOTES))):
            words = NOTES[number][0].replace("*", "")
            if said in (_plain(words.replace("|", " ")), _plain(words.partition("|")[0])):
                right[note.id] = at = number + 1
                break
    return right


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[↩︎^]|\bBack$", " ", words).split())


def _led(found: Extraction, by_id: dict[str, int]) -> tuple[int, int]:
    """Short forms led to the right note's work, and to another."""
    holders = {reference.id: by_id.get(reference.note or "", 0) for reference in found.references}
    right = wrong = 0
    for reference in found.references:
        number = holders[reference.id]
        if reference.backref and number and NOTES[number - 1][1]:
            fits = holders.get(reference.backref) == NOTES[number - 1][1]
            right, wrong = right + fits, wrong + (not fits)
        elif reference.backref:
            wrong += 1
    return right, wrong


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("words", nargs="*")
    asked.add_argument("--all", action="store_true")
    asked.add_argument("--below", type=float, default=0.9)
    options = asked.parse_args()
    cells = whole = right = wrong = 0
    for name, source in [*systems(), *grid(options.all)]:
        if not all(word in name for word in options.words):
            continue
        result = score(source)
        cells, right, wrong = cells + 1, right + result.right, wrong + result.wrong
        whole += result.right >= options.below * SHORT
        if result.right < options.below * SHORT or result.wrong:
            print(f"{name:48} {result}", flush=True)
    print(f"{whole} of {cells} whole; {right} of {cells * SHORT} short forms led rightly, {wrong} wrongly")
    for name, source in WITHOUT_NOTES.items():
        result = score(page(source))
        if result.false or result.notes or result.wrong:
            print(f"without notes: {name:20} {result.notes + result.false} notes")


if __name__ == "__main__":
    main()
