"""The situations in which a word that points back stands, by its class: what it means in each is known.

In: a `Text` and a word as it is dressed. Out: the text's notes and short forms.
"""

import re
from collections.abc import Callable

from backwords.texts import Short, Text


def _ended(words: str) -> str:
    """A note's words with the stop at their end."""
    bare = words.rstrip("*_)")
    return words if bare.endswith(".") else f"{words}."


def same(text: Text, word: str) -> None:
    """The situations of a word that means the citation before."""
    see = text.rng.choice(text.language["see"])
    low = _lowered(word)

    def back(words: str, situation: str, means: tuple[int, str] | None, core: str = word) -> None:
        text.short(words, core, situation, means)

    work, at = text.cite()
    back(_ended(word + text.at()), "behind a citation", (at, work.title))
    back(_ended(word + text.at()), "behind another", (at, work.title))
    back(_ended(word), "bare", (at, work.title))
    text.cite()
    work, at = text.cite()
    back(_ended(see + (low if see[-2:] != "; " else word) + text.at()), "behind a signal", (at, work.title), low)
    one, two = text.work(), text.work()
    text.note(f"{one.words[:-1]}; {two.words}")
    back(_ended(word + text.at()), "behind two works", None)
    work = text.work()
    at = text.note(f"{work.words} {text.language['remark']}")
    back(_ended(word + text.at()), "behind a citation and a remark", (at, work.title))
    work = text.work()
    at = text.note(_sentence(text, work.words.rstrip(".")))
    back(_ended(word + text.at()), "behind a sentence that cites", (at, work.title))
    work, at = text.cite()
    back(_sentence(text, low + text.at()), "inside a sentence", (at, work.title), low)
    work = text.work()
    at = text.note("")
    text.notes[at] = f"{work.words.rstrip('.')}; {_ended(low + text.at())}"
    text.shorts[at] = [Short("in the note", low, (at, work.title))]
    url = f"https://example.org/{text.rng.randint(100, 999)}/wall.html"
    at = text.note(url)
    back(_ended(word), "behind an address", (at, url))


def _lowered(word: str) -> str:
    """A word as it stands in a sentence."""
    return word if word.isupper() else re.sub(r"[^\W\d_]", lambda one: one[0].lower(), word, count=1)


def _sentence(text: Text, words: str) -> str:
    """A sentence around a citation."""
    return str(text.rng.choice(text.language["prose"]).format(words))


def again(text: Text, word: str) -> None:
    """The situations of a word that stands behind a name or title."""

    def back(words: str, situation: str, means: tuple[int, str] | None, says: str = "") -> None:
        text.short(words, word, situation, means, says)

    known = [text.cite() for _ in range(5)]
    (one, at), (two, at_two), (three, at_three), (four, _), (five, at_five) = known
    other, _ = text.cite(four)
    back(_ended(f"{one.name}, {word}{text.at()}"), "behind a name", (at, one.title))
    text.cite()
    back(_ended(f"{two.name}, {word}{text.at()}"), "behind a name", (at_two, two.title))
    back(_ended(f"{three.given[:1]}. {three.name}, {word}{text.at()}"), "behind initials", (at_three, three.title))
    back(_ended(f"{three.given} {three.name}, {word}{text.at()}"), "behind a whole name", (at_three, three.title))
    back(_ended(f"{four.name}, {word}{text.at()}"), "behind a name with two works", None)
    back(_ended(f"{_unused(text)}, {word}{text.at()}"), "behind a name that nobody has", None)
    back(_sentence(text, f"{five.name}, {word}{text.at()}"), "inside a sentence", (at_five, five.title))
    back(_ended(f"{five.name}, {five.title}, {word}{text.at()}"), "behind name and title", (at_five, five.title))
    back(_ended(f"{five.title}, {word}{text.at()}"), "behind a title", (at_five, five.title))
    see = text.rng.choice(text.language["see"])
    back(_ended(f"{see}{one.name}, {word}{text.at()}"), "behind a signal", (at, one.title))
    text.note(other.words)
    back(_ended(f"{one.name} ({word}){text.at()}"), "in brackets behind a name", (at, one.title))


def alone(text: Text, word: str) -> None:
    """The situations of a word without a name."""

    def back(words: str, situation: str, means: tuple[int, str] | None, says: str = "") -> None:
        text.short(words, word, situation, means, says)

    known = [text.cite() for _ in range(5)]
    (one, at), (two, _), (three, _), (four, _), (five, at_five) = known
    text.cite(three)
    text.note(text.language["remark"])
    back(_ended(word + text.at()), "the text names the author", (at, one.title), text.says_of(one))
    text.note(text.language["remark"])
    back(_ended(word + text.at()), "the text names an author with two works", None, text.says_of(three))
    text.note(text.language["remark"])
    named = f"{text.says_of(two)}; {text.says_of(four)}"
    back(_ended(word + text.at()), "the text names two authors", None, named)
    title = text.note(f"{five.title}, 267.")
    text.shorts[title] = [Short("a title alone", five.title, (at_five, five.title))]
    back(_ended(word + text.at()), "behind a title alone", (at_five, five.title))
    back(_ended(word + text.at()), "behind another", (at_five, five.title))
    work, at = text.cite()
    back(_ended(word + text.at()), "behind a citation", (at, work.title))
    one, two = text.work(), text.work()
    text.note(f"{one.words[:-1]}; {two.words}")
    back(_ended(word + text.at()), "behind two works", None)
    work, at = text.cite(says=text.language["text"])
    text.note(text.cite()[0].words)
    low = word[:1].lower() + word[1:]
    text.short(
        _ended(f"{text.says_of(work)}, {low}{text.at()}"), low, "the sentence names the author", (at, work.title)
    )


def noted(text: Text, form: str) -> None:
    """The situations of a pointer to a note by its number, behind a name."""

    def back(name: str, number: int, situation: str, means: tuple[int, str] | None) -> None:
        words = form.format(n=number + 1)
        comma = " " if words.startswith(("(", "[")) else ", "
        text.short(_ended(f"{name}{comma}{words}{text.at()}"), words, situation, means)

    known = [text.cite() for _ in range(5)]
    (one, at), (two, at_two), (three, at_three), (four, at_four), (five, at_five) = known
    other, at_other = text.cite(four)
    pair = text.work(), text.work()
    at_pair = text.note(f"{pair[0].words[:-1]}; {pair[1].words}")
    text.cite()
    back(one.name, at, "behind a name", (at, one.title))
    back(f"{two.given[:1]}. {two.name}", at_two, "behind initials", (at_two, two.title))
    back(three.name, at_three + 1, "a number too high", (at_three, three.title))
    back(two.name, at_two - 1, "a number too low", (at_two, two.title))
    back(four.name, at_four, "a name with two works", (at_four, four.title))
    back(other.name, at_other, "a name with two works", (at_other, other.title))
    back(pair[1].name, at_pair, "a note with two works", (at_pair, pair[1].title))
    back(_unused(text), at_three, "a name that nobody has", None)
    back(f"{five.name}, {five.title}", at_five, "behind name and title", (at_five, five.title))
    back(five.title, at_five, "behind a title", (at_five, five.title))
    words = form.format(n=at_five + 1)
    comma = " " if words.startswith(("(", "[")) else ", "
    cited = f"{five.name}{comma}{words}{text.at()}"
    text.short(_sentence(text, cited), words, "inside a sentence", (at_five, five.title))


def pointer(text: Text, form: str) -> None:
    """The situations of a pointer to a note that is all that a note says."""

    def back(number: int, situation: str, means: tuple[int, str] | None) -> None:
        words = form.format(n=number + 1)
        text.short(_ended(words + text.at()), words, situation, means)

    (one, at), (two, at_two), *_ = [text.cite() for _ in range(4)]
    pair = text.work(), text.work()
    at_pair = text.note(f"{pair[0].words[:-1]}; {pair[1].words}")
    said = text.note(text.language["remark"])
    text.cite()
    back(at, "to a note", (at, one.title))
    back(at_two, "to a note", (at_two, two.title))
    back(at_pair, "to a note with two works", None)
    back(said, "to a remark", None)


def traps(text: Text, sentence: str) -> None:
    """Plain words, behind a citation."""
    text.cite()
    core = sentence[:8]
    text.short(sentence, core, "alone", None)
    text.cite()
    text.short(_ended(f"{text.work().words} {sentence}"), core, "behind a citation", None)


def _unused(text: Text) -> str:
    free = [one for one in text.language["surnames"] if one not in text.used]
    return str(free[0] if free else "Zyx")


SITUATIONS: dict[str, Callable[[Text, str], None]] = {
    "same": same,
    "again": again,
    "alone": alone,
    "noted": noted,
    "pointer": pointer,
    "traps": traps,
}
