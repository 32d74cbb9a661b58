"""Short forms as reports and press pieces have them: papers named by their kind, agencies by initials, addresses."""

import pytest

from tests.extract.citing.noted import LEE, in_note, led_to, of_notes

FULL = (
    "Interview with Ann Lee, pilot, Ostmere, May 3, 2014.",
    "Testimony of Jane Roe, director, Harbour Board, before the Senate Committee on Commerce, May 9, 2014, p. 4.",
    "Department of Ports, Office of the Inspector General, Silt and Sand: A Review (May 2019), 12, https://a.org/silt.",
    "U.S. Embassy Ostmere, “The Port Board,” cable 09OSTMERE1234, May 3, 2009.",
    "Tom Cole, “Who Counts the Boats,” Rye Herald, June 4, 2012, https://www.rye.com/2012/boats.",
    "Velsk Oil Ltd., Form 10-K for fiscal year 2003, filed May 3, 2004, p. 12.",
    "Panel of Experts on Velsk, Final Report, UN Doc. S/2008/429 (May 3, 2008), para. 6.",
)


@pytest.mark.parametrize(
    ("short", "note"),
    [
        ("Lee interview.", "1"),
        ("Lee interview, May 3.", "1"),
        ("Interview with Lee.", "1"),
        ("Roe testimony, p. 5.", "2"),
        ("Testimony of Roe, p. 5.", "2"),
        ("OIG report, p. 14.", "3"),
        ("OIG, Silt and Sand, p. 14.", "3"),
        ("https://a.org/silt", "3"),
        ("https://web.archive.org/web/2020/https://a.org/silt", "3"),
        ("Cable 09OSTMERE1234, para. 3.", "4"),
        ("09OSTMERE1234.", "4"),
        ("Cole, Rye Herald.", "5"),
        ("Cole, Herald, June 4.", "5"),
        ("Velsk Oil Ltd., 2003 Form 10-K, p. 14.", "6"),
        ("Panel of Experts, para. 7.", "7"),
        ("UN Panel of Experts report, para. 7.", "7"),
        ("Panel of Experts, op. cit., para. 7.", "7"),
        ("Roe testimony, supra note 2, p. 6.", "2"),
        ("Roe, op. cit., p. 6.", "2"),
        ("Roe, p. 6.", "2"),
        ("OIG, op. cit., p. 6.", "3"),
        ("Cole, above.", "5"),
        ("Same as note 3, p. 4.", "3"),
    ],
)
def test_a_paper_is_meant_by_its_kind_its_body_or_its_address(short: str, note: str) -> None:
    assert led_to(of_notes(*FULL, short), str(len(FULL) + 1)) == note


@pytest.mark.parametrize(
    "other",
    [
        "Lee interview, May 9.",
        "Author interview, May 9.",
        "Berg testimony, p. 5.",
        "Cable 09OSTMERE1301.",
        "Cole, Herald, June 5.",
        "https://www.rye.com/2012/tides",
        "Velsk Oil Ltd., Annual Report 2004, p. 14.",
    ],
)
def test_another_day_name_or_number_is_another_paper(other: str) -> None:
    found = of_notes(*FULL, other)
    assert all(one.backref is None for one in in_note(found, str(len(FULL) + 1)))


@pytest.mark.parametrize("lead", ["For the figures, see ", "The account here rests on the following: "])
def test_what_leads_to_a_short_form_is_no_part_of_it(lead: str) -> None:
    assert led_to(of_notes(*FULL, f"{lead}Roe testimony, p. 5."), str(len(FULL) + 1)) == "2"


@pytest.mark.parametrize(
    "first", ["Paula Weir, Mud (Boston: Beacon, 1977), 88.", "“Weather,” Rye Gazette, January 14, 1999."]
)
@pytest.mark.parametrize("short", ["Roe testimony, p. 5.", "Cole, “Who Counts.”"])
def test_a_short_form_behind_a_page_or_a_day_is_a_citation_of_its_own(first: str, short: str) -> None:
    found = in_note(of_notes(*FULL, f"{first} {short}"), str(len(FULL) + 1))
    assert [one.backref is not None for one in found] == [False, True]


def test_a_complaint_is_meant_by_a_side_whatever_its_words_order() -> None:
    full = "Complaint, Marchand v. Karsk Marine plc, No. 1:11-cv-0231 (D.D.C. July 25, 2011), ¶ 15."
    assert led_to(of_notes(full, *FULL, "Marchand Complaint, ¶ 30."), str(len(FULL) + 2)) == "1"


@pytest.mark.parametrize("short", ["Roe testimony, p. 5.", "09OSTMERE1234.", "https://a.org/silt"])
def test_a_short_form_behind_a_sentence_is_no_part_of_it(short: str) -> None:
    found = in_note(of_notes(*FULL, f"The board has never answered these questions. {short}"), str(len(FULL) + 1))
    assert [one.backref is not None for one in found] == [True]


def test_who_posted_is_told_by_day() -> None:
    full = "Ann Lee (@annlee), Twitter, May 3, 2014, 4:12 p.m., https://twitter.com/annlee/status/4812345678."
    found = of_notes(full, *FULL, "@annlee, May 3, 2014.", "@annlee, May 9, 2014.")
    assert led_to(found, str(len(FULL) + 2)) == "1"
    assert all(one.backref is None for one in in_note(found, str(len(FULL) + 3)))


@pytest.mark.parametrize("short", ["MoH, Silt and Sand, p. 9.", "MoH report, p. 9."])
def test_an_abbreviation_with_a_small_letter_means_the_body(short: str) -> None:
    full = "Ministry of Harbours, Silt and Sand of the Ports (Ostmere, 2020), p. 17."
    assert led_to(of_notes(full, LEE, short), "3") == "1"
