"""Short forms: what each leads to, and when it leads nowhere."""

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, markers, of_notes, read
from whence.extract.citing.forms.hereafter import shorthands
from whence.extract.citing.forms.shortforms import short_form
from whence.extract.citing.pairing.counting import goes_on
from whence.extract.citing.works.identity import identity


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ibid.", "ibid"),
        ("See ibid., pp. 4-5", "ibid"),
        ("Id. at 47", "ibid"),
        ("Ebd., S. 3", "ibid"),
        ("Loc. cit.", "ibid"),
        ("Smith, op. cit., p. 3", "op_cit"),
        ("Smith, a.a.O., S. 4", "op_cit"),
        ("Smith, supra note 12, at 4", "supra"),
        ("See note 12 above", "supra"),
        ("Ibidun Adeyemi, Harbours, 2020", None),
        ("Idem, The Other Book, 2004", None),
        ("Volume I, Section IV.B.7, supra", None),
        ("See infra Section I.B", None),
        ("The identity of the board, 2004", None),
    ],
)
def test_a_short_form_is_told_by_its_words(words: str, kind: str | None) -> None:
    found = short_form(words)
    assert (found.kind if found else None) == kind


def test_a_reference_says_how_it_will_be_cited() -> None:
    assert shorthands("Report of the Commission (hereafter “Rogers Report”), 1986") == ["Rogers Report"]
    assert shorthands("A Sitting President, 24 Op. O.L.C. 222, 260 (2000) (OLC Op.).") == ["OLC Op"]
    assert shorthands("A Harbour (London: Verso, 2001), 12.") == []


@pytest.mark.parametrize("words", ["Ibid., 47.", "Id. at 47.", "Smith, op. cit., p. 4.", "Smith, supra note 1, at 4."])
def test_a_short_form_leads_to_the_only_work_that_fits(words: str) -> None:
    found = of_notes(SMITH, words)
    assert led_to(found, "2") == "1"
    one, two = markers(found)
    assert two.backref == 1
    assert two.work == one.work


def test_a_short_title_leads_past_the_notes_between() -> None:
    found = of_notes(SMITH, LEE, "Smith, The Long War, 9.", "Ibid., 10.")
    assert [led_to(found, label) for label in "34"] == ["1", "1"]
    assert in_note(found, "3")[0].short_form == "short_title"


def test_a_short_title_that_is_one_works_whole_title_means_no_longer_one() -> None:
    book = "John Smith, ed., The Long War (Kesmar: Quay, 2010)."
    found = of_notes(SMITH, book, LEE, "Smith, The Long War, 51.", "Smith, Long War of the North.")
    assert [led_to(found, label) for label in "45"] == ["2", "1"]


def test_ibid_after_a_note_with_two_works_leads_nowhere_and_so_does_the_next() -> None:
    found = of_notes(f"{SMITH[:-1]}; {LEE}", "Ibid., 4.", "Ibid., 5.", "Smith, The Long War, 9.", "Ibid.")
    assert [in_note(found, label)[0].doubt for label in "23"] == ["several_works", "unresolved_before"]
    assert [led_to(found, label) for label in "2345"] == [None, None, "1", "1"]


def test_two_works_by_one_author_leave_op_cit_open() -> None:
    found = of_notes(SMITH, "John Smith, The Other Book (London: Verso, 2009), 4.", "Smith, op. cit., p. 3.")
    assert led_to(found, "3") is None
    assert in_note(found, "3")[0].doubt == "several_candidates"


def test_a_supra_that_points_to_itself_or_ahead_ends() -> None:
    found = of_notes(SMITH, "Lee, supra note 3, at 4.", "Lee, supra note 2, at 5.", "Roe, supra note 4.")
    assert [led_to(found, label) for label in "234"] == [None, None, None]


def test_supra_finds_its_work_among_several_by_the_name() -> None:
    found = of_notes(f"{SMITH[:-1]}; {LEE}", ROE, "Lee, supra note 1.")
    assert led_to(found, "3") == "1"
    assert (in_note(found, "3")[0].work or {})["title"] == "Short Peace"


def test_another_date_makes_another_work() -> None:
    found = of_notes(
        "Intelligence report, interrogation of Kant, 4 May 2003.",
        "Intelligence report, interrogation of Kant, 9 June 2003.",
    )
    assert in_note(found, "2")[0].backref is None


def test_a_name_that_was_told_stands_for_its_work() -> None:
    told = "Commission on the Harbour, Final Report on the Loss of the Dredger (Larn: Port Press, 1986) (hereafter “Loss Report”)."
    found = of_notes(told, LEE, "Loss Report, 47.")
    assert led_to(found, "3") == "1"
    assert in_note(found, "3")[0].short_form == "hereafter"


def test_a_work_quoted_in_another_gives_both() -> None:
    first, second = in_note(of_notes(f"{SMITH[:-1]}, quoted in {LEE}"), "1")
    assert (first.relation, second.relation, second.parent) == (None, "quoted in", first.id)


def test_ibid_in_prose_means_the_reference_before_it() -> None:
    found = of_notes(f"{SMITH} He denied that anybody had asked him about it before the vote. Ibid.", LEE)
    forms = [reference for reference in in_note(found, "1") if reference.short_form == "ibid"]
    assert [form.backref for form in forms] == [in_note(found, "1")[0].id]


def test_a_short_title_behind_ibid_and_a_semicolon_is_a_reference_of_its_own() -> None:
    found = of_notes(SMITH, ROE, f"Ibid.; {SMITH.partition(' (')[0]}, pp. 33-39.")
    full = {label: in_note(found, label)[0].id for label in ("1", "2")}
    assert [reference.backref for reference in in_note(found, "3")] == [full["2"], full["1"]]


def test_a_list_of_days_cut_off_behind_a_reference_leaves_ibid_open_and_a_day_in_a_title_does_not() -> None:
    days = of_notes(
        "Intelligence report, interrogation of Orr, Mar. 7, 2002; Mar. 13, 2002; May 23, 2002. See ibid., p. 4."
    )
    assert [reference.backref for reference in days.references if reference.short_form] == [None]
    titled = of_notes(
        "Harbour office, “Full Transcript; Silt; May 11, 2001,” Ostmere Review, 21 June 2003, p. 3.", "Ibid."
    )
    assert led_to(titled, "2") == "1"


def test_notes_from_right_to_left_pair_and_invent_no_work() -> None:
    found = of_notes("דן כהן, המלחמה הארוכה (תל אביב: עם עובד, 2001), 12.", "שם, עמ' 14.", "أحمد علي، الميناء، ٢٠٠٣.")
    assert [note.label for note in found.notes] == ["1", "2", "3"]
    assert all(reference.backref is None for reference in found.references)


@pytest.mark.parametrize(
    ("words", "title", "shorter"),
    [
        ("Hearing, 14.", "Hearing", True),
        ("Hearing, at 14–16", "Hearing", True),
        ("Hearing on the South Channel, 14.", "Hearing on the South Channel", False),
        ("Channel, 14.", "Channel", False),  # not its beginning
        ("Hearing, Ostmere Courier, 14.", "Hearing", False),  # another container
    ],
)
def test_the_first_word_of_a_title_with_a_page_alone_is_that_title(words: str, title: str, *, shorter: bool) -> None:
    full = "Assembly Committee on Public Works, Hearing on the North Channel, 21 April 2021, 14."
    author = [{"literal": "Assembly Committee on Public Works"}]
    known = identity({"author": author, "title": "Hearing on the North Channel"}, full)
    assert identity({"title": title}, words).shortens(known) is shorter


COMMISSION = "Commission on the Harbour, Final Report on the Loss of the Dredger (Larn: Port Press, 1986)"
BREMEN = "Hans Maier, Die Geschichte der Stadt Bremen (München: Beck, 1999), S. 12."
BUREAU = "Federal Bureau of Investigation (FBI), Crime in the North (Washington, 2004), p. 3."


@pytest.mark.parametrize(
    ("full", "short", "kind"),
    [
        (SMITH, "Smith at 12.", "author_only"),
        (SMITH, "Smith, p. 12.", "author_only"),
        (SMITH, "Smith (2001), p. 12.", "author_only"),
        (SMITH, "The Long War of the North, p. 12.", "short_title"),
        (BUREAU, "FBI, p. 12.", "author_only"),
        (BREMEN, "Maier: Geschichte, S. 14.", "short_title"),
        (BREMEN, "Maier (wie Anm. 1), S. 14.", "supra"),
        (BREMEN, "Maier, art. cit., S. 14.", "op_cit"),
        (f"{COMMISSION} (the “Loss Report”), p. 3.", "Loss Report at 47.", "hereafter"),
        (f"{COMMISSION}, hereafter Loss Report.", "Loss Report, p. 47.", "hereafter"),
        (f"{COMMISSION} (hereafter the ‘Loss Report’), p. 3.", "The Loss Report, p. 47.", "hereafter"),
    ],
)
def test_a_name_alone_leads_to_the_only_work_that_has_it(full: str, short: str, kind: str) -> None:
    found = of_notes(full, LEE, short)
    assert led_to(found, "3") == "1"
    assert in_note(found, "3")[0].short_form == kind


def test_a_name_that_two_authors_have_leads_nowhere() -> None:
    found = of_notes(SMITH, "Jane Smith, Harbours (London: Verso, 2009), 4.", "Smith, p. 12.")
    assert [reference.backref for reference in in_note(found, "3")] == [None]


@pytest.mark.parametrize("words", ["See supra Part II.", "See infra note 5.", "Ibid., 1890."])
def test_a_pointer_into_the_own_text_or_to_a_place_of_print_is_no_reference(words: str) -> None:
    assert in_note(of_notes(SMITH, LEE, words), "3") == []


def test_short_forms_before_the_full_citation_lead_to_it() -> None:
    found = of_notes("Smith, The Long War of the North, p. 9.", LEE, "Smith, The Long War of the North, p. 11.", SMITH)
    assert [led_to(found, label) for label in "134"] == ["4", "4", None]


def test_short_forms_before_two_full_citations_that_fit_stay_apart() -> None:
    later = "John Smith, The Long War of the North, second edition (Oxford: Oxford University Press, 2009), 3."
    found = of_notes("Smith, The Long War of the North, p. 9.", SMITH, later)
    assert led_to(found, "1") is None


def test_an_explanation_in_brackets_is_no_work_of_its_own() -> None:
    found = of_notes(f"{LEE[:-1]} (“Nobody asked the board about the harbour, and it never told anybody why.”).", "Id.")
    assert led_to(found, "2") == "1"
    assert len(in_note(found, "1")) == 1


def test_a_back_reference_with_another_day_is_another_work() -> None:
    memo = "Memo, Warden for Harbour Board, 19 Mar 1948, sub: “Pilots of Ostmere,” Ostmere Library."
    found = of_notes(memo, "Ibid., 12 Aug 1948, sub: Tides of Ostmere.", "Ibid., p. 3.")
    assert (led_to(found, "2"), led_to(found, "3")) == (None, None)
    assert led_to(of_notes(memo, "Ibid., 19 Mar 1948, copy."), "2") == "1"
    assert led_to(of_notes(memo, "Ibid., 20 Mar 1948, p. 3."), "2") == "1"


def test_idem_with_a_place_means_the_work_before() -> None:
    assert led_to(of_notes(SMITH, "Idem, p. 26."), "2") == "1"
    assert short_form("Idem, 1998, p. 26") is None


def test_a_clause_before_the_name_and_its_initial_are_no_part_of_it() -> None:
    work = "Jane V. Roe, Harbours and Towns (Oxford: Oxford University Press, 1998)."
    found = of_notes(work, SMITH, "Jane V. Roe, op. cit., p. 3.", "Based on the charts of Jane V. Roe, op. cit., p. 4.")
    assert (led_to(found, "3"), led_to(found, "4")) == ("1", "1")


def test_a_body_is_found_in_the_words_that_cite_its_report() -> None:
    report = "“Pilots and Tides,” a report by the Harbour Board of Ostmere and Rye, Ostmere Review, 3 May 2003."
    assert led_to(of_notes(report, SMITH, "Harbour Board of Ostmere and Rye, op. cit., p. 3."), "3") == "1"


def test_supra_with_a_name_that_its_note_lacks_leads_nowhere() -> None:
    assert led_to(of_notes(SMITH, ROE, "Posner, supra note 1, at 12."), "3") is None


def test_a_piece_in_what_was_cited_means_the_container_alone() -> None:
    first = "Jane Roe, “A Small Sermon” (1519), in Works of Roe (Oxford: Oxford University Press, 1998), pp. 1–8;"
    found = of_notes(f"{first} “A Large Sermon” (1520), in ibid., pp. 33–60; “On Trade” (1524), in ibid., pp. 70–80.")
    back = [reference.backref for reference in in_note(found, "1") if reference.short_form]
    assert back == [in_note(found, "1")[0].id] * 2


def test_a_preface_is_no_part_of_a_title() -> None:
    work = {"author": [{"family": "Roe"}], "title": "Harbour Arithmetic, Preface"}
    assert identity(work, "Roe, Harbour Arithmetic, Preface.").title == ("harbour", "arithmetic")


def test_notes_under_labels_with_their_chapter_follow_each_other() -> None:
    assert [goes_on(*labels) for labels in (("8-2", "8-3"), ("8-2", "8-5"), ("7-9", "8-1"), ("3", "5"))] == [
        True,
        False,
        True,
        False,
    ]


def test_a_work_in_brackets_in_a_sentence_is_the_one_before() -> None:
    said = "They lent money in Ostmere (A. Lee, Harbour Usury at the Time of Rye, translated by B. Roe, 1912, p. 130)."
    found = of_notes(SMITH, f"{said} For what was said to the usurer see ibid., p. 166.")
    [first, back] = in_note(found, "2")
    assert (back.short_form, back.backref) == ("ibid", first.id)


def test_a_year_behind_op_cit_tells_an_authors_works_apart() -> None:
    first, second = "Ann Lee, Tides and Tolls (London, 1964), 3.", "Ann Lee, Silt and Sand (London, 1974), 5."
    assert led_to(of_notes(first, second, ROE, "Lee, op. cit. (1974), 12."), "4") == "2"


def test_a_low_line_may_end_a_label() -> None:
    text = "The board met.1 Nobody came.2 It rained.3\n\nNotes\n\n" + f"1_ {SMITH}\n\n2_ ibid. p. 12.\n\n3_ {LEE}\n"
    assert led_to(read(text), "2") == "1"


def test_ibid_with_a_page_means_the_only_one_of_a_string_that_has_pages() -> None:
    paged = "Jane Roe, Harbours and Towns (Oxford: Oxford University Press, 1998), p. 5."
    [_, last, ibid] = in_note(of_notes(SMITH, f"{LEE[:-1]}; {paged} On tolls, see ibid., p. 7."), "2")
    assert ibid.backref == last.id
    [*_, ibid] = in_note(of_notes(SMITH, f"{LEE[:-1]}; {paged} On tolls, see ibid."), "2")
    assert ibid.backref is None


def test_a_semicolon_of_a_sentence_joins_no_references() -> None:
    said = f"{LEE} They met; the board, however, left the town soon. On this see {ROE} The pilots said so. See ibid."
    [_, last, ibid] = in_note(of_notes(SMITH, said), "2")
    assert ibid.backref == last.id


def test_a_sentence_in_which_somebody_sees_somebody_cites_nothing() -> None:
    said = f"On the town, see {LEE} The guard did in fact see Berg in his boat on the day that he left. Ibid."
    [first, ibid] = in_note(of_notes(said, SMITH), "1")
    assert ibid.backref == first.id


def test_a_signal_alone_is_nobodys_name() -> None:
    first = (
        "On Europe, see, e.g., also trial testimony of Fadl, United States v. Berg, Feb. 6, 2001 (transcript p. 220)."
    )
    found = of_notes(first, f"{SMITH} See also {LEE}")
    assert all(one.backref is None for one in found.references)
