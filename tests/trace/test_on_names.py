"""N601: spellings in one document."""

import pytest

from tests.factories import held
from whence.link.names.variants import variants_in
from whence.models import Checked, Name, NameKind
from whence.trace.on_names import variants

TEXT = "The IRGC rules. Members first join the IRCG, then the IRGC."


def names() -> list[Name]:
    places = [(4, 8), (39, 43), (54, 58)]
    return [Name(str(a), a, b, NameKind.ORGANISATION, TEXT[a:b]) for a, b in places]


def test_the_rarer_spelling_is_shown_with_the_other_as_evidence() -> None:
    document = held(TEXT)
    checked = Checked(document, variants=tuple(variants_in(document.id, TEXT, names())))
    (finding,) = variants(checked, {})
    assert (finding.code, finding.text, finding.evidence[0].text) == ("N601", "IRCG", "IRGC")
    assert finding.message == "“IRCG” and “IRGC” may be spellings of one name: acronyms that differ in one place."


def test_one_spelling_gives_no_finding() -> None:
    document = held(TEXT)
    assert list(variants(Checked(document, variants=tuple(variants_in(document.id, TEXT, names()[:1]))), {})) == []


def test_one_and_the_same_words_for_two_names_give_no_finding() -> None:
    text = "Washington, D.C. was quiet. In Washington, D.C. nobody spoke. Washington again."
    full = [(0, 16, "Washington, D.C."), (31, 47, "Washington"), (62, 72, "Washington")]
    assert variants_in("d", text, [Name(str(a), a, b, NameKind.PLACE, name) for a, b, name in full]) == []


@pytest.mark.parametrize(
    ("one", "other", "kind", "told"),
    [
        ("Strobe Harbour Centre", "Strobbe Harbour Centre", NameKind.ORGANISATION, True),
        ("Tamarlan Roe", "Tamerlan Roe", NameKind.PERSON, True),
        ("Ostmere Shipping", "Ostmere Shipping Inc.", NameKind.ORGANISATION, False),
        ("U.S. Harbour Department", "Harbour Department", NameKind.ORGANISATION, False),
        ("Department of Harbours", "Harbours Department", NameKind.ORGANISATION, False),
        ("Basil Everett Roe", "Everett Roe", NameKind.PERSON, False),
        ("Mike Roe", "Michael Roe", NameKind.PERSON, False),
    ],
)
def test_a_name_in_full_and_in_short_is_no_slip(one: str, other: str, kind: NameKind, told: bool) -> None:
    text = f"{one} came in May. {other} came in June."
    at = text.index(other, len(one) + 1)
    found = variants_in("d", text, [Name("1", 0, len(one), kind, one), Name("2", at, at + len(other), kind, other)])
    assert bool(found) is told
