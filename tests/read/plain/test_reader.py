from hypothesis import given
from hypothesis import strategies as st

from tests.read.reading import payload, reading, unrepaired_agree
from whence.models import MarkKind
from whence.read.decoding.decode import decode


def test_plain_text_is_neither_stripped_nor_reflowed() -> None:
    text = "\n\n  one  two\r\nthree\u00a0four\n\n\tfive\n\n"
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


@given(
    st.lists(
        st.sampled_from(
            ["It was so.[1]", "[1] A. Doe.", "", "", "[2] Ibid.", "So they said.[2]", "[3] B. Roe.", "And.[3]"]
        )
    )
)
def test_notes_of_lines_that_end_as_windows_has_it_are_those_of_other_lines(lines: list[str]) -> None:
    ends = (
        reading("\n".join(["Ostmere", *lines]).encode(), "a.txt"),
        reading("\r\n".join(["Ostmere", *lines]).encode(), "a.txt"),
    )
    words = [
        [(mark.kind, found.text[mark.start : mark.end].replace("\r", "")) for mark in found.marks] for found in ends
    ]
    assert words[0] == words[1]


def test_the_notes_of_a_file_with_carriage_returns_stand_where_its_words_do() -> None:
    page = "It was so.{0}\r\nAnd more,{1} they said.\r\n\r\n{0}. A. Doe,\r\nA Book.\r\n{1}. B. Roe, Other.\r\n\r\n"
    found = reading("".join(page.format(n, n + 1) for n in (1, 3, 5)).encode(), "a.txt")
    notes = [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is MarkKind.NOTE]
    assert notes == [f"{n}. " + ("A. Doe,\r\nA Book." if n % 2 else "B. Roe, Other.") for n in range(1, 7)]


def test_spaces_without_width_around_a_marker_hide_no_note() -> None:
    page = "It was so.\u200b{0}\u200b And more,\u200b{1} they said.\n\n{0}. \u200bA. Doe, A Book.\n{1}. \u200bIbid\u200b.\n\n"
    found = reading("".join(page.format(n, n + 1) for n in (1, 3, 5)).encode(), "a.txt")
    notes = [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is MarkKind.NOTE]
    assert notes == [f"{n}. " + ("A. Doe, A Book." if n % 2 else "Ibid.") for n in range(1, 7)]


def test_a_file_of_ten_megabytes_on_one_line_is_read() -> None:
    text = "It rained in Ostmere and nobody said why. " * 250_000
    assert reading(text, "a.txt").text == text


def test_identical_bytes_are_one_document() -> None:
    assert payload("one", "a.txt").id == payload("one", "b/c.txt").id


def test_numbers_of_printed_pages_in_braces_are_no_notes() -> None:
    pages = "".join(
        f"The silt came from the basin of the harbour in the spring.[{n}] It stayed.\n\n{' ' * 50}{{{n + 6}}}\n"
        f"Again, nobody came to the mole, and Lee wrote so.\n\n"
        for n in range(1, 13)
    )
    notes = "\n\n".join(f"[{n}] Lee, Silt and Sand, p. {n}." for n in range(1, 13))
    found = reading(f"{pages}Notes\n\n{notes}\n".encode(), "a.txt")
    marked = [m.data["label"] for m in found.marks if m.kind is MarkKind.NOTE]
    assert marked == [str(n) for n in range(1, 13)]
