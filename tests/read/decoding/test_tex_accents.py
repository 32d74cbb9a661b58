"""Accents beside their letters: what they become, and that other texts keep theirs."""

from whence.read.decoding.tex_accents import tex_accents
from whence.read.draft import Edit, mend


def mended(text: str) -> str:
    return mend(text, [Edit(*found) for found in tex_accents(text)])[0]


def test_accents_before_their_letters_are_put_over_them() -> None:
    words = "La cr´eation de la forˆet, d´ej`a connue `a Montr´ eal, na¨ıve et fran¸caise ; il connaˆıt l’ˆage."
    assert mended(words) == "La création de la forêt, déjà connue à Montréal, naïve et française ; il connaît l’âge."


def test_accents_behind_their_letters_are_put_over_them() -> None:
    words = "Die Ma¨rkte fu¨r Scho¨nes: Universite´ de Que´bec, Mu¨nchen."
    assert mended(words) == "Die Märkte für Schönes: Université de Québec, München."


def test_an_accent_torn_from_its_letter_is_left_out() -> None:
    words = "Ann L´eon ´ , Les forˆets. Editions de la baie, 1960. ´\nIl connaˆıt la forˆet na¨ıve."
    assert mended(words) == "Ann Léon, Les forêts. Editions de la baie, 1960.\nIl connaît la forêt naïve."


def test_acutes_that_part_words_or_stress_syllables_stay() -> None:
    for words in ("l´eau, d´une rive, qu´elle, s´il", "the Mide´wiwin of Mi´nabo´zho, a Mide´"):
        assert mended(words) == words


def test_three_words_are_too_few() -> None:
    assert tex_accents("forˆet, na¨ıve, fran¸caise") == []
