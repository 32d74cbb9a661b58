"""Judgments cited by their sides alone, and sides that are a letter off."""

import pytest

from tests.extract.citing.noted import led_in_one_line


@pytest.mark.parametrize("side", ["Lee v. State of Ostmere and Ors.", "State of Ostmere v. Jane Lee and Anr."])
def test_a_case_that_is_pointed_to_may_be_cited_without_a_place(side: str) -> None:
    name = "Lee" if side.startswith("Lee") else "Jane Lee"
    text = f"The question arose in {side} , where their Lordships held so. The ratio of {name}'s case (supra) is plain."
    assert led_in_one_line(text) == {f"{name}'s case (supra)": side}


def test_a_judgment_with_a_place_goes_before_one_without() -> None:
    placed = "State of Ostmere v. Bert Lee and Ors. 1992 Supp(1) S.C.C. 335"
    text = f"It was held in {placed}. It was so in Bert Lee v. State of Rye , too. In Bert Lee's case (supra) they held so."
    assert led_in_one_line(text) == {"Bert Lee's case (supra)": placed}


def test_sides_alone_are_no_citations_where_nothing_points_to_them() -> None:
    assert not led_in_one_line(
        "In Lee v. State of Ostmere , it was held. Roe v. Mills, 515 U.S. 593 (1995). Lee, supra, is old."
    )


def test_a_side_may_be_a_letter_off_where_only_one_judgment_has_it() -> None:
    text = "So it was held. Tashkin v. Roe, 479 U.S. 208 (1986). It is so. Tahskin, supra, at 220."
    assert list(led_in_one_line(text)) == ["Tahskin, supra, at 220"]
    assert not led_in_one_line(text.replace("It is so", "But see Tashkin v. Lee, 480 U.S. 10 (1987). So"))


def test_a_judgment_may_be_cited_by_sides_and_year_alone_as_casebooks_abridge_them() -> None:
    text = (
        "It is “plainly not enough.” Tashkin v. Roe, (9th Cir. 2002) (citations omitted). It must be more. Id. at 52. "
        "As was said in Harbour Corp. of Ostmere v. Silt, Inc. (1984), it is so. Harbour Corp., supra, at 592, has more. "
        "Tashkin itself did not. There, it was held so, 464 F.3d, at 455, n. 4."
    )
    tashkin, harbour = "Tashkin v. Roe, (9th Cir. 2002)", "Harbour Corp. of Ostmere v. Silt, Inc. (1984)"
    assert led_in_one_line(text) == {
        "Id. at 52": tashkin,
        "Harbour Corp., supra, at 592": harbour,
        "464 F.3d, at 455, n. 4": tashkin,
    }


def test_a_place_in_a_volume_that_is_cited_by_its_place_is_in_no_judgment_cited_by_its_year() -> None:
    text = "So Tashkin v. Roe, (9th Cir. 2002). See Lee v. Mills, 464 F.3d 400 (1990). Id. at 402. In Tashkin it is so. Tashkin, 464 F.3d, at 455."
    assert led_in_one_line(text) == {"Id. at 402": "Lee v. Mills, 464 F.3d 400 (1990)"}


def test_a_firms_name_may_have_its_trade_behind_a_comma() -> None:
    text = "It was so held. Berg & Roe, Publishers, Inc. v. Silt, 471 U.S. 539 (1985). It is so. Berg & Roe, 471 U.S. at 562."
    assert led_in_one_line(text) == {
        "Berg & Roe, 471 U.S. at 562": "Berg & Roe, Publishers, Inc. v. Silt, 471 U.S. 539 (1985)"
    }
