"""Lists of works that a PDF sets in the type of its footnotes."""

from whence.read.pdf.lines import Line
from whence.read.pdf.lists import is_list_of_works

_ENTRIES = (
    "Berg, Anna. 1999. Silt and Sand: The Making of a Harbour.",
    "Ostmere: Harbour Press.",
    "Lee, J. B., and Jan Roe. 2001. “Tides.” Ostmere Review 4: 3–19.",
    "—. 2004. Quays. Ostmere: Harbour Press.",
    "Roe, Jan (2007): Salt and Peace,",
    "Larn.",
)


def _lines(texts: tuple[str, ...]) -> list[Line]:
    return [Line(0, text, (72, 700 - 12 * at, 400, 710 - 12 * at), 702 - 12 * at, 8.0) for at, text in enumerate(texts)]


def test_entries_by_surname_with_a_year_that_go_on_in_the_alphabet_are_a_list_of_works() -> None:
    assert is_list_of_works(_lines(_ENTRIES))


def test_a_note_that_goes_on_over_a_page_is_no_list_of_works() -> None:
    note = ("Lee, who had read it in 1999, thought so as well; see also", "Roe, Tides, p. 4, and Berg, Silt, p. 9.")
    assert not is_list_of_works(_lines(note))


def test_names_out_of_the_alphabet_are_no_list_of_works() -> None:
    assert not is_list_of_works(_lines(_ENTRIES[4:] + _ENTRIES[2:3] + _ENTRIES[:2]))
