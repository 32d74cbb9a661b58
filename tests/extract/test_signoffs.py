"""Sign-offs: who signs, where it stood, when."""

from typing import Any

import pytest

from whence.extract.signoffs import author, issued, parse, tail

SIGNED: list[tuple[str, str, str | None, str | None]] = [
    ('"x." — CNN, February 14, 2017.', "CNN", "CNN", "2017-02-14"),
    (
        '"x." — Nathan Sales, former coordinator for counterterrorism at the US State Department, Small Wars Journal, '
        "January 20, 2020.",
        "Nathan Sales",
        "Small Wars Journal",
        "2020-01-20",
    ),
    (
        "“x.” -- Unnamed source at Tehran's Imam Khomeini Airport, quoted by Iran International, December 7, 2022.",
        "Unnamed source at Tehran's Imam Khomeini Airport",
        "Iran International",
        "2022-12-07",
    ),
    (
        "A sentence. — Mohsen Rabbani, Cultural Attaché in Buenos Aires during 1994 attack[1]",
        "Mohsen Rabbani",
        None,
        None,
    ),
    ('"x" – Ilse Kant, in The Guardian, 3 May 2019', "Ilse Kant", "The Guardian", "2019-05-03"),
    (
        '"x." ― Senator John McCain (R-AZ), floor speech, March 3, 2004',
        "Senator John McCain (R-AZ)",
        None,
        "2004-03-03",
    ),
]


@pytest.mark.parametrize(("text", "name", "outlet", "date"), SIGNED)
def test_sign_offs_come_apart(text: str, name: str, outlet: str | None, date: str | None) -> None:
    sign = tail(text, (0, len(text)))
    assert sign is not None
    assert (sign.name, sign.outlet, sign.issued) == (name, outlet, date)
    assert text[sign.name_start : sign.name_end] == name


@pytest.mark.parametrize(
    "text",
    [
        "The movement is growing — and it has no leader, they said.",
        "Press Room - Press Releases",
        "It was the end of the harbour as they knew it. Nobody came.",
        "They had one aim — To win. And They won it at the very last moment of the day.",
    ],
)
def test_other_dashes_sign_nothing(text: str) -> None:
    assert tail(text, (0, len(text))) is None


def test_a_person_who_signs_under_an_outlet_is_its_speaker_not_its_author() -> None:
    text = '"x." — Nathan Sales, Small Wars Journal, January 20, 2020'
    sign = tail(text, (0, len(text)))
    assert sign is not None
    assert sign.work == {
        "type": "article",
        "custom": {"speaker": "Nathan Sales"},
        "container-title": "Small Wars Journal",
        "issued": {"date-parts": [[2020, 1, 20]]},
    }


def test_a_quoted_work_behind_a_name_is_that_persons() -> None:
    text = '"x." — Thomas Jefferson, "Notes on Virginia" (1785)'
    sign = tail(text, (0, len(text)))
    assert sign is not None
    assert sign.work is not None
    assert (sign.work["title"], sign.work["author"]) == (
        "Notes on Virginia",
        [{"family": "Jefferson", "given": "Thomas"}],
    )


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2020-01-20", {"date-parts": [[2020, 1, 20]]}),
        ("2018-06", {"date-parts": [[2018, 6]]}),
        ("2020-01-20T05:00", {"date-parts": [[2020, 1, 20]]}),
        ("201X", {"raw": "201X"}),
    ],
)
def test_dates_as_csl(date: str, expected: dict[str, Any]) -> None:
    assert issued(date) == expected


def test_names_as_csl_keep_their_particles_with_the_family() -> None:
    assert author("Chris van Hollen") == {"family": "van Hollen", "given": "Chris"}
    assert author("State Department") == {"literal": "State Department"}


@pytest.mark.parametrize(
    ("who", "outlet", "title"),
    [
        (
            "Edda Korrin, “Phase one complete”, Kesmar Port Authority, March 4, 2021",
            "Kesmar Port Authority",
            "Phase one complete",
        ),
        (
            "Ruan Teller, “Deep water, shallow answers”, Harbour Digest, May 2, 2021",
            "Harbour Digest",
            "Deep water, shallow answers",
        ),
        # An outlet in no list signs alone, where only an outlet is called so.
        ("Southern Mail, March 6, 2021", "Southern Mail", None),
        ("Radio Kesmar, March 5, 2021", "Radio Kesmar", None),
        (
            "Fisheries Inspectorate, Coastal Waters Inspection Report 2020, February 15, 2021",
            None,
            "Coastal Waters Inspection Report 2020",
        ),
        # A person's role is no title.
        ("Anna Berg, Minister of Works, March 4, 2021", None, None),
    ],
)
def test_titles_and_outlets_of_sign_offs(who: str, outlet: str | None, title: str | None) -> None:
    sign = parse(who, 0)
    assert sign is not None
    assert (sign.outlet, sign.title) == (outlet, title)
