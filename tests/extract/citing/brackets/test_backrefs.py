"""Works cited in brackets of running text, and where the short forms there lead."""

import pytest

from whence.extract import extract
from whence.extract.citing.brackets.backrefs import in_brackets
from whence.extract.citing.brackets.broughtforward import brought_forward, surnames
from whence.extract.citing.brackets.contents import bracketed
from whence.extract.citing.plain.making import plain_text
from whence.read import read, split
from whence.read.payload import Payload

LEE = "Ann Lee, The Short Peace, p. 3"
ROE = "Jan Roe, Tides of Ostmere, vol. 2, pp. 5-6 and p. 9"
SILT = "The Silt Papers, p. 12"


def _led(text: str) -> list[tuple[str, str]]:
    """The short forms of a text in order, each with the words that it is led to."""
    spans, at = [], 0
    for paragraph in text.split("\n\n"):
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    found = in_brackets("r", plain_text(text), spans)
    words = {one.id: text[one.start : one.end] for one in found}
    return [(words[one.id], words[one.backref or ""]) for one in found if one.short_form]


BEGUN = f'It grew, she says, "by the sea." [{LEE}] It fell, he says, "by the shore." [{ROE}] '


@pytest.mark.parametrize("back", ["Op. Cit.", "l.c.", "l. c.", "a.a.O."])
def test_an_author_in_the_bracket_tells_the_work(back: str) -> None:
    assert _led(f'{BEGUN}So "it was quiet." [Lee, {back}, p. 7]') == [(f"Lee, {back}, p. 7", LEE)]


def test_a_colon_may_part_an_author_from_a_title_in_quotation_marks() -> None:
    full = "N. Moe: “A Discourse concerning Tolls.” Ostmere, 1696, p. 2."
    assert _led(f"{BEGUN}“It has no price.” ({full}) “Nothing can have one.” (N. Moe, l.c., p. 6)") == [
        ("N. Moe, l.c., p. 6", full)
    ]


def test_op_cit_alone_means_the_work_by_whom_the_sentence_brings_forward() -> None:
    text = f'{BEGUN}As Lee points out, "Roe was never there." [Op. Cit., p. 7]'
    assert _led(text) == [("Op. Cit., p. 7", LEE)]


def test_the_author_of_a_title_alone_is_whom_its_sentence_brings_forward() -> None:
    text = f'{BEGUN}As Moe argues, "all is silt." [{SILT}] Lee denies it. [Op. Cit., p. 4]\n\nMoe replies: "no." [Op. Cit., p. 13]'
    assert _led(text) == [("Op. Cit., p. 4", LEE), ("Op. Cit., p. 13", SILT)]


@pytest.mark.parametrize("short", ["Ibid.", "ibid., p. 8", "Op. Cit., p. 8"])
def test_where_nobody_is_brought_forward_the_bracket_before_is_meant(short: str) -> None:
    assert _led(f'{BEGUN}In summary:\n\n"The sea did not return." [{short}]') == [(short, ROE)]


@pytest.mark.parametrize(
    "between",
    [
        "As Hagstrom points out, ",  # whose works are not cited
        "Lee and Roe disagree on ",
        "It is otherwise now (Smith 2010, p. 4). ",
        "It is otherwise now (Board, p. 4). ",
    ],
)
def test_another_person_or_an_unread_citation_between_leads_nowhere(between: str) -> None:
    assert _led(f'{BEGUN}{between}"the harbour." [Op. Cit., p. 8]') == []


def test_ibid_behind_a_bracket_of_two_works_leads_nowhere() -> None:
    assert _led(f'It grew. [{LEE}; {ROE}] It "fell." [Ibid., p. 8]') == []


def test_a_bracket_far_behind_is_not_meant() -> None:
    assert _led(f'{BEGUN}{"It went on and on. " * 200}It "fell." [Ibid., p. 8]') == []


def test_of_two_works_by_an_author_none_is_guessed() -> None:
    text = f'{BEGUN}It rose. [Ann Lee, The Long War, p. 1] It fell. [{ROE}] It was "quiet." [Lee, Op. Cit., p. 7]'
    assert _led(text) == []


def test_the_same_title_again_is_the_same_work() -> None:
    text = f"{BEGUN}It rose. [The Short Peace, p. 9] It fell. [Ibid.]"
    assert _led(text) == [("The Short Peace, p. 9", LEE), ("Ibid.", LEE)]


@pytest.mark.parametrize(
    "words",
    [
        "[the harbour]",
        "[T]he",
        "(in 1936)",
        "(Figure 2)",
        "[i.e. the board]",
        "(see below)",
        "(p. 9)",
        "[sic]",
        "(1999)",
    ],
)
def test_what_explains_or_counts_cites_nothing(words: str) -> None:
    assert list(bracketed(words, (0, len(words)))) == []


@pytest.mark.parametrize(
    "words", ["(Oxford: Ostmere Press, 1999)", "(ibid., 1892)", "(Smith 2010, p. 4)", "(Table 4, p. 3)"]
)
def test_a_place_of_publication_or_an_author_with_a_year_is_no_work_of_a_bracket(words: str) -> None:
    assert all(one.work is None and not one.back for one in bracketed(words, (0, len(words))))


def test_a_person_inside_quotation_marks_is_not_brought_forward() -> None:
    text = "Ann Lee and Jan Roe wrote. Lee says that “Roe was there” and"
    assert brought_forward(text, (27, len(text)), surnames(text, ("lee", "roe"))) == "lee"


def test_underscores_around_the_words_do_not_hide_them() -> None:
    text = f"{BEGUN}It rose. (_ibid._, p. 9)\n\nThe _Board_ met at _Ostmere_ in the _Guild Hall_."
    assert [full for _, full in _led(text)] == [ROE]


def test_a_page_of_the_web_that_cites_in_brackets_is_read() -> None:
    page = "".join(
        f"<p>{words}</p>"
        for words in (
            "This essay is about the harbour of Ostmere and those who wrote of it in the years behind us.",
            BEGUN,
            'As Lee argues, the people of the harbour "were never asked" about it. [Op. Cit., p. 88] They went.',
        )
    )
    html = f"<html><body><h1>On the harbour</h1>{page}</body></html>"
    [payload] = [one for one in split(html.encode(), "essay.html") if isinstance(one, Payload)]
    reading = read(payload)
    found = {one.id: one for one in extract(reading).references}
    [short] = [one for one in found.values() if one.short_form]
    full = found[short.backref or ""]
    assert (reading.text[short.start : short.end], reading.text[full.start : full.end]) == ("Op. Cit., p. 88", LEE)


def test_a_record_told_by_its_kind_and_day_or_its_number_is_meant_by_the_ibid_behind_it() -> None:
    interview, numbers = (
        "Committee interview of Ann Lee, 6/6/78, p. 5",
        "Agency Nos. 580-583; Wx-7241, Entry #427, p. 92",
    )
    text = f"She saw him. ({interview}.) He left. (Ibid., p. 6.) The cable told it. ({numbers}.) Nobody came. (Ibid.)"
    assert _led(text) == [("Ibid., p. 6.", interview), ("Ibid.", numbers)]


def test_a_remark_that_names_a_record_is_none() -> None:
    text = BEGUN + "It was so. (Exhibit 5 shows the letter of 6/6/78.) He left. (Ibid., p. 6.)"
    assert _led(text) == [("Ibid., p. 6.", ROE)]


def _cited(*brackets: str) -> str:
    return " ".join(f"It grew by the sea in those years, and fell again by the shore. ({words})" for words in brackets)


MANY = [ROE, "Berg, Tolls and Piers, p. 4", "Berg, Tolls and Piers, p. 5", "Cole, The Night Boat, p. 9"]


def test_a_text_that_cites_in_brackets_need_not_point_back_in_them() -> None:
    """A title alone is the work that was cited with its author, before or behind it."""
    said = _cited("Lee, Short Peace, p. 3", *MANY, "Short Peace, p. 8")
    assert _led(said) == [("Short Peace, p. 8", "Lee, Short Peace, p. 3")]
    said = _cited("Short Peace, p. 8", *MANY, "Lee, Short Peace, p. 3", "Lee, Short Peace, p. 4")
    assert _led(said) == [("Short Peace, p. 8", "Lee, Short Peace, p. 3")]


def test_few_brackets_are_no_habit() -> None:
    """Where nothing points back, either."""
    assert _led(_cited("Lee, Short Peace, p. 3", ROE, "Short Peace, p. 8")) == []


def test_idem_points_back_in_brackets() -> None:
    """As "ibid." does."""
    assert _led(f"{BEGUN}So it was. (Idem, p. 7)") == [("Idem, p. 7", ROE)]


RECORD = "HSCA interview of Ann Lee, 6/6/78, p. 12"


@pytest.mark.parametrize(
    "back", ["Ibid., p. )", "Ibid:)", "Ibid. p. 531 Ms. Lee", "Ibid., the board was told of it later)"]
)
def test_a_back_reference_may_lack_its_page_or_its_end_or_explain(back: str) -> None:
    text = f"She left. ({RECORD}.) She was seen. (Roe deposition, 5/4/78, p. 3.) He came. ({back} says so. It ended. (Ibid.)"
    assert [work for _, work in _led(text)] == ["Roe deposition, 5/4/78, p. 3"] * 2


def test_a_bracket_that_a_page_parts_is_one() -> None:
    text = f"She left. ({RECORD}.) She was seen. (Roe deposition, 5/4/78,\n\np. 3.) He came. (Ibid., p. 4.)"
    assert [back for back, _ in _led(text)] == ["Ibid., p. 4."]
    assert "Roe deposition" in _led(text)[0][1]


@pytest.mark.parametrize("short", ["Page 35, ibid", "p. 5, Ibid.", "Page 180 ibid"])
def test_a_page_may_stand_in_front_of_the_short_form(short: str) -> None:
    [(_, full)] = _led(f'{BEGUN}So "it was quiet." ({short})')
    assert full == ROE


def test_a_page_may_stand_in_front_of_its_work() -> None:
    first, again = "page 12, Religious Silt by Ann Berg", "P. 40, Religious Silt, by A. Berg"
    text = f'{BEGUN}So "it was." ({first}) And "it went." (p. 4, Ibid.) Later "it came." ({again})'
    cited = [text[one.start : one.end] for one in in_brackets("r", plain_text(text), [(0, len(text))])]
    assert cited[-3:] == ["Religious Silt by Ann Berg", "Ibid.", "Religious Silt, by A. Berg"]


def test_a_volume_that_the_sentence_tells_is_what_ibid_may_mean() -> None:
    assert _led(f'{BEGUN}In the report of the Board, Volume I, "it was quiet." (Page 18, ibid)') == []
