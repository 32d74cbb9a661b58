"""Names and years in running text of many languages, and lists of works in many styles: each place leads to its entry."""

import pytest

from tests.extract.citing.noted import BODY, led_in, read

_LISTS = {
    "English": "Lee, Ann, and Jane Roe. 2001. Silt. Ostmere: Harbour Press.",
    "German": "Lee, Ann/Roe, Jane: Silt. Ostmere 2001.",
    "German, whole names": "Ann Lee / Jane Roe: Silt, Ostmere 2001.",
    "French": "LEE Ann, ROE Jane, 2001, Silt, Ostmere, Harbour Press.",
    "French, initials": "Lee (A.), Roe (J.), Silt, Ostmere, Harbour Press, 2001.",
    "Polish": "Lee A., Roe J. (2001), Silt, Harbour Press, Ostmere.",
    "Russian": "Lee A., Roe J. Silt. — Ostmere: Harbour Press, 2001. — 240 с.",
    "Vancouver": "Lee A, Roe J. Silt. Ostmere: Harbour Press; 2001.",
    "Brazilian": "LEE, Ann; ROE, Jane. Silt. Ostmere: Harbour Press, 2001.",
}
_MORE = "Berg, Anna. 1999. Tides. Ostmere: Harbour Press.\n\n{}\n\nMoss, Tom. 1987. Ropes. Ostmere: Harbour Press."


def _led(said: str, entry: str = _LISTS["English"], heading: str = "References") -> list[list[str]]:
    """The words of the entries to which each citation by author and date leads."""
    before = "The board met for the last time in the spring of that year, and nobody came to watch it meet there. "
    found = read(text := f"Of boats\n\n{before * 2}\n\n{before}{said} {before}\n\n{heading}\n\n{_MORE.format(entry)}\n")
    entries = {one.id: text[one.start : one.end].split(",")[0] for one in found.references}
    return [[entries[one] for one in cited.references] for cited in found.citations if cited.kind == "author_date"]


@pytest.mark.parametrize("entry", list(_LISTS.values()), ids=list(_LISTS))
def test_an_entry_in_the_style_of_any_country_is_found_by_its_names_and_year(entry: str) -> None:
    assert [one[0][:3] for one in _led("It fell (Lee and Roe 2001: 45).", entry)] == [entry[:3]]


@pytest.mark.parametrize(
    "said",
    [
        "Der Zoll sank (vgl. Lee/Roe 2001, S. 45).",
        "Der Zoll sank (LEE und ROE 2001: 45).",
        "O pedágio caiu (LEE; ROE, 2001, p. 45).",
        "Le péage baissa (voir Lee et Roe, 2001 : 45).",
        "Cło spadło [por. Lee i Roe 2001, s. 45].",
        "Tullen sjönk (se Lee & Roe 2001 s. 45).",
        "A vám csökkent (lásd Lee és Roe 2001: 45).",
        "Clo kleslo (srov. Lee a Roe 2001).",
        "Lee und Roe (2001: 45) zeigen es.",
        "It fell, see Lee and Roe 2001, and was read there.",
        "Source: Lee and Roe 2001, 45.",
        "It fell (as Lee et al. 2001, chap. 3 has it).",
    ],
)
def test_names_before_a_year_cite_in_every_language(said: str) -> None:
    assert _led(said) == [["Lee"]]


@pytest.mark.parametrize(
    "said",
    [
        "It fell (Lee and Roe 1955).",
        "It fell (Cole and Roe 2001).",
        "Ann Lee (1950–2001) was a pilot.",
        "It fell (Jane Lee and Tom Roe 2001a).",
        "It fell (Quist 2001).",
    ],
)
def test_other_years_other_names_and_the_years_of_a_life_cite_no_entry(said: str) -> None:
    assert not any(_led(said))


@pytest.mark.parametrize(
    "heading",
    ["Kilder og litteratur", "Literatura citada", "References and Further Reading", "Использованная литература"],
)
def test_a_heading_of_list_words_is_one_in_every_language(heading: str) -> None:
    assert _led("It fell (Lee and Roe 2001: 45).", heading=heading) == [["Lee"]]


def test_letters_stand_for_a_body_and_years_behind_a_year_are_by_the_same() -> None:
    entry = "Office for Tides (2001): Silt. Ostmere.\n\nOffice for Tides (2003): Sand. Ostmere."
    assert _led("It fell (Office for Tides [OFT] 2001, 2003), as OFT (2003) says.", entry) == [
        ["Office for Tides (2001): Silt. Ostmere."],
        ["Office for Tides (2003): Sand. Ostmere."],
        ["Office for Tides (2003): Sand. Ostmere."],
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Vgl. Lee/Roe 2001, S. 45.",
        "LEE; ROE, 2001, p. 45.",
        "Se Lee & Roe 2001 s. 45.",
        "För Ostmere visar Lee och Roe (2001) att tullen sjönk.",
        "Por. Lee i Roe 2001: 45.",
        "Lee (2001), p. 45.",
    ],
)
def test_names_and_a_year_in_a_note_lead_to_the_entry_in_every_language(note: str) -> None:
    led = led_in(f"{BODY} It was so.[1]\n\nReferences\n\n{_MORE.format(_LISTS['English'])}\n\nNotes\n\n[1] {note}\n")
    assert [(target or "")[:3] for target in led.values()] == ["Lee"]


def test_a_full_citation_in_a_note_is_no_short_form_of_an_entry_of_its_author_and_year() -> None:
    note = "[1] Lee and Roe 2001, “Sand and Salt,” Ostmere Review 4 (2001): 7."
    led = led_in(f"{BODY} It was so.[1]\n\nReferences\n\n{_MORE.format(_LISTS['English'])}\n\nNotes\n\n{note}\n")
    assert not any(led.values())


def test_a_sign_that_is_no_word_at_an_entrys_head_is_passed_over() -> None:
    assert _led("It fell (Lee and Roe 2001).", _LISTS["English"] + "\n\nMoss & ’ Sons. 2003. Silt. Ostmere.") == [
        ["Lee"]
    ]
