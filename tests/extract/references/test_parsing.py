"""Whole notes: their works, signals, locators, ties; what is no work; offsets."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.extract.references import Source, parse
from whence.models import Reference


def only(note: str) -> Reference:
    found = parse(note)
    assert len(found) == 1, [note[one.start : one.end] for one in found]
    return found[0]


def work(note: str) -> dict[str, object]:
    made = only(note).work
    assert made is not None
    return {name: value for name, value in made.items() if name != "custom"}


def test_a_newspaper_article_has_its_author_title_outlet_and_day() -> None:
    assert work("Anna Berg, “Dredgers Leave the Harbour,” Ostmere Courier, March 6, 2021.") == {
        "type": "article-newspaper",
        "author": [{"family": "Berg", "given": "Anna"}],
        "title": "Dredgers Leave the Harbour",
        "container-title": "Ostmere Courier",
        "issued": {"date-parts": [[2021, 3, 6]]},
    }


def test_an_article_of_a_journal_has_its_volume_issue_and_pages() -> None:
    made = work("Wei Chen, “Silt and the State,” Foreign Affairs, Vol. 77, No. 5 (May 1997), pp. 69–92.")
    assert (made["type"], made["volume"], made["issue"], made["page"]) == ("article-journal", "77", "5", "69-92")


def test_a_year_a_volume_and_pages_without_a_space_are_told_apart() -> None:
    note = "Roe B, Marsh C. Tides of War in the Northern Ports. Journal of Maritime History 2011;35(2):45–79."
    made, fields = work(note), {one.name: note[one.start : one.end] for one in only(note).fields}
    assert (made["issued"], made["volume"], made["issue"], made["page"]) == (
        {"date-parts": [[2011]]},
        "35",
        "2",
        "45-79",
    )
    assert (fields["issued"], fields["volume"], fields["page"]) == ("2011;", "35(2):", "45–79.")


def test_a_rare_given_name_in_front_of_a_colon_is_the_authors() -> None:
    made = work("Cole, Beatrice: Quarantine and Trade, London: Routledge 1982, S. 12.")
    assert (made["author"], made["title"]) == ([{"family": "Cole", "given": "Beatrice"}], "Quarantine and Trade")


def test_a_dated_piece_on_a_page_of_an_unknown_paper_is_no_webpage() -> None:
    assert work("Jan Berg, “This Tricky Task of Forecasting,” SHM, 29 May 1953, p. 2.")["type"] == "article-newspaper"


def test_a_book_has_its_place_publisher_and_a_locator() -> None:
    note = "Waldo Marsh, Threshold of the Delta (New York: Random House, 1988), p. 215."
    reference = only(note)
    assert reference.work is not None
    assert (reference.work["type"], reference.work["publisher-place"], reference.work["publisher"]) == (
        "book",
        "New York",
        "Random House",
    )
    assert reference.locator is not None
    assert note[slice(*reference.locator)] == "p. 215."


def test_an_entry_under_a_word_is_an_encyclopedias() -> None:
    made = work("Encyclopedia Britannica, s.v. “Delta,” accessed 25 November 2018,")
    assert (made["type"], made["title"], made["accessed"]) == (
        "entry-encyclopedia",
        "Delta",
        {"date-parts": [[2018, 11, 25]]},
    )


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Marco Ruiz, “Harbour master warns of silt,” online video, YouTube, posted 10 February 2017.", "broadcast"),
        (
            "U.S. Senate. Silt in the Harbours. Hearing before the Subcommittee on Aviation of the Committee on Foreign Relations, 112th Cong., 16 February 2012.",
            "hearing",
        ),
        ("George Hall interview (Jan. 22, 2004).", "interview"),
        ("Harbour v. United States, 530 U.S. 428, 437 (2000).", "legal_case"),
        ("18 U.S.C. § 1512(c)(2).", "legislation"),
        ("Brian Russell, “Silting of Estuaries” (PhD diss., University of Leiden, 1992), 14.", "thesis"),
        ("Rosa Lind (@rosalind), “The dredgers are gone,” Twitter, March 3, 2019.", "post"),
        ("NSC memo, Clarke to Berger, Trip Report, Feb. 8, 1999.", "personal_communication"),
        ("John Marsh to Anna Berg, 4 May 1951, box 12, folder 3, Harbour Papers, Library of Congress.", "manuscript"),
        ("High-Risk Series: An Update (GAO-01-263, Jan. 2001).", "report"),
        ("Margaret Hill, “The Bar and the Buoy,” speech, Lisbon, 4 May 2001.", "speech"),
        ("Anna Berg, “Mud,” in Estuaries of Europe, ed. John Marsh (Oxford: Oxford University Press, 2002), 14–39.", "chapter"),
    ],
)  # fmt: skip
def test_a_reference_has_the_type_of_its_work(note: str, kind: str) -> None:
    assert work(note)["type"] == kind


def test_a_note_of_several_works_is_split_at_semicolons_and_sentences() -> None:
    note = (
        "See Ari Fleck interview (Apr. 22, 2004); CIA cable, “Travel to the Port,” Jan. 5, 2000. "
        "He said that he had not been told. DOJ Inspector General interview of Michael, Oct. 31, 2002."
    )
    found = parse(note)
    assert [note[one.start : one.end] for one in found] == [
        "Ari Fleck interview (Apr. 22, 2004);",
        "CIA cable, “Travel to the Port,” Jan. 5, 2000.",
        "DOJ Inspector General interview of Michael, Oct. 31, 2002.",
    ]
    assert found[0].signal is not None
    assert note[slice(*found[0].signal)] == "See"


def test_words_before_a_signal_are_prose() -> None:
    note = "On the decision to launch, see also Anna Berg, “The Launch,” Ostmere Courier, May 3, 2019."
    reference = only(note)
    assert note[: reference.start] == "On the decision to launch, see also "
    assert reference.signal is not None
    assert note[slice(*reference.signal)] == "see also"


def test_quoted_in_ties_a_work_to_the_one_before_it() -> None:
    note = (
        "Anna Berg, “The Launch,” Ostmere Courier, May 3, 2019, quoted in John Marsh, Deltas (London: Hurst, 2021), 47."
    )
    first, second = parse(note)
    assert (second.relation, second.parent) == ("quoted in", first.id)
    assert first.relation is None


def test_a_back_reference_has_no_work_and_says_its_form() -> None:
    reference = only("Ibid., p. 47.")
    assert (reference.work, reference.short_form) == (None, "ibid")
    assert reference.locator is not None


@pytest.mark.parametrize(
    "note",
    [
        "The board had met twice before, and nobody wrote down what was said.",
        "See chapter 4.",
        "Of the 200 people at the center, the new unit had about 12.",
        "",
        "   \n\t ",
        "¿?!…",
        "نص عربي بلا مرجع في هذه الحاشية على الإطلاق.",
    ],
)
def test_plain_prose_cites_nothing(note: str) -> None:
    assert parse(note) == ()


def test_an_address_in_prose_is_a_reference_by_itself() -> None:
    note = "The tables were taken from the bureau's site (www.example.org/tables) and reflect later changes."
    assert only(note).work is not None
    assert work(note) == {"type": "webpage", "URL": "www.example.org/tables"}


def test_offsets_count_from_the_place_of_the_note_in_its_reading() -> None:
    note = "Anna Berg, The Launch (London: Hurst, 2019), p. 4."
    plain, moved = only(note), parse(note, source=Source("r", "n", 1000))[0]
    assert (moved.start, moved.end, moved.note) == (plain.start + 1000, plain.end + 1000, "n")
    assert [field.start - 1000 for field in moved.fields] == [field.start for field in plain.fields]
    assert plain.locator is not None
    assert moved.locator == (plain.locator[0] + 1000, plain.locator[1] + 1000)


def test_italics_tell_a_title_from_an_author() -> None:
    note = "Committee on Public Works, Hearing on the Channel, 21 April 2021, 14."
    start = note.index("Hearing")
    found = parse(note, italics=[(start, start + len("Hearing on the Channel"))])
    assert found[0].work is not None
    assert found[0].work["title"] == "Hearing on the Channel"


def test_a_verb_in_brackets_behind_a_reference_is_an_explanation() -> None:
    note = "Hicks 12/8/17 302, at 7 (the board’s comments sat with her more than she had expected); Marsh 5/9/17 302, at 3."
    assert [note[one.start : one.end] for one in parse(note)] == ["Hicks 12/8/17 302, at 7", "Marsh 5/9/17 302, at 3."]


def test_days_in_other_languages_are_whole() -> None:
    assert work("Klaus Becker, „Das Ende der Häfen“, Die Zeit, 14. März 1987, S. 3.")["issued"] == {
        "date-parts": [[1987, 3, 14]]
    }
    assert work("Juan Pérez, “La crisis”, El País, 12 de enero de 2020.")["issued"] == {"date-parts": [[2020, 1, 12]]}


def test_a_title_with_its_date_in_brackets_is_cited_in_prose() -> None:
    note = "While she said that she had found the tone harsh (“Clarke’s Take on Ports,” CBSnews.com, Mar. 21, 2004), the board doubted it."
    assert work(note)["title"] == "Clarke’s Take on Ports"


def test_an_unsure_field_does_not_enter_the_work() -> None:
    for reference in parse("Xq Zzv, Qwlk bn, Vv 3 krt, Pl; Anna Berg, “Mud,” Ostmere Courier, May 3, 2019."):
        assert reference.work is not None
        for field in reference.fields:
            if field.confidence < 0.4:
                assert field.name not in reference.work


_BITS = st.sampled_from(
    ["See", "Ibid.", ";", "“", "”", '"', "(", ")", "[3]", "Anna Berg,", "2019", "May 3, 2019.", "p. 4", "v.", "U.S.C.", "§ 3", "https://a.b/c",
     "quoted in", "\n", "\u00a0", "‮שלום", "a", "Ostmere Courier,", "10.1000/x", "GAO-01-263", "—", "'", "``", "et al.,", "�"]
)  # fmt: skip


@given(st.lists(_BITS | st.text(max_size=12), max_size=40).map(" ".join))
@settings(max_examples=150)
def test_references_lie_in_order_inside_the_note_and_fields_inside_them(note: str) -> None:
    found = parse(note)
    for before, behind in itertools.pairwise(found):
        assert before.end <= behind.start
    for reference in found:
        assert 0 <= reference.start < reference.end <= len(note)
        assert note[reference.start : reference.end] == note[reference.start : reference.end].strip()
        for field in reference.fields:
            assert reference.start <= field.start < field.end <= reference.end
            assert 0 < field.confidence <= 1
        for before, behind in itertools.pairwise(reference.fields):
            assert before.end <= behind.start
        if reference.parent:
            assert reference.parent in {one.id for one in found}
    assert len({reference.id for reference in found}) == len(found)


@given(st.lists(_BITS | st.text(max_size=12), max_size=30).map(" ".join), st.integers(0, 10_000))
@settings(max_examples=50)
def test_a_note_is_parsed_the_same_wherever_it_stands(note: str, start: int) -> None:
    here, there = parse(note), parse(note, source=Source(start=start))
    assert [(one.start + start, one.end + start, one.work) for one in here] == [
        (one.start, one.end, one.work) for one in there
    ]


@pytest.mark.parametrize("place", ["See NAICS Code 212 (Tugs and Ferries), 2005-2015", "see Table 4, 2015."])
def test_a_see_behind_a_comma_may_tell_where_to_look_in_the_same_work(place: str) -> None:
    note = f"Bureau of Harbours, Quarterly Census of Ships and Wages, {place}"
    assert note[only(note).start : only(note).end] == note


def test_a_see_behind_a_full_stop_begins_what_it_began() -> None:
    note = "Ann Lee, Silt and Sand (Ostmere, 1999), 4. See Jane Roe, Tides (Ostmere, 2001), 5."
    assert len(parse(note)) == 2


def test_a_journal_of_shortened_words_is_not_cut_in_its_name() -> None:
    words = "See Roe, supra note 3, at 5 (“It is so.”); Ann Lee, The Piers of Rye, 26 J. Soc. Issues 57, 59–60 (1970) (same)."
    found = [words[one.start : one.end] for one in parse(words)]
    assert any(one.startswith("Ann Lee") and "(1970)" in one for one in found)


def test_where_a_page_was_kept_is_no_work_of_its_own() -> None:
    words = (
        "“Boats of Ostmere.” BBC News. 6 May 2010. Archived from the original on 7 March 2015. Retrieved 4 May 2016."
    )
    assert len(parse(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "The Harbour: our programme for Boats, Harbour Office (May 2010).",
        "Alcohol on boats: preventing harmful rowing, HICE (2010).",
    ],
)
def test_a_title_with_the_body_that_issued_it_and_the_year_is_a_work(words: str) -> None:
    assert (only(words).work or {})["title"] == words.rpartition(", ")[0]


def test_a_sentence_that_ends_in_a_year_is_no_work() -> None:
    assert not parse("In spring the harbour was led by the board, which was dissolved (2010).")


@pytest.mark.parametrize("lead", ["For example: ", "For instance: ", "Examples include: ", "Sources: "])
def test_words_that_announce_works_are_no_part_of_one(lead: str) -> None:
    words = "Port Board, Silt Dredging: Harbours Need a Plan, PB-24-107656 (Ostmere: Sept. 25, 2024)."
    assert only(lead + words).start == len(lead)


def test_a_time_with_which_a_sentence_begins_is_nobodys_name() -> None:
    said = "It is clear that boats are moving. By February 2007, the number has doubled to 119."
    assert not [one for one in parse(said) if said[one.start :].startswith("By")]
