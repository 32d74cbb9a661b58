"""Note-style references of made-up works, tagged: what the tagged references of scholars lack (news, cables, interviews,
hearings, judgments, letters, tweets, archives, short forms), in the orders and abbreviations of several citation manuals.

In: a seeded `random.Random`. Out: a reference as pieces, each a label of the tagger and its words.

    >>> " ".join(piece.words for piece in reference(random.Random(4)))
    'Anna Berg, “Oil and War,” Ostmere Courier, May 3, 2019.'
"""

from __future__ import annotations

import random
from collections.abc import Callable

from reference_maker import Maker, Piece

from whence.extract.references.lists import lines

Pieces = list[Piece]


def _title(maker: Maker, *, quoted: bool, point: str | None = None) -> Piece:
    title = maker.title()
    if quoted:
        return Piece("title", maker.quoted(title))
    end = maker.pick([",", ".", ",", ","]) if point is None else point
    return Piece("title", title + ("" if title[-1] in "?!." else end), italic=True)


def _authors(maker: Maker, share: float = 0.9) -> Pieces:
    if not maker.may(share):
        return []
    return [Piece("author", maker.persons().rstrip(".") + maker.pick([",", ",", ",", ".", ":"]))]


def _bracketed(maker: Maker, date: str, share: float = 0.4) -> Piece:
    return Piece("date", f"({date})" + maker.end() if maker.may(share) else date + maker.end())


def news(maker: Maker) -> Pieces:
    """An article of a newspaper, agency or news site, with or without title, page, town."""
    made = _authors(maker, 0.82)
    headline = maker.headline() if maker.may(0.75) else maker.title()
    plain = maker.may(0.22)
    made.append(Piece("title", headline.rstrip("?") + "," if plain else maker.quoted(headline), italic=plain))
    made.append(Piece("container-title", maker.outlet() + maker.pick([",", ",", ".", ""]), italic=not plain))
    if maker.may(0.05):
        made.insert(
            -1, Piece("genre", maker.pick(["op-ed,", "editorial,", "blog,", "opinion,", "letter to the editor,"]))
        )
    made.append(_bracketed(maker, maker.day() if maker.may(0.9) else maker.date(), 0.3))
    if maker.may(0.2):
        made.append(
            Piece(
                "pages",
                maker.pick(
                    [
                        f"A{maker.number(1, 30)}",
                        f"p. A-{maker.number(1, 30)}",
                        f"p. {maker.number(1, 40)}",
                        f"sec. {maker.pick('ABCD')}, p. {maker.number(1, 20)}",
                        f"A{maker.number(1, 20)}",
                    ]
                )
                + maker.end(),
            )
        )
    return made


def untitled_news(maker: Maker) -> Pieces:
    """An outlet and a day."""
    return [
        Piece("container-title", maker.outlet() + maker.pick([",", ",", ""]), italic=True),
        _bracketed(maker, maker.day(), 0.2),
    ]


def report(maker: Maker) -> Pieces:
    """A report of an institute or body, with series, number, place."""
    body = maker.publisher()
    made = _authors(maker) if maker.may(0.7) else [Piece("author", body + maker.pick([",", ".", ","]))]
    made.append(_title(maker, quoted=maker.may(0.4)))
    if maker.may(0.25):
        number = maker.pick(
            ["", f" No. {maker.number(1, 9000)}", f" {maker.number(1, 400)}", f" no. {maker.number(1, 300)}"]
        )
        series = maker.word("series") + number
        made.append(
            Piece(
                "genre",
                (
                    series
                    if maker.may(0.6)
                    else f"{maker.pick(['NBER', 'RAND', 'CSIS', 'EBRI', 'IMF', 'CRS', 'IDSA'])} {series}"
                )
                + maker.pick([",", ",", ".", ""]),
            )
        )
    elif maker.may(0.08):
        made.append(Piece("container-title", f"{maker.publisher()} {maker.word('series')},", italic=True))
        made.append(
            Piece("volume", maker.pick(["No. {}", "no. {}", "No {}", "Nr. {}"]).format(maker.number(1, 300)) + ",")
        )
    elif maker.may(0.06):
        made.append(
            Piece(
                "genre",
                maker.pick(["(Exposure Draft)", "Executive Summary,", "draft report,", "final report,", "4 vols.,"]),
            )
        )
    opening = "(" if maker.may(0.45) else ""
    if maker.may(0.45):
        made.append(Piece("location", opening + maker.place() + ":"))
        opening = ""
    if made[0].words.rstrip(",.") != body or maker.may(0.3):
        made.append(Piece("publisher", opening + body + maker.pick([",", ",", ".", ",", ""]), italic=False))
        opening = "" if not opening else "("
    closed = any("(" in piece.words and piece.label in ("location", "publisher") for piece in made)
    date = maker.date() if maker.may(0.93) else "n.d."
    revised = f" (Revised {maker.date()})" if maker.may(0.05) else ""
    made.append(
        Piece("date", f"{date}{revised})" + maker.end() if closed else f"{date}{revised}" + maker.end())
        if closed or maker.may(0.7)
        else _bracketed(maker, date, 1.0)
    )
    if maker.may(0.3):
        made.append(Piece("pages", maker.pages() + maker.end()))
    return made


def _code(maker: Maker) -> str:
    year = maker.number(85, 99) if maker.may(0.5) else maker.number(0, 23)
    kinds = [
        "GAO-{:02}-{}",
        "GAO/{}-{:02}-{}",
        "CRS-RL{}",
        "RL{}",
        "TM-{}-{}",
        "TWR-{}",
        "A/{}/{}",
        "COM({}) {}",
        "NUREG/CR-{}",
        "ODI-{}-{}",
        "HB-{}/{}",
    ]
    kind = maker.pick(kinds[:2] if maker.may(0.55) else kinds)
    if kind == kinds[0]:
        return kind.format(year, maker.number(100, 1200)) + maker.pick(["", "", "T", "R", "G", "SP"])
    if kind == kinds[1]:
        return kind.format(
            maker.pick(["AIMD", "GGD", "NSIAD", "T-GGD", "OCG", "HEHS", "RCED", "T-AIMD/OCE", "RCED/AIMD"]),
            year,
            maker.number(1, 300),
        )
    return kind.format(*(maker.number(10, 9000) for _ in range(kind.count("{}"))))


def numbered_report(maker: Maker) -> Pieces:
    """A report of a body that numbers its reports: title, number and date in brackets."""
    made: Pieces = (
        [
            Piece(
                "author",
                maker.pick(
                    [
                        "U.S. General Accounting Office,",
                        "Government Accountability Office,",
                        "U.S. Government Accountability Office,",
                        maker.publisher() + ",",
                    ]
                ),
            )
        ]
        if maker.may(0.3)
        else []
    )
    title = maker.title() if maker.may(0.4) else f"{maker.title().split(':')[0]}: {maker.title()}"
    bracket = maker.may(0.75)
    made.append(Piece("title", title.rstrip(".") + ("" if bracket else ","), italic=maker.may(0.8)))
    made.append(
        Piece(
            "number",
            ("(" if maker.may(0.9) else "( ") * bracket + _code(maker) + ("," if bracket or maker.may(0.6) else ""),
        )
    )
    if maker.may(0.4):
        made.append(
            Piece(
                "location",
                ("" if bracket else "(") + maker.pick(["Washington, D.C.:", "Washington, D.C.:", maker.place() + ":"]),
            )
        )
        bracket = True
    date = maker.day() if maker.may(0.6) else maker.date()
    made.append(Piece("date", date + (")" if bracket else "") + maker.end()))
    if maker.may(0.15):
        made.append(Piece("pages", maker.pages() + maker.end()))
    return made


def book(maker: Maker) -> Pieces:
    """A book with author, editor or translator, in the two usual orders."""
    edited = maker.may(0.15)
    made: Pieces = (
        [
            Piece(
                "editor",
                maker.persons() + maker.pick([" (Eds.),", ", eds.,", " (Ed.),", ", ed.,", " (eds.),", ", editors,"]),
            )
        ]
        if edited
        else _authors(maker, 0.97)
    )
    translated = maker.may(0.07)
    if translated and maker.may(0.4) and not edited:
        made = [Piece("author", maker.person() + " and"), Piece("translator", maker.person() + " (Trans.),")]
        translated = False
    bracket = maker.may(0.5)
    made.append(_title(maker, quoted=maker.may(0.06), point="" if bracket and not translated else None))
    if translated:
        made.append(
            Piece(
                "translator",
                maker.pick(["trans. ", "translated by ", "tr. "]) + maker.person() + maker.pick([",", "", "."]),
            )
        )
    if maker.may(0.1):
        made.append(
            Piece(
                "edition",
                maker.pick(["2nd ed.", "rev. ed.", "3d ed.", "4th edition", "Second Edition,", "paperback ed.,"]),
            )
        )
    if maker.may(0.06):
        made.append(Piece("volume", maker.pick(["vol. 2", "Vol. 1,", "2 vols.", "Volume IV,"])))
    opening = "(" if bracket else ""
    if maker.may(0.85):
        made.append(Piece("location", opening + maker.place() + ":"))
        opening = ""
    if maker.may(0.9):
        publisher = maker.publisher().replace(
            "University Press", "Univ. Press" if maker.may(0.12) else "University Press"
        )
        made.append(Piece("publisher", opening + publisher + ","))
        opening = ""
    made.append(
        Piece(
            "date",
            opening
            + str(maker.year())
            + (")" if bracket else "")
            + (maker.end() if not bracket else maker.pick([",", ".", "", ","])),
        )
    )
    if maker.may(0.5):
        made.append(Piece("pages", maker.pages() + maker.end()))
    return made


def chapter(maker: Maker) -> Pieces:
    """A chapter in a book with editors."""
    made = [*_authors(maker, 1.0), _title(maker, quoted=True)]
    container = Piece(
        "container-title", maker.pick(["in ", "In ", ""]) + maker.title() + maker.pick([",", ""]), italic=True
    )
    editors = maker.persons()
    editor = Piece(
        "editor",
        maker.pick(
            [
                f"ed. {editors},",
                f"eds. {editors}",
                f"edited by {editors},",
                f"{editors}, eds.",
                f"{editors}, ed.,",
                f"{editors} (eds.),",
            ]
        ),
    )
    if maker.may(0.3):
        editor = Piece(
            "editor", maker.pick(["in ", "In "]) + maker.persons() + maker.pick([", eds.,", ", ed.,", " (eds.),"])
        )
        container = Piece("container-title", container.words.removeprefix("in ").removeprefix("In "), italic=True)
        made += [editor, container]
    else:
        made += [container, editor] if maker.may(0.9) else [container]
    made += [
        Piece("location", "(" + maker.place() + ":"),
        Piece("publisher", maker.publisher() + ","),
        Piece("date", f"{maker.year()})" + maker.pick([",", ".", "", ","])),
    ]
    if maker.may(0.7):
        made.append(Piece("pages", maker.pages() + maker.end()))
    return made


def journal(maker: Maker) -> Pieces:
    """An article of a journal or magazine in the orders of the manuals."""
    plain = maker.may(0.1)
    made = [*_authors(maker, 0.97), _title(maker, quoted=not plain)]
    name = maker.pick(lines("journals.txt"))
    if maker.may(0.35):
        subject = maker.title().split(":")[0].split("—")[0]
        name = maker.pick(
            [
                "Journal of {}",
                "{} Review",
                "{} Quarterly",
                "Review of {}",
                "International Journal of {}",
                "Annals of {}",
                "Survey of {}",
                "{}",
            ]
        ).format(subject)
    made.append(Piece("container-title", name + maker.pick([",", ",", ".", ""]), italic=True))
    if maker.may(0.08):
        made.append(Piece("publisher", maker.publisher() + ","))
    volume, issue = maker.number(1, 120), maker.number(1, 12)
    date = maker.date()
    shape = maker.number(0, 5)
    if shape < 4:
        made.append(
            Piece(
                "volume",
                [f"Vol. {volume}, No. {issue}", f"{volume}, no. {issue}", f"vol. {volume}, no. {issue},", f"{volume}"][
                    shape
                ]
                + ("," if shape == 0 and maker.may(0.5) else ""),
            )
        )
        made.append(
            Piece(
                "date",
                f"({date})" + maker.pick([":", ",", ""]) if maker.may(0.75) else date + maker.pick([",", ":", "."]),
            )
        )
    elif shape == 4:
        made += [Piece("date", f"({date})" + maker.pick([",", ""])), Piece("volume", f"{volume} ({issue}),")]
    else:
        made.append(Piece("date", f"({date})" + maker.pick([",", "."]) if maker.may(0.5) else date + ","))
    if maker.may(0.75):
        made.append(Piece("pages", maker.pages() + maker.end()))
    return made


def thesis(maker: Maker) -> Pieces:
    """A thesis."""
    made = [*_authors(maker, 1.0), _title(maker, quoted=maker.may(0.8))]
    bracket = maker.may(0.6)
    made.append(
        Piece(
            "genre",
            ("(" if bracket else "")
            + maker.pick(
                [
                    "PhD diss.,",
                    "Ph.D. dissertation,",
                    "PhD thesis,",
                    "master’s thesis,",
                    "unpublished thesis,",
                    "M.A. thesis,",
                ]
            ),
        )
    )
    school = maker.pick(
        ["University of {}", "{} University", "{} State University", "Technical University of {}"]
    ).format(maker.place().split(",")[0])
    made.append(Piece("publisher", school + ","))
    made.append(Piece("date", str(maker.year()) + (")" if bracket else "") + maker.end()))
    if maker.may(0.4):
        made.append(Piece("pages", maker.pages() + maker.end()))
    return made


def web(maker: Maker) -> Pieces:
    """A page of a site, a post of a blog."""
    made = _authors(maker, 0.6)
    made.append(_title(maker, quoted=maker.may(0.85)))
    if maker.may(0.75):
        site = maker.word("sites") if maker.may(0.6) else maker.title().split(":")[0]
        made.append(Piece("container-title", site + maker.pick([",", ",", ".", " (blog),"]), italic=maker.may(0.5)))
    if maker.may(0.45):
        made.append(Piece("publisher", maker.publisher() + ","))
    if maker.may(0.85):
        date = maker.day() if maker.may(0.85) else "n.d."
        made.append(
            Piece("date", maker.pick(["", "", "", "last modified ", "updated ", "posted "]) + date + maker.end())
        )
    return made


def _reads(pieces: Pieces) -> Pieces:
    """Only pieces with words in them."""
    return [piece for piece in pieces if piece.words.strip(" .,;:()")]


Style = Callable[[Maker], Pieces]


def reference(chance: random.Random) -> Pieces:
    """One made-up reference of any kind."""
    from reference_records import STYLES  # the other half of the styles builds on this module's

    maker = Maker(chance)
    styles = list(STYLES)
    style = chance.choices(styles, [STYLES[one] for one in styles])[0]
    return _reads(style(maker))
