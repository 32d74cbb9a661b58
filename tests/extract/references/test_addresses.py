"""What prose cites by an address: its citation before it, and no copy behind it."""

import pytest

from whence.extract.references import parse
from whence.extract.references.addresses import begun, is_copy


def _read(words):
    return [words[one.start : one.end] for one in parse(words)]


def test_a_citation_in_prose_begins_before_its_address():
    said = "Nobody knew how many cars there were. He liked none of them. "
    cited = "D.T. Roe, The Bleak Brilliance of Ostmere, HARBOUR NEWS (Jan. 14, 2019), https://a.example/bleak"
    assert _read(f"{said}{cited} [https://perma.cc/F5WN-78J9].")[-1].startswith("D.T. Roe, The Bleak Brilliance")


def test_a_copy_in_an_archive_is_no_work_of_its_own():
    found = _read(
        "46 Ports + One Territory Now Have Toll Laws, HARBOUR C.R., https://a.b/laws/ [https://perma.cc/6D-JT]."
    )
    assert len(found) == 1
    assert not found[0].startswith("https://perma")


@pytest.mark.parametrize(
    "words",
    [
        "They may be found at the harbour board's own pages, https://a.example/x",
        "See https://a.example/x",
        "Other lists, https://a.example/x",
    ],
)
def test_words_that_are_no_title_stay_outside(words):
    assert begun(words, words.index("https")) == words.index("https")


def test_an_address_in_brackets_behind_words_is_no_copy():
    words = "They print it themselves [https://a.example/x]"
    assert not is_copy(words, words.index("https"))


def test_words_that_lead_to_an_address_are_passed_over() -> None:
    words = "Ann Roe, Tides of Ostmere: Can the Pilots Escape the Pull of the Harbour?, Ostmere Institute, available at https://a.b/c."
    [found] = parse(words)
    assert found.start == 0
