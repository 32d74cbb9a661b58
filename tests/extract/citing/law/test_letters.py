"""Judgments with the year in front, as California's courts cite, and numbered letters, orders and the like."""

import pytest

from whence.extract import extract
from whence.read import read, split
from whence.read.payload import Payload

REEF = "Reef Dev. Com. v. Lee (1977) 70 Cal.App.3d 817, 822 [139 Cal.Rptr. 161]"
OTHER = "Roe v. Ostmere, Inc. (1981) 31 Cal.3d 5, 9"


def _led(text: str) -> list[tuple[str, str | None]]:
    """The short forms of a text in order, each with the words that it is led to."""
    [payload] = split(text.encode(), "letter.txt")
    assert isinstance(payload, Payload)
    reading = read(payload)
    found = extract(reading).references
    words = {one.id: " ".join(reading.text[one.start : one.end].split()) for one in found}
    return [(words[one.id], words.get(one.backref or "")) for one in found if one.short_form]


@pytest.mark.parametrize(
    "short",
    [
        "Reef Dev. Com., supra, 70 Cal.App.3d at p. 823",
        "Lee, supra, at pp. 823",
        "Reef Dev. Com. v. Lee, supra at 823",
    ],
)
def test_a_judgment_whose_year_stands_before_its_volume_is_led_to(short: str) -> None:
    text = f"It must be likely. ({REEF}; {OTHER}.) It need not be certain. ({short}.)"
    assert _led(text) == [(short, REEF)]


def test_the_name_by_which_a_judgment_will_be_called_stands_between_its_name_and_its_year() -> None:
    full = "Harbour Network v. Taber Works, Inc. (Taber) (2019) 42 Cal.App.5th 824"
    assert _led(f"So in {full}. It may be likely. (Taber, supra, 42 Cal.App.5th at p. 835.)") == [
        ("Taber, supra, 42 Cal.App.5th at p. 835", full)
    ]


def test_a_page_told_by_a_p_and_a_place_in_brackets_do_not_part_an_id_from_its_judgment() -> None:
    text = f"It must be likely. ({REEF}.) It may change. (Id. at p. 823.)\n\nSo in Lee, supra, 70 Cal.App.3d at p. 830. (Ibid.)"
    assert _led(text) == [
        ("Id. at p. 823", REEF),
        ("Lee, supra, 70 Cal.App.3d at p. 830", REEF),
        ("Ibid.", REEF),
    ]


def test_a_judgment_cited_by_name_and_page_alone_parts_an_ibid_from_the_one_before() -> None:
    text = f"It must be likely. ({REEF}.) It may. (Lee, supra, at p. 820; Roe, at p. 7.) It must. (Ibid.)"
    assert ("Ibid.", REEF) not in _led(text)


def test_a_party_and_a_page_are_the_judgment_that_has_it() -> None:
    text = f"It must be likely. ({REEF}; {OTHER}.) It need not be certain. (Lee, at p. 823.) It must be told. (Id. at p. 824.)"
    assert _led(text) == [("Lee, at p. 823", REEF), ("Id. at p. 824", REEF)]


def test_a_numbered_letter_is_led_to_by_its_name() -> None:
    text = (
        "This letter is about the law of harbours. We wrote to you for five members of the board. (Harbour Advice"
        " Letter, No. A-97-294.)\n\nIn Harbour, supra, we said that it is so. "
        "(See Harbour, supra, part IV.) You have not disputed this. (Ibid.)\n\nWe also wrote so before. (Moe Advice "
        "Letter, No. 89-454.)\n\nThe Harbour Advice Letter, supra, stands."
    )
    full = "Harbour Advice Letter, No. A-97-294"
    assert _led(text) == [
        ("Harbour, supra", full),
        ("Harbour, supra", full),
        ("Ibid.", full),
        ("Harbour Advice Letter, supra", full),
    ]


def test_a_note_that_says_supra_of_what_the_text_cites_is_led_to_it() -> None:
    text = (
        f"# Letter\n\nIt must be likely. ({REEF}.) It need not be certain.[^1] So it is.\n\n"
        "[^1]: See Lee, supra, at 823. It was otherwise once.\n"
    )
    [payload] = split(text.encode(), "letter.md")
    assert isinstance(payload, Payload)
    found = extract(read(payload)).references
    [short] = [one for one in found if one.short_form]
    assert short.backref in {one.id for one in found if one.work and one.note is None}


def test_a_place_whose_sentence_is_a_signal_alone_is_of_the_judgment_named_before_it() -> None:
    text = (
        "So in Reef v. Lee, 548 U.S. 331 (2006), and not in Moe v. Roe, 548 U.S. 557 (2006).\n\n"
        + "It went on. " * 40
        + "\n\nIn Reef, we thought that it would not be so. See 548 U.S., at 343. It is not."
    )
    assert _led(text)[-1] == ("548 U.S., at 343", "Reef v. Lee, 548 U.S. 331 (2006)")


def test_a_name_in_front_of_an_old_place_is_a_judgment() -> None:
    text = (
        "So Reef v. Lee, 2 Pet. 253, 315 (1829), and Moe v. Roe, 3 Dall. 199 (1796). In Reef, 2 Pet. 253, the Court"
        " read a treaty. Id., at 314."
    )
    assert _led(text)[-1] == ("Id., at 314", "Reef v. Lee, 2 Pet. 253, 315 (1829)")
