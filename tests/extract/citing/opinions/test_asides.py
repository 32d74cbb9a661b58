"""What only another citation cites is not what "Ibid." means behind it."""

import pytest

from tests.extract.citing.noted import LEE, SMITH, in_note, leads, led_to, of_notes


@pytest.mark.parametrize(
    "said",
    [
        "Smith, Long War, 15; citing Roe, The Tides of Rye (1950), 4.",
        "Smith, Long War, 15, quoting Jane Roe, The Tides of Rye (1950), 4.",
        "Smith, Long War, 15 (citing Jane Roe, The Tides of Rye (1950), 4).",
    ],
)
def test_ibid_means_the_work_that_cites_another_one(said: str) -> None:
    assert leads(SMITH, LEE, said, "Ibid., 16.")[2:] == ["1", "1"]


def test_ibid_behind_a_quotation_at_second_hand_is_open() -> None:
    assert leads(SMITH, LEE, "Jane Roe, The Tides of Rye (1950), 4, quoted in Smith, Long War, 15.", "Ibid.")[3] is None


def test_also_see_begins_another_reference() -> None:
    found = of_notes(SMITH, "Smith, Long War, 15; also see Ann Lee, Harbour Moments, 12.", "Smith, Long War, 16.")
    assert len(in_note(found, "2")) == 2
    assert in_note(found, "3")[0].backref == in_note(found, "1")[0].id


def test_a_database_of_judgments_begins_no_reference() -> None:
    assert leads(
        "Blake v. Ostmere, No. 18-cv-01823, 2020 U.S. Dist. LEXIS 129494, at *11 (D. Or. July 22, 2020).", "Id."
    ) == [
        None,
        "1",
    ]


def test_a_judgment_cited_behind_an_id_is_whole_though_its_name_has_a_stop() -> None:
    found = of_notes(
        "Lee v. Rye, 137 F.3d 420 (2016).",
        "Id. (citing Dirks v. Harbour Board, 463 U.S. 646, 663 (1983)).",
        "Dirks, 463 U.S. at 664.",
        "Id. at 667.",
    )
    assert [led_to(found, label) for label in "234"] == ["1", "2", "2"]


@pytest.mark.parametrize(
    "fate", ["rev’d sub nom. Salt Co. v. Roe,", "aff’d in part, vacated in part,", "cert. denied,"]
)
def test_id_means_a_judgment_and_not_the_one_that_told_its_fate(fate: str) -> None:
    full = f"Harbour v. Roe, 547 F.2d 633, 643 (D.C. Cir. 1976), {fate} 435 U.S. 519 (1978)."
    assert leads(full, "Id. at 653-54.") == [None, "1"]
