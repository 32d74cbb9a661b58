"""Citations by author and page: which entry of the list of works each means, and when none is meant."""

import pytest

from whence.extract import extract
from whence.models import Extraction, Reading

TEXT = """The Tides of Ostmere

Nobody counted the boats in the harbour before the war (Lee 14), and many left (Roe and Berg 112–13), as one says who saw.

{}

Works Cited

Berg, Anna. Silt and Sand. Verso, 2001.

---. Tolls of the North. Verso, 2004.

Harbour Board. Report on the Dredging. Ostmere, 2011.

Lee, Jan. The Promise of Harbours. Oxford University Press, 1999.

Roe, Tom, and Anna Berg. Doors to the Sea. Routledge, 2015.

“Short Peace.” Ostmere Review, 3 May 2003, pp. 1-4.
"""


def _extracted(words: str) -> tuple[str, Extraction]:
    text = TEXT.format(words)
    return text, extract(Reading("d", "r", text))


def _led(words: str) -> dict[str, str]:
    """The short forms of a paragraph, each with the first words of the entry that it is led to."""
    text, found = _extracted(words)
    by_id = {one.id: one for one in found.references}
    begin = text.index(words)
    return {
        text[one.start : one.end]: text[by_id[one.backref].start :].split(".")[0]
        for one in found.references
        if one.backref and begin <= one.start < begin + len(words)
    }


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("They left (Lee 27).", {"Lee 27": "Lee, Jan"}),
        ("They left (Lee, 27).", {"Lee, 27": "Lee, Jan"}),
        ("They left (Lee pp. 27-31).", {"Lee pp. 27-31": "Lee, Jan"}),
        ("They left (qtd. in Lee 27; Harbour Board 9).", {"Lee 27": "Lee, Jan", "Harbour Board 9": "Harbour Board"}),
        ("They left (Berg, Silt 4).", {"Berg, Silt 4": "Berg, Anna"}),
        ("They left (Berg, Tolls 4).", {"Berg, Tolls 4": "---"}),
        ("They left (“Short Peace” 3).", {"“Short Peace” 3": "“Short Peace"}),
        ("As Lee argues, “a harbour is a promise” (27).", {"27": "Lee, Jan"}),
        ("They left (Lee 27). It was “often broken” (31).", {"Lee 27": "Lee, Jan", "31": "Lee, Jan"}),
        ("The board said so (Harbour Board).", {"Harbour Board": "Harbour Board"}),
        ("They left (Promise of Harbours 4).", {"Promise of Harbours 4": "Lee, Jan"}),
        ("They left (The Promise of Harbours 4).", {"The Promise of Harbours 4": "Lee, Jan"}),
        ("They left (DS 4), as did others (PH 9).", {"DS 4": "Roe, Tom, and Anna Berg", "PH 9": "Lee, Jan"}),
        ("They left (Lee 27). They came back (ibid. 29).", {"Lee 27": "Lee, Jan", "ibid. 29": "Lee, Jan"}),
    ],
)
def test_the_one_entry_that_fits_is_meant(words: str, meant: dict[str, str]) -> None:
    assert _led(words) == meant


@pytest.mark.parametrize(
    "words",
    [
        "They left (Berg 4).",  # two works
        "They left (Mills 4).",  # not in the list
        "There were many (12) of them.",
        "Lee was born there (1954).",
        "Berg and Lee disagree. It was “often broken” (31).",  # whose words?
        "Nobody is named. It was “often broken” (31).",
        "They left (Lee 1999).",
        "They left (Table 4), and came back (Part 2).",
    ],
)
def test_nothing_is_guessed(words: str) -> None:
    assert _led(words) == {}


def test_a_citation_covers_its_sentence_and_leads_to_the_entry() -> None:
    text, found = _extracted("They left (Lee 27).")
    cited = next(one for one in found.citations if text[one.start : one.end] == "Lee 27")
    assert cited.kind == "author_page"
    assert (cited.work or {}).get("title") == "The Promise of Harbours"
    assert [text[a:b].strip() for a, b in cited.covers] == ["They left (Lee 27)."]


def test_names_and_numbers_in_brackets_are_nothing_where_no_list_of_works_has_them() -> None:
    text = "They left (Lee 27). They came back (Roe 14). All went well (Berg 3).\n"
    assert [one.kind for one in extract(Reading("d", "r", text)).citations] == []


@pytest.mark.parametrize(("times", "led"), [(3, 3), (2, 0)])
def test_a_list_of_one_work_must_be_cited_more_often(times: int, led: int) -> None:
    said = " ".join("Nobody counted the boats in the harbour before the war (Lee 14)." for _ in range(times))
    text = f"The Tides\n\n{said}\n\nReferences\n\nLee, J. (2018). The promise of harbours. Ostmere Review, 92, 21-42.\n"
    found = extract(Reading("d", "r", text))
    assert sum(one.kind == "author_page" for one in found.citations) == led
