"""The sources of tables, figures and pictures lead to works that the notes cite."""

import pytest

from tests.extract.citing.noted import BODY, read

NOTES = (
    "Ann Lee and Jane Roe, “The Boats of Ostmere,” Harbour Review 3 (1998): 12–30.",
    "Tom Berg, Tides and Tolls: A History (London: Verso, 2001), 7.",
)


def _led(line: str) -> list[str]:
    cited = " ".join(f"They said so in the year that followed it.[{at}]" for at in range(1, len(NOTES) + 1))
    listed = "\n\n".join(f"[{at}] {note}" for at, note in enumerate(NOTES, start=1))
    text = f"{BODY}\n\n{cited}\n\n{line}\n\n{BODY}\n\nNotes\n\n{listed}\n"
    return [text[one.start : one.end] for one in read(text).references if one.short_form and one.backref]


@pytest.mark.parametrize(
    "line",
    [
        "Figure 2. Boats by year. Source: Lee and Roe, “The Boats”; Berg, Tides and Tolls, 44.",
        "Table 1. Boats. Sources: Authors, based on Lee and Roe, “The Boats”, and Berg, Tides and Tolls, 44.",
        "Quelle: Eigene Darstellung nach Lee and Roe, “The Boats”; Berg, Tides and Tolls, 44.",
        "Source: Lee and Roe, “The Boats”; Berg, Tides and Tolls, 44. Note: Boats that are lent are left out.",
    ],
)
def test_the_short_titles_of_a_source_line_are_led_to_their_works(line: str) -> None:
    assert _led(line) == ["Lee and Roe, “The Boats”", "Berg, Tides and Tolls, 44"]


@pytest.mark.parametrize(
    "line",
    [
        "Source: World Bank, Boat Indicators, 2019.",
        "The source: Lee and Roe were told of the boats of Ostmere by Berg.",
        "Source: Moss, Tides and Tolls, 44.",
    ],
)
def test_what_no_note_cites_leads_nowhere(line: str) -> None:
    assert _led(line) == []
