import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read.decoding.mojibake import mojibake


@pytest.mark.parametrize(
    ("text", "start", "end", "meant"),
    [
        ("Iranâ€™s capital", 4, 7, "’"),
        ("SÃ£o Paulo", 1, 3, "ã"),
        ("Ã©tat", 0, 2, "é"),
        ("1990â€“95", 4, 7, "–"),
        ("Â© 2020", 0, 2, "©"),
        ("yes ðŸ˜€", 4, 8, "😀"),
        ("æ—¥æœ¬èªž", 0, 9, "日本語"),
    ],
)
def test_utf8_read_as_windows_1252_is_repaired_in_place(text: str, start: int, end: int, meant: str) -> None:
    assert mojibake(text) == [(start, end, meant)]


@pytest.mark.parametrize(
    "text",
    [
        "CAFÉ” said he",
        "“É…”",
        "ÄÖÜ",
        "naïve—“Ö”",
        "GÖR™",
        "ESPAÑA’",
        "Łódź",
        "五月",
        "«É»",
        "plain",
        "",
        "“the café”—and",
        "né“”",
        "é—éé”“",
        "é—”é——",
    ],
)
def test_what_may_be_meant_stays(text: str) -> None:
    assert mojibake(text) == []


@given(st.text(alphabet="abcé’“”—ñüŁ ", max_size=80))
def test_sound_text_of_european_letters_has_no_mojibake(text: str) -> None:
    assert mojibake(text) == []


def test_a_long_line_takes_no_long_time() -> None:
    assert len(mojibake("itâ€™s " * 30_000)) == 30_000
