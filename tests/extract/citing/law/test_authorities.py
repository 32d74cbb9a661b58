"""What is cited in running text beside judgments."""

import pytest

from tests.extract.citing.noted import LEE, in_note, led_to, of_notes
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


@pytest.mark.parametrize(
    "rule",
    ["Fed. R. Crim. P. 11(h)(2)(i)", "Utah R. Evid. 404(b)", "Mass. R. Civ. P. 12(c)", "Fed. R. App. P. 4(a)(1)(A)"],
)
def test_a_rule_of_a_court_is_cited_and_an_id_behind_it_means_it(rule: str) -> None:
    found = of_notes(LEE, f"See {rule}. The procedure asks the judge to tell the parties of it. Id. at (i)(3).", "Id.")
    [cited, back] = in_note(found, "2")
    assert (cited.work or {})["title"] == rule
    assert back.backref == cited.id
    assert led_to(found, "3") == "2"
