"""How lists of works print an entry: names, year, title and imprint in the orders of many style guides.

In: a `Work`, its language's words, the name of a format. Out: the entry in one line; `*…*` stands around what is set in
italics, `\\n` where a format begins a new line within an entry.
"""

from collections.abc import Callable

from listed.works import Work

Words = dict[str, str]
Person = tuple[str, str]


def _initials(given: str) -> str:
    return given[0] + "."


def _last_first(person: Person) -> str:
    return f"{person[1]}, {person[0]}"


def _short(person: Person) -> str:
    return f"{person[1]}, {_initials(person[0])}"


def _whole(person: Person) -> str:
    return f"{person[0]} {person[1]}"


def _named(
    work: Work, each: Callable[[Person], str], sign: str, last: str, rest: Callable[[Person], str] | None = None
) -> str:
    """All names of a work, or its body."""
    if work.body:
        return work.body
    first, *others = work.people
    names = [each(first), *((rest or each)(one) for one in others)]
    return names[0] if len(names) == 1 else sign.join(names[:-1]) + last + names[-1]


def _and(words: Words) -> str:
    return f" {words['and']} "


def _imprint(work: Work, between: str = ": ") -> str:
    return f"{work.place}{between}{work.press}"


def _in(work: Work, volume: str = "12 (3)", pages: str = "41–67") -> str:
    return f"*{work.journal}* {volume}: {pages}"


def _apa(work: Work, words: Words) -> str:
    rest = f"{work.title}. *{work.journal}*, *12*(3), 41–67." if work.journal else f"*{work.title}*. {work.press}."
    return f"{_named(work, _short, ', ', ', & ')} ({work.year}). {rest}".replace("..", ".")


def _harvard(work: Work, words: Words) -> str:
    names = _named(work, _short, ", ", _and(words))
    rest = (
        f"‘{work.title}’, *{work.journal}*, 12(3), pp. 41–67." if work.journal else f"*{work.title}*. {_imprint(work)}."
    )
    return f"{names} ({work.year}) {rest}"


def _chicago(work: Work, words: Words) -> str:
    names = _named(work, _last_first, ", ", "," + _and(words), _whole)
    rest = f"“{work.title}.” {_in(work)}." if work.journal else f"*{work.title}*. {_imprint(work)}."
    return f"{names}. {work.year.rstrip('.')}. {rest}"


def _mla(work: Work, words: Words) -> str:
    names = _named(work, _last_first, ", ", "," + _and(words), _whole)
    rest = (
        f"“{work.title}.” *{work.journal}*, vol. 12, no. 3, {work.year}, pp. 41–67."
        if work.journal
        else f"*{work.title}*. {work.press}, {work.year}."
    )
    return f"{names}. {rest}".replace("..", ".")


def _abnt(work: Work, words: Words) -> str:
    names = _named(work, lambda one: f"{one[1].upper()}, {one[0]}", "; ", "; ")
    names = names.upper() if work.body else names
    rest = (
        f"{work.title}. *{work.journal}*, {work.place}, v. 12, n. 3, p. 41-67, {work.year}."
        if work.journal
        else f"*{work.title}*. {_imprint(work)}, {work.year}."
    )
    return f"{names}. {rest}".replace("..", ".")


def _colon(work: Work, words: Words) -> str:
    rest = (
        f"{work.title}. In: {work.journal} 12/3, {words['page']} 41–67."
        if work.journal
        else f"{work.title}. {_imprint(work)}."
    )
    return f"{_named(work, _last_first, '; ', '; ')} ({work.year}): {rest}"


def _strokes(work: Work, words: Words) -> str:
    rest = (
        f"{work.title}, in: {work.journal} 12/3, {work.year}, {words['page']} 41–67."
        if work.journal
        else f"{work.title}. {work.place} {work.year}."
    )
    return f"{_named(work, _last_first, '/', '/')}: {rest}"


def _german_year(work: Work, words: Words) -> str:
    rest = f"{work.title}, {work.journal} 12, 41–67." if work.journal else f"{work.title}, {work.place}."
    return f"{_named(work, _short, ' / ', ' / ')} {work.year}: {rest}"


def _whole_names(work: Work, words: Words) -> str:
    rest = (
        f"{work.title}, in: {work.journal} 12 ({work.year}), {words['page']} 41–67."
        if work.journal
        else f"{work.title}, {work.place} {work.year}."
    )
    return f"{_named(work, _whole, ' / ', ' / ')}: {rest}"


def _french(work: Work, words: Words) -> str:
    names = _named(work, lambda one: f"{one[1].upper()} {one[0]}", ", ", ", ")
    rest = (
        f"« {work.title} », *{work.journal}*, n° 12, pp. 41-67."
        if work.journal
        else f"*{work.title}*, {_imprint(work, ', ')}."
    )
    return f"{names}, {work.year}, {rest}"


def _french_initials(work: Work, words: Words) -> str:
    names = _named(work, lambda one: f"{one[1]} ({_initials(one[0])})", ", ", _and(words))
    rest = (
        f"« {work.title} », *{work.journal}*, n° 12, {work.year}, p. 41-67."
        if work.journal
        else f"*{work.title}*, {_imprint(work, ', ')}, {work.year}."
    )
    return f"{names}, {rest}"


def _no_commas(work: Work, words: Words) -> str:
    names = _named(work, lambda one: f"{one[1]} {_initials(one[0])}", ", ", ", ")
    rest = (
        f"*{work.title}*, „{work.journal}”, nr 12, {words['page']} 41–67."
        if work.journal
        else f"*{work.title}*, {work.press}, {work.place}."
    )
    return f"{names} ({work.year}), {rest}"


def _gost(work: Work, words: Words) -> str:
    names = _named(work, lambda one: f"{one[1]} {_initials(one[0])}", ", ", ", ")
    rest = (
        f"{work.title} // {work.journal}. {work.year}. № 3. {words['page'].upper()} 41–67."
        if work.journal
        else f"{work.title}. — {_imprint(work)}, {work.year}. — 240 {words['page']}"
    )
    return f"{names} {rest}"


def _vancouver(work: Work, words: Words) -> str:
    names = _named(work, lambda one: f"{one[1]} {one[0][0]}", ", ", ", ")
    rest = (
        f"{work.title}. {work.journal}. {work.year};12(3):41–67."
        if work.journal
        else f"{work.title}. {_imprint(work)}; {work.year}."
    )
    return f"{names}. {rest}"


def _science(work: Work, words: Words) -> str:
    rest = f"{work.title}. {work.journal} 12, 41–67." if work.journal else f"{work.title}. {work.press}, {work.place}."
    return f"{_named(work, _short, ', ', ', ')}, {work.year.rstrip('.')}. {rest}"


def _comma_year(work: Work, words: Words) -> str:
    rest = (
        f"‘{work.title}’, *{work.journal}*, vol. 12, pp. 41–67."
        if work.journal
        else f"*{work.title}*, {work.press}, {work.place}."
    )
    return f"{_named(work, _short, ', ', _and(words))} {work.year}, {rest}"


def _anthropology(work: Work, words: Words) -> str:
    rest = f"{work.title}. {_in(work)}." if work.journal else f"{work.title}. {_imprint(work)}."
    return f"{_named(work, _last_first, ', ', ',' + _and(words), _whole)}\n{work.year}  {rest}"


def _square(work: Work, words: Words) -> str:
    rest = (
        f"“{work.title}”, *{work.journal}*, 12, 3, pp. 41-67."
        if work.journal
        else f"*{work.title}*, {_imprint(work, ', ')}."
    )
    return f"{_named(work, _last_first, ', ', _and(words))} [{work.year}], {rest}"


def _linguistics(work: Work, words: Words) -> str:
    rest = f"{work.title}. {work.journal} 12. 41–67." if work.journal else f"{work.title}. {_imprint(work)}."
    return f"{_named(work, _last_first, ', ', ' & ', _whole)}. {work.year.rstrip('.')}. {rest}"


def _italian(work: Work, words: Words) -> str:
    names = _named(work, lambda one: f"{_initials(one[0])} {one[1]}", ", ", ", ")
    rest = (
        f"*{work.title}*, in «{work.journal}», 12, {work.year}, pp. 41-67."
        if work.journal
        else f"*{work.title}*, {_imprint(work, ', ')} {work.year}."
    )
    return f"{names}, {rest}"


def _spanish(work: Work, words: Words) -> str:
    names = _named(work, lambda one: f"{one[1].upper()}, {one[0]}", ", ", _and(words))
    rest = (
        f"“{work.title}”, *{work.journal}*, 12, pp. 41-67."
        if work.journal
        else f"*{work.title}*, {_imprint(work, ', ')}."
    )
    return f"{names} ({work.year}): {rest}"


def called(work: Work, words: Words) -> str:
    """A work's name in short, as keys of lists and notes print it: "Lee/Roe 2001", "Lee et al. 2001"."""
    names = [one[1] for one in work.people]
    by = work.letters or (" – ".join(names) if len(names) < 3 else f"{names[0]} {words['others']}")
    return f"{by} {work.year}"


def _keyed(work: Work, words: Words) -> str:
    return f"{called(work, words)} = {_italian(work, words)}"


def _keyed_colon(work: Work, words: Words) -> str:
    return f"{called(work, words)}: {_whole_names(work, words)}"


FORMATS: dict[str, Callable[[Work, Words], str]] = {
    name.removeprefix("_").replace("_", " "): made
    for name, made in list(globals().items())
    if name
    in (
        "_apa",
        "_harvard",
        "_chicago",
        "_mla",
        "_abnt",
        "_colon",
        "_strokes",
        "_german_year",
        "_whole_names",
        "_french",
        "_french_initials",
        "_no_commas",
        "_gost",
        "_vancouver",
        "_science",
        "_comma_year",
        "_anthropology",
        "_square",
        "_linguistics",
        "_italian",
        "_spanish",
        "_keyed",
        "_keyed_colon",
    )
}
