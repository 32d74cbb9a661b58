""" "Op. cit." alone in a note means the work of the author whom its words or the text's name, else of the note before."""

import pytest

from tests.extract.citing.noted import BODY, ROE, SMITH, led_to, of_notes, read

LEE = "Ann Lee, Silt and Sand (London: Verso, 2003), 4."


def above(sentence: str, *, cited: tuple[str, ...] = (SMITH, ROE, LEE)) -> str | None:
    """The label of the note to which "Op. cit., p. 36." at this sentence leads."""
    said = " ".join(f"They said so in the year that followed it.[{at}]" for at in range(1, len(cited) + 1))
    last = len(cited) + 1
    notes = "\n\n".join(f"[{at}] {note}" for at, note in enumerate([*cited, "Op. cit., p. 36."], start=1))
    return led_to(read(f"{BODY}\n\n{said} {sentence}[{last}]\n\n{BODY}\n\nNotes\n\n{notes}\n"), str(last))


@pytest.mark.parametrize(
    "sentence", ["Prof. Roe scoffs at the view that it was so.", "This is Roe’s view of all towns on the coast."]
)
def test_the_author_whom_the_sentence_names_is_meant(sentence: str) -> None:
    assert above(sentence) == "2"


@pytest.mark.parametrize(
    "sentence",
    [
        "Roe and Smith scoff at the view that it was so.",
        "Prof. Hale, as Roe tells, scoffs at the view.",
    ],
)
def test_where_two_are_named_it_leads_nowhere(sentence: str) -> None:
    assert above(sentence) is None


def test_an_author_of_two_works_is_not_told_by_his_name() -> None:
    other = "Jane Roe, Tides of the Sound (Oxford: Oxford University Press, 2002)."
    assert above("Prof. Roe scoffs at the view that it was so.", cited=(SMITH, ROE, other)) is None


def test_where_none_is_named_the_only_work_of_the_note_before_is_meant() -> None:
    assert above("It was never so in the towns of the coast.") == "3"


def test_where_none_is_named_and_the_note_before_has_two_works_it_leads_nowhere() -> None:
    assert above("It was never so in the towns of the coast.", cited=(SMITH, f"{ROE} {LEE}")) is None


def test_an_ibid_behind_it_means_the_same() -> None:
    found = of_notes(SMITH, "Op. cit., p. 36.", "Ibid., p. 40.", "Op. cit., p. 41.")
    assert [led_to(found, label) for label in "234"] == ["1", "1", "1"]


def test_a_title_alone_may_be_what_it_means() -> None:
    found = of_notes(
        SMITH, "Anne Morel, Histoire des quais, Paris, 1999, p. 4.", "Histoire des quais, 26.", "Op. cit., 7."
    )
    assert [led_to(found, label) for label in "34"] == ["2", "2"]


def test_the_author_whom_its_own_sentence_names_is_meant() -> None:
    found = of_notes(SMITH, ROE, LEE, "This would appear to be the view that Roe took of towns, op. cit., 27.")
    assert led_to(found, "4") == "2"
