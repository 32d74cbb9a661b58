"""Made-up references, tagged: what the tagged references of scholars lack (news, cables, interviews, hearings,
judgments, letters, tweets, archives, short forms), printed in the forms of `reference_styles.txt`.

In: a seeded `random.Random`. Out: a reference as pieces, each a label of the tagger and its words.

    >>> " ".join(piece.words for piece in reference(random.Random(4)))
    'Anna Berg, “Oil and War,” Ostmere Courier, May 3, 2019.'
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reference_maker import Maker

FORMS = Path(__file__).resolve().parent / "reference_styles.txt"
_FORM = re.compile(r"(?P<name>\w+) (?P<weight>[\d.]+) = (?P<pieces>.+)")
_PIECE = re.compile(r"(?P<label>[\w-]+)(?P<italic>\*?)(?:\?(?P<share>[\d.]+))? (?P<words>.+)")
_ACCESSED = (
    "<accessed {day}/Accessed {day}/(accessed {day})/last accessed {day}/accessed on {day}/retrieved {day}"
    "/last visited {day}>"
)
_UNHUNG = frozenset(["short", "back", "form", "case", "statute", "record", "interview", "numbered"])


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a reference under one label; `italic` where a printer would set them so."""

    label: str
    words: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class _Slot:
    label: str
    italic: bool
    share: float
    words: str


@dataclass(frozen=True, slots=True)
class _Form:
    name: str
    weight: float
    slots: tuple[_Slot, ...]


@cache
def _forms() -> tuple[_Form, ...]:
    rows = FORMS.read_text(encoding="utf-8").splitlines()
    return tuple(_form(row) for row in rows if row and not row.startswith("#"))


def _form(row: str) -> _Form:
    found = _FORM.fullmatch(row)
    if not found:
        raise ValueError(f"no form of a reference: {row}")
    return _Form(
        found["name"], float(found["weight"]), tuple(_slot(piece.strip()) for piece in found["pieces"].split(" | "))
    )


def _slot(piece: str) -> _Slot:
    found = _PIECE.fullmatch(piece)
    if not found:
        raise ValueError(f"no piece of a reference: {piece}")
    return _Slot(found["label"], bool(found["italic"]), float(found["share"] or 1), found["words"])


def reference(chance: random.Random) -> list[Piece]:
    """One made-up reference."""
    forms = _forms()
    form = chance.choices(forms, [form.weight for form in forms])[0]
    maker = Maker(chance)
    made = [_piece(maker, slot) for slot in form.slots if maker.may(slot.share)]
    made = [piece for piece in made if piece.words.strip(" .,;:()")]
    if form.name not in _UNHUNG:
        made += _hung(maker)
    made += _explained(maker, 0.16 if form.name in ("form", "record", "interview") else 0.06)
    return [*_led(maker), *made, *_trailed(maker)]


def _piece(maker: Maker, slot: _Slot) -> Piece:
    words = maker.filled(slot.words).strip()
    words = re.sub(r"([?!])[,.]$", r"\1", words) if slot.label == "title" else words
    words = re.sub(r"\.([.,])$", r".", words) if words.endswith("..") else words
    return Piece(slot.label, words, slot.italic)


def _hung(maker: Maker) -> list[Piece]:
    """What notes hang on a reference: an address, a day of access, a short name."""
    made = []
    if maker.may(0.16):
        made.append(Piece("url", maker.filled("{address}<././,>")))
    if maker.may(0.12):
        made.append(Piece("note", maker.filled(f"{_ACCESSED}{{end}}")))
    if maker.may(0.05):
        made.append(
            Piece(
                "note",
                maker.filled(
                    "<(hereafter “{short title}”)./(hereinafter {short title})./[hereinafter {family} Report].>"
                ),
            )
        )
    return made


def _led(maker: Maker) -> list[Piece]:
    """At times, the note's number or a few words of prose before a reference."""
    if maker.may(0.05):
        return [
            Piece(
                "citation-number",
                maker.filled("<[{1-300}]/{1-300}./{1-300}/{1-9} {1-9}/{1-2} {1-9} {1-9}/lS{0-9}/1{1-9}I/'{1-9}>"),
            )
        ]
    return [Piece("aside", maker.filled("{openings}"))] if maker.may(0.035) else []


def _trailed(maker: Maker) -> list[Piece]:
    """At times, a few words of prose behind a reference."""
    return [Piece("aside", maker.filled("{endings}"))] if maker.may(0.03) else []


def _explained(maker: Maker, share: float) -> list[Piece]:
    """At times, an explanation in brackets behind a reference."""
    if not maker.may(share):
        return []
    words = maker.filled("(<{asides}/{gerunds} {clause}/{asides}; {gerunds} {clause}/”{clause}”>)")
    return [Piece("aside", words + maker.end())]
