"""Documents of a body that notes cite by title and symbol, where the parser takes them for prose."""

import pytest

from tests.extract.citing.noted import in_note, of_notes
from whence.extract.citing.prose.symbols import symbolled

RECORDS = "Official Records of the Harbour Assembly, Sixty-seventh Session, Supplement No. 17 (A/67/17), para. 90"


def _read(words: str) -> list[tuple[str, str | None]]:
    found = (one.reference.work or {} for one in symbolled("r", words, (0, len(words)), "n"))
    return [(str(work["number"]), work.get("title")) for work in found]


def test_a_document_is_told_by_its_title_and_symbol() -> None:
    title = "Official Records of the Harbour Assembly, Sixty-seventh Session, Supplement No. 17"
    assert _read(f"See {RECORDS}; and more") == [("A/67/17", title)]
    assert _read("Report of the Board and the pilots (A/63/17 and Corr.1).")[0][0] == "A/63/17"


@pytest.mark.parametrize(
    "words",
    [
        "The board read the report of the pilots on the silt (A/67/17), para. 90.",
        "Official Records of the Harbour Assembly and its sessions (A/67/17) were kept there.",
        "Official Records of the Harbour Assembly. It met again (A/67/17).",
    ],
)
def test_a_sentence_with_a_symbol_is_no_title(words: str) -> None:
    assert _read(words) == []


def test_an_ibid_behind_it_leads_to_it() -> None:
    found = of_notes(
        f"{RECORDS}; ibid., Sixty-eighth Session, Supplement No. 17 (A/68/17), para. 230.", "Ibid., para. 4."
    )
    records, *ibids = in_note(found, "1")
    assert records.short_form is None
    assert [one.backref for one in (*ibids, *in_note(found, "2"))] == [records.id] * 2
