"""Where one parsed reference is two, or is shorter than the parser took it for.

In: a `Parting` of a text, and a reference that the parser read there. Out: the references that really stand in it: up
to the short form in which it is quoted, behind a page with a sentence of its own, on both sides of a semicolon.

>>> from whence.extract.references import Source, parse
>>> words = "Lee, Short Peace, 4; Ann Roe, Silt and Sand (Verso 2001), 5."
>>> whole = Reference("a", 0, len(words), {"title": "Short Peace"})
>>> parting = Parting(words, lambda span, note: [Reference("b", *span, None)], lambda at: False)
>>> [words[one.start : one.end] for one in parting.apart(whole)]
['Lee, Short Peace, 4;', 'Ann Roe, Silt and Sand (Verso 2001), 5.']
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from whence.extract.citing.forms.backwords import BACK
from whence.extract.citing.forms.datednames import dated_name, row_of
from whence.extract.citing.forms.imprints import places
from whence.extract.citing.forms.namepages import paged_alone
from whence.extract.citing.forms.remarks import remark_at
from whence.extract.citing.forms.sameauthor import other_title
from whence.extract.citing.forms.shortforms import CALLED, DAY, PLACED, SHORT_TITLE, short_form, without_signal
from whence.extract.citing.forms.shorttitles import short_title
from whence.extract.citing.papers.numbers import number_before_prose, numbers_behind, row_of_numbers
from whence.extract.citing.prose.introduced import behind_subject
from whence.extract.citing.splitting.shortsentences import is_plainly_short
from whence.extract.late import late
from whence.extract.lexicon import compiled
from whence.extract.references.authorship import listed_names
from whence.extract.references.titlefirst import is_person
from whence.models import Reference, Span

_PARTED = regex.compile(
    r";[”\"’]?(?P<space>\s+(?:(?:and|und|et|y)\s|also\s|(?:see|cf\.|compare)\s(?:also\s)?"
    r"|(?:(?:vgl\.|siehe|s\.|ferner|auch|dazu|hierzu|sowie|ebenso|weiterführend|dagegen|anders|jetzt|bereits|schon)\s){1,3}|wie\shier\s)?)(?=\P{Ll}|(?:de|van|von|al|idem|eadem|ders|dies|https?)\b)"
)
"""What parts two works: "Chen, “Silt;” and Roe, Sand"."""
_INVERTED = r"\p{Lu}[\p{L}’'-]+,\s\p{Lu}[\p{L}’'-]*\.?(?:[\s-]\p{Lu}\.){0,2}"
_ENTRY = regex.compile(rf"{_INVERTED}(?:,\s(?:(?:&|and)\s)?{_INVERTED}){{0,9}},?\s\([^()]{{2,20}}\)\.\s\p{{Lu}}")
"""Surnames in front and a bracket, as lists of works begin: "Lee, Ann, & Roe, Jo B. (n.d.). Silt"."""
_NAMED_WORK = regex.compile(
    r"\p{Lu}[\p{L}.’'-]*(?:\s(?:(?:von|van|de|and|&)\s)?\p{Lu}[\p{L}.’'-]*){1,7},\s[“‘\"']\p{Lu}"
)
_QUOTED_IN = regex.compile(
    r"[,;.]?\s(?:(?:as\s)?(?:quoted|cited)(?:\s(?:in|by|from))?|(?P<printed>(?:re)?printed|reproduced)\sin):?\s(?=\p{Lu})"
)
_GOES_ON = regex.compile(r"(?<=[\p{N}\p{Ll}])\.\s(?=\p{Lu}[^;]{12,240}\([^()]{0,80}(?:1[5-9]|20)\p{N}{2}\))")
_BEGUN_BACK = regex.compile(r"(?:[Ii]b)?[Ii]d\.\s(?=\p{Lu})")
_IN_ITS_WORDS = regex.compile(
    r"\s\((?:first\s|\p{Ll}+ly\s)?(?:citing|quoting)\s(?:generally\s)?(?=\p{Lu}[^;]{24,}\p{N}\))"
)
"""Where what is cited cites another work in full."""
_PLACED_IN = regex.compile(
    r"(?<=\((?:1[5-9]|20)\p{N}{2}\))\s\((?:\p{Ll}+ly\s)?\p{Ll}{3,}ing\s(?=\p{Lu}[^();]{2,120},\ssupra\b)"
    r"|(?<=[^;]{40}),\sin:?\s(?=\p{Lu}[^();]{4,160},\ssupra\b)"
    r"|(?<=\p{Lu}[^;,]{2,60},\s[^;,]{4,160}),\s[Ii]n:?\s(?=\p{Lu}[^;]{3,160}?,?\s(?:op\.\s?)?cit\b\.?[,;.]?(?:\s|$))"
    r"|\s\(reviewing\s(?=\p{Lu}[^();]{8,200}\s\([^()]{0,40}(?:1[5-9]|20)\p{N}{2}\)\))"
)
"""What stands behind a full citation that is part of, or on, a work cited before."""
_REVIEWING = regex.compile(r"\s\(reviewing\s[^()]{4,160}(?:\([^()]{0,40}\))?\)")
_SAYS_MORE = regex.compile(r"(?<!\b(?:vs?|c|St|Dr|Mrs?|Prof|Gen|Sen|Rep))\.\s(?:\p{Lu}[\p{L}’'-]+\s){1,4}\p{Ll}")
_OTHER = regex.compile(r"(?<=\p{N}(?:\sff?)?)\.\s(?=(?:Ders|Dies|Idem|Eadem)\b\.?[,:]\s\p{Lu})")
_BESIDE = regex.compile(
    r"(?P<back>(?:[Ii]bid(?:em)?|[Ee]b(?:en)?da?|[Ii]vi)\.)\s(?:(?:Voir|Vedi|Cfr\.|Véase|Zie|Vgl\.|Siehe)\s(?:\p{Ll}+\s)?(?=\p{Lu})|(?!See\b|Cf\b)(?=\p{Lu}[\p{L}’'-]+(?:\s(?:and|&)\s\p{Lu}[\p{L}’'-]+)?,\s[“\"]?\p{Lu}))"
)
"""An Ibid. that is all of its sentence, before another work: "Ibid. Lee, Short Peace, 88"."""
_SEES = regex.compile(
    r"(?<=[\p{Ll}\p{N}][.,]?[”\"’][.;]?|[\p{Ll}\p{N}][.;])\s"
    r"(?=(?:But\s)?(?:[Ss]ee|Cf\.|Compare|Vgl\.|Siehe|Voir|Cfr\.|Vedi|Véase|Zie)"
    r"\s(?:(?:also|auch|other|more|aussi|anche|también|ook)\s){0,2}\p{Lu})"
)
"""Where a sentence that cites more begins: "Lee, “Silt.” See also Roe, Sand, 4"."""
_TELLS = regex.compile(
    r"(?:,\s(?:who|which|whose|where|although|though)\s\p{Ll}|\.\s(?:On|For|In|About)\s(?:\p{Ll}+\s)?\p{Lu}\p{Ll})"
)
"""Where the note goes on to speak: "Lee, Silt, 4, who draws on letters", "Lee, Silt. On Roe, see"."""
_SAID = regex.compile(
    r"(?:[\p{L}’'-]+(?:[,;:]|—[\p{L}’'-]+)?\s){3,40}?\p{Ll}[\p{Ll}’'-]+\.\s(?=\p{Lu}[\p{L}’'-]+(?:\s(?:and|&)\s\p{Lu}[\p{L}’'-]+)?,\s)"
)
"""A sentence without a figure or sign, before a name and a comma."""
_QUOTES = regex.compile(r"(?P<lead>[^“”\"]{8,200}?)[“\"][^“”\"]{12,}[.!?…][”\"]\s+(?=\p{Lu})")
"""A sentence that quotes, before what it quotes: "Ann Lee wrote of the flood, “It came at night.” Lee, Silt, 14."."""
_SMALL_WORDS = regex.compile(r"\s\p{Ll}{3,}")
_FEWEST_SMALL = 3
_YEAR_ALONE = regex.compile(r",\s(?:1[4-9]|20)\p{N}{2}$")
_AND = regex.compile(r"(?<=[”\"’'\p{N}]),?\s(?:and|und|et|&)\s(?:in\s)?(?=\p{Lu}|[“‘])")
_TITLE_ALONE = regex.compile(
    r"[“\"‘](?=\p{Lu})[^“”\";\s]+\s[^“”\";]{2,160}[”\"’](?:,?\s(?:pp?\.\s?)?\p{N}{1,4}(?:[–-]\p{N}{1,4})?)?[.,;\s]*"
)
"""Another title by the same author: "Lee, “Silt,” and “Sand and Tides,” 4"."""
_AND_ANOTHER = regex.compile(r"\s(?:and|und|et|&)\s")
_PAGE = regex.compile(r"(?<!(?:1[5-9]|20)\p{N}{2})(?:(?<=\p{N})(?:ff?\.?)?|\s[ivxlc]{1,7}(?:[–-][ivxlc]{1,7})?)$")
_DATED = regex.compile(r"\([^()]{0,80}\b(?:1[5-9]|20)\p{N}{2}\)")
"""The place and year of a full citation."""
_TELLS_MORE = regex.compile(r"\p{N}")
"""What a citation has that is more than the names of an entry's authors: "Lee, A.; Roe, B. (2014)" is one."""
_NEAR, _LONGEST = 60, 160
_AT_END = regex.compile(
    rf"(?:(?:[,:]|\bpp?\.|\bat|\bparas?\.)\s?(?!(?:1[5-9]|20)\p{{N}}{{2}}\b)\p{{N}}{{1,4}}(?:[–-]\p{{N}}{{1,4}})?|\b(?:Act|Law|Code|Convention|Treaty),?\s(?:of\s)?(?:1[5-9]|20)\p{{N}}{{2}}|{DAY.pattern})\.(?=\s[\p{{Lu}}“\"])"
)
"""The page or day that ends a citation."""
_ENDED = late(
    r"(?:\([^()]{3,80}[,\s](?:1[5-9]|20)\p{N}{2}\),\s(?:pp?\.\s?)?\p{N}{1,4}(?:[–-]\p{N}{1,4})?"
    r"|\p{Lu}\p{L}+\s(?:Act|Law|Code|Convention|Treaty),?\s(?:of\s)?(?:1[5-9]|20)\p{N}{2})\."
    r"(?=\s(?!(?:Section|Sections|Sec|Art|Article|Chapter|Part|Title|Hereafter|Hereinafter|Henceforth|Cited|Quoted|Reprinted"
    r"|Originally|First|Translated|Translation|Emphasis|Italics|My|Available|Accessed|Retrieved|URL|DOI|See|Cf|The|This|It"
    r"|In|On|He|She|They|We|I)\b)(?:(?:1[5-9]|20)\p{N}{2}\s)?\p{Lu}[^.]{0,160}(?:,\s|\p{N}))"
)
"""Where a full citation ends for certain, with the page behind its imprint or the year of a law, before what cites on:
"Ann Lee, Silt (Ostmere: Verso, 2001), 88. Roe Board, Sands of Ostmere"."""
_PROSE = regex.compile(r"(?<=\p{Ll}{3}[.!?][”\"]?)\s(?=[\p{Lu}\p{N}“\"@]|https?://)")
"""Where a sentence of prose ends."""
_CALLED_BEHIND = regex.compile(r"(?<=\p{N}|\p{Ll}{2}|\))\.(?=\s(?:Hereafter|Hereinafter|Henceforth)\s)")
"""Where a sentence says how a work will be cited."""


@dataclass(frozen=True, slots=True)
class Parting:
    """How references are parted in one text; `parse` reads those of a stretch, `begins_slanted` says whether a title is
    set in italics from a place on."""

    flat: str
    parse: Callable[[Span, str | None], Sequence[Reference]]
    begins_slanted: Callable[[int], bool]

    def narrowed(self, reference: Reference) -> Iterator[Reference]:
        """A reference up to the short form in which it is "quoted in"; none where it is a name, maybe a title, and a
        page, with a sentence behind: "Lee, pg. 68. Other facts are on pp. 70-72."."""
        ways = (
            self._behind_subject,
            self._back_beside,
            self._back_before_full,
            self._on_another,
            self._back_quoting,
            self._among_sentences,
        )
        told = (way(reference) for way in ways)
        found = next((parts for parts in told if parts is not None), None)
        yield from self._before_sentence(reference) if found is None else found

    def _behind_subject(self, one: Reference) -> Sequence[Reference] | None:
        """What a sentence cites behind its subject."""
        begin = behind_subject(self.flat, one.start, one.end)
        return self.parse((begin, one.end), one.note) if begin > one.start else None

    def _back_beside(self, one: Reference) -> Sequence[Reference] | None:
        """What points back, up to another work of its author, or with the work that stands beside it: "Ebd., S. 11.
        Ders., Häfen, S. 40", "Ibid. Lee, Short Peace, 88"."""
        if not one.short_form:
            return None
        if other := _OTHER.search(self.flat, one.start, one.end):
            return [replace(one, end=other.start() + 1, fields=())]
        beside = _BESIDE.match(self.flat, one.start, one.end)
        if beside is None:
            return None
        behind = self.parse((beside.end(), one.end), one.note)
        back = replace(one, end=beside.end("back"), fields=())
        return [back, *(part for each in behind for part in self.narrowed(each))]

    def _back_before_full(self, one: Reference) -> Sequence[Reference] | None:
        """What points back, and the full citation behind it: "Lee, op. cit. Also Silt (Verso 2001)"."""
        back = _GOES_ON.search(self.flat, one.start, one.end) if self._points_back(one) else None
        if back is None:
            return None
        return [replace(one, end=back.start() + 1, fields=()), *self.parse((back.end(), one.end), one.note)]

    def _on_another(self, one: Reference) -> Sequence[Reference] | None:
        """A work that is part of, or on, one cited before, and that one: "Roe, Silt (2001) (reviewing Lee, supra)"."""
        behind = _REVIEWING.match(self.flat, one.end)
        end = behind.end() if behind else one.end
        on_other = any(self.flat.find(cue, one.start, end) > 0 for cue in (", supra", "(reviewing ", " cit."))
        other = _PLACED_IN.search(self.flat, one.start, end) if on_other else None
        if other is None:
            return None
        last = end - 1 if behind else end
        return [*self.parse((one.start, other.start()), one.note), *self.parse((other.end(), last), one.note)]

    def _back_quoting(self, one: Reference) -> Sequence[Reference] | None:
        """What points back, and the work that is cited or quoted there: "Id. at 4 (citing Roe, Silt, 1 J. 2)"."""
        other = _IN_ITS_WORDS.search(self.flat, one.start, one.end) if self._points_back(one) else None
        if other is None:
            return None
        return [replace(one, end=other.start(), fields=()), *self.parse((other.end(), one.end), one.note)]

    def _among_sentences(self, one: Reference) -> Sequence[Reference] | None:
        """What is quoted in another work, or stands beside a sentence."""
        spans = self._quoted(one.start, one.end) or self._spoken(one.start, one.end)
        if spans is None:
            return None
        parts = [(span, part) for span in spans for part in self.parse(span, one.note)]
        return [each for span, part in parts for each in (self.narrowed(part) if span[0] > one.start else (part,))]

    def _points_back(self, one: Reference) -> bool:
        """Whether it begins with what points back; the parser takes "Id. Ann Lee, Silt, 4 J. Tides 5" for a title."""
        cited = one.short_form or self.flat.find("cit.", one.start, min(one.end, one.start + _NEAR)) >= 0
        return bool(cited or _BEGUN_BACK.match(self.flat, one.start, one.end))

    def without_remark(self, reference: Reference) -> Sequence[Reference]:
        """A reference up to what its end says about the quotation: "‘The Tolls of Ostmere’. My translation."."""
        at = remark_at(self.flat, reference.start, reference.end)
        return [reference] if at is None else self.parse((reference.start, at), reference.note)

    def _before_sentence(self, reference: Reference) -> Iterator[Reference]:
        """A reference; without the sentence behind a name, a title and a page, and none where that is a name alone."""
        flat, start, end = self.flat, reference.start, reference.end
        if last := _CALLED_BEHIND.search(flat, start, end):  # "Lee, Silt, 5. Hereafter S. Pages are those of 1990."
            yield from self.parse((start, last.end()), reference.note)
            return
        called = None if "issued" in (reference.work or {}) else CALLED.match(flat, start, end)
        if called and _SAYS_MORE.match(flat, called.end(), end):
            return
        more = _SAYS_MORE.search(flat, start, min(end, start + _LONGEST))
        if more and _is_short(flat[start : more.start()]):
            yield from self.parse((more.start() + 1, end), reference.note)
            return
        yield reference

    def _quoted(self, start: int, end: int) -> list[Span] | None:
        """What is quoted in a short form, and, where it is a short title itself, the work that it is quoted in."""
        for quoted in _QUOTED_IN.finditer(self.flat, start + 1, end):
            behind = quoted.end(), end
            forms = (form.match(self.flat, *behind) for form in (SHORT_TITLE, CALLED, PLACED, compiled(BACK)))
            short = next(filter(None, forms), None)
            if quoted["printed"] and (short is None or _YEAR_ALONE.search(short.group())):
                continue  # "reprinted in Ostmere, 1834"
            if short:
                return [(start, quoted.start())]
            if _titled(self.flat[start : quoted.start()]):  # "Lee, Silt, quoted in Roe, Sand (Verso 2001), 4"
                return [(start, quoted.start()), behind]
        return None

    def _spoken(self, start: int, end: int) -> list[Span] | None:
        """The stretches that cite where a short title stands in front of a sentence, or behind one; None elsewhere."""
        flat, near = self.flat, min(end, start + _LONGEST)
        if (sees := _SEES.search(flat, start, near)) and _cites(flat[start : sees.start()]):
            return [(start, sees.start()), (sees.end(), end)]
        if (tells := _TELLS.search(flat, start, near)) and _titled(flat[start : tells.start()]):
            return [(start, tells.start())]
        said = _SAID.match(flat, start, end)
        told = said is not None and len(_SMALL_WORDS.findall(said.group())) >= _FEWEST_SMALL
        if said and told and _is_short_form(flat[said.end() : end]):
            return [(said.end(), end)]
        if (at := self._behind_prose(start, end)) is not None:
            return [(at, end)]
        quotes = _QUOTES.match(flat, start, end)
        if quotes and len(_SMALL_WORDS.findall(quotes["lead"])) > 1 and _is_short_form(flat[quotes.end() : end]):
            return [(quotes.end(), end)]
        return None

    def _behind_prose(self, start: int, end: int) -> int | None:
        """Where a short form begins that is all that a stretch of prose cites: "Nobody asked. See Roe testimony"."""
        for stop in _PROSE.finditer(self.flat, start, end):
            said = self.flat[start : stop.end()]
            told = len(_SMALL_WORDS.findall(said)) >= _FEWEST_SMALL and not _TELLS_MORE.search(said)
            if told and _is_plainly_short(self.flat[stop.end() : end].strip()):
                return int(stop.end())
        return None

    def apart(self, reference: Reference) -> Iterator[Reference]:
        """A reference, or the two that a semicolon parts: "Lee, Short Peace, 4; Roe, op. cit., p. 5"."""
        start, end = reference.start, reference.end
        if row := self._row(start, end):
            yield from (one for part in row for one in self.parse(part, reference.note))
        elif parted := self._semicolon(start, end):
            yield from self.parse((start, parted.start("space")), reference.note)
            for one in self.parse((parted.end(), end), reference.note):
                yield from self.apart(one)
        elif gap := self._behind_place(start, end) or self._joined(start, end):
            yield from self.parse((start, gap[0]), reference.note)
            yield from self.parse((gap[1], end), reference.note)
        else:
            yield reference

    def _row(self, start: int, end: int) -> Sequence[Span]:
        """The stretches of a row of names with years, or of papers by their numbers; none where no row stands here."""
        if row := row_of(self.flat, (start, end)) or row_of_numbers(self.flat, (start, end)):
            return row
        if number := number_before_prose(self.flat, (start, end)):
            return [number]
        behind = numbers_behind(self.flat, (start, end))
        return [(start, behind[0]), *behind[1]] if behind else ()

    def _semicolon(self, start: int, end: int) -> regex.Match[str] | None:
        """The semicolon that parts two works here."""
        for parted in _PARTED.finditer(self.flat, max(start, listed_names(self.flat, start, end)), end):
            first = self.flat[start : parted.start("space")]
            inside = _is_quoted(first) or first.count("(") > first.count(")")
            if not inside and (self._parts(start, end, parted) or self._begins_another(parted.end(), end)):
                return parted
        return None

    def _parts(self, start: int, end: int, parted: regex.Match[str]) -> bool:
        """Whether the words on both sides of a semicolon are works: a short form before a full citation, something with
        a figure before a name and a year, two entries, a short title before a person."""
        first, behind = self.flat[start : parted.start("space")], (parted.end(), end)
        dated = _DATED.search(self.flat, *behind) is not None
        return bool(
            (dated and (_is_short(first.rstrip(";")) or short_form(first)))
            or (_TELLS_MORE.search(first) and dated_name(self._piece(*behind)))
            or (_ENTRY.match(self.flat, start, end) and _ENTRY.match(self.flat, *behind))
            or self._before_person(first.rstrip(";"), parted)
        )

    def _behind_place(self, start: int, end: int) -> Span | None:
        """What parts a citation that ends with its page or day from a sentence behind that cites, or is a short form as
        a whole: "Ann Lee, Silt (Verso 2001), 88. Roe, “Sand.”", "Ann Lee, “Silt,” Rye Gazette, May 3, 2001. Roe
        testimony, p. 4"."""
        if ended := _ENDED.search(self.flat, start, end):
            return ended.end(), ended.end() + 1
        for stop in _AT_END.finditer(self.flat, start, end):
            if _is_plainly_short(self.flat[stop.end() : end].strip()):
                return stop.end(), stop.end() + 1
        return None

    def _before_person(self, first: str, parted: regex.Match[str]) -> bool:
        """Whether a name and a title stand in front, and behind them a person's whole name and more, or an address that
        "and" adds: "Lee, Short Peace; A. Roe, Silt and Sand, Ostmere 2001", "Lee, Short Peace; and https://lee.org"."""
        short = short_title(without_signal(first)) if len(first) < _LONGEST else None
        if short is None or " " not in short[1] or is_person(short[1].split()):
            return False
        if self.flat.startswith("http", parted.end()):
            return "and" in parted["space"]
        name, comma, _ = self.flat[parted.end() : parted.end() + _NEAR].partition(",")
        return bool(comma) and is_person(_AND_ANOTHER.split(name)[0].split())

    def _joined(self, start: int, end: int) -> Span | None:
        """What joins two short titles that stand here: "Lee, “Silt,” and Roe, Sand, 4", "Lee, “Silt” and “A Sea”"."""
        for joins in _AND.finditer(self.flat, start, end) if end - start < _LONGEST else ():
            first, second = self.flat[start : joins.start()], self.flat[joins.end() : end]
            second_short = short_title(second) or (short_form(second) and _PAGE.search(first.rstrip(" ,")))
            second_short = second_short or (_TITLE_ALONE.fullmatch(second) and first.endswith(("”", '"', "’", "'")))
            if short_title(without_signal(first)) and second_short:
                return joins.start(), joins.end()
        return None

    def _begins_another(self, start: int, end: int) -> bool:
        """Whether a short title, what points back, a person's work in quotation marks, or a name and a page stands
        here; a place and a year is none of them."""
        flat = self.flat
        if any(form.match(flat, start, end) for form in (SHORT_TITLE, compiled(BACK), _NAMED_WORK)) or other_title(
            flat[start:end]
        ):
            return True
        if self.begins_slanted(start):
            return True
        called = CALLED.match(flat, start, end)
        if called and called["name"] not in places() and not _YEAR_ALONE.search(called.group()):
            return True
        words = self._piece(start, end)
        if any(span[0] == 0 for span, _ in paged_alone(words, (0, len(words)))):
            return True
        return short_title(words) is not None or short_form(words) is not None

    def _piece(self, start: int, end: int) -> str:
        """The words up to the next semicolon."""
        behind = self.flat.find(";", start, end)
        return self.flat[start : behind if behind >= 0 else end]


def _titled(words: str) -> bool:
    """Whether the words are a name and a title, maybe with a page: "Lee, Short Peace"."""
    return len(words) < _LONGEST and short_title(without_signal(words).rstrip(" ,;")) is not None


def _cites(words: str) -> bool:
    """Whether the words are a name and a title, or another short form as a whole."""
    return _titled(words) or _is_plainly_short(words)


def _is_short_form(words: str) -> bool:
    """Whether the words are a name, a title and a page, or another short form as a whole."""
    return _is_short(words.rstrip(" .")) or _is_plainly_short(words)


def _is_plainly_short(words: str) -> bool:
    """Whether the words are a short form as a whole behind their signal, and hardly more than a line."""
    return len(words) < _LONGEST and is_plainly_short(without_signal(words))


def _is_quoted(words: str) -> bool:
    """Whether a quotation mark is open at the end, as in English, or, behind "„", as elsewhere."""
    if low := words.count("„"):
        return low > sum(map(words.count, '“”"'))
    return words.count('"') % 2 == 1 or words.count("“") > words.count("”")


def _is_short(words: str) -> bool:
    """Whether the words are a name, a title and a page alone: "Lee, Short Peace, 4"."""
    return len(words) < _LONGEST and _PAGE.search(words) is not None and short_title(without_signal(words)) is not None
