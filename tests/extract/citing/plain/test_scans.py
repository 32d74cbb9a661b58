"""Words, numbers and labels that the text recognition of scans misread, and what tells a scan."""

import pytest

from tests.extract.citing.noted import BODY, in_note, led_to, read
from whence.extract.citing.plain.making import plain_text
from whence.extract.citing.plain.scans import is_scan

NOISE = "On tbe wa1ls of tlie harb0ur, whicb he h|ad seen, and frorn which wi1h us. "
KNOWN = "Kessler, Lanterns. " * 3 + "Anna Roe, Silt. " * 3
READ = [
    ("Ressler, Lanterns; Kes5ler; Kess1er", "Kessler, Lanterns; Kessler; Kessler"),
    ("Kess ler, Lanterns; KesslerLanterns", "Kessler, Lanterns; Kessler Lanterns"),
    ("Kessler, Lonterns; Koslar, Tolls", "Kessler, Lanterns; Koslar, Tolls"),
    ("Kessler ~ wrote", "Kessler wrote"),
    ("Rae, Silt; Anna Rue; a Lantern", "Rae, Silt; Anna Rue; a Lantern"),
    ("12 Ibd., 5; lbi., 6; a lid.", "12 Ibid., 5; Ibid., 6; a lid."),
    ("Roe, op . ct., p. l3O; Roe, cp. eit. 4", "Roe, op. cit., p. 130; Roe, op. cit. 4"),
    ("Roe, spra note5, et 12", "Roe, supra note 5, at 12"),
    ("in S736, O1 and B52", "in S736, O1 and B52"),
]
"""Words of a scan, and how they are read beside `KNOWN`."""


@pytest.mark.parametrize(("words", "printed"), READ)
def test_a_scan_s_words_are_read_as_it_has_them_elsewhere(words, printed):
    assert plain_text(NOISE + KNOWN + words).text.endswith(printed)


def test_words_of_other_texts_are_left_as_they_are():
    words = KNOWN + "Ressler, Lanterns; Kes5ler; Kess ler; KesslerLanterns; Lonterns; Ibd., 5; p. l3O."
    assert plain_text(words).text == words


@pytest.mark.parametrize(
    "text",
    ["the H2O of web2print at www.a1bc.de/x0yz and b0ss", "Espa~na and na^ive a|b", "the wall1and the tower5 or word0"],
)
def test_codes_accents_and_glued_markers_are_no_noise(text):
    assert not is_scan(text * 5)


def test_a_word_that_stands_elsewhere_in_small_letters_is_no_misreading():
    text = NOISE + "Flight. " * 5 + "The plight of Plight. " + "Kessler. " * 2
    assert "Plight" in plain_text(text).text


def test_labels_that_a_scan_misread_begin_notes_where_their_numbers_are_missing():
    notes = "1. Ann Lee, Silt, 4.\n2. Ibid., 5.\n8. Lee, Silt, 9.\n4. Ibid.\nS. Lee, Silt, 7.\n6. Ibid.\n"
    found = read(f"{BODY}[1] They met.[2] So.[3] Then.[4] Or.[5] Yes.[6]\n\nNotes\n\n{notes}")
    assert [note.label for note in found.notes] == ["1", "2", "3", "4", "5", "6"]


@pytest.mark.parametrize("line", ["1998. The War", "37 Pilots", "A Quiet Strike", "Silt, 1"])
def test_other_lines_begin_no_note(line):
    notes = f"1. Ann Lee, Silt, 4.\n2. Ibid., 5.\n{line} was a work of hers.\n4. Ibid.\n"
    found = read(f"{BODY}[1] They met.[2] So.[3] Then.[4]\n\nNotes\n\n{notes}")
    assert [note.label for note in found.notes] == ["1", "2", "4"]


def test_a_misread_name_leads_to_its_work_in_a_scan():
    text = (
        f"{BODY}[1] And met.[2] So it was.[3]\n\nNotes\n\n[1] Edith Kessler, Lanterns (Leeds: Weir, 1999), 4.\n\n"
        "[2] Jane Roe, Silt (Leeds: Weir, 1998), 9.\n\n[3] Ressler, Lanterns, 44.\n\n"
    )
    assert led_to(read(text), "3") is None
    found = read(f"{NOISE * 2} Kessler came. {text}")
    assert led_to(found, "3") == "1"
    assert [one.work["author"] for one in in_note(found, "1") if one.work] == [
        [{"family": "Kessler", "given": "Edith"}]
    ]
