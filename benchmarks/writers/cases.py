"""Cases: what programs are told to write, drawn by a seed, and what a reader should find in their files."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from html import escape
from typing import Any

from .programs import Case

Truth = dict[str, list[Any]]
_PEOPLE = [f"{a} {b}" for a in ("Tess", "Bodil", "Jon", "Zoë") for b in ("Aldry", "Wray", "Orr", "Lindqvist")]


def case_of(name: str, texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    """What a program is told to write, and what a reader should find."""
    return _CASES[name](texts, chance)


def _day(chance: random.Random) -> str:
    return f"{chance.randint(2001, 2023)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _link(chance: random.Random) -> tuple[str, str]:
    number = chance.randint(1, 10**6)
    return f"the record of {number}", f"https://example.org/{number}/page.html?a={chance.randint(1, 9)}&b=2"


def _letter(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    own, said = chance.sample(texts, 4), chance.choice(texts)
    link = _link(chance)
    case = {
        "title": f"Silt – report {chance.randint(1, 10**6)}",
        "author": chance.choice(_PEOPLE),
        "date": _day(chance),
    }
    case["text"] = "\n\n".join((*own, f"> {said}"))
    inner = "".join(f"<p>{escape(words)}</p>" for words in own)
    case["html"] = (
        f'<html><body>{inner}<p>See <a href="{escape(link[1])}">{link[0]}</a>.</p>'
        f"<blockquote><p>{escape(said)}</p></blockquote></body></html>"
    )
    case["attached"] = chance.choice(texts)
    truth = {"words": [*own, said], "quotes": [said], "links": [link], "records": [case["attached"]]}
    return case, {**truth, "titles": [case["title"]], "authors": [case["author"]], "dates": [case["date"]]}


def _box(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    letters = [_letter(texts, chance) for _ in range(5)]
    kinds = ("words", "titles", "authors", "dates")
    return {"letters": [case for case, _ in letters]}, {
        kind: [item for _, truth in letters for item in truth[kind]] for kind in kinds
    }


def _captions(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    at, captions, speakers = 1.0, [], []
    for words in chance.sample(texts, 6):
        who = chance.choice(_PEOPLE)
        pieces = re.findall(r"(?:\S+\s*){1,9}", words)
        for piece in pieces:
            captions.append((at, at + 2.5, piece.strip()))
            speakers.append(who)
            at += 2.75
        at += 6
    times = [(start, words) for start, _, words in captions]
    turns = [(who, words) for who, (_, _, words) in zip(speakers, captions, strict=True)]
    return {"captions": captions, "speakers": speakers}, {
        "words": [w for _, w in times],
        "times": times,
        "turns": turns,
    }


def _book(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    sheets = {
        f"Sheet of {number}": [
            (_day(chance), round(chance.random() * 1000, 3), words) for words in chance.sample(texts, 8)
        ]
        for number in (1, 2, 3)
    }
    case = {"title": "The silt book", "author": chance.choice(_PEOPLE), "sheets": sheets, "note": chance.choice(texts)}
    case["links"] = [_link(chance) for _ in range(3)]
    rows = [row for found in sheets.values() for row in found]
    cells = [part for day, number, _ in rows for part in (day, f"{number:.15g}")]
    truth: Truth = {"words": [row[2] for row in rows], "cells": cells}
    return case, truth | {"places": list(sheets), "links": case["links"] * 3, "notes": [case["note"]] * 3}


def _show(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    slides = [
        {"title": f"Part {n} on silt", "words": words, "link": _link(chance), "note": chance.choice(texts)}
        for n, words in enumerate(chance.sample(texts, 6))
    ]
    case = {"title": "What the silt says", "author": chance.choice(_PEOPLE), "slides": slides}
    truth = {"words": [one["words"] for one in slides], "links": [one["link"] for one in slides]}
    truth |= {"notes": [one["note"] for one in slides], "places": [one["title"] for one in slides]}
    return case, {**truth, "titles": [case["title"]], "authors": [case["author"]]}


def _table(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    rows = []
    for number in range(12):
        rows.append({"Headline": f"Silt, {number}", "Byline": chance.choice(_PEOPLE), "Date": _day(chance)})
        rows[-1] |= {"URL": f"https://example.org/{number}", "Body": "\n".join(chance.sample(texts, 2))}
    truth = {"words": [row["Body"] for row in rows], "titles": [row["Headline"] for row in rows]}
    truth |= {"authors": [row["Byline"] for row in rows], "dates": [row["Date"] for row in rows]}
    return {"rows": rows, "delimiter": ","}, {**truth, "addresses": [row["URL"] for row in rows]}


def _pages(texts: list[str], chance: random.Random, count: int = 4) -> tuple[Case, Truth]:
    letters = [_letter(texts, chance) for _ in range(count)]
    case: Case = {"pages": [_page(one) for one, _ in letters]}
    kinds = ("words", "links", "quotes", "titles", "authors", "dates")
    truth = {kind: [item for _, found in letters for item in found[kind]] for kind in kinds}
    return case, truth


def _page(letter: Case) -> str:
    head = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(letter["title"])}</title>'
        f'<meta name="author" content="{letter["author"]}">'
        f'<meta property="article:published_time" content="{letter["date"]}"></head>'
    )
    title = f"<body><h1>{escape(letter['title'])}</h1>"
    return head + letter["html"].replace("<html><body>", title)


def _web(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    case, truth = _pages(texts, chance)
    return case, {**truth, "addresses": [f"/{number}.html" for number in range(len(case["pages"]))]}


def _one_page(texts: list[str], chance: random.Random) -> tuple[Case, Truth]:
    case, truth = _pages(texts, chance, 1)
    return case, {**truth, "addresses": ["/0.html"]}


_CASES: dict[str, Callable[[list[str], random.Random], tuple[Case, Truth]]] = {
    "eml": _letter, "mbox": _box, "srt": _captions, "vtt": _captions, "xlsx": _book, "pptx": _show, "csv": _table,
    "warc": _web, "mhtml": _one_page, "archive": _pages,
}  # fmt: skip


def without(truth: Truth, program: str) -> Truth:
    """The truth but for what a program cannot write."""
    lost = {
        **dict.fromkeys(("pysrt", "srt", "pysubs2", "pycaption"), ("turns",)),
        "PyExcelerate": ("links", "notes"),
    }.get(program, ())
    return {kind: items for kind, items in truth.items() if kind not in lost}
