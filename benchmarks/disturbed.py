"""What is still found where a text is spaced, wrapped or signed otherwise than it was printed.

Each disturbance does to plain text and Markdown what scans, copies from browsers, mails, word processors and drawing
tools do to it; it changes no word. What was found in the text as it is must be found in the disturbed one: short forms
of citation with the works that they are led to, quotations with their words, attributions with their cues. Nothing is
tagged by hand; a wrong finding counts as one to be kept, so that this measures steadiness and not truth.

    python benchmarks/disturbed.py FOLDER|FILE … [--only two_spaces,nfd] [--largest 130] [--by-file]
"""

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from multiprocessing import Pool
from pathlib import Path

import regex

from measuring.folders import present
from whence.extract import extract
from whence.models import Extraction, Reading, Span
from whence.read import read, split
from whence.read.payload import Payload

KINDS = ("short forms", "quotations", "attributions")
_SHORT, _LONG = 14, 24
"""Letters and figures by which a short form and its work are known again."""
_KB = 1000
Found = dict[str, Counter[tuple[str, ...]]]


def wrapped(text: str, width: int, *, behind: str = "", hyphens: bool = False) -> str:
    """The text with lines of at most so many signs; `behind` stands at their ends, long words are parted by hyphens."""
    return "\n".join(line for para in text.split("\n") for line in _lines(para, width, behind, hyphens=hyphens))


def _lines(para: str, width: int, behind: str, *, hyphens: bool) -> Iterator[str]:
    if para.startswith(("    ", "|", "#", "```")):
        yield para
        return
    line = ""
    for word in para.split(" "):
        room = width - len(line) - 2
        if not line or len(word) < room:
            line = f"{line} {word}" if line else word
        elif hyphens and word.isalpha() and len(word) > 7 and room > 3:
            cut = min(room, len(word) - 3)
            yield f"{line} {word[:cut]}-"
            line = word[cut:]
        else:
            yield line + behind
            line = word
    yield line


def _sub(pattern: str, into: str) -> Callable[[str], str]:
    compiled = regex.compile(pattern, regex.MULTILINE)
    return lambda text: str(compiled.sub(into, text))


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”„‘’‚", "\"\"\"'''"))


def _plain(text: str) -> str:
    return re.sub(
        r"(?<![\w_])_([^_\n]{1,300})_(?![\w_])",
        r"\1",
        re.sub(r"(?<![\w*])\*{1,3}([^*\n]{1,300}?)\*{1,3}(?![\w*])", r"\1", text),
    )


DISTURBANCES: dict[str, Callable[[str], str]] = {
    "two_spaces": _sub(r"(?<=[.:;]) (?=\S)", "  "),
    "trailing": _sub(r"(?<=\S)\n", " \n"),
    "wrap60": lambda text: wrapped(text, 60),
    "wrap60_trailing": lambda text: wrapped(text, 60, behind=" "),
    "wrap70_hyphens": lambda text: wrapped(text, 70, hyphens=True),
    "single_newlines": _sub(r"\s*\n\s*\n\s*", "\n"),
    "double_newlines": _sub(r"\n+", "\n\n"),
    "one_paragraph": _sub(r"\s*\n\s*", " "),
    "indented": _sub(r"^(?=\S)", "   "),
    "crlf": _sub(r"\n", "\r\n"),
    "tabs": _sub(r"^(\[?\^?\d{1,3}\]?[.:)]?) +", r"\1\t"),
    "no_break_spaces": _sub(r"(?<=[.§]) (?=[\dA-Z])", "\u00a0"),
    "thin_spaces": _sub(r"(?<=\bp\.|\bpp\.|§) (?=\d)", "\u202f"),
    "soft_hyphens": _sub(r"(?<=\p{Ll}{4})(?=\p{Ll}{4})", "\u00ad"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "straight_quotes": _straight,
    "curly_quotes": lambda text: re.sub(
        r"(?<=\w)'(?=\w)", "’", re.sub(r'"(?=[\w(])', "“", re.sub(r'(?<=[\w.,;:!?)])"', "”", text))
    ),
    "tex_quotes": lambda text: text.replace("“", "``").replace("”", "''"),
    "hyphens_for_dashes": lambda text: text.replace("–", "-").replace("—", "--"),
    "dashes_in_ranges": _sub(r"(?<=\d)-(?=\d)", "–"),
    "no_emphasis": _plain,
    "starred_back_words": _sub(r"(?<![*_])\b([Ii]bid|[Ii]d|op\. cit|supra)\b(\.?)(?![*_])", r"*\1\2*"),
    "lower_ibid": _sub(r"\bI(bid|d)\b(?=[.,;])", r"i\1"),
    "ibid_without_stop": _sub(r"\b([Ii]bid)\.(?=[,;\s])", r"\1"),
    "blanks_before_commas": _sub(r"(?<=\p{Ll})([,;])(?= )", r" \1"),
    "no_blanks_before_figures": _sub(r"\b(pp?|vol|no|§)\. (?=\d)", r"\1."),
}
"""What is done to the text, by name."""


def found(data: bytes, name: str) -> Found:
    """What is found in a file, by kind; what is found twice counts twice."""
    counts: Found = {kind: Counter() for kind in KINDS}
    for payload in split(data, name):
        if isinstance(payload, Payload):
            reading = read(payload)
            for kind, one in _keys(reading, extract(reading)):
                counts[kind][one] += 1
    return counts


def _keys(reading: Reading, extraction: Extraction) -> Iterator[tuple[str, tuple[str, ...]]]:
    references = {one.id: one for one in extraction.references}
    for one in extraction.references:
        if one.short_form and one.backref:
            work = references[one.backref]
            spans = [(one.start, one.end)], [(work.start, work.end)]
            yield "short forms", (_known(reading, spans[0])[:_SHORT], _known(reading, spans[1])[:_LONG])
    for quotation in extraction.quotations:
        speaker = quotation.speaker.name if quotation.speaker else ""
        yield "quotations", (_known(reading, quotation.parts), _letters(speaker))
    for told in extraction.attributions:
        yield "attributions", tuple(_known(reading, spans) for spans in (told.source, told.cue, told.content))


def _known(reading: Reading, spans: Sequence[Span]) -> str:
    return _letters(" ".join(reading.text[start:end] for start, end in spans))


def _letters(words: str) -> str:
    """The letters and figures alone, as they are however a text is set."""
    return "".join(one for one in unicodedata.normalize("NFKD", words).casefold() if one.isalnum())


def _job(asked: tuple[Path, str]) -> tuple[Path, str, Found]:
    path, name = asked
    text = path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
    told = DISTURBANCES[name](text) if name else text
    return path, name, found(told.encode(), path.name)


def _files(given: Sequence[Path], largest: int) -> Iterator[Path]:
    for one in given:
        inside = sorted(one.rglob("*")) if one.is_dir() else [one]
        yield from (path for path in inside if path.suffix in (".md", ".txt") and path.stat().st_size <= largest * _KB)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("given", nargs="+", type=present)
    asked.add_argument("--only", default=",".join(DISTURBANCES))
    asked.add_argument("--largest", type=int, default=130, metavar="KB")
    asked.add_argument("--by-file", action="store_true")
    options = asked.parse_args()
    names = options.only.split(",")
    files = list(_files(options.given, options.largest))
    with Pool() as pool:
        results = {(path, name): one for path, name, one in pool.imap_unordered(_job, product(files, ["", *names]))}
    print(f"{len(files)} texts" + "".join(f"{kind:>26}" for kind in KINDS))
    for name in names:
        print(f"{name:26}" + "".join(_line(results, files, name, kind) for kind in KINDS))
        for path in files if options.by_file else ():
            print(f"  {path.name:24}" + "".join(_line(results, [path], name, kind) for kind in KINDS))


def _line(results: dict[tuple[Path, str], Found], files: Sequence[Path], name: str, kind: str) -> str:
    """The share of what was found that is found again, and how much else is found."""
    pairs = [(results[path, ""][kind], results[path, name][kind]) for path in files]
    before = sum(was.total() for was, _ in pairs)
    kept = sum((was & now).total() for was, now in pairs)
    other = sum((now - was).total() for was, now in pairs)
    return f"  {kept / max(1, before):.3f} of {before:5} +{other:5}"


if __name__ == "__main__":
    main()
