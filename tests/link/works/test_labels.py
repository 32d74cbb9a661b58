"""What a work that is not held is called in a row of works."""

import pytest

from whence.link.works.labels import in_a_line, in_short

_YEAR = {"issued": {"date-parts": [[2014]]}}


@pytest.mark.parametrize(
    ("work", "spellings", "name"),
    [
        ({"author": [{"family": "Lee"}], "title": "Silt"}, (), "Lee, Silt"),
        ({"author": [{"family": "Lee"}], **_YEAR}, (), "Lee, 2014"),
        ({"author": [{"family": "Lee"}], **_YEAR}, ("Lee’s paper ↩",), "Lee’s paper"),
        ({"author": [{"family": "Lee"}], **_YEAR}, ("Lee 3/13/18 302, at 18–19, 22;",), "Lee 3/13/18 302"),
        (
            {"author": [{"family": "Lee"}], **_YEAR},
            ("Lee at Ostmere (Roe 5/16/17 Notes)",),
            "Lee at Ostmere (Roe 5/16/17 Notes)",
        ),
        ({"URL": "https://ostmere.example/a"}, (), "https://ostmere.example/a"),
        (_YEAR, (), "a work without a title"),
    ],
)
def test_a_work_without_a_title_is_called_by_what_is_known(work: dict, spellings: tuple, name: str) -> None:
    assert in_short(work, spellings) == name


def test_a_line_gives_a_work_without_a_title_as_it_is_cited_but_for_the_page() -> None:
    said = {"author": [{"family": "Lee"}], "issued": {"date-parts": [[2018, 9, 18]]}}
    assert in_a_line(said, ("Lee 9/18/18 302, at 4. ↩",)) == "Lee 9/18/18 302"
    assert in_a_line(said) == "Lee, 2018-09-18"
    assert in_a_line({**said, "title": "Silt"}, ("Lee, Silt, 2018.",)) == "Lee, “Silt”, 2018-09-18"
