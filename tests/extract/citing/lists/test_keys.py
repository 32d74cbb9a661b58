"""Lists of works with a key in front of each entry: a key leads to its entry wherever a note says it."""

import pytest

from tests.extract.citing.noted import BODY, led_in
from whence.extract.citing.lists.keys import keyed_entries

ENTRIES = {
    "Lee 1987": "Lee, A. “Boats of the Harbour.” Ostmere Journal 41 (1987): 1–16.",
    "Lee and Roe 1995": "Lee, A., and B. Roe. Silt and Sand. Ostmere, 1995.",
    "Lee and Roe 1992": "Lee, A., and B. Roe. “Tides at Ostmere.” Harbour Studies 16 (1992): 1–3.",
    "Boats 1998": "The South and Its Harbours: Pilots and Their Guilds. Norwick, 1998.",
    "Berg et al. 1993": "Berg, C., D. Cole, and E. Doe. “Quays.” In Boats in History, pp. 203–11. Norwick, 1993.",
    "Chen 2006a": "Chen, W. The Pilots of Ostmere. Norwick, 2006.",
    "Chen 2006b": "Chen, W. “Guilds and Tolls.” Apollo 9 (2006): 10–20.",
}


def _led(*notes: str, between: str = "\n\n", leave_out: int = 0) -> list[tuple[str, str | None]]:
    said = " ".join(f"So it was written of the harbour in those years.[{n}]" for n in range(1, len(notes) + 1))
    listed = "\n\n".join(f"[{n}] {note}" for n, note in enumerate(notes, start=1))
    works = "\n\n".join(f"{key}{between}{entry}" for key, entry in list(ENTRIES.items())[leave_out:])
    found = led_in(f"{BODY}\n\n{said}\n\nBibliography\n\n{works}\n\nNotes\n\n{listed}\n")
    return [(words, led and led.split(between)[0]) for words, led in found.items()]


@pytest.mark.parametrize("between", ["\n\n", "\n", "\t", ": ", " = ", " – "])
def test_a_key_leads_to_its_entry_however_both_are_parted(between: str) -> None:
    assert _led(
        "See Lee and Roe 1995, pp. 11–12; and Boats 1998, p. 4.",
        "Lee 1987, p. 12, who suggests several reasons for it.",
        "Chen 2006b.",
        between=between,
    ) == [
        ("Lee and Roe 1995, pp. 11–12", "Lee and Roe 1995"),
        ("Boats 1998, p. 4", "Boats 1998"),
        ("Lee 1987, p. 12", "Lee 1987"),
        ("Chen 2006b", "Chen 2006b"),
    ]


def test_a_key_in_a_sentence_or_behind_a_piece_leads_to_its_entry() -> None:
    found = _led(
        "Doe published it as a grave, but this is not certain per Berg et al. 1993, p. 209.",
        "D. Moss, “Small Boats,” in Boats 1998, pp. 224–25.",
        "Ibid., p. 226.",
    )
    assert found == [
        ("Berg et al. 1993, p. 209", "Berg et al. 1993"),
        ("Boats 1998, pp. 224–25", "Boats 1998"),
        ("Ibid., p. 226.", "D. Moss, “Small Boats,”"),
    ]


def test_a_name_that_goes_on_in_front_of_a_key_is_another_one() -> None:
    assert _led("They say that it was found in the spring by Moss and Lee 1987, p. 4, and by Cole.") == []


def test_entries_without_keys_give_none() -> None:
    assert keyed_entries("\n\n".join(ENTRIES.values())) == []
    assert keyed_entries("\n\n".join(f"{key}\n\n{entry}" for key, entry in list(ENTRIES.items())[4:])) == []
