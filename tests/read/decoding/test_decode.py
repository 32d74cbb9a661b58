import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import ReadError
from whence.read.decoding.decode import decode

POLISH = "Zażółć gęślą jaźń. Komisja przyjęła wniosek o dostęp do dokumentów, które świadczą o błędach. " * 8
JAPANESE = "委員会は港の浚渫土砂について報告を受けた。港長は否定している。これは事実ではないと述べた。" * 8
GERMAN = "Die Prüfung ergab, dass über die Hälfte der Maßnahmen nicht genügt. Der Bürgermeister schwieg dazu. " * 8


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "utf-8"),
        (GERMAN, "utf-8-sig"),
        (GERMAN, "utf-16"),
        (GERMAN, "utf-16-be"),
        (GERMAN, "utf-16-le"),
        (GERMAN, "utf-32"),
        (GERMAN, "cp1252"),
        (POLISH, "iso-8859-2"),
        (POLISH, "cp1250"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_encodings_are_detected_without_a_declaration(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text.removeprefix("\ufeff") == text


def test_a_declared_encoding_is_taken_as_browsers_take_it() -> None:
    assert decode("“naïve”".encode("cp1252"), declared="ISO-8859-1").text == "“naïve”"
    assert decode("Łódź".encode("iso-8859-2"), declared="iso-8859-2").text == "Łódź"


def test_a_declaration_that_does_not_fit_is_not_believed() -> None:
    assert decode("“naïve”".encode("cp1252") * 20, declared="utf-8").text == "“naïve”" * 20
    assert decode(b"plain", declared="no-such-encoding").text == "plain"
    assert decode("naïve".encode(), declared="utf-16").text == "naïve"


def test_broken_bytes_in_utf8_are_counted_not_guessed() -> None:
    found = decode("Größe über alles, für Überfälle: ".encode() * 10 + b"\xff\xfe? " + b"und")
    assert found.encoding == "utf-8"
    assert found.lost == 2
    assert found.text.count("\ufffd") == 2


def test_a_byte_order_mark_is_reported() -> None:
    assert decode(b"\xef\xbb\xbfone").bom
    assert not decode(b"one").bom


def test_text_padded_with_nul_characters_is_text() -> None:
    padded = b"Measures Introduced: S. 1427." + b"\x00" * 5 + b"\n  Pages S8558-59\n"
    assert decode(padded).text == padded.decode()


def test_binary_data_is_refused() -> None:
    with pytest.raises(ReadError, match="binary"):
        decode(bytes(range(256)) * 40)


@given(st.text(min_size=1))
def test_utf8_text_comes_back_unchanged(text: str) -> None:
    data = text.encode("utf-8", "replace")
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) and b"\x00" not in data:
        assert decode(data).text == data.decode()
