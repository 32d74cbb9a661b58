"""Notes led by words of the text and no number."""

import pytest

from tests.extract.citing.noted import led_in

SAID = ("spring of that year", "nobody came", "watch it meet", "for the last time", "the board met", "not even")
CITED = (
    "Ann Lee, Silt: The Fall of a Port (New York: Knopf, 2010), 45.",
    "Ibid., 46.",
    "Jane Roe, “Who Counts the Boats,” Rye Times, May 3, 2004.",
    "Lee, Silt, 50.",
    "Interview with Karl Berg, Ostmere, May 9, 2012.",
    "Berg interview; Lee, Silt, 51.",
)
BODY = (
    "The board met for the last time in the spring of that year, and nobody came to watch it meet, not even once. " * 3
)


def text(form: str, said: tuple[str, ...] = SAID) -> str:
    rows = [form.format(page=40 + 3 * at, said=one, cited=two) for at, (one, two) in enumerate(zip(said, CITED))]  # noqa: B905
    return "\n\n".join(["Of Boats", *[BODY] * 6, "Notes", *rows]) + "\n"


@pytest.mark.parametrize(
    "form",
    [
        "p. {page} “{said}”: {cited}",
        "{page} “{said}”: {cited}",
        "{page} {said}: {cited}",
        "“{said}”: {cited}",
        "{said}: {cited}",
        "p. {page} {said} — {cited}",
    ],
)
def test_short_forms_of_notes_by_key_phrase_lead_to_the_works_above(form: str) -> None:
    led = led_in(text(form))
    assert (led.get("Ibid., 46") or led.get("Ibid., 46.") or "").startswith("Ann Lee")
    assert [value and value[:12] for key, value in led.items() if key.startswith("Berg")] == ["Interview wi"]
    assert sum(bool(value and value.startswith("Ann Lee")) for value in led.values()) >= 3


def test_words_that_do_not_stand_in_the_text_lead_no_notes() -> None:
    other = ("one thing", "two boats", "three men", "four sails", "five oars", "six ropes")
    assert led_in(text("{page} “{said}”: {cited}", other)) == {}
