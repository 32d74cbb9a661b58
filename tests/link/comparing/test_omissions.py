"""What a marked edit left out, where that carries meaning."""

import pytest

from whence.link.comparing.compare import compare
from whence.link.comparing.omissions import telling
from whence.link.comparing.quoted import Quoted
from whence.link.comparing.searchable import Searchable

HELD = (
    "Asked about the barges, the director said that crews had not been told to turn back, that 44 trips had no recorded "
    "position, and that Ordwell Marine would publish the log, which is kept in a shed, before the summer."
)


@pytest.mark.parametrize(
    ("quotation", "flags"),
    [
        ("that crews had … been told to turn back", ("omits_negation",)),
        ("told to turn back … had no recorded position", ("omits_number",)),
        ("no recorded position, and that … would publish the log", ("omits_name",)),
        ("Asked about the barges, the director … that crews had not been told", ("omits_attribution",)),
        # What carries no meaning of its own may go.
        ("would publish the log … before the summer", ()),
        # A replaced name is named; the bracket itself is no part of the source.
        ("that [the firm] would publish the log, which is kept", ("omits_name",)),
        ("that crews had not been told to turn back", ()),
    ],
)
def test_what_an_edit_left_out(quotation: str, flags: tuple[str, ...]) -> None:
    [match, *_] = compare(Quoted.parse(quotation), Searchable.of(HELD))
    assert telling(match, HELD) == flags
