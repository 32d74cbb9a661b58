import pytest

from whence.read.decoding.legacy import legacy

SAMPLES = {
    "cp1252": "Le président a déclaré qu’il était « très préoccupé » par l’été.",
    "cp1250": "Komisja przyjęła wniosek, że są także błędy, które świadczą o winie.",
    "iso-8859-2": "Výbor přijal návrh, že jsou také chyby, které svědčí o vině města.",
    "cp1251": "Комиссия приняла решение, что это не так, и город не виноват.",
    "koi8-r": "Комиссия приняла решение, что это не так, и город не виноват.",
    "cp1254": "Komisyon kararı kabul etti, ancak değil mi diye sordu, olduğu gibi.",
    "cp1253": "Η επιτροπή αποφάσισε ότι δεν είναι έτσι και η πόλη δεν φταίει.",
}


@pytest.mark.parametrize(("encoding", "text"), SAMPLES.items())
def test_one_sentence_is_enough_to_tell_the_encoding(encoding: str, text: str) -> None:
    assert text.encode(encoding).decode(legacy(text.encode(encoding))) == text


def test_quotation_marks_alone_are_windows_1252() -> None:
    assert legacy("He said “no” – it’s “naïve”.".encode("cp1252")) == "cp1252"


def test_a_long_run_without_spaces_costs_no_time() -> None:
    assert legacy(b"a" * 200_000 + b"\xe9") == "cp1252"
