"""Notes that quote or name who speaks, and then point back: "By Roe, ibid., p. 4", "“They stayed.” (Ibid., p. 5.)"."""

import pytest

from tests.extract.citing.noted import ROE, SMITH, in_note, led_to, of_notes

QUOTED = "“One of the pilots, a poor man, remained with 3 children within the parish for 12 years, as is said on p. 4.”"


@pytest.mark.parametrize("who", ["By Berg", "By Ann Berg", "Evidence of Jane Berg", "Per Lord Berg"])
def test_who_speaks_in_what_was_cited_is_no_other_author(who: str) -> None:
    found = of_notes(SMITH, ROE, f"{who}, ibid., p. 282.", f"{who}, ibid., p. 33.")
    assert [led_to(found, "3"), led_to(found, "4")] == ["2", "2"]


def test_by_is_nobodys_name() -> None:
    report = "Report by Lee, Hale, and Chen in the Final Report of the Commission on the Decline of Harbours, par. 54."
    found = of_notes(report, SMITH, "By Woods, ibid., p. 33.")
    assert led_to(found, "3") == "2"


@pytest.mark.parametrize("place", ["Vol. III, p. 100", "vol. ii, p. 4", "p. 4", "t. II, p. 3"])
def test_idem_before_a_volume_points_back(place: str) -> None:
    assert led_to(of_notes(ROE, SMITH, f"Idem, {place}."), "3") == "2"


@pytest.mark.parametrize("between", [" ", " He was given a house. ", " ("])
def test_a_sentence_quoted_from_what_an_ibid_means_is_no_work(between: str) -> None:
    ibid = "Ibid., p. 19.)" if between.endswith("(") else "(Ibid., p. 19.)"
    found = of_notes(ROE, SMITH, f"{QUOTED}{between}{ibid}")
    assert [one.short_form for one in in_note(found, "3")] == ["ibid"]
    assert led_to(found, "3") == "2"


def test_an_ibid_behind_half_a_citation_leads_nowhere() -> None:
    half = (
        "Cf. The Resolution of the Government of Ostland relating to the Depreciation in the Value of Silver, dated "
        "September 22, 1876, par. 6. Commons Paper 449 of 1893."
    )
    found = of_notes(SMITH, half, "Ibid.")
    assert [one.work["title"] for one in in_note(found, "2") if one.work] == ["Commons Paper 449 of 1893"]
    assert led_to(found, "3") is None


def test_a_journal_of_a_like_name_is_no_author() -> None:
    review = "his review of Lee in the Quarterly Journal of Harbours, February, 1914, p. 374."
    found = of_notes(SMITH, review, "They blamed him (Harbour Journal, supra).")
    assert [one.backref for one in in_note(found, "3")] in ([], [None])


@pytest.mark.parametrize("place", ["Vol. II., p. 362", "Vol. II., p. 181, 1624", "vol. ii, p. 4, 1641-2", "p. 7, 1653"])
def test_the_year_behind_a_page_of_old_records_is_no_other_edition(place: str) -> None:
    records = "Lee, J. M., Town Records of Ostmere (London: Verso, 1892), vol. i, p. 3."
    assert led_to(of_notes(records, ROE, f"Lee, Town Records, {place}."), "3") == "1"


def test_a_stop_behind_the_surname_is_as_good_as_a_comma() -> None:
    records = "Lee, J. M., Town Records of Ostmere (London: Verso, 1892), vol. i, p. 3."
    found = of_notes(records, ROE, "Lee. Town Records, Vol. II., p. 171, 1624.", "Lee, Town Records, p. 3.")
    assert [led_to(found, "3"), led_to(found, "4")] == ["1", "1"]


def test_who_speaks_in_a_transcript_told_by_its_name_alone_is_meant_by_the_ibid_behind_the_name() -> None:
    found = of_notes(
        "p39, lines 20-23, Ann Lee, Transcript-of-Morning-Hearing-5-December-2011.pdf",
        "pp41-42, lines 25-3, Ann Lee, ibid",
        "p49, lines 11-21, Ann Lee, ibid",
    )
    assert [led_to(found, "2"), led_to(found, "3")] == ["1", "1"]


def test_a_name_that_stands_in_its_own_note_alone_tells_no_work_before() -> None:
    found = of_notes(SMITH, "Histoire des ports, xv. 371; J.B. Gallus, Ibid. p. 435.")
    assert {one.backref for one in in_note(found, "2") if one.short_form == "ibid"} == {None}
