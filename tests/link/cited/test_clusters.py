"""The same work in several spellings is one; works that only look alike are not."""

from __future__ import annotations

from typing import Any

from whence.link.cited.clusters import clustered

JAFARZADEH: dict[str, Any] = {
    "title": "The Iran Threat: President Ahmadinejad and the Coming Nuclear Crisis",
    "author": [{"family": "Jafarzadeh", "given": "Alireza"}],
    "publisher": "Palgrave Macmillan",
    "issued": {"date-parts": [[2007]]},
}
FIVE = [
    JAFARZADEH,
    {**JAFARZADEH, "title": "The Iran Threat"},
    {"title": "The Iran threat: President Ahmadinejad and the Comming Nuclear Crisis", "author": JAFARZADEH["author"]},
    {"title": "The Iran Threat. President Ahmadinejad and the Coming Nuclear Crisis", "issued": {"raw": "2007"}},
    {**JAFARZADEH, "author": [{"family": "Jafarzadeh", "given": "A."}], "publisher": "Palgrave"},
]


def test_a_work_in_five_spellings_is_one() -> None:
    assert clustered(FIVE) == [0, 0, 0, 0, 0]


def test_another_year_another_author_and_another_part_are_other_works() -> None:
    report = {"title": "Country Reports on Terrorism", "author": [{"literal": "Department of State"}]}
    works = [
        {**report, "issued": {"date-parts": [[2017]]}},
        {**report, "issued": {"date-parts": [[2018]]}},
        {"title": "The dredging of Kesmar harbour, part 1", "author": [{"family": "Wray"}]},
        {"title": "The dredging of Kesmar harbour, part 2", "author": [{"family": "Wray"}]},
    ]
    assert clustered(works) == [0, 1, 2, 3]


def test_works_that_nothing_names_are_one_only_in_the_same_words() -> None:
    unread = [{"custom": {"note": words}} for words in ("Interview with an officer", "Memo to file", "Memo to file.")]
    assert clustered(unread) == [0, 1, 1]


def test_a_year_alone_does_not_join_what_somebody_said_on_two_days() -> None:
    days = [[2018, 9, 18], [2018], [2018, 11, 20], [2018, 9, 18]]
    said = [
        {"author": [{"family": "Lee"}], "issued": {"date-parts": [day]}, "custom": {"note": f"Lee {day}, at {page}"}}
        for page, day in enumerate(days)
    ]
    assert clustered(said) == [0, 1, 2, 0]


def test_nothing_is_no_cluster() -> None:
    assert clustered([]) == []
