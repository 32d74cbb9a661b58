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


def test_id_means_a_law_and_not_where_it_was_printed_again() -> None:
    law = "Act of Feb. 10, 1791, § 6, reprinted in THE LAWS OF THE STATE OF OSTMERE 148, 150 (Rye, C. Lee & Co. 1815)."
    assert leads(law, "Id. at 151.", "THE LAWS OF THE STATE OF OSTMERE, supra note 1, at 9.") == [None, "1", "1"]


def test_id_with_a_section_means_the_code_cited_before() -> None:
    found = of_notes("42 U.S.C. § 2201(p); see also id. § 2239 (licensing).", "See id. § 2240.")
    assert [one.short_form for one in found.references] == [None, "ibid", "ibid"]
    assert len({one.backref for one in found.references}) == 2


def test_a_name_told_for_a_dictionary_is_known_behind_the_word_looked_up() -> None:
    told = "Quay, Lee’s Complete Dictionary of Ports (Rye, Lee & Sons 1880) [hereinafter Lee’s 1880 Dictionary]."
    assert leads(told, "Peer, Lee’s 1880 Dictionary, supra note 1.") == [None, "1"]
