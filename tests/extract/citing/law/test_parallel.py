"""A judgment's places in several series: beside an "Id.", and behind the number that a state gives it."""

import pytest

from tests.extract.citing.noted import led_in

DORE = "Harbour Comm'n v. Dore, 433 Md. 685, 707-08, 73 A.3d 161, 174 (2013)"


@pytest.mark.parametrize(
    "back",
    [
        "Id. at 708, 73 A.3d at 174",
        "Id. at 707-08, 73 A.3d at 174",
        "Id., 433 Md. at 708, 73 A.3d at 174",
        "Id., at 708, 73 A.3d 161",
    ],
)
def test_a_place_in_another_series_beside_an_id_tells_the_judgment(back: str) -> None:
    text = f"So it was held in {DORE}. Lee said much of it at 4 (1990). It has no need of intent. {back}. So it ends."
    assert [target for words, target in led_in(text).items() if words.startswith("Id")] == [DORE]


def test_a_number_of_a_rule_is_no_page() -> None:
    text = f"So it was held. {DORE}. It is under Rule MLRPC 8.4(c) that she did so. Id. at 708. So it ends."
    assert led_in(text) == {"Id. at 708": DORE}


@pytest.mark.parametrize(
    "cited",
    [
        "Fischer v. Ganju, 2005 WI 51, ¶ 42, 281 Wis.2d 173, 696 N.W.2d 194",
        "State v. Roe, 2003-Ohio-5372, ¶ 5, 84 N.E.2d 5",
    ],
)
def test_a_state_s_number_and_the_place_in_print_are_one_citation(cited: str) -> None:
    text = f"So it was held. {cited}. It has no need of intent, the court said. Id. So it ends."
    assert led_in(text) == {"Id.": cited}


@pytest.mark.parametrize(
    "name", ["In the Interest of T.L.H.", "Estate of Lee", "In the Matter of Roe", "Marriage of Berg"]
)
def test_a_judgment_may_have_one_side(name: str) -> None:
    cited = f"{name}, 240 Ga.App. 201, 203, 523 S.E.2d 50 (1999)"
    assert led_in(f"So it was held. {cited}. She must know it. Id. at 202. So it ends.") == {"Id. at 202": cited}


def test_initials_in_a_judgments_name_lead_to_it() -> None:
    cited = "In re T.W., 240 Ga.App. 201, 203, 523 S.E.2d 50 (1999)"
    text = f"So it was held. {cited}. She must know it.\n\nIt is enough, the court said. In re T.W., supra. So it ends."
    assert led_in(text) == {"In re T.W., supra": cited}
