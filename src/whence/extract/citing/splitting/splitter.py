"""The references of one note or entry of a bibliography, each with the words that cite it.

In: a layout and stretches of it. Out: `Member`s: what the reference parser finds, and the back references ("Ibid.")
that stand in prose between.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.blocks import Layout
from whence.extract.citing.brackets.contents import opens_bracket
from whence.extract.citing.fields.works import Fields
from whence.extract.citing.forms.backwords import BACK, BACK_HINT, BACK_WORDS, back_places, backs_in, narrowed
from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.forms.strings import is_joined
from whence.extract.citing.guesses import guessed
from whence.extract.citing.law.cases import cases, cited_at
from whence.extract.citing.lookups.sameauthor import other_titles, with_other_title
from whence.extract.citing.members import Member, is_back, is_ibid, is_roman_name, is_title_alone
from whence.extract.citing.opinions.asides import asides, is_aside
from whence.extract.citing.opinions.innotes import judgments, laws, without_pieces
from whence.extract.citing.plain.emphasis import slanted, whole_titles
from whence.extract.citing.plain.making import plain_text
from whence.extract.citing.prose.articles import with_articles
from whence.extract.citing.prose.beforeibids import cited_so_far, is_piece, without_copies, without_quotations
from whence.extract.citing.prose.essays import essays
from whence.extract.citing.prose.exhibits import exhibits
from whence.extract.citing.prose.interviews import interviewed
from whence.extract.citing.prose.introduced import introduced, title_before, without_sentence
from whence.extract.citing.prose.lawsuits import with_sides
from whence.extract.citing.prose.maybes import maybes, meet
from whence.extract.citing.prose.officepapers import with_papers
from whence.extract.citing.prose.plaintitles import (
    is_place,
    parted_off,
    plainly_titled,
    reads_as_citation,
    seems_to_cite,
)
from whence.extract.citing.prose.symbols import symbolled
from whence.extract.citing.prose.titles import before_backs, out_of_brackets, works_in_prose
from whence.extract.citing.prose.unfoundnotes import cites_another
from whence.extract.citing.prose.unsigned import unsigned
from whence.extract.citing.prose.wholeworks import whole_works
from whence.extract.citing.splitting.inverted import with_inverted
from whence.extract.citing.splitting.parting import Parting
from whence.extract.references import Source, parse
from whence.extract.sentences import sentences
from whence.models import CSL, Reference, Span, content_id

_TITLE_LIKE = regex.compile(r"(?:[^\s\p{Ll}]\S*\s+(?:(?:of|the|and|for|on|to|in|by|at|from)\s+){0,2}){2,14}\S+")
"""Words with capitals and numbers throughout."""
_IN_BRACKETS = regex.compile(r"\((?P<words>\p{Lu}[^()]{12,300}\p{N})\)")
_IN_BRACKETS_TOLD = frozenset(["title", "author", "issued"])
_EXPLAINS = regex.compile(r"\([“\"]")
"""A quotation in brackets behind a citation, which is its explanation."""
_UNREAD = regex.compile(
    r"(?:\bSee|(?<!\b(?:to|did|can|could|would|will|may|might|must|should|not|never|fact|we|I|you|they|who)\s)\bsee)"
    r"\s(?:also\s)?(?!(?:Chapter|Section|Part|Volume|Appendix|Note|Figure|Table)\s)[\p{Lu}\p{N}“\"][^.]{8,}\.|(?<=\p{N}\s)\((?:1[89]|20)\p{N}{2}\)"
)
"""A citation that the parser took for prose; "the man did in fact see Lee leave" is none."""
_SPACED = regex.compile(r"[;\s]*+(?:(?i:also|and|see|cf\.|sowie|ferner|dazu|hierzu|auch|siehe|vgl\.|voir|aussi)\s)*+")
_WHOLE = regex.compile(r"\p{Ll}{3}[\p{P}]*[.!?][\"”’)]*\s+(?=\P{Ll})")
_SIGNALLED = regex.compile(r"\b(?i:see|cf\.|vgl\.|siehe|voir|compare)(?:\s(?:also|auch|aussi))?,?\s$")
_REACHES = ("(", "[", "Id. at", "Id. §", "Id. ¶", "Id.;")
"""How an "Ibid." begins that means the note before, whatever is said in front of it."""
_LEAST, _ADJACENT, _TOUCHING, _TOLD_BEHIND = 8, 8, 4, 120
_LONE = regex.compile(r"\s*(?!See|Cf|Vgl)\p{Lu}[\p{L}’'-]+(?:\.|,?\s\p{N}{1,4}\.?)\s*")
"""A name that is all that a note says, or with a page: "Lee.", "LW, 4."."""
_LONGEST, _TITLE_SPACES = 240, 3
_ALSO = regex.compile(r"\s(?:and\s)?also\s(?=(?:by|in|from)\s)")
_PAGES_ALONE = regex.compile(r"\s*pp?\.?\s?[\p{N}–-]+(?:,\s(?:lines?|paras?)\s[\p{N}.–-]+)?[,;]?\s*")
"""Pages in front of what they are pages of: "pp14-15, Lee, ibid"."""
_DAY_LENGTH, _LETTERS = 12, regex.compile(r"\p{L}")
_DASHES = regex.compile(r"(?<=[.)])--(?=\p{Lu})|\.—(?=\p{Lu}\p{L}[^\n]{1,200}\p{N})")
"""What parts works in old notes: "1822.--Esquirol, Des maladies mentales", "Vie, p. 222.—Hale, p. 37"."""
_UNTITLED = frozenset(["interview", "personal_communication"])
_TELLING = frozenset(["title", "number", "URL", "DOI", "container-title", "archive"])


class Splitter:
    """Splits the notes of one document; its marks of emphasis are looked up by place."""

    def __init__(self, layout: Layout, reading: str) -> None:
        self.plain = plain_text(layout.flat)
        self._flat = (
            _DASHES.sub("; ", self.plain.text)
            if any(map(self.plain.text.__contains__, (".--", ").--", ".—")))
            else self.plain.text
        )
        self.reading = reading
        spans = (self.plain.inside(span) for span in slanted(layout.reading))
        self._slanted = sorted([*spans, *self.plain.slanted])
        self._flat = whole_titles(self._flat, self._slanted)
        self._starts = [start for start, _ in self._slanted]
        self._fields = Fields(reading, self.plain, layout.reading.marks)
        self._backs = back_places(self._flat)
        self._parting = Parting(self._flat, self._parsed, self._begins_slanted)

    def split(self, span: Span, note: str | None) -> list[Member]:
        """The references of a stretch in order, each with its words."""
        return self._outside(self._split(self.plain.inside(span), note))

    def _outside(self, members: Sequence[Member]) -> list[Member]:
        """The members at their places in the document."""
        return [
            replace(
                member,
                reference=self.plain.placed(member.reference),
                instead=tuple(self._outside(member.instead)) if member.instead else member.instead,
            )
            for member in members
        ]

    def _split(self, span: Span, note: str | None) -> list[Member]:
        flat = self._flat
        whole = (
            self._titled(reference, span[0])
            for one in out_of_brackets(flat, self._with_papers(span, note), note, parse=self._parsed)
            for reference in self._parting.narrowed(one)
        )
        parsed = without_copies(flat, [one for reference in whole for one in self._parting.apart(reference)])
        if note is not None:
            parsed = with_articles(flat, parsed, span, lambda place: self._parsed(place, note))
        found = self._fields.among([*self._before_cases(without_pieces(flat, parsed, span))], span, note)
        made: list[Member] = []
        cited = list(self._cited_ones([*self._with_back_references(found, span, note)]))
        for cites, limit in zip(cited, [*(behind.start for behind in cited[1:]), span[1]], strict=False):
            reference = with_other_title(flat, cites, limit, lambda low, high: self._parsed((low, high), note))
            made += self._between(made[-1].reference.end if made else span[0], reference.start, note)
            joined = bool(made) and is_joined(flat[made[-1].reference.end - 1 : reference.start])
            read = next((one.reference.end for one in reversed(made) if one.maybe is None), span[0])
            between = flat[read : reference.start]
            late, unread = _WHOLE.search(between) is not None, _UNREAD.search(between) is not None
            words = flat[reference.start : reference.end]
            titled = self._is_slanted(reference.start + led(words))
            case = cited_at(words)
            rest = not made and not reference.short_form and cited_so_far(between)
            one = Member(reference, words, joined, late, unread, case=case, titled=titled, rest=rest)
            made.append(one)
        made += self._between(made[-1].reference.end if made else span[0], span[1], note)
        told = (one for one in self._plainly_titled(span, made, note) if not _PAGES_ALONE.fullmatch(one.words))
        made = [one for one in told if one.case or one.law or is_roman_name(one) or not is_place(one.words)]
        ends = [*(member.reference.start for member in made[1:]), span[1]]
        aside = asides(flat, made, span[0])
        until = [min(end, one.reference.end + _TOLD_BEHIND) for one, end in zip(made, ends, strict=False)]
        return [
            replace(member, behind=flat[member.reference.end : end], aside=member.aside or is_one)
            for member, end, is_one in zip(made, until, aside, strict=True)
        ]

    def in_prose(self, span: Span) -> Iterator[list[Member]]:
        """The back references of a running paragraph, each row with the reference right before it: farther ones would
        be guesses."""
        span = self.plain.inside(span)
        at = bisect_left(self._backs, span[0])
        if at == len(self._backs) or self._backs[at] >= span[1]:
            return
        told = any(self._flat.find(word, *span) >= 0 for word in BACK_WORDS)
        if not told or not BACK_HINT.search(self._flat, *span) or not BACK.search(self._flat, *span):
            return
        row: list[Member] = []
        for one in self._split(span, None):
            if not is_back(one) and is_aside(self._flat, one.reference.start, span[0]):
                continue
            if row and (
                one.reference.start - row[-1].reference.end > _ADJACENT
                or opens_bracket(self._flat, row[-1].reference, one.reference)
            ):
                yield self._outside(row)
                row = []
            if row and is_ibid(one) and cites_another(self._flat, row[-1].reference.start + 1, one.reference.start):
                one = replace(one, unread=True)
            row = [*row, one] if is_back(one) and not (row and is_title_alone(row[-1])) else [one]
        yield self._outside(row)

    def _plainly_titled(self, span: Span, found: Sequence[Member], note: str | None) -> Iterator[Member]:
        """With what stands before an "Ibid." as a title and a place, which the parser takes for prose: "Final Report,
        Volume I, p. 42. 36 Ibid.". Where something else stands there that seems to be cited, it is `unread`."""
        behind, told = span[0], False
        for one, then in zip(found, [*found[1:], None], strict=False):
            if then is not None and is_ibid(then) and then.reference.start - one.reference.end <= _TOUCHING:
                one = self._without_doubt(one, note)
            at = one.reference.start
            if at - behind > _ADJACENT and is_ibid(one):
                title = plainly_titled(self._flat, behind, at)
                aside = title and is_aside(self._flat, title.start(), span[0])
                if title and behind > span[0] and (aside or self._flat.count("(", behind, title.start())):
                    title = None  # what explains the citation before
                if title:
                    led_by = self._flat[behind : title.start()]  # "11/19/15 Group Chat, Group 594"
                    start = behind if len(led_by) <= _DAY_LENGTH and not _LETTERS.search(led_by) else title.start()
                    yield self._made((start, title.end()), {"title": title["title"]}, note)
                elif piece := parted_off(self._flat, behind, at):
                    behind, told = piece[1], True
                    yield self._made(piece, {"title": " ".join(self._flat[slice(*piece)].split())}, note)
                for held in self._in_brackets((span[0], at), note) if not (title or told) else ():
                    behind = held.reference.end
                    yield held
                one = self._weighed(one, title.end() if title else behind, title is not None or behind > span[0])
            behind, told = one.reference.end, told or one.maybe is None
            yield one

    def _without_doubt(self, one: Member, note: str | None) -> Member:
        """A name and a place right before an "Ibid.", which it means, whoever that is: "Roe, I. 84.—Ibid., 371"."""
        span = one.reference.start, one.reference.end
        title = plainly_titled(self._flat, *span) if one.maybe is not None else None
        return self._made(span, {"title": title["title"]}, note) if title else one

    def _in_brackets(self, span: Span, note: str | None) -> list[Member]:
        """The one work that a sentence cites in brackets: "They lent money (A. Lee, Usury, 1912, p. 130)."."""
        inside = list(_IN_BRACKETS.finditer(self._flat, *span))
        found = self._parsed(inside[-1].span("words"), note) if inside else []
        told = len(found) == 1 and found[0].work and _IN_BRACKETS_TOLD.issubset(found[0].work)
        return [Member(one, self._flat[one.start : one.end]) for one in found] if told else []

    def _weighed(self, one: Member, behind: int, follows: bool) -> Member:
        """An "Ibid." with whether something unread stands before it. "Bidwell's speech: Ibid., p. 171" is in what is
        cited before; "They disagreed. Cf. Ibid." points to it however much is said between."""
        at = one.reference.start
        if (follows and self._flat.endswith(": ", behind, at)) or is_piece(self._flat, behind, at):
            return replace(one, unread=False, late=False)
        said = without_quotations(self._flat[behind:at])
        unread = _UNREAD.search(said) is not None
        follows = follows or is_place(said.strip())  # "Art. 95. Ibid., I., 280"
        late = one.late and not one.words.startswith(_REACHES) and _SIGNALLED.search(said) is None
        return replace(one, unread=unread or (not follows and seems_to_cite(said, 0, len(said))), late=late)

    def _made(self, span: Span, fields: CSL, note: str | None) -> Member:
        """A reference that is little sure."""
        words = " ".join(self._flat[slice(*span)].split())
        return Member(guessed(self.reading, span, words, {"type": "document", **fields}, note), words)

    def whole(self, span: Span, note: str | None) -> list[Member]:
        """The stretch, or its first sentence where that reads as a title, as one reference that is little sure."""
        flat, span = self._flat, self.plain.inside(span)
        explained = flat.find(' ("', *span)
        span = (span[0], explained) if explained > span[0] else span
        if reads_as_citation(_ALSO.sub(" ", flat[slice(*span)])):
            return self._outside([self._made(span, {}, note)])
        several = sentences(flat, span)
        if len(several) > 1:
            span = several[0]
            if not _TITLE_LIKE.fullmatch(flat[slice(*span)].strip()):
                return []
        if span[1] - span[0] > _LONGEST or not any(map(str.isdigit, flat[slice(*span)])):
            return []
        return self._outside([self._made(span, {}, note)])

    def _between(self, start: int, end: int, note: str | None) -> list[Member]:
        """What reads as a short title in what the parser took for prose."""
        flat = self._flat
        if end - start < _LEAST and not _LONE.fullmatch(flat, start, end):
            return []
        cited = judgments(self.reading, flat, (start, end), note)
        if note is not None:
            told = [*whole_works(self.reading, flat, (start, end), note, parse=self._parsed)]
            for read in (interviewed, unsigned, exhibits, symbolled, introduced, essays):
                told += read(self.reading, flat, (start, end), note)
            told += works_in_prose(self.reading, flat, (start, end), note, parse=self._parsed)
            for one in (*told, *laws(self.reading, flat, (start, end), note)):
                if not any(meet(one.reference, other.reference) for other in cited):
                    cited.append(one)
            cited += self._by_same(cited, (start, end), note)
        found = maybes(self.reading, flat, (start, end), note, is_slanted=self._is_slanted)
        free = [one for one in found if not any(meet(one.reference, case.reference) for case in cited)]
        return sorted([*free, *cited], key=lambda member: member.reference.start)

    def _by_same(self, cited: Sequence[Member], span: Span, note: str) -> Iterator[Member]:
        """What "Ders., Häfen, S. 40" cites in what was taken for prose."""
        for at in other_titles(self._flat, span):
            bare = self._back((at, at + 1), note)
            one = with_other_title(self._flat, bare, span[1], lambda low, high: self._parsed((low, high), note))
            if not any(meet(one, other.reference) for other in cited):
                yield Member(one, self._flat[one.start : one.end])

    def _before_cases(self, found: Sequence[Reference]) -> Iterator[Reference]:
        """The references; one in which a judgment's short citation stands ends before it."""
        for reference in found:
            span = reference.start, reference.end
            if _EXPLAINS.match(self._flat, span[0] - 1) and not (reference.work or {}).get("issued"):
                continue
            short = (case for case in cases(self._flat, span) if case.is_short)
            inside = next(short, None)
            if inside is None or inside.start <= reference.start + led(self._flat[slice(*span)]):
                yield reference
            else:
                yield from self._until(reference, inside.start)

    def _with_back_references(self, found: Sequence[Reference], span: Span, note: str | None) -> Iterator[Reference]:
        """The references, and one for each "Ibid." outside them; a reference ends before an "Ibid." inside it."""
        flat = self._flat
        backs = [narrowed(back, found) for back in backs_in(flat, span)]
        at = behind = 0
        for reference in before_backs(flat, found, backs):
            while at < len(backs) and backs[at][0] < reference.start:
                yield self._back(backs[at], note)
                behind, at = backs[at][1], at + 1
            if reference.start < behind:  # "ibid., p. 4" in "Smith, ibid., p. 4"
                continue
            inside = at
            while at < len(backs) and backs[at][0] < reference.end:
                at += 1
            later = [back for back in backs[inside:at] if back[0] > reference.start + 1]
            here = backs[inside][1] if at > inside and not later else 0
            if reference.end < here and not reference.short_form and "supra" not in flat[reference.end : here]:
                yield self._back(backs[inside], note)  # "By Lee," of "By Lee, ibid., p. 4"
                behind = backs[inside][1]
                continue
            if not later and at > inside and self._goes_on(backs[inside], reference):
                yield self._back(backs[inside], note)
                behind = _SPACED.match(flat, backs[inside][1], reference.end).end()
                yield from self._parsed((behind, reference.end), note)
            elif later and (not reference.short_form or flat[: later[0][0]].endswith((". ", "; "))):
                yield from self._until(reference, later[0][0])
                yield from (self._back(back, note) for back in later)
            else:
                yield reference
        yield from (self._back(back, note) for back in backs[at:])

    def _cited_ones(self, found: Sequence[Reference]) -> Iterator[Reference]:
        """Without who says what an "Ibid." right behind cites, and without the piece that stands there: "Early and
        Alston: Ibid., p. 168", "“A Sermon”, in ibid., p. 33", "Lee to Roe, 3 May 1940, ibid."; nor a sentence that it
        quotes."""
        for reference, behind in zip(found, [*found[1:], None], strict=False):
            back = behind is not None and behind.short_form
            near = back and behind and behind.start - reference.end <= _ADJACENT
            held = near and self._flat.endswith((":", ", in"), reference.start, reference.end)
            held = held or (back and not without_quotations(self._flat[reference.start : reference.end]).strip(" “”"))
            if not held and not (near and behind and is_piece(self._flat, reference.start, behind.start)):
                yield reference

    def _goes_on(self, back: Span, reference: Reference) -> bool:
        """Whether another reference stands behind an "Ibid." in what was taken for one: "Ibid.; Coll, Ghost Wars", or a
        sentence that points elsewhere: "Id. at 37. Protocol, supra note 9"."""
        parted = self._flat.startswith(";", back[1]) or (
            self._flat.startswith(". ", back[1]) and self._flat.find("supra", back[1], reference.end) > 0
        )
        return parted and reference.end - back[1] >= _LEAST

    def _titled(self, reference: Reference, low: int) -> Reference:
        """A reference with the title in front of its author, where none was read: "Short War. Ann Lee (Verso 2001)"."""
        reference = with_sides(self._flat, low, with_inverted(self._flat, reference))
        reference = without_sentence(self._flat, reference, self._parsed)
        work = reference.work or {}
        if "title" in work or not ("author" in work and "issued" in work) or work.get("type") in _UNTITLED:
            return reference
        found = title_before(self._flat, low, reference.start)
        if found is None:
            return reference
        return replace(reference, start=found.start(), work={**work, "title": found["title"]})

    def _until(self, reference: Reference, end: int) -> Iterator[Reference]:
        """The reference up to a place, where a title or the like stands before it, or all of it reads as one: else it
        was prose."""
        fields = tuple(field for field in reference.fields if field.end <= end)
        words = self._flat[reference.start : end].rpartition(";")[0]
        if reference.short_form:
            words = self._flat[reference.start : end].rstrip(" ;")
            yield replace(reference, end=reference.start + len(words), fields=())
        elif any(field.name in _TELLING for field in fields):
            yield replace(reference, end=fields[-1].end, fields=fields)
        elif reads_as_citation(words):
            fields = tuple(field for field in fields if field.end <= reference.start + len(words))
            yield replace(reference, end=reference.start + len(words), fields=fields)

    def _parsed(self, span: Span, note: str | None) -> Sequence[Reference]:
        """The references that are read from a stretch."""
        words = self._flat[slice(*span)]
        return parse(words, source=Source(self.reading, note, span[0]), italics=self._italics(*span))

    def _with_papers(self, span: Span, note: str | None) -> Sequence[Reference]:
        """The references that are read from a stretch, papers of offices by themselves."""
        return with_papers(self.reading, self._flat, span, note, self._parsed)

    def _back(self, span: Span, note: str | None) -> Reference:
        return Reference(content_id(self.reading, "reference", *span), *span, None, note, short_form="ibid")

    def _is_slanted(self, place: int) -> bool:
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._slanted[at][1]

    def _begins_slanted(self, place: int) -> bool:
        """Whether a title of several words is set in italics from here on."""
        at = bisect_left(self._starts, place)
        return self._starts[at : at + 1] == [place] and self._flat.count(" ", *self._slanted[at]) >= _TITLE_SPACES

    def _italics(self, start: int, end: int) -> list[Span]:
        return self._slanted[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
