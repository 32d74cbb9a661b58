"""More styles of made-up references: records of agencies, interviews, hearings, law, archives, broadcasts, posts, short forms; and
how often each style is drawn.

In: a `Maker`. Out: a reference as pieces; `STYLES`: each style and its weight.

    >>> " ".join(piece.words for piece in interview(Maker(random.Random(1))))
    'Wei Chen interview (Mar. 3, 2004).'
"""

from __future__ import annotations

import reference_styles as styles
from reference_maker import Maker, Piece

from whence.extract.references.lists import lines

Pieces = list[Piece]


def agency_record(maker: Maker) -> Pieces:
    """A document of an agency: who wrote what kind of document to whom, its title or subject, its date."""
    made: Pieces = [Piece("author", maker.word("agencies"))] if maker.may(0.88) else []
    kind = maker.word("documents")
    kind = kind if made else maker.pick(["Intelligence", "Internal", "Staff", "Classified", "Committee"]) + " " + kind
    made.append(Piece("genre", kind + ("s," if maker.may(0.06) and not kind.endswith("s") else ",")))
    if maker.may(0.14):
        made.append(
            Piece(
                "number",
                maker.pick(["State {}", "Riyadh {}", "Moscow {}", "no. {}", "Serial {}", "Annex {}"]).format(
                    maker.number(100, 400000)
                )
                + ",",
            )
        )
    if maker.may(0.4):
        sender = maker.person() if maker.may(0.35) else maker.family() if maker.may(0.7) else maker.word("agencies")
        target = maker.family() if maker.may(0.6) else maker.word("agencies") if maker.may(0.5) else maker.person()
        made += [Piece("author", sender), Piece("recipient", f"to {target},")]
    shape = maker.number(0, 9)
    if shape < 5:
        made.append(Piece("title", maker.quoted(maker.title())))
    elif shape < 7:
        made.append(
            Piece(
                "title",
                maker.pick(["interview of ", "interrogation of ", "debriefing of ", "interviews of "])
                + maker.person()
                + ",",
            )
        )
    elif shape < 9:
        topic = maker.word("topics") if maker.may(0.6) else maker.title()
        made.append(Piece("title", (topic if maker.may(0.5) else topic[:1].upper() + topic[1:]) + ","))
    made.append(styles._bracketed(maker, maker.day(), 0.07))
    if maker.may(0.22):
        made.append(Piece("pages", maker.pages() + maker.end()))
    return made


def agency_interview(maker: Maker) -> Pieces:
    """An agency's interview of somebody, by name or by number."""
    title = (
        maker.pick(["interview of ", "interviews of ", "testimony of ", "debriefing of "])
        + maker.person().split()[0]
        + maker.pick(["", " " + maker.family(), f" {maker.pick('ABCDEFM')}."])
    )
    if maker.may(0.4):
        title = (
            f"{maker.pick(['interview', 'interview', 'transcript', 'recording'])} {maker.number(1, 90)}"
            + maker.pick(["", f", {maker.pick(['Chief', 'EMS', 'Intelligence', 'Engine', 'Crew', 'Nurse', 'Mate'])}"])
        )
    numbered = title[-1:].isdigit() or (title[-1:] not in "." and any(c.isdigit() for c in title))
    date = (
        Piece("date", f"({maker.day()})" + maker.end())
        if numbered or maker.may(0.2)
        else Piece("date", maker.day() + maker.end())
    )
    return [
        Piece("author", maker.word("agencies")),
        Piece("title", title + ("" if date.words[0] == "(" else ",")),
        date,
    ]


def interview(maker: Maker) -> Pieces:
    """Who was interviewed, met or heard, and when."""
    who = maker.person() if maker.may(0.93) else f"{maker.person()} and {maker.person()}"
    who = who.split()[0] if maker.may(0.05) else who
    kind = maker.word("interviews")
    made = [Piece("author", who), Piece("genre", kind)]
    if maker.may(0.65):
        return [*made, Piece("date", f"({maker.day()})" + maker.end())]
    return [made[0], Piece("genre", kind + ","), Piece("date", maker.day() + maker.end())]


def author_interview(maker: Maker) -> Pieces:
    """Interviews, talks and letters of the author of the text."""
    shape = maker.number(0, 5)
    place = Piece("location", maker.place() + ",")
    who = Piece(
        "author",
        (
            maker.person()
            if maker.may(0.8)
            else maker.pick(["a senior official", "ministry staff", "NASA personnel", "two port workers"])
        )
        + ",",
    )
    role = [Piece("note", maker.word("roles") + ", " + maker.publisher() + ",")] if maker.may(0.25) else []
    date = Piece("date", maker.day() + maker.end())
    lead = {0: "Interview with", 1: "Author’s interview with", 2: "Discussion with", 3: "Telephone interview with"}.get(
        shape
    )
    if lead:
        return [Piece("genre", lead), who, *role, *([place] if maker.may(0.6) else []), date]
    if shape == 4:
        return [
            who,
            *role,
            Piece(
                "genre",
                maker.pick(
                    [
                        "interview by author,",
                        "interview with author,",
                        "interview by the author,",
                        "personal communication,",
                        "e-mail to author,",
                        "in discussion with the author,",
                        "email message to author,",
                    ]
                ),
            ),
            *([place] if maker.may(0.4) else []),
            date,
        ]
    return [
        who,
        Piece("genre", "interview by"),
        Piece("note", maker.person() + ","),
        Piece("container-title", maker.outlet() + ",", italic=True),
        date,
    ]


def letter(maker: Maker) -> Pieces:
    """A letter, memorandum or e-mail between two persons."""
    date = Piece("date", maker.day() + maker.pick([",", ".", ";"]))
    sender, target = maker.person(), maker.person()
    role = [Piece("note", maker.word("roles") + ",")] if maker.may(0.3) else []
    kind = maker.pick(["Letter", "Memorandum", "Memo", "E-mail", "Email", "Telegram", "Cable"])
    shape = maker.number(0, 3)
    if shape == 0:
        made = [
            Piece("genre", f"{kind} from"),
            Piece("author", sender + ("," if role else "")),
            *role,
            Piece("recipient", f"to {target},"),
            date,
        ]
    elif shape == 1:
        made = [Piece("author", sender), Piece("recipient", f"to {target},"), date]
    elif shape == 2:
        made = [Piece("genre", kind + ","), Piece("author", sender), Piece("recipient", f"to {target},"), date]
    else:
        made = [
            Piece("author", sender + ","),
            *role,
            Piece("genre", kind.lower()),
            Piece("recipient", f"to {target},"),
            date,
        ]
    if shape and maker.may(0.3):
        made.insert(-1, Piece("title", maker.quoted(maker.title())))
    return [*made, *archive(maker)] if shape == 1 or maker.may(0.35) else made


def archive(maker: Maker) -> Pieces:
    """Where a manuscript lies: box, folder, papers, archive, as one label."""
    parts = []
    if maker.may(0.7):
        parts.append(maker.pick(["box {}", "Box {}", "Carton {}", "Bd. {}", "vol. {}"]).format(maker.number(1, 300)))
    if maker.may(0.55):
        parts.append(
            maker.pick(["folder {}", "Folder {}", "file {}", "fol. {}", "Mappe {}"]).format(maker.number(1, 60))
        )
    if maker.may(0.25):
        parts.append(
            maker.pick(["RG {}", "Record Group {}", "B {}", "CAB {}/{}", "FO 371/{}", "R {}"]).replace(
                "{}", str(maker.number(10, 600))
            )
        )
    papers = maker.pick([f"{maker.given()} {maker.family()} ", f"{maker.family()} ", ""]) + maker.word("papers")
    parts += [papers] if maker.may(0.7) else []
    parts.append(
        maker.word("archives") if maker.may(0.8) else f"{maker.pick(lines('places.txt')).split(',')[0]} City Archives"
    )
    if maker.may(0.4):
        parts.reverse()
    return [Piece("archive", ", ".join(parts) + maker.pick([".", ".", "", ";"]))]


def archival(maker: Maker) -> Pieces:
    """A manuscript in an archive."""
    made: Pieces = [Piece("author", maker.person() + ",")] if maker.may(0.5) else []
    if maker.may(0.8):
        title = maker.title() if maker.may(0.6) else maker.word("topics")
        made.append(Piece("title", maker.quoted(title) if maker.may(0.6) else title[:1].upper() + title[1:] + ","))
    if maker.may(0.85) or not made:
        made.append(Piece("date", maker.pick([maker.day(), maker.day(), "n.d.", "undated"]) + ","))
    return [*made, *archive(maker)]


def hearing(maker: Maker) -> Pieces:
    """A hearing of a committee."""
    chamber = maker.pick(
        [
            "U.S. Senate",
            "U.S. House of Representatives",
            "U.S. Congress",
            "United States Senate",
            "U.S. Congress, House",
            "House",
            "Senate",
        ]
    )
    made: Pieces = [Piece("author", chamber + maker.pick([".", ",", ","]))] if maker.may(0.5) else []
    quoted = maker.may(0.3)
    title = styles._title(maker, quoted=quoted)
    if not quoted and maker.may(0.25):
        title = Piece("title", f"Hearing on {maker.title().split(':')[0]}", italic=True)
    low = maker.pick(["before the", "Before the", "before the"])
    panel = (
        maker.pick(["", "", f"Subcommittee on {maker.word('subcommittees')} of the "])
        + maker.pick(["House ", "Senate ", "", "S. ", "H. "])
        + f"Committee on {maker.word('committees')}"
    )
    if maker.may(0.25):
        panel = f"{maker.pick(['Senate', 'House'])} {maker.word('committees')} Committee"
    number = maker.number(79, 118)
    ordinal = f"{number}{'th' if number % 100 in (11, 12, 13) else {1: 'st', 2: 'd', 3: 'd'}.get(number % 10, 'th')}"
    congress = maker.pick(
        [
            f", {ordinal} Cong.",
            f", {ordinal} Cong., {maker.pick(['1st', '2d', '2nd'])} sess.",
            f", {ordinal} Congress, {maker.pick(['First', 'Second'])} Session",
            f" of the United States Senate, One Hundred {maker.pick(['Seventh', 'Tenth', 'Twelfth', 'Fifteenth'])} Congress, {maker.pick(['First', 'Second'])} Session",
            "",
        ]
    )
    lead = "" if "Hearing" in title.words else maker.pick(["Hearing ", "Hearings ", "hearing "])
    made += [title, Piece("genre", f"{lead}{low} {panel}{congress}" + maker.pick([",", ",", "."]))]
    made.append(styles._bracketed(maker, maker.day() if maker.may(0.8) else str(maker.year()), 0.4))
    if maker.may(0.2):
        made += [
            Piece("location", maker.pick(["Washington, DC:", "Washington, D.C.:", "(Washington:"])),
            Piece(
                "publisher",
                maker.pick(["U.S. Government Printing Office", "Government Publishing Office", "GPO"]) + ".",
            ),
        ]
    if maker.may(0.25):
        made.append(Piece("genre", maker.pick(["(statement of", "(testimony of", "(Statement for the Record of"])))
        made.append(Piece("author", maker.person() + ","))
        made.append(Piece("note", f"{maker.word('roles')}),"))
    if maker.may(0.3):
        made.append(Piece("pages", maker.pages() + maker.end()))
    return made


def testimony(maker: Maker) -> Pieces:
    """What a witness said to a committee, or a body's transcripts."""
    panel = (
        maker.pick(["before the ", "to the ", "Before the "])
        + maker.pick(["", "Senate ", "House "])
        + f"Committee on {maker.word('committees')},"
    )
    kind = maker.pick(["testimony", "Testimony", "prepared testimony", "prepared statement", "statement"])
    made = [Piece("author", maker.person() + ","), Piece("genre", f"{kind} {panel}")]
    if maker.may(0.4):
        made.insert(1, Piece("title", maker.quoted(maker.title())))
    return [
        *made,
        Piece("date", maker.day() + maker.end()),
        *([Piece("pages", maker.pages() + maker.end())] if maker.may(0.3) else []),
    ]


def case(maker: Maker) -> Pieces:
    """A judgment in a series of reports, or by its docket."""
    title = Piece("title", f"{maker.word('parties')} v. {maker.word('parties')},", italic=True)
    if maker.may(0.25):
        number = maker.pick(["No. {}:{:02}-cr-{:05}", "No. {}:{:02}-cv-{:04}", "Case No. {}-{:02}-{}"]).format(
            maker.number(1, 9), maker.number(1, 23), maker.number(10, 3000)
        )
        made = [
            title,
            Piece("number", number),
            Piece("authority", f"({maker.word('courts')}"),
            Piece("date", maker.day() + ")" + maker.end()),
        ]
        return [*made, Piece("number", f"Doc. {maker.number(1, 400)}" + maker.end())] if maker.may(0.3) else made
    series = maker.pick(
        [
            "U.S.",
            "U.S.",
            "S. Ct.",
            "F.2d",
            "F.3d",
            "F.3d",
            "F. Supp.",
            "F. Supp. 2d",
            "F.4th",
            "A.2d",
            "P.3d",
            "A.C.",
            "Wall.",
        ]
    )
    first = maker.number(1, 999)
    pages = maker.pick([f"{first}", f"{first},", f"{first}, {first + 9}", f"{first}, {first + 9}–{first % 90 + 10}"])
    year = str(maker.year())
    made = [title, Piece("volume", str(maker.number(1, 600))), Piece("container-title", series), Piece("pages", pages)]
    if series in ("U.S.", "S. Ct.", "Wall."):
        return [*made, Piece("date", f"({year})" + maker.end())]
    return [*made, Piece("authority", f"({maker.word('courts')}"), Piece("date", f"{year})" + maker.end())]


def statute(maker: Maker) -> Pieces:
    """A section of a code, a public law, an article of a constitution."""
    section = maker.pick(["§ {}", "§§ {}–{}", "§ {}(c)(2)", "{}", "§ {}(a)"]).replace("{}", str(maker.number(1, 3000)))
    shape = maker.number(0, 4)
    if shape < 2:
        made = [
            Piece("volume", str(maker.number(1, 50))),
            Piece("container-title", maker.pick(["U.S.C.", "U.S.C.", "C.F.R.", "U.S. Code"])),
            Piece("section", section + maker.end()),
        ]
        return [*made, Piece("date", f"({maker.year()}).")] if maker.may(0.2) else made
    if shape == 2:
        return [
            Piece("container-title", "U.S. Const."),
            Piece(
                "section",
                maker.pick(["art. II, § 3", "art. I, § 8, cl. 3", "amend. XIV", "art. III, § 2"]) + maker.end(),
            ),
        ]
    act = maker.title().split(":")[0].rstrip("?.") + " Act" + maker.pick(["", f" of {maker.year()}"])
    number = maker.pick(["Pub. L. No. {}-{}", "Public Law {}-{}", "P.L. {}-{}"]).format(
        maker.number(80, 117), maker.number(1, 400)
    )
    made = [Piece("title", act + ","), Piece("number", number + maker.pick([",", "", ","]))]
    if maker.may(0.4):
        made += [
            Piece("volume", str(maker.number(50, 130))),
            Piece("container-title", "Stat."),
            Piece("pages", str(maker.number(1, 3000))),
        ]
    return [*made, Piece("date", f"({maker.year()})" + maker.end())] if maker.may(0.6) else made


def bill(maker: Maker) -> Pieces:
    """A bill, or the report of a committee on one."""
    number = maker.pick(
        [
            "H.R. {}",
            "S. {}",
            "H.R. Rep. No. {}-{}",
            "S. Rep. No. {}-{}",
            "H. Rept. {}-{}",
            "S.Res. {}",
            "H. Con. Res. {}",
            "Drucksache {}/{}",
        ]
    ).replace("{}", str(maker.number(10, 130)))
    title = (
        [
            Piece(
                "title",
                maker.title().split(":")[0].rstrip("?.") + maker.pick([" Act,", ",", f" Act of {maker.year()},"]),
                italic=True,
            )
        ]
        if maker.may(0.6)
        else []
    )
    return [
        *title,
        Piece("number", number + ","),
        Piece("genre", f"{maker.number(80, 117)}th Cong." + maker.pick(["", ",", ", 2d sess."])),
        Piece("date", f"({maker.year()})" + maker.end()),
    ]


def form(maker: Maker) -> Pieces:
    """A surname, a day in figures and a kind of record, as legal teams cite their files."""
    who = maker.family() if maker.may(0.85) else f"{maker.pick('ABCDEFGHJKLMNPRST')}. {maker.family()}"
    kind = maker.pick(["302", "302", "Tr.", "Dep.", "Memorandum", "Notes", "Aff.", "GJ Tr.", "Statement", "Decl."])
    return [
        Piece("author", who),
        Piece("date", maker.slashed()),
        Piece("genre", kind + ","),
        Piece("pages", maker.pages(at=True) + maker.end()),
    ]


def numbered_file(maker: Maker) -> Pieces:
    """A file by its stamped number, with what it is in brackets; or a dated message."""
    code = maker.pick(["{}_{:06}", "{}-{:08}", "{}{:06}", "{}_AD_{:05}", "{}-H-{:06}", "{}000{}"]).format(
        "".join(maker.pick("ABCDEGHMPRSW") for _ in range(maker.number(2, 4))), maker.number(1, 99999)
    )
    kind = maker.pick(["Email", "Text Message", "Letter", "Memorandum", "Email", "Draft Memorandum"])
    if maker.may(0.35):
        return [
            Piece("number", code),
            Piece("author", f"({maker.family()}"),
            Piece("date", maker.slashed()),
            Piece("genre", maker.pick(["Notes)", "Calendar)", "Diary)", "Memorandum)"]) + maker.end()),
        ]
    who = maker.family() if maker.may(0.8) else maker.pick(["Counsel", "Office of the Director", "personal counsel"])
    if maker.may(0.5):
        return [
            Piece("number", code),
            Piece("date", f"({maker.slashed()}"),
            Piece("genre", kind + ","),
            Piece("author", who),
            Piece("recipient", f"to {maker.family()})" + maker.end()),
        ]
    made = [
        Piece("date", maker.slashed()),
        Piece("genre", kind + ","),
        Piece("author", who),
        Piece("recipient", f"to {maker.family()}" + maker.pick([",", ".", ";", ","])),
    ]
    return [*made, Piece("pages", maker.pages(at=True) + maker.end())] if maker.may(0.3) else made


def post(maker: Maker) -> Pieces:
    """A post on a social network."""
    handle = "@" + maker.pick([maker.family() + maker.given()[:4], maker.given() + maker.family()]).replace(
        " ", ""
    ).replace(".", "").replace("’", "")
    clock = f"{maker.number(1, 12)}:{maker.number(10, 59)} {maker.pick(['a.m.', 'p.m.', 'AM', 'PM'])}"
    if maker.may(0.4):
        return [
            Piece("author", handle.lstrip("@") if maker.may(0.5) else handle),
            Piece("date", f"{maker.slashed()} ({clock} ET)"),
            Piece("genre", maker.pick(["Tweet", "Tweet,"]) + maker.end()),
        ]
    made = [Piece("author", f"{maker.person()} ({handle}),"), Piece("title", maker.quoted(maker.headline()))]
    return [
        *made,
        Piece("container-title", maker.pick(["Twitter,", "X,", "Facebook,", "Telegram,", "Instagram,"])),
        Piece("date", maker.day() + maker.pick([",", f", {clock},", ".", ""])),
    ]


def video(maker: Maker) -> Pieces:
    """A video, broadcast, film or podcast."""
    programme = maker.may(0.35)
    made: Pieces = styles._authors(maker, 0.7)
    made.append(
        Piece("title", maker.quoted(maker.headline() if maker.may(0.6) else maker.title()))
        if maker.may(0.85)
        else styles._title(maker, quoted=False)
    )
    if programme:
        made.append(Piece("container-title", maker.word("programmes") + ",", italic=True))
    if maker.may(0.55):
        made.append(
            Piece(
                "genre",
                maker.pick(
                    [
                        "online video",
                        "video",
                        f"YouTube video, {maker.number(1, 59)}:{maker.number(10, 59)}",
                        "podcast audio",
                        "podcast",
                        "transcript",
                        "documentary",
                        "film",
                        "radio broadcast",
                        "television broadcast",
                        "interview",
                    ]
                )
                + ",",
            )
        )
    made.append(Piece("publisher", maker.word("hosts") + maker.pick([",", ",", "", ",,"])))
    date = maker.day()
    return [
        *made,
        Piece(
            "date",
            f"({date})" + maker.end()
            if maker.may(0.25)
            else maker.pick(["", "", "posted ", "uploaded ", "aired "]) + date + maker.end(),
        ),
    ]


def speech(maker: Maker) -> Pieces:
    """Remarks, a speech or a press release; with or without who speaks in front."""
    shape = maker.number(0, 3)
    place = [Piece("location", maker.place() + ",")] if maker.may(0.3) else []
    if shape == 0:
        title = (
            f"{maker.pick(['Remarks by', 'Statement by', 'Address by', 'Statement of'])} {maker.pick(['President', 'Secretary', 'Prime Minister', 'the President', 'Minister'])} {maker.pick([maker.family(), ''])}".strip()
            + f" {maker.pick(['on', 'at', 'in'])} {maker.title().split(':')[0]},"
        )
        return [
            Piece("title", title, italic=True),
            Piece(
                "publisher",
                maker.pick(
                    [
                        "White House",
                        "Ministry of Foreign Affairs",
                        "U.S. Department of State",
                        "Office of the Prime Minister",
                        "C-SPAN",
                    ]
                ),
            ),
            Piece("date", f"({maker.day()})" + maker.end()),
        ]
    kind = maker.pick(
        [
            "speech",
            "remarks at the National Press Club",
            "address to the nation",
            "lecture",
            "press conference",
            "press release",
            "Press Release",
            "news conference",
        ]
    )
    if shape == 1:
        return [
            Piece("title", maker.title().rstrip("?.") + ",", italic=True),
            Piece("author", maker.pick([maker.publisher(), maker.person()])),
            Piece("genre", "Press Release"),
            Piece("date", f"({maker.day()})" + maker.end()),
        ]
    return [
        Piece("author", maker.person() + ","),
        *([Piece("title", maker.quoted(maker.title()))] if maker.may(0.6) else []),
        Piece("genre", kind + ","),
        *place,
        Piece("date", maker.day() + maker.end()),
    ]


def encyclopedia(maker: Maker) -> Pieces:
    """An entry of a work of reference."""
    container = maker.word("encyclopedias")
    entry = maker.title().split(":")[0].rstrip("?.")
    if maker.may(0.6):
        made = [Piece("container-title", container + ",", italic=True)]
        if maker.may(0.3):
            made.append(Piece("edition", maker.pick(["15th ed.,", "2nd ed.,", "11th ed."])))
        return [*made, Piece("note", maker.pick(["s.v.", "s. v."])), Piece("title", maker.quoted(entry))]
    made = [
        *styles._authors(maker, 0.4),
        Piece("title", maker.quoted(entry)),
        Piece("container-title", maker.pick(["in ", ""]) + container + ",", italic=True),
    ]
    return [*made, Piece("date", str(maker.year()) + maker.end())] if maker.may(0.5) else made


def short_title(maker: Maker) -> Pieces:
    """A short form: family name and short title, or a report's short name with volume and page."""
    place = Piece("pages", maker.pages() + maker.end())
    if maker.may(0.4):
        name = maker.pick(
            [
                f"{maker.family()} Commission Report",
                f"{maker.family()} Committee Hearings",
                f"{maker.family()} Report",
                "Cmte Hgs",
                "Board Minutes",
                "Final Report",
                f"{maker.word('agencies')} Response",
            ]
        )
        made = [Piece("title", name + ",", italic=maker.may(0.5))]
        if maker.may(0.5):
            made.append(Piece("volume", maker.pick(["Volume I,", "Volume II,", "vol. 3,", "Volume 11,", "Vol. IV,"])))
        elif maker.may(0.4):
            made += [Piece("genre", "Transcript,"), Piece("date", maker.day() + ",")]
        return [*made, place]
    made = [Piece("author", maker.family() + (f" and {maker.family()}" if maker.may(0.15) else "") + ",")]
    if maker.may(0.85):
        title = maker.title().split(":")[0]
        made.append(Piece("title", maker.quoted(title)) if maker.may(0.5) else Piece("title", title + ",", italic=True))
    return [*made, place] if maker.may(0.8) or len(made) == 1 else made


def back(maker: Maker) -> Pieces:
    """Ibid. and its kin."""
    made = [
        Piece(
            "backref",
            maker.pick(["Ibid.", "Ibid.,", "Ibid", "ibid.,", "Id.", "Id.", "Idem,", "Ebd.,", "Ibidem,", "bid.,"]),
        )
    ]
    if maker.may(0.15):
        made = [
            Piece("author", maker.family() + ","),
            Piece("backref", maker.pick(["op. cit.,", "loc. cit.,", "a.a.O.,", f"supra note {maker.number(1, 300)},"])),
        ]
    if maker.may(0.15):
        made.append(Piece("volume", maker.pick(["Volume II,", "vol. 2,"])))
    if maker.may(0.12):
        made.append(Piece("date", maker.day() + ","))
    return [*made, Piece("pages", maker.pages(at=maker.may(0.2)) + maker.end())] if maker.may(0.75) else made


def hung(style: styles.Style) -> styles.Style:
    """The style with what notes hang on it: an address, a day of access, a short name, an explanation."""

    def with_tail(maker: Maker) -> Pieces:
        made = list(style(maker))
        if maker.may(0.16):
            made.append(Piece("url", maker.address() + maker.pick(["", ".", ","])))
        if maker.may(0.12):
            verb = maker.pick(
                ["accessed", "Accessed", "(accessed", "last accessed", "accessed on", "retrieved", "last visited"]
            )
            made.append(Piece("note", f"{verb} {maker.day()}" + (")." if verb[0] == "(" else maker.end())))
        if maker.may(0.04):
            made.append(
                Piece(
                    "note",
                    maker.pick(["(hereafter “{}”).", "(hereinafter {}).", "[hereinafter {}]."]).format(
                        maker.title().split(":")[0]
                    ),
                )
            )
        return explained(made, maker)

    return with_tail


def explained(made: Pieces, maker: Maker) -> Pieces:
    """A reference with an explanation in brackets behind it, at times."""
    return [*made, Piece("aside", f"({maker.word('asides')})" + maker.end())] if maker.may(0.06) else made


STYLES: dict[styles.Style, float] = {
    hung(styles.news): 17, styles.untitled_news: 2, hung(styles.report): 12, styles.numbered_report: 7, styles.book: 12,
    styles.chapter: 4, styles.journal: 8, styles.thesis: 1.5, hung(styles.web): 7, agency_record: 10, agency_interview: 3.5,
    interview: 5, author_interview: 3, letter: 3, archival: 3, hung(hearing): 5, testimony: 2, case: 3.5, statute: 2, bill: 1.5,
    form: 4, numbered_file: 3, post: 2.5, hung(video): 4, hung(speech): 3, hung(encyclopedia): 2.5, short_title: 6, back: 3,
}  # fmt: skip
"""Each style and how often it is drawn, as weights."""
