"""Which subjects can put something forward, by their head noun."""

import pytest

from whence.extract.attribution.sentences import cue_places, sentences
from whence.extract.attribution.things import cannot_speak, is_thing


@pytest.mark.parametrize(
    ("phrase", "thing"),
    [
        ("the drugs", True),
        ("population growth", True),
        ("the power of the state", True),
        ("this", True),
        ("the growers", False),
        ("a small firm", False),
        ("the neo-banks", False),
        ("the new strategy", False),
        ("Kern", False),
        ("they", False),
        ("these claims", False),
    ],
)
def test_a_head_noun_outside_all_lists_of_speakers_and_texts_is_a_thing(phrase: str, thing: bool) -> None:
    text = f"Then {phrase} threatened to go."
    [s] = sentences(text, (0, len(text)), [], cue_places(text))
    assert is_thing(s, (1, s.words.index("threatened"))) is thing


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("A youth wave that threatens to break is near.", True),
        ("A man who threatens to leave is here.", False),
        ("The step is finding ways to pay.", True),
        ("A deal announced in May fell through.", True),
        ("The growth shows that it works.", False),
    ],
)
def test_a_thing_is_silent_with_verbs_of_minds_gerunds_and_participles(text: str, silent: bool) -> None:
    [s] = sentences(text, (0, len(text)), [], cue_places(text))
    cue = min(s.verbs)
    at = next((i for i in range(cue - 1, 0, -1) if s.tags[i] in "WT"), None)
    subject = (at, at + 1) if at is not None else (0, cue - (s.tags[cue - 1] == "A"))
    assert cannot_speak(s, cue, subject) is silent
