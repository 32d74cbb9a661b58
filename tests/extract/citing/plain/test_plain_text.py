"""The plain text on which citations are read, and the way back to the places of the first one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.citing.noted import led_to, of_notes
from whence.extract.citing.plain.making import plain_text
from whence.extract.citing.plain.places import edited

READ = [
    ("Lee , Silt ; Roe , 4 .", "Lee, Silt; Roe, 4."),
    ("Lee . . . says", "Lee . . . says"),
    ("see (Lee, 4 ) and ( Roe, 5)", "see (Lee, 4) and (Roe, 5)"),
    ("``Silt and Sand,'' 4", "“Silt and Sand,” 4"),
    ("‘‘Silt and Sand,’’ 4", "“Silt and Sand,” 4"),
    ("Lee, „The Red Scare,“ 4; „Roe“ and “ Rye ” of „X“", "Lee, “The Red Scare,” 4; “Roe” and “Rye” of “X”"),
    ("« Silt », „Sand“, „Rye”, »Tides«, ‚Tolls‘ and ‹Piers›", "“Silt”, “Sand”, “Rye”, “Tides”, “Tolls” and “Piers”"),
    ("«A ‹B› C» and 5 » 4 or a «", "“A ‹B› C” and 5 » 4 or a «"),
    ("“ Silt ,” 4–5, 4—5, 4−5; no‑one", "“Silt,” 4–5, 4–5, 4–5; no-one"),
    (",,Silt and Sand'' 4", "“Silt and Sand” 4"),
    ("Lee,Silt, in Riddle,supra,at 4; www.lee.org/a,supra", "Lee, Silt, in Riddle, supra, at 4; www.lee.org/a,supra"),
    ("the O`Donovan and O´Donovan papers", "the O’Donovan and O’Donovan papers"),
    ("\u200eHa\u200drbour\u200f and Harbour\ufeff", "Harbour and Harbour"),
    ("Lee &amp; Roe, &#8220;Silt,&#8221; p.&nbsp;4", "Lee & Roe, “Silt,” p. 4"),
    ("R&D; and &c.", "R&D; and &c."),
    (r"Lee, *Silt*, p\. 4 \[3\]", "Lee, *Silt*, p. 4 [3]"),
    ("lbid. Ihid. 1bid., 4; Ib1d. Ibicl. IBID.", "Ibid. Ibid. Ibid., 4; Ibid. Ibid. Ibid."),
    ("fbidem, p. 4. 5 Jbidem; fbid. fdem. Jdem, 6; ldem.", "Ibidem, p. 4. 5 Ibidem; Ibid. Idem. Idem, 6; Idem."),
    ("Lee, o p. cit., 4; Tides 0f Ostmere, 0f 4 a 0f", "Lee, op. cit., 4; Tides of Ostmere, 0f 4 a 0f"),
    ("a modem, forbidem, Heldem.", "a modem, forbidem, Heldem."),
    ("I b i d., p. 4; I bid. 5", "Ibid., p. 4; Ibid. 5"),
    ("(Ibid., p- 543-4.) and page p- q", "(Ibid., p. 543-4.) and page p- q"),
    ("Lee v. Roe,[^88] F.4th 990, 1018; Roe,[^88] F. Lee", "Lee v. Roe, 88 F.4th 990, 1018; Roe,[^88] F. Lee"),
    (
        "Ibid. 2 bid., p. 4.  '79 mid.,  h i d . , p. 6.  Bid.  7",
        "Ibid. 2 Ibid., p. 4. '79 Ibid., Ibid., p. 6. Ibid. 7",
    ),
    ("Ibid. In 2004 bid, it won; a bid. It was 3 bid.", "Ibid. In 2004 bid, it won; a bid. It was 3 bid."),
    ("ld. at 4; 1d. at 5; ID. AT 6", "Id. at 4; Id. at 5; Id. AT 6"),
    ("Lee, op. dt., 4; Roe, OP. CIT., 5; loc. eit. 6", "Lee, op. cit., 4; Roe, op. cit., 5; loc. cit. 6"),
    ("Lee, op. ciṭ 4; Roe, loc. ciṭ; ibiḍ, 5", "Lee, op. cit. 4; Roe, loc. cit.; Ibid., 5"),
    ("Few. 9 10 11 12 13 14 15 16 17 S18 See Lee, 4; 12 13 14 15", "Few. See Lee, 4; 12 13 14 15"),
    ("an op. city, 3 ld. of it, forbid. Did.", "an op. city, 3 ld. of it, forbid. Did."),
    ("Lee, SUPRA NOTE 4, pp 4-5; Roe, p 7; p.p. 8", "Lee, supra note 4, pp. 4-5; Roe, p. 7; pp. 8"),
    ("Fed. R. Civ. P. 12; Ibid. P. 4", "Fed. R. Civ. P. 12; Ibid. p. 4"),
    ("78lbid., P. 4; Lee, PP. 5; Roe, p, 6; pgs. 7; a pp 8", "78Ibid., p. 4; Lee, p. 5; Roe, p. 6; p. 7; a pp. 8"),
]
"""A text, and how it is read."""


@pytest.mark.parametrize(("text", "read"), READ)
def test_signs_and_slips_are_read_as_what_they_stand_for(text, read):
    assert plain_text(text).text == read


_SIGNS = [
    " ",
    " ,",
    " ;",
    "``",
    "''",
    "\u200d\u200e",
    "&amp;",
    "lbid.",
    "op. dt.",
    "_",
    "*",
    "Lee",
    "pp 4",
    "\\[",
]


@given(st.lists(st.sampled_from(_SIGNS), max_size=30).map("".join))
def test_every_place_leads_back_to_the_signs_that_are_read_there(text):
    plain = plain_text(text)
    whole = plain.original(0, len(plain.text))
    assert 0 <= whole[0] <= whole[1] <= len(text)
    edits = {(start, end): words for start, end, words in plain.edits}
    for place, sign in enumerate(plain.text):
        start, end = plain.original(place, place + 1)
        assert text[start:end] == sign or any(
            a <= start and end <= b and sign in words for (a, b), words in edits.items()
        )
        assert plain.at(start) <= place
        assert plain.at(end) >= place


@given(st.text(alphabet="ab, .\u200d'`_*&;\\", max_size=60))
def test_places_keep_their_order(text):
    plain = plain_text(text)
    there = [plain.at(place) for place in range(len(text) + 1)]
    assert there == sorted(there)
    assert there[-1] == len(plain.text)
    back = [plain.original(place, place + 1) for place in range(len(plain.text))]
    assert back == sorted(back)


def test_of_two_edits_that_meet_the_first_is_made():
    assert edited("abcd", [(1, 3, "x"), (2, 4, "y")]).text == "axd"


def test_short_forms_of_a_scan_lead_as_any_other():
    found = of_notes(
        "Ann Lee , ``The Short Peace'' (Cambridge : Harbour Press , 1990) , p . 5 .",
        "lbid ., pp 7-8 .",
        "Lee , op. dt. , p. 9 .",
    )
    assert [led_to(found, label) for label in "23"] == ["1", "1"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Letters of . . . Ann Lee (Verso, 1998)", "Letters of … Ann Lee (Verso, 1998)"),
        ("It came . . . . Then it went", "It came . . . . Then it went"),
        ("The Origins ofSilting (Verso, 1998)", "The Origins of Silting (Verso, 1998)"),
        ("ofCom", "ofCom"),
    ],
)
def test_words_left_out_and_blanks_lost_are_read_as_one_title(text: str, plain: str) -> None:
    assert plain_text(text).text == plain


def test_the_letters_in_a_reports_margin_are_no_words() -> None:
    assert (
        plain_text("This B C D E F G Bench in Lee\nA\nB\nC\nD\nE\nF\nG\nv. Roe held so").text
        == "This Bench in Lee\nv. Roe held so"
    )
