"""The words of the grid: thirty notes, the running text that they belong to, and texts that have no notes.

Out: `NOTES`, each with the note whose work its short form means; `sentences()`, of which each ends in other letters;
`WITHOUT`, texts whose numbers are no notes'. A note's `\\n` parts its paragraphs, its stars stand for italics.
"""

from collections.abc import Iterator

NOTES: tuple[tuple[str, int | None], ...] = (
    ("Anna Lee, *Silt and Sand: A History of the Harbour* (London: Marlow Press, 1998), 23–31.", None),
    ("Ibid., 45.", 1),
    ("Thomas Roe, “The Tides of Ostmere,” *Journal of Coastal History* 12, no. 3 (2004): 211–230.", None),
    ("See Lee, *Silt and Sand*, 77.", 1),
    ("42 U.S.C. § 1983 (2006).", None),
    (
        "“A harbour without a wall is a road,” as Martha Berg put it in *The Wall at Ostmere* (Cambridge: Fenland"
        " University Press, 2011), 9. The sentence was often repeated, though nobody who built the wall seems to have"
        " read it, and the board of 1911 would hardly have agreed with her.",
        None,
    ),
    ("Roe, “Tides of Ostmere,” 215.", 3),
    ("https://www.ostmere-archive.org/papers/1911/wall.html.", None),
    ("see Berg, *The Wall at Ostmere*, 14.", 6),
    ("Ibid., 16–18.", 6),
    (
        "Karl Weiss, *Ports of the North* (New York: Halyard Books, 1987), 102. Weiss had no access to the minutes of"
        " the board, which were opened in the following year.\nIn a later essay he took back the greater part of what"
        " he had said about the pilots.",
        None,
    ),
    ("Lee, op. cit., 80.", 1),
    ("Helen Marsh, “Pilots and Their Pay,” *Northern Economic Review* 4 (1992): 55–71.", None),
    ("Weiss, *Ports of the North*, 110.", 11),
    ("1911 was a year of strikes along the whole coast; see the table in Marsh, “Pilots and Their Pay,” 60.", 13),
    ("The figures are those of the harbour board, and do not count the fishing boats.", None),
    ("James Hollis, *Letters from the Pier*, ed. Ruth Dunn (Boston: Gannet & Sons, 1976), 12.", None),
    ("Ibid.", 17),
    ("Marsh, “Pilots and Their Pay,” 66.", 13),
    ("Berg, *Wall at Ostmere*, 201–4.", 6),
    ("Paul Varga, “Who Owned the Sluices?,” *Water and Law* 9, no. 1 (2015): 3–29.", None),
    ("Hollis, *Letters from the Pier*, 31.", 17),
    ("For the other side of the quarrel see Varga, “Who Owned the Sluices?,” 17.", 21),
    ("id. at 19.", 21),
    ("Edith Crane, *The Long Dredging* (Chicago: Lakeside University Press, 2003), 88.", None),
    ("Crane, *Long Dredging*, 90–95.", 25),
    ("Ibid., 97.", 25),
    ("Roe, “Tides of Ostmere,” 229.", 3),
    ("Lee, *Silt and Sand*, 145.", 1),
    ("Crane, *Long Dredging*, 301.", 25),
)

_TOWNS = (
    "Ostmere Salthorpe Garrow Wick Lindum Fenby Marram Thirle Holm Easby Corran Dunmore Keld Arling Brede Tarne Sorrel"
    " Whitby Hexley Mordon Pelham Rusk Selby Turvey Ulver Venn Warle Yarrow Zeal Aske"
).split()
SENTENCES = (
    "The harbour board met in the spring of that year and voted for a new wall at {}",
    "In 1911 the pilots refused to bring a single ship over the bar of {}",
    "“We were never asked,” the fishermen wrote in their long petition from {}",
    "About 40 ships lay in the roads, and none of them was bound for {}",
    "Two engineers were sent from the capital to look at the sluices of {}",
)
_BETWEEN = (
    "Nothing came of it at first, and the winter was hard.",
    "Section 3 of the act was not read out that evening, though 12 members asked for it.",
    "The report of 1908 had said as much; nobody had believed it.",
)


def sentences() -> Iterator[tuple[str, str]]:
    """A sentence without its full stop for each note, and one that may stand behind it."""
    for number, town in enumerate(_TOWNS[: len(NOTES)]):
        yield SENTENCES[number % len(SENTENCES)].format(town), _BETWEEN[number % len(_BETWEEN)]


_PARTS = (
    "The harbour master",
    "Every pilot",
    "A member of the board",
    "The keeper of the sluice",
    "Any ship",
    "The clerk",
)
_DUTIES = (
    "shall keep a book of all ships that pass the bar.",
    "may be heard before the vote is taken.",
    "shall be paid on the first day of the month.",
    "is to be chosen for 3 years by those who pay the toll.",
    "shall give notice in writing, see section 4, before he leaves.",
)


def _rows(form: str, count: int = 24) -> str:
    made = (f"{_PARTS[n % 6]} {_DUTIES[n % 5]}" for n in range(count))
    return "\n\n".join(form.format(n, words) for n, words in enumerate(made, start=1))


_PROSE = " ".join(f"{one}. {two}" for one, two in sentences())

WITHOUT: dict[str, str] = {
    "a numbered list": f"{_PROSE}\n\nWhat was decided:\n\n{_rows('{}. {}')}\n",
    "a list in brackets": f"{_PROSE}\n\nThe demands were these.\n\n{_rows('[{}] {}')}\n",
    "a list in round brackets": f"{_PROSE}\n\n{_rows('({}) {}')}\n",
    "a statute": _rows("§ {} {}") + "\n\n" + _rows("Section {}. {}"),
    "a statute in numbers": "\n\n".join(f"CHAPTER {c}\n\n{_rows('{} {}', 8)}" for c in range(1, 5)),
    "verses": "\n\n".join(
        f"{n} And the sea came up over {t}, and they that dwelt there fled." for n, t in enumerate(_TOWNS, 1)
    ),
    "verses in one paragraph": " ".join(
        f"{n} And the sea came over {t}, and they fled." for n, t in enumerate(_TOWNS, 1)
    ),
    "questions and answers": "\n\n".join(
        f"{n}. Q. Were you in {t} in 19{n + 10}?\nA. I was." for n, t in enumerate(_TOWNS, 1)
    ),
    "an agenda": "AGENDA\n\n" + "\n".join(f"{n}/ The wall at {t}" for n, t in enumerate(_TOWNS, 1)) + "\n",
    "chapters": "Contents\n\n"
    + "\n".join(f"{n}. The Wall at {t} {n * 12 + 1}" for n, t in enumerate(_TOWNS, 1))
    + f"\n\n{_PROSE}\n",
    "a table": "\n".join(f"| {n} | {t} | {1900 + n} | {n * 37} |" for n, t in enumerate(["Town", *_TOWNS])) + "\n",
    "figures in rows": "\n".join(f"{n} {t} {1900 + n} {n * 37}" for n, t in enumerate(_TOWNS, 1)) + f"\n\n{_PROSE}\n",
    "years": "\n\n".join(f"{1900 + n} The wall at {t} is begun." for n, t in enumerate(_TOWNS)) + "\n",
    "a bibliography": "\n\n".join(
        sorted(words.replace("*", "") for words, means in NOTES if not means and words[0].isalpha())
    ),
    "steps": "\n\n".join(f"Step {n}: Go to {t} and look at the wall." for n, t in enumerate(_TOWNS, 1)) + "\n",
    "letters": "\n\n".join(f"{chr(96 + n)}. The wall at {t}." for n, t in enumerate(_TOWNS[:20], 1))
    + f"\n\n{_PROSE}\n",
    "paragraphs that count on": "\n\n".join(f"{n}. {one}. {two}" for n, (one, two) in enumerate(sentences(), start=1)),
    "paragraphs and cross-references": "\n\n".join(
        f"[{n}] {one}. {two} (see [{max(1, n - 2)}] above)." for n, (one, two) in enumerate(sentences(), start=1)
    ),
    "messages": "\n".join(f"<{n}> {_PARTS[n % 6]} {_DUTIES[n % 5]}" for n in range(1, 25)) + "\n",
    "numbered lines of a transcript": "\n".join(
        f"{n % 25 + 1}   Q. Were you in {t} then?" for n, t in enumerate(_TOWNS * 3)
    ),
}
