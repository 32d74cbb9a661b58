from hypothesis import given
from hypothesis import strategies as st

from tests.read.reading import payload, reading, unrepaired_agree
from whence.read.decode import decode


def test_plain_text_is_neither_stripped_nor_reflowed() -> None:
    text = "\n\n  one  two\r\nthree\u00a0four\n\n\tfive\u00ad\n\n"
    assert reading(text.encode(), "a.txt").text == text


def test_a_byte_order_mark_is_left_out_on_record() -> None:
    found = reading(b"\xef\xbb\xbfone", "a.txt")
    assert found.text == "one"
    assert [(r.start, r.end, r.raw_start, r.raw_end) for r in found.repairs] == [(0, 0, 0, 1)]


def test_mojibake_is_repaired_on_record() -> None:
    found = reading("Iranâ€™s “own” wordsâ€¦".encode(), "a.txt")
    assert found.text == "Iran’s “own” words…"
    assert [found.text[r.start : r.end] for r in found.repairs] == ["’", "…"]


def test_lost_bytes_are_stated_in_the_coverage() -> None:
    found = reading("Größe, Straße, Füße, Bäche, Übel, Öfen, Äste, süß, weiß ".encode() * 3 + b"\xff", "a.txt")
    assert "1 places" in found.coverage.reason


def test_words_are_counted() -> None:
    assert reading("It rained, hard.", "a.txt").coverage.words == 3


@given(st.text(min_size=1).filter(lambda text: text.strip("\x00") and not text.isspace()))
def test_text_outside_repairs_equals_the_file(text: str) -> None:
    data = ("words " + text).encode("utf-8", "replace")
    found = reading(data, "a.txt")
    assert unrepaired_agree(found.text, decode(data).text, found.repairs)


def test_a_file_of_ten_megabytes_on_one_line_is_read() -> None:
    text = "It rained in Ostmere and nobody said why. " * 250_000
    assert reading(text, "a.txt").text == text


def test_identical_bytes_are_one_document() -> None:
    assert payload("one", "a.txt").id == payload("one", "b/c.txt").id
