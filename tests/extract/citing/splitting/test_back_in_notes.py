"""Where short forms of notes lead that are printed in small capitals, glued to their labels, joined by "&", or named."""

import pytest

from whence.extract import extract
from whence.extract.references import Source, parse
from whence.models import Reading

PROSE = (
    "The harbour silted up in those years, and nobody in the town would pay for dredging it. The pilots left first. "
    "Then the tolls fell, and with them went whatever the council had meant to spend on the piers.\n\n"
)


def _led(*notes, label="[{}] "):
    """What each note's last short form leads to, as its first words; None where it leads nowhere."""
    said = " ".join(f"So it was said in the harbour of Ostmere, year by year.[{n + 1}]" for n in range(len(notes)))
    lines = [label.format(at) + note for at, note in enumerate(notes, start=1)]
    text = "\n\n".join(["On Harbours", PROSE + said, "Notes", *lines]) + "\n"
    found = extract(Reading("d", "r", text)).references
    by_id = {reference.id: reference for reference in found}
    led = []
    for line in lines:
        start = text.index(line)
        here = [one for one in found if start <= one.start < start + len(line) and one.short_form and one.backref]
        led.append(" ".join(text[by_id[here[-1].backref].start :].split()[:2]) if here else None)
    return led


@pytest.mark.parametrize(
    "back", ["ID. at 89.", "See ID. at 89.", "The tolls fell twice in that year. See ID. at 89–90."]
)
def test_id_in_small_capitals_is_an_id(back):
    cited = "Anna Berg, Silt and Sand, 3 J. Ports 14 (2017)."
    assert _led(cited, back)[1] == "Anna Berg,"


def test_capitals_at_a_sentences_end_are_no_id():
    assert _led("Anna Berg, Silt and Sand (Verso, 2017), 3.", "Each pilot showed an ID. He was let through.")[1] is None


def test_a_supra_under_the_name_that_its_note_told_means_that_work():
    cited = "Port Council, White Paper: Dredging 16 (1997) [hereinafter Dredging White Paper]; Anna Berg, Silt (1999)."
    assert _led(cited, "Dredging White Paper, supra note 1, at 7.")[1] == "Port Council,"


ARTICLES = [
    "Anna Berg, “Silt and Sand,” Ports and Piers vol. 3, no. 2 (2016): 57-67, 63.",
    "Olga Berg, “The Law of Tolls,” Ostmere Law Review vol. 10, no. 4 (2012): 817-85, 839.",
]


@pytest.mark.parametrize(("page", "work"), [("62", "Anna Berg,"), ("880", "Olga Berg,"), ("5", None)])
def test_of_two_authors_of_a_name_the_page_tells_which(page, work):
    assert _led(*ARTICLES, f"Berg, {page}.")[2] == work


def test_a_page_tells_nothing_where_a_books_pages_are_not_known():
    book = "Olga Berg, The Law of Tolls (Ostmere: Verso, 2012), 839."
    assert _led(ARTICLES[0], book, "Berg, 62.")[2] is None


def test_a_short_title_may_be_glued_to_its_label():
    notes = ("Anna Berg. “Silt and Sand: Is it so?”. In: Ports 3 (2017), p. 4.", "Berg, “Silt and Sand: Is it so?”.")
    assert _led(*notes, label="{}. ")[1] == "Anna Berg."


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Anna Berg, “Silt,” Ports vol. 3 (2014): 52-69; & Tom Roe & Jan Weiss, “Sand,” Piers vol. 1 (2012): 6-13.", 2),
        ("Ibid. & Tom Roe and Jan Weiss, “Sand and Stones,” Reuters, April 1, 2019.", 2),
        ("Anna Berg, Silt and Sand, 12 Harb. & Pier L. Rev. 14 (2017).", 1),
        ("Anna Berg, Silt and Sand (Ostmere: Roe & Weiss, 2017), 14.", 1),
    ],
)
def test_an_ampersand_adds_a_reference_behind_a_whole_one_only(words, count):
    assert len(parse(words, source=Source("r", None, 0))) == count


def test_an_ibid_behind_two_works_joined_by_an_ampersand_leads_nowhere():
    both = "Ibid. & Tom Roe and Jan Weiss, “Sand and Stones,” Reuters, April 1, 2019."
    assert _led("Anna Berg, “Silt,” Reuters, April 3, 2018.", both, "Ibid.")[2] is None


def test_a_full_citation_behind_short_titles_is_theirs():
    notes = ("Berg, “Silt and Sand,” 15.", "Anna Berg, “Silt and Sand: A Harbour,” Ports 3, no. 2 (2017): 14-38.")
    assert _led(*notes)[0] == "Anna Berg,"


def test_a_see_behind_a_sentence_is_no_part_of_a_name():
    cited = "“Report on the Tides of Ostmere,” https://ostmere.example/tides.pdf (“Report”)."
    led = _led(cited, "A “tide” refers to what came before; it is no flood. See Report at 55.", "See id. at 56.")
    assert led[1:] == ["“Report on", "“Report on"]


def test_an_id_glued_to_its_page_is_an_id():
    assert _led("Anna Berg, Silt and Sand, 3 J. Ports 14 (2017).", "See id.at 33, 111-12.")[1] == "Anna Berg,"


def test_what_is_defined_anew_in_each_part_means_the_last_one():
    cited = "Tide Board, Annual Report of the Pilots {}, at 3 (Oct. 31, 2011) (“NSA 2011 Pilot Procedures”), available at http://ostmere.example/{}."
    notes = (cited.format("I", "a"), cited.format("II", "b"), "NSA 2011 Pilot Procedures, supra, § 5. Id. at 6.")
    assert _led(*notes)[2] == "Tide Board,"


def test_a_judgments_nickname_leads_to_it_beside_another_one_of_its_volume():
    notes = (
        "See United States v. U.S. Dist. Court for the E. Dist. of Mich., 407 U.S. 297, 313 (1972) (“Keith”) (“[It] is so”).",
        "Shadwick v. City of Tampa, 407 U.S. 345, 350 (1972).",
        "Keith, 407 U.S. at 316. Probable cause is the standard of it, and has been for many years.",
    )
    assert _led(*notes)[2] == "United States"


@pytest.mark.parametrize(
    "back",
    [
        "Berg (op. cit., p. 14) remarks that the difference was small.",
        "That the tolls fell is well presented by Anna Berg (loc. cit.), who speaks of a confusion.",
    ],
)
def test_op_cit_in_brackets_behind_a_name_means_that_authors_work(back):
    notes = ("Anna Berg, Silt and Sand (Verso, 2017), 3.", "Jane Roe, Tides of Ostmere (Quay, 1999), 4.", back)
    assert _led(*notes)[2] == "Anna Berg,"


def test_op_cit_in_brackets_behind_a_name_that_no_work_has_leads_nowhere():
    assert _led("Anna Berg, Silt and Sand (Verso, 2017), 3.", "Grimm (op. cit.) had already noted this.")[1] is None


def test_what_a_semicolon_parts_from_ibid_is_what_it_means():
    tape = "Pilots tape, Second Officer position, channel 5, 9:32:10; ibid., 9:33:58."
    assert _led("Anna Berg, Silt and Sand (Verso, 2017), 3.", tape) == [None, "Pilots tape,"]


def test_the_sentence_before_an_interview_is_no_title_of_it():
    note = "Some praised the port, including Ostmere's Jan Roe. Anna Berg interview (Sept. 29, 2003); Ibid."
    said = f"So it was said in the harbour.[1] {PROSE}\n\nNotes\n\n[1] {note}\n"
    found = extract(Reading("d", "r", said)).references
    assert [said[one.start : one.end] for one in found] == ["Anna Berg interview (Sept. 29, 2003);", "Ibid."]
