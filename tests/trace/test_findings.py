"""Each finding: when it is reported, how loud, and that it leads to the words."""

from dataclasses import replace

import pytest

from tests.factories import checked, held, match, span
from whence.models import (
    Checked,
    Comparison,
    Coverage,
    CoverageKind,
    Difference,
    Finding,
    Held,
    Holding,
    Mark,
    MarkKind,
    Match,
    Metadata,
    Outcome,
    QuotationKind,
    Resolution,
    Severity,
    Speaker,
    VersionOf,
    Zone,
    ZoneRole,
)
from whence.trace.findings import find

SOURCE = held(
    "“The material was tested and was not placed on Grey Bank,” said the director, Edda Korrin. Paid in full.",
    path="release.html",
    metadata=Metadata(title="Phase one", authors=("Port",), outlet="Port Authority", published="2021-03-04"),
)
CITING = held("She said: “tested and was placed on Grey Bank” in March.")
WORDS = "tested and was placed on Grey Bank"
THERE = "tested and was not placed on Grey Bank"


def findings(comparison: Comparison, citing: Held = CITING) -> list[Finding]:
    return find(checked(citing, WORDS, comparison), {SOURCE.id: SOURCE, citing.id: citing})


def compared(outcome: Outcome, *matches: Match, holding: Holding | None = None) -> Comparison:
    resolution = Resolution(holding, document=SOURCE.id) if holding else None
    return Comparison("", outcome, "", 1, resolution=resolution, matches=matches)


def missing_not() -> Difference:
    start = CITING.text.index("placed")
    return Difference("insert", "", "not", "negation", (start, start), span(SOURCE.text, "not"))


def test_a_difference_that_touches_a_negation_is_an_error_and_shows_the_word() -> None:
    [finding] = findings(compared(Outcome.DIFFERS, match(SOURCE, THERE, Outcome.DIFFERS, differences=(missing_not(),))))
    assert (finding.code, finding.severity) == ("Q102", Severity.ERROR)
    assert "“not” is missing here" in finding.message
    assert "touches a negation" in finding.message
    assert CITING.text[finding.start : finding.end] == finding.text == WORDS
    assert [e.text for e in finding.evidence] == [THERE]


def test_a_difference_that_touches_nothing_telling_is_a_warning() -> None:
    plain = replace(missing_not(), flag=None)
    [finding] = findings(compared(Outcome.DIFFERS, match(SOURCE, THERE, Outcome.DIFFERS, differences=(plain,))))
    assert (finding.code, finding.severity) == ("Q102", Severity.WARNING)


def test_a_later_text_that_differs_is_only_a_remark() -> None:
    earlier = replace(
        CITING, extraction=replace(CITING.extraction, metadata=Metadata(authors=("A",), published="2021-02"))
    )
    match_ = match(SOURCE, THERE, Outcome.DIFFERS, differences=(missing_not(),), second_hand=True)
    [finding] = findings(compared(Outcome.DIFFERS, match_), earlier)
    assert (finding.code, finding.severity) == ("Q102", Severity.INFO)
    assert "which is later" in finding.message


def test_a_text_of_the_same_month_is_not_called_later() -> None:
    same = replace(
        CITING, extraction=replace(CITING.extraction, metadata=Metadata(authors=("A",), published="2021-03"))
    )
    [finding] = findings(
        compared(Outcome.DIFFERS, match(SOURCE, THERE, Outcome.DIFFERS, differences=(missing_not(),))), same
    )
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("words", "there", "codes"),
    [
        ("We are going to have a higher standard", "we are going to have a stronger foundation", []),
        (
            "the silt of the basin was left by a breakwater",
            "the silt of the basin was left on the breakwater",
            ["Q102"],
        ),
    ],
)
def test_a_few_words_that_have_only_small_ones_in_common_differ_by_chance(
    words: str, there: str, codes: list[str]
) -> None:
    citing, source = held(f"Lee said: “{words},” and sat down."), held(f"In May {there}, as Roe said.")
    ours, theirs = words.split(), there.split()
    told = tuple(
        Difference("replace", a, b, None, (0, 0), (0, 0)) for a, b in zip(ours, theirs, strict=True) if a.lower() != b
    )
    place = match(source, there, Outcome.DIFFERS, differences=told)
    found = find(checked(citing, words, compared(Outcome.DIFFERS, place)), {source.id: source})
    assert [f.code for f in found] == codes


def test_verbatim_gives_no_finding() -> None:
    assert findings(compared(Outcome.VERBATIM, match(SOURCE, THERE, Outcome.VERBATIM))) == []


def test_a_work_that_is_not_held_gives_no_finding() -> None:
    assert findings(compared(Outcome.NOT_HELD, holding=Holding.NOT_HELD)) == []


def test_absent_from_the_cited_work() -> None:
    [finding] = findings(compared(Outcome.ABSENT, holding=Holding.HELD))
    assert finding.code == "Q101"
    assert "Port Authority, 2021-03-04" in finding.message


def test_words_found_elsewhere_do_not_cure_their_absence() -> None:
    found = findings(compared(Outcome.ABSENT, match(SOURCE, THERE, Outcome.VERBATIM), holding=Holding.HELD))
    assert [f.code for f in found] == ["Q101", "Q103"]
    assert found[1].evidence[0].text == THERE


def test_an_ellipsis_over_a_long_way_backwards() -> None:
    spans = (span(SOURCE.text, "Paid in full"), span(SOURCE.text, "tested"))
    joined = replace(
        match(SOURCE, THERE, Outcome.MARKED_EDIT, flags=("joined_distant", "joined_reversed")), spans=spans
    )
    [finding] = findings(compared(Outcome.MARKED_EDIT, joined))
    assert finding.code == "Q104"
    assert [e.text for e in finding.evidence] == ["Paid in full", "tested"]
    assert "more than 200 words apart and in the other order" in finding.message


def test_a_place_that_is_itself_quoting_names_its_speaker() -> None:
    place = match(SOURCE, THERE, Outcome.VERBATIM, second_hand=True, speaker="Edda Korrin")
    [finding] = findings(compared(Outcome.VERBATIM, place))
    assert finding.code == "Q105"
    assert "the words of Edda Korrin" in finding.message


@pytest.mark.parametrize(
    ("speaker", "beside", "cued", "codes"),
    [
        ("Edda Korrin", "", False, ["Q105"]),
        ("Edda Korrin", " So Korrin had it.", False, []),  # named beside the words
        ("Edda Korrin", "", True, []),  # "she said"
        (None, "", False, []),
    ],
)
def test_two_reports_of_one_speech_are_not_second_hand(
    speaker: str | None, beside: str, cued: bool, codes: list[str]
) -> None:
    citing = held(CITING.text + beside)
    place = match(SOURCE, THERE, Outcome.VERBATIM, second_hand=True, speaker=speaker)
    document = checked(citing, WORDS, compared(Outcome.VERBATIM, place))
    [record] = document.held.extraction.quotations
    told = replace(record, cue=(0, 3) if cued else None)
    held_ = replace(document.held, extraction=replace(document.held.extraction, quotations=(told,)))
    assert [f.code for f in find(replace(document, held=held_), {SOURCE.id: SOURCE})] == codes


def test_what_a_mail_repeats_to_answer_it_is_no_quotation_that_differs() -> None:
    citing = held(f"Lee wrote:\n> {WORDS}\nNo.")
    place = match(SOURCE, THERE, Outcome.DIFFERS, differences=(missing_not(),), second_hand=True, speaker="Edda Korrin")
    found = find(checked(citing, f"> {WORDS}", compared(Outcome.DIFFERS, place)), {SOURCE.id: SOURCE})
    assert [f.code for f in found] == []


@pytest.mark.parametrize(("style", "codes"), [("reply", []), ("forward", []), ("", ["Q102"])])
def test_a_whole_mail_that_is_sent_on_is_no_quotation_that_differs(style: str, codes: list[str]) -> None:
    citing = held(f"See below.\n\n-----Original Message-----\nFrom: Max Roe\n\n{WORDS}")
    place = match(SOURCE, THERE, Outcome.DIFFERS, differences=(missing_not(),))
    document = checked(citing, WORDS, compared(Outcome.DIFFERS, place))
    [record] = document.held.extraction.quotations
    mark = Mark(MarkKind.BLOCK_QUOTE, record.start - 20, record.end, {"style": style})
    sent = replace(
        document.held,
        reading=replace(citing.reading, marks=(mark,)),
        extraction=replace(document.held.extraction, quotations=(replace(record, kind=QuotationKind.BLOCK),)),
    )
    assert [f.code for f in find(replace(document, held=sent), {SOURCE.id: SOURCE})] == codes


def test_words_credited_to_another_name_have_two_origins() -> None:
    place = match(SOURCE, THERE, Outcome.VERBATIM, second_hand=True, speaker="Edda Korrin", flags=("other_speaker",))
    comparison = compared(Outcome.VERBATIM, place)
    document = checked(CITING, WORDS, comparison)
    [record] = document.held.extraction.quotations
    named = replace(record, speaker=Speaker("Joren Vask", 0, 3, "cue"))
    held_ = replace(document.held, extraction=replace(document.held.extraction, quotations=(named,)))
    found = find(replace(document, held=held_), {SOURCE.id: SOURCE})
    assert [f.code for f in found] == ["Q105", "Q107"]
    assert "credited to Joren Vask; to Edda Korrin in Port Authority" in found[1].message


@pytest.mark.parametrize(
    ("here", "there", "lead", "codes"),
    [
        ("Max Roe", "Edda Korrin", "Max Roe said", ["Q107"]),
        ("Max Roe", "one of his friends", "Max Roe said", []),
        ("A friend", "Edda Korrin", "A friend said", []),
        ("Harbour Board", "Edda Korrin", "Edda Korrin, who speaks for the Harbour Board, said", []),
    ],
)
def test_a_nameless_speaker_and_one_named_beside_the_words_are_no_second_origin(
    here: str, there: str, lead: str, codes: list[str]
) -> None:
    citing = held(f"In Ostmere {lead}: “{WORDS}.” Nobody asked.")
    place = match(SOURCE, THERE, Outcome.VERBATIM, second_hand=True, speaker=there, flags=("other_speaker",))
    document = checked(citing, WORDS, compared(Outcome.VERBATIM, place))
    [record] = document.held.extraction.quotations
    told = replace(record, speaker=Speaker(here, *span(citing.text, here), "cue"), cue=(0, 2))
    held_ = replace(document.held, extraction=replace(document.held.extraction, quotations=(told,)))
    found = find(replace(document, held=held_), {SOURCE.id: SOURCE})
    assert [f.code for f in found if f.code == "Q107"] == codes


def test_words_for_which_another_work_is_cited_have_two_origins() -> None:
    place = match(SOURCE, THERE, Outcome.VERBATIM, flags=("other_work",))
    [finding] = findings(compared(Outcome.VERBATIM, place))
    assert finding.code == "Q107"
    assert "Another work is cited for the same words in Port Authority" in finding.message


def test_a_word_or_two_that_another_work_has_too_have_no_two_origins() -> None:
    place = match(SOURCE, THERE, Outcome.VERBATIM, flags=("other_work",))
    assert findings(compared(Outcome.TOO_SHORT, place)) == []


def test_an_office_beside_a_name_is_no_second_origin() -> None:
    place = match(SOURCE, THERE, Outcome.VERBATIM, second_hand=True, speaker="the director")
    assert [f.code for f in findings(compared(Outcome.VERBATIM, place))] == ["Q105"]


def test_an_edit_that_omits_a_negation_lists_the_omitted_words() -> None:
    place = match(SOURCE, THERE, Outcome.MARKED_EDIT, omitted=("not",), flags=("omits_negation",))
    [finding] = findings(compared(Outcome.MARKED_EDIT, place))
    assert finding.code == "Q108"
    assert "left out “not”" in finding.message


def test_an_edit_that_omits_nothing_telling_gives_no_finding() -> None:
    place = match(SOURCE, THERE, Outcome.MARKED_EDIT, omitted=("tested",))
    assert findings(compared(Outcome.MARKED_EDIT, place)) == []


def test_the_one_item_of_that_outlet_and_day_is_not_called_absent() -> None:
    [finding] = findings(compared(Outcome.NOT_FOUND, holding=Holding.POSSIBLE))
    assert finding.code == "Q109"
    assert "another item may be meant" in finding.message


def test_words_that_stand_in_the_possible_item_give_no_q109() -> None:
    place = match(SOURCE, THERE, Outcome.VERBATIM)
    assert findings(compared(Outcome.VERBATIM, place, holding=Holding.POSSIBLE)) == []


def test_only_a_part_stands_there() -> None:
    [finding] = findings(compared(Outcome.PARTIAL, match(SOURCE, "placed on Grey Bank", Outcome.PARTIAL)))
    assert finding.code == "Q110"
    assert finding.evidence[0].text == "placed on Grey Bank"


def of_document(document: Held) -> list[Finding]:
    return find(Checked(document), {document.id: document})


def test_unclosed_quote_yields_a_finding_at_the_mark() -> None:
    text = "“The port will publish the log, Korrin said."
    [finding] = of_document(held(text, unbalanced=((0, 1),)))
    assert (finding.code, finding.text, finding.severity) == ("Q106", "“", Severity.ERROR)


@pytest.mark.parametrize(
    ("metadata", "message"),
    [
        (Metadata(authors=("A",)), "No date found"),
        (Metadata(published="2021"), "No author found"),
        (Metadata(), "No date and no author found"),
    ],
)
def test_a_document_without_date_or_author(metadata: Metadata, message: str) -> None:
    [finding] = of_document(held("Some words.\nMore.", metadata=metadata))
    assert finding.code == "D701"
    assert message in finding.message
    assert finding.text == "Some words."


def test_text_set_aside_is_counted_and_shown() -> None:
    text = "The article.\nBuy our services now."
    zones = (Zone(0, 13, ZoneRole.BODY), Zone(13, len(text), ZoneRole.EXTRANEOUS))
    [finding] = of_document(held(text, zones=zones))
    assert (finding.code, finding.text) == ("D702", "Buy our services now.")
    assert "4 words in 1 place" in finding.message


@pytest.mark.parametrize(("why", "codes"), [("navigation", []), ("comments", ["D702"])])
def test_menus_are_worth_no_finding_but_comments_are(why: str, codes: list[str]) -> None:
    text = "The article.\nSomething else."
    document = held(text, zones=(Zone(0, 13, ZoneRole.BODY), Zone(13, len(text), ZoneRole.EXTRANEOUS)))
    mark = Mark(MarkKind.EXTRANEOUS, 13, len(text), {"why": why})
    document = replace(document, reading=replace(document.reading, marks=(mark,)))
    assert [finding.code for finding in of_document(document)] == codes


def test_a_reprint_notice_names_the_work() -> None:
    text = "An abridged version of the Journal's piece."
    version = VersionOf("abridged", *span(text, text), {"type": "article-journal", "container-title": "The Journal"})
    [finding] = of_document(held(text, version_of=version))
    assert (finding.code, finding.text) == ("D703", text)
    assert "an abridged version of The Journal" in finding.message


def test_unread_pages_are_named() -> None:
    document = held("Some words.")
    coverage = Coverage(CoverageKind.UNREAD_PAGES, 2, 5, (2, 4))
    document = replace(document, reading=replace(document.reading, coverage=coverage))
    [finding] = of_document(document)
    assert (finding.code, finding.severity) == ("D704", Severity.WARNING)
    assert "2 of 5 pages have no text that could be read: 2, 4." in finding.message


def test_a_language_without_rules_is_said() -> None:
    [finding] = of_document(held("Ein Satz.", metadata=Metadata(authors=("A",), published="2021", language="de")))
    assert finding.code == "D704"


def test_a_document_without_text_has_findings_with_spans() -> None:
    [finding] = of_document(held("", metadata=Metadata()))
    assert (finding.start, finding.end) == (0, 0)
