"""The cue lexicon and the closed-class words, read once from `resources/attribution`.

In: the data files. Out: `Verb` and `Noun` entries by inflected form, and a light tag for every closed-class word.

>>> lexicon().verbs["claims"].lemma, lexicon().verbs["claims"].form
('claim', 's')
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from whence.models import Stance

_VOWELS = "aeiou"
_DOUBLED = frozenset(
    {"admit", "rebut", "confer", "concur", "submit", "plan", "dub", "infer", "beg", "quip", "slam", "rebuff"}
)


@dataclass(frozen=True, slots=True)
class Verb:
    """One inflected form of a cue verb. `form`: base, s, past, participle or ing; `patterns` as in `verbs.tsv`."""

    lemma: str
    form: str
    patterns: str
    stance: Stance
    particle: str = ""
    takes: frozenset[str] = frozenset()
    """The letters of `patterns`."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A cue noun, singular or plural, with the complements it takes."""

    lemma: str
    complements: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Cue verbs and nouns by form; tags of closed-class words; named word lists; all forms that make a sentence worth a
    closer look."""

    verbs: dict[str, Verb]
    nouns: dict[str, Noun]
    tags: dict[str, str]
    lists: dict[str, frozenset[str]]
    forms: frozenset[str]


def _rows(name: str) -> list[list[str]]:
    text = (files("whence") / "resources" / "attribution" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _stance(word: str) -> Stance:
    return Stance.REPORTED if word == "-" else Stance(word)


def regular(lemma: str) -> tuple[str, str, str]:
    """Third person, past and gerund of a regular verb.

    >>> regular("deny"), regular("admit"), regular("guess")
    (('denies', 'denied', 'denying'), ('admits', 'admitted', 'admitting'), ('guesses', 'guessed', 'guessing'))
    """
    if lemma in _DOUBLED and lemma[-1] not in "f":
        return lemma + "s", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "x", "sh", "ch", "o")) else "s")
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return third, lemma + "d", lemma[:-1] + "ing"
    return third, lemma + ("d" if lemma.endswith("e") else "ed"), lemma + "ing"


def _inflections(lemma: str, irregular: str) -> list[tuple[str, str]]:
    third, past, gerund = regular(lemma)
    participle = past
    if irregular:
        past, participle = irregular.split("/")
    if lemma in ("begin", "put"):
        gerund = lemma + lemma[-1] + "ing"
    forms = [(gerund, "ing"), (participle, "participle"), (past, "past"), (third, "s")]
    return forms + ([(lemma, "base")] if lemma != past else [])


def _verbs() -> dict[str, Verb]:
    verbs: dict[str, Verb] = {}
    for entry, patterns, stance, *irregular in _rows("verbs.tsv"):
        lemma, _, particle = entry.partition(" ")
        for word, form in _inflections(lemma, irregular[0] if irregular else ""):
            verbs[word] = Verb(lemma, form, patterns, _stance(stance), particle, frozenset(patterns))
    return verbs


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun[:-2] + "es" if noun.endswith("sis") else noun + "s"


def _nouns() -> dict[str, Noun]:
    nouns: dict[str, Noun] = {}
    for lemma, stance, complements in _rows("nouns.tsv"):
        noun = Noun(lemma, complements, _stance(stance))
        nouns[lemma] = nouns[_plural(lemma)] = noun
    return nouns


def _sections(name: str) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    for (line,) in _rows(name):
        if line.startswith("["):
            words = sections.setdefault(line.strip("[]"), [])
        else:
            words += line.split()
    return sections


def _tags(verbs: dict[str, Verb]) -> dict[str, str]:
    form_tags = {"ing": "G", "participle": "B", "past": "E", "s": "v", "base": "v"}
    tags = {word: form_tags[verb.form] for word, verb in verbs.items()}
    tags |= {w: "V" for w, v in verbs.items() if v.form == "past" and not w.endswith("ed")}
    tags |= {w: "V" for w, v in verbs.items() if v.form == "s" and "n" not in v.patterns}
    for tag, words in reversed(_sections("words.txt").items()):
        tags |= dict.fromkeys(words, tag)
    return tags


@cache
def lexicon() -> Lexicon:
    """The lexicon, read at first use."""
    verbs = _verbs()
    lists = {name: frozenset(words) for name, words in _sections("lists.txt").items()}
    nouns = _nouns()
    active = {
        w for w, verb in verbs.items() if set(verb.patterns) - set("xnq") and verb.particle not in lists["triggers"]
    }
    return Lexicon(verbs, nouns, _tags(verbs), lists, frozenset(active | set(nouns) | lists["triggers"]))
