"""Pointers to a note by its number lead to the work of that name in the note, and only to it."""

from __future__ import annotations

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes
from whence.extract.citing.forms.notenumbers import numbered

_POINTING = (
    "Smith (n 1) 52. | Smith (n. 1), 52. | See Smith (note 1), p. 60. | Smith, n. 1 above, p. 41. | Smith, above n 1, 33."
    " | Smith, above note 1, at 33. | Smith (fn 1) 36. | Smith, note 1 above, p. 9. | Smith (see note 1), 10. | Smith, see note 1."
    " | Smith [n 1], 14. | Smith, in note 1 above, 17. | Smith, as in n. 1, p. 20. | Smith, Anm. 1, oben, S. 4."
    " | Smith, wie Anm. 1, S. 20. | Smith (Anm. 1), S. 20. | Smith, note 1, p. 9. | Smith, The Long War (n 1) 27."
    " | Smith, op. cit. (n. 1), p. 14. | Smith, préc., note 1, p. 4. | Cf. Smith, Ref. 1, p. 6. | Smith [1] p. 4. | Smith, (1), p. 13. | Smith, op. cit. (1), p. 13. | Smith, op. cit. note 1, p. 3. | (n 1) 38. | See note 1, p. 35."
    " | Smith, n 1 at 7. | Smith, n 1, p 12. | Smith, n 1. | Smith (op. cit. n. 1) : 77. | Smith, op. cit. à la note 1, p. 8."
    " | Smith, (1), vol. 3. | See reference 1. | See note 1, Smith 2001, at 12. | Smith and others (n 1) 52. | Smith et al (n 1) 52."
    " | Refer to Note 1. | Please refer to note 1, p. 12. | See end note 1; paragraphs 54 to 74. | See End-note 1. | See note 1, p33."
    " | Smith, Note 1. | See Smith, endnote 1."
)
_CITED_BEFORE = (
    "Smith, cited above, p. 12. | Smith, already cited. | Smith, ob. cit., p. 22. | Smith, cit., p. 25."
    " | Smith, The Long War, cit., p. 3. | Smith, précité, p. 4. | Smith, J., op. cit., p. 10. | Smith, opus cit., p. 4."
    " | Smith, dz. cyt., s. 4. | Smith, The Long War, cit., vol. 3. | Smith, The Long War, cit., ch. 5. | Smith, art cit, p. 3."
    " | Smith, The Long War…, citata, p. 9."
)


@pytest.mark.parametrize("words", (_POINTING + " | " + _CITED_BEFORE).split(" | "))
def test_a_name_with_its_notes_number_leads_there(words: str) -> None:
    assert led_to(of_notes(SMITH, LEE, ROE, words), "4") == "1"


@pytest.mark.parametrize("words", ["Brown (n 2) 52.", "See note 9.", "See note 3 and the text there, which says more."])
def test_a_pointer_to_a_note_without_that_name_leads_nowhere(words: str) -> None:
    assert all(one.backref is None for one in in_note(of_notes(SMITH, LEE, ROE, words), "4"))


def test_a_pointer_is_one_where_another_work_stands_behind_it() -> None:
    found = of_notes(SMITH, LEE, f"See Note 1. See also {ROE}")
    assert [one.backref is not None for one in in_note(found, "3")] == [True, False]


def test_a_note_of_a_title_is_no_pointer() -> None:
    assert numbered("Smith, The Long War, note 1.", 0) is None


def test_a_pointer_alone_to_a_note_of_two_works_leads_nowhere() -> None:
    found = of_notes(f"{SMITH.rstrip('.')}; {LEE}", ROE, "See note 1, p. 4.")
    assert [one.backref for one in in_note(found, "3")] == [None]


@pytest.mark.parametrize(
    "words",
    [
        "Jane Roe, Harbours (Oxford 1998) 45, n. 3.",
        "Roe, Harbours, p. 45 n 3",
        "J. Roe, Harbours, (1985), at 33.",
        "Ann Lee, ‘Short Peace’ in Smith (n 1) 45",
    ],
)
def test_a_note_of_the_work_and_a_piece_in_a_book_are_no_pointers(words: str) -> None:
    assert numbered(words, 0) is None


def test_an_ibid_behind_a_name_is_one_reference() -> None:
    [one] = in_note(of_notes(SMITH, ROE, "Smith, ibid, p. 5."), "3")
    assert one.backref


@pytest.mark.parametrize("words", ["Ivi, p. 26.", "Ivi.", "Ibíd., p. 24.", "Tamże, s. 13.", "Tamtéž, s. 4.", "Там же."])
def test_ibid_in_italian_and_spanish(words: str) -> None:
    assert led_to(of_notes(SMITH, ROE, words), "3") == "2"


@pytest.mark.parametrize(
    "words",
    [
        "For reference, see footnote 1.",
        "For the full citation, see note 1 above.",
        "Para referência, ver nota de rodapé 1.",
        "Para la referencia completa, véase nota 1.",
        "Pour la référence, voir la note 1.",
    ],
)
def test_a_note_that_calls_another_one_for_its_reference_means_its_work(words: str) -> None:
    assert led_to(of_notes(SMITH, LEE, ROE, words), "4") == "1"
