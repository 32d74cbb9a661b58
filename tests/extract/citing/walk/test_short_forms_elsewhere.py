"""Short forms as German and French texts, old books and texts that cite by author and date have them."""

from pathlib import Path

import pytest

from tests.extract.citing.noted import BODY, LEE, SMITH, in_note, led_to, of_notes, read
from whence.extract import extract
from whence.extract.citing.forms.shortforms import short_form
from whence.extract.citing.prose.plaintitles import plainly_titled, reads_as_citation
from whence.models import Extraction
from whence.read import read as opened
from whence.read.payload import Payload

DOERRE = "Klaus Dörre: Funktionswandel der Häfen, in: Thomas Haipeter/Jan Roth (Hrsg.): Häfen, Wiesbaden 2011, S. 271."
URBAN = (
    "Hans-Jürgen Urban: Strategien am Kai, in: Stefan Schmalz/Klaus Dörre (Hrsg.): Comeback, Frankfurt 2013, S. 379."
)
ROTH = "Jan Roth/Eva Kern: Die Lotsen der Küste, Berlin 2009."


@pytest.mark.parametrize(
    "words", ["Dörre, a. a. O., S. 3.", "Vgl. Klaus Dörre, a.a.O., S. 9.", "Dörre, op. cit., S. 4."]
)
def test_names_in_front_of_a_colon_are_authors(words: str) -> None:
    assert led_to(of_notes(DOERRE, ROTH, words), "3") == "1"


def test_all_names_of_a_short_form_are_read() -> None:
    found = of_notes(ROTH, DOERRE, "Jan Roth/Eva Kern, a. a. O., S. 12.")
    assert led_to(found, "3") == "1"
    assert in_note(found, "3")[0].start == found.notes[2].start


def test_a_year_behind_the_name_tells_two_works_of_one_author_apart() -> None:
    other = "Klaus Dörre: Lotsen und Löhne, Hamburg 2004."
    found = of_notes(DOERRE, other, "Dörre (2004), a. a. O., S. 7.", "Dörre (2008), a. a. O., S. 7.", "Dörre, a. a. O.")
    assert [led_to(found, label) for label in "345"] == ["2", None, None]


def test_a_name_inside_another_works_title_is_not_its_author() -> None:
    assert (
        led_to(of_notes("Ann Lee, A Life of Robert Hobbes at Sea (Verso, 2001).", "Hobbes, op. cit., p. 3."), "2")
        is None
    )


def test_a_name_and_a_page_are_no_whole_citation() -> None:
    found = of_notes("Brierre, p. 140.", "Brierre, op. cit., p. 57.")
    assert led_to(found, "2") is None


def test_a_name_before_ibid_says_whose_work_it_is() -> None:
    found = of_notes(f"{SMITH[:-1]}; {LEE}", "Smith, ibid., 14.", LEE, "Smith, ibid., p. 19.")
    assert [led_to(found, label) for label in "24"] == ["1", "1"]
    assert short_form("Grzegorz Gorzelak, ebd., S. 40").names == ("grzegorz", "gorzelak")  # type: ignore[union-attr]


def test_a_short_note_that_ibid_points_to_is_a_citation() -> None:
    found = of_notes("Arrian, Epict. ii. 14.", "Ibid. i. 9.", "Plutarch, Ad Apollonium.", "Ibid.")
    assert [led_to(found, label) for label in "24"] == ["1", "3"]


def test_a_sentence_that_ibid_points_to_is_none() -> None:
    assert led_to(of_notes("This is noticed by Jerome, too.", "Ibid."), "2") is None


def test_ibid_means_the_title_and_place_before_it_in_its_note() -> None:
    found = of_notes(
        SMITH, "N. J. Archives, IV. 196. There was much trouble about the bill: Ibid., XIII. 516.", "Ibid., 7."
    )
    assert [reference.short_form for reference in in_note(found, "2")] == [None, "ibid"]
    assert [led_to(found, label) for label in "3"] == ["2"]
    assert in_note(found, "2")[1].backref == in_note(found, "2")[0].id


def test_ibid_behind_what_seems_cited_and_was_not_read_leads_nowhere() -> None:
    found = of_notes(SMITH, "So it is told by the clerk on p. 14 of his long and unhappy diary. Ibid.")
    assert all(reference.backref is None for reference in in_note(found, "2"))


def test_who_speaks_in_what_ibid_cites_is_no_work() -> None:
    found = of_notes(SMITH, "Early and Alston: Ibid., p. 168; Sloan: Ibid., p. 171.", "Ibid., 4.")
    assert {reference.backref for reference in in_note(found, "2")} == {in_note(found, "1")[0].id}
    assert led_to(found, "3") == "1"


def test_the_place_of_a_judgment_is_no_numeral() -> None:
    words = "as in Nixon v. Fitzgerald, and Clinton v. Jones, and in others. "
    assert plainly_titled(words, 0, len(words)) is None


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Maladies mentales, t. I, p. 639.", True),
        ("De la production des boissons en France, p. 174-175.", True),
        ("V. planche I, ci-dessus.", False),
        ("He was never seen there again.", False),
        ("", False),
    ],
)
def test_a_short_note_reads_as_a_citation_where_it_says_nothing(words: str, is_one: bool) -> None:
    assert reads_as_citation(words) is is_one


def test_underscores_for_italics_hide_no_short_form() -> None:
    notes = (
        "Koch, _Zur Statistik der Häfen_. Stuttgart, 1878, p. 73.",
        "_Ibid._, p. 80.",
        "D’après Koch, _op. cit._, p. 81.",
    )
    found = of_notes(*notes)
    assert [led_to(found, label) for label in "23"] == ["1", "1"]
    assert found.references[1].start == found.notes[1].start  # a place of the text with its underscores


def test_what_points_to_the_text_itself_in_german_and_french_is_no_work() -> None:
    found = of_notes(SMITH, "V. plus haut, liv. I, ch. II.", "Siehe oben, Kap. 3.")
    assert in_note(found, "2") == in_note(found, "3") == []


DATED = (
    "It grew (Heinemann 2006: 56). So it stayed (ebd.: 84). It fell (Meyer 1964: 3; Kern 1999: 4). It rose (ebd.: 9). "
    "It ended (Meyer 1964: 8)."
)
ENTRIES = "Heinemann, Isabel 2006: Häfen. Berlin.\n\nKern, Eva 1999: Lotsen. Bonn.\n\nMeyer, Konrad 1964: Küsten. Bonn."


def test_ibid_in_brackets_means_the_author_and_date_before_it() -> None:
    text = f"{BODY}\n\n{DATED}\n\n{BODY}\n\nLiteratur\n\n{ENTRIES}\n"
    found = read(text)
    [back] = [reference for reference in found.references if reference.short_form == "ibid"]
    [entry] = [reference for reference in found.references if reference.id == back.backref]
    assert text[back.start : back.end] == "ebd.: 84"
    assert text[entry.start : entry.end].startswith("Heinemann")
    assert [c.references for c in found.citations if c.start == back.start] == [(entry.id,)]


def _extracted(data: str, name: str) -> Extraction:
    from whence.read import split

    [payload] = [one for one in split(data.encode(), name) if isinstance(one, Payload)]
    return extract(opened(payload))


PARAGRAPHS = "".join(f"<p>{BODY}</p>" for _ in range(3))
WORKS = (SMITH, "Ibid., 14.", LEE, "Smith, The Long War, 19.")


def _page(markers: str, notes: str) -> str:
    return f"<html><body><article><h1>Harbours</h1><p>{BODY}{markers}</p>{PARAGRAPHS}{notes}</article></body></html>"


@pytest.mark.parametrize(
    ("marker", "notes"),
    [
        (
            '<a href="#n{0}">{0}</a>',
            "<h2>Footnotes</h2><dl>"
            + "".join(f'<dt id="n{n}">{n}</dt><dd>{words}</dd>' for n, words in enumerate(WORKS, 1))
            + "</dl>",
        ),
        ("[{0}]", f"<h2>Anmerkungen</h2><ol>{''.join(f'<li>{words}</li>' for words in WORKS)}</ol>"),
        ("[{0}]", f"<h2>Endnotes</h2><p>{'<br>'.join(f'[{n}] {words}' for n, words in enumerate(WORKS, 1))}</p>"),
    ],
    ids=["definition list", "numbered list", "lines of one paragraph"],
)
def test_notes_of_a_page_are_read_however_they_are_listed(marker: str, notes: str) -> None:
    marks = " ".join(f"They said so in the year that followed it.{marker.format(n)}" for n in range(1, 5))
    found = _extracted(_page(marks, notes), "harbours.html")
    assert [note.label for note in found.notes] == ["1", "2", "3", "4"]
    assert [led_to(found, label) for label in "24"] == ["1", "1"]


def test_numbered_brackets_at_the_heads_of_lines_are_notes(tmp_path: Path) -> None:
    body = "\n\n".join(f"It was said so in that year[{n}]. {BODY}" for n in range(1, 5))
    listed = "\n\n".join(f"[{n}: {words}]" for n, words in enumerate(WORKS, 1))
    found = _extracted(f"Harbours\n\n{body}\n\nNOTES:\n\n{listed}\n", "harbours.txt")
    assert [note.label for note in found.notes] == ["1", "2", "3", "4"]
    assert [led_to(found, label) for label in "24"] == ["1", "1"]


@pytest.mark.parametrize("heading", ["Anmerkungen", "Notes de bas de page", "Notes to Chapter 3", "Endnoten"])
def test_headings_of_notes_are_known_in_other_languages(heading: str) -> None:
    listed = "\n".join(f"{n}. {words}" for n, words in enumerate(WORKS, 1))
    found = read(f"{BODY}\n\nIt was.[1] It is.[2] It will.[3] It may.[4]\n\n{BODY}\n\n{heading}\n\n{listed}\n")
    assert led_to(found, "2") == "1"


def test_ibid_in_a_bibliography_means_no_work() -> None:
    entries = (
        "Rank, Otto. Ein Traum am Kai. Zentralblatt II, 1911, p. 264.\n\nRank, Otto. Ein Kindertraum. Ebenda, p. 328."
    )
    found = read(f"{BODY}\n\n{BODY}\n\nLiteratur\n\n{entries}\n")
    assert found.references
    assert not [reference for reference in found.references if reference.short_form == "ibid"]


def test_two_short_forms_that_a_semicolon_parts_are_two() -> None:
    roe = "Jane Roe, Harbours and Towns (Oxford: Oxford University Press, 1998)."
    found = of_notes(SMITH, roe, "Smith, Long War, 101; Roe, Harbours and Towns, 88.", "Ibid.")
    first, second = (reference.backref for reference in in_note(found, "3"))
    assert (first, second) == (in_note(found, "1")[0].id, in_note(found, "2")[0].id)
    assert led_to(found, "4") is None


def test_a_short_title_may_have_a_volume_and_page() -> None:
    morse = "Hosea Morse, The International Relations of the Empire, vol. 1 (London: Longmans, 1910), 539."
    found = of_notes(
        morse, LEE, "See Morse, International Relations, 1:542–45.", "Morse, International Relations, II. 7."
    )
    assert [led_to(found, label) for label in "34"] == ["1", "1"]
