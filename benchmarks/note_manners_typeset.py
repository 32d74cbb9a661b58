"""Notes on typeset pages: how many are read from PDFs that LaTeX makes, by class, place of notes, fonts and furniture.

The text of `note_manners.py` is set by pdflatex in drawn cells of a grid: notes at the feet of pages (numbered through,
anew on each page, with signs, run on in one paragraph, in brackets), behind chapters or at the end; one column or two;
page heads, line numbers, a stamp on the first page. Counts as there; says which styles are not installed.

    python benchmarks/note_manners_typeset.py [--draw 60] [--seed 1] [--all] [--worst] [--keep FOLDER]
"""

import argparse
import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path

from manners.words import NOTES, sentences
from measuring.extracting import extracted
from measuring.tables import Tables
from note_manners import HEAD, Score, score_of

CLASSES = {
    "article": r"\documentclass[11pt]{article}",
    "two columns": r"\documentclass[10pt,twocolumn]{article}",
    "report": r"\documentclass[12pt]{report}\usepackage{setspace}\doublespacing",
    "book": r"\documentclass[10pt,twoside]{book}",
    "small pages": r"\documentclass[10pt]{article}\usepackage[a5paper,margin=2cm]{geometry}",
}
CHAPTERED = ("report", "book")
FONTS = {
    "computer modern": "",
    "latin modern": r"\usepackage[T1]{fontenc}\usepackage{lmodern}",
    "times": r"\usepackage[T1]{fontenc}\usepackage{mathptmx}",
    "palatino": r"\usepackage{mathpazo}",
}
PLACES = {
    "feet": "",
    "feet in brackets": r"\makeatletter\def\@makefnmark{\hbox{[\@thefnmark]}}\makeatother",
    "feet, full-size labels": r"\makeatletter\renewcommand\@makefntext[1]{\noindent\@thefnmark. #1}\makeatother",
    "feet, hanging": r"\usepackage[hang]{footmisc}",
    "feet, run on": r"\usepackage[para]{footmisc}",
    "feet of each page": r"\usepackage[perpage]{footmisc}",
    "feet, signs": r"\usepackage[perpage,symbol*]{footmisc}",
    "feet at the bottom": r"\usepackage[bottom,norule]{footmisc}",
    "end": r"\usepackage{endnotes}\let\footnote=\endnote",
    "end, full-size labels": r"\usepackage{endnotes}\let\footnote=\endnote\makeatletter"
    r"\renewcommand\enoteformat{\noindent\theenmark. }\makeatother",
    "chapters": r"\usepackage{endnotes}\let\footnote=\endnote",
}
FURNITURE = {
    "page numbers": "",
    "none": r"\pagestyle{empty}",
    "heads": r"\usepackage{fancyhdr}\pagestyle{fancy}\fancyhf{}\lhead{Of Silt and Men}\rhead{\thepage}"
    r"\lfoot{Ostmere Review 12 (2019)}",
    "line numbers": r"\usepackage{lineno}\linenumbers",
    "stamp": r"\usepackage{eso-pic}\AddToShipoutPictureBG*{\AtPageLowerLeft{\rotatebox{90}{Downloaded from"
    r" review.example.org on 3 May 2019}}}\usepackage{graphicx}",
}
LENGTHS = {"long": 6, "short": 2}
FILLER = (
    "The old men of the town said that there had always been talk of a wall, and that talk had never kept out water. "
    "What the board wanted was quiet; what the pilots wanted was to be paid before the winter came. "
    "In the end the two sides met in the upper room of the inn, and the clerk wrote down what he could hear. "
)
_SIGNS = {"&": r"\&", "§": r"\S{}", "“": "``", "”": "''", "’": "'", "–": "--", "_": r"\_", "%": r"\%", "#": r"\#"}


@dataclass(frozen=True, slots=True)
class Setting:
    """A cell of the grid."""

    kind: str
    font: str
    place: str
    furniture: str
    length: str


def source(setting: Setting) -> str:
    """The LaTeX of a cell."""
    head = [CLASSES[setting.kind], FONTS[setting.font], PLACES[setting.place], FURNITURE[setting.furniture]]
    return "\n".join([*head, r"\begin{document}", *_body(setting), r"\end{document}"])


def _body(setting: Setting) -> Iterator[str]:
    chaptered = setting.kind in CHAPTERED
    each = len(NOTES) // 3
    yield r"\title{Of Silt and Men}\author{Ann Lee}\maketitle" + (r"\tableofcontents" if chaptered else "")
    for number, ((words, _), (said, after)) in enumerate(zip(NOTES, sentences(), strict=True)):
        if number % each == 0:
            yield _begun(setting, number // each + 1, "chapter" if chaptered else "section")
        yield f"{_tex(said)}.\\footnote{{{_tex(words)}}} {_tex(after)} {FILLER * LENGTHS[setting.length]}\n"
        if setting.place == "chapters" and number % each == each - 1:
            yield r"\theendnotes\setcounter{endnote}{0}"
    if setting.place.startswith("end"):
        yield r"\theendnotes"


def _begun(setting: Setting, number: int, level: str) -> str:
    """A chapter's or section's heading; LaTeX counts notes by chapter itself."""
    return f"\\{level}{{{('The Harbour', 'The Wall', 'The Boats')[number - 1]}}}"


def _tex(words: str) -> str:
    made = re.sub(r"https?://[^\s*]+[^\s*.]", lambda url: r"\texttt{" + url[0].replace("-", "{-}") + "}", words)
    for sign, written in _SIGNS.items():
        made = made.replace(sign, written)
    return re.sub(r"\*([^*]+)\*", r"\\emph{\1}", made).replace("\n", "\\par ")


def printed(setting: Setting, folder: Path) -> bytes | None:
    """The PDF of a cell; nothing where a style is missing."""
    (folder / "cell.tex").write_text(source(setting))
    (folder / "cell.pdf").unlink(missing_ok=True)
    for _ in range(2):
        subprocess.run(
            ["pdflatex", "-interaction=nonstopmode", "cell.tex"], cwd=folder, capture_output=True, check=False
        )
    made = folder / "cell.pdf"
    return made.read_bytes() if made.is_file() else None


def every() -> list[Setting]:
    """The whole grid; notes behind chapters where there are chapters, signs where notes are few on a page."""
    cells = (Setting(*parts) for parts in product(CLASSES, FONTS, PLACES, FURNITURE, LENGTHS))
    return [
        one
        for one in cells
        if (one.place != "chapters" or one.kind in CHAPTERED) and (one.place != "feet, signs" or one.length == "long")
    ]


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--draw", type=int, default=60)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--all", action="store_true")
    asked.add_argument("--worst", action="store_true", help="print the cells that are not wholly read")
    asked.add_argument("--keep", type=Path, help="keep the PDFs there")
    options = asked.parse_args()
    if not shutil.which("pdflatex"):
        raise SystemExit("pdflatex is not installed: nothing to typeset with.")
    cells = every() if options.all else random.Random(options.seed).sample(every(), options.draw)
    tables = Tables(Score)
    with tempfile.TemporaryDirectory() as folder:
        for number, cell in enumerate(cells):
            data = printed(cell, Path(folder))
            if data is None:
                print("not set:", cell)
                continue
            if options.keep:
                (options.keep / f"{number}.pdf").write_bytes(data)
            reading, found = extracted(data, "cell.pdf")
            made = score_of(reading.text, found)
            if options.worst and made.ended < len(NOTES):
                print(f"{number:3} {made.line('')} {cell}", flush=True)
            tables.add({**asdict(cell), "together": "together"}, made)
    tables.show(HEAD)


if __name__ == "__main__":
    main()
