"""What is cited in running text beside judgments."""

import pytest

from whence.extract.citing.law.authorities import authorities


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("It was so often paid. Harbour Pilots Association (“HPA”) members are paid. Id. at 3.", []),
        ("It was so often paid. Harbour Pilots Association (the “Association”) pays them. Id. at 3.", []),
        (
            "It was so often paid. Report of the Harbour Association (“Silt Report”). Id. at 3.",
            ["report of the harbour association"],
        ),
    ],
)
def test_a_body_called_by_its_initials_is_no_paper(text: str, keys: list[str]) -> None:
    assert [one.key for one in authorities(text, (0, len(text)))] == keys
