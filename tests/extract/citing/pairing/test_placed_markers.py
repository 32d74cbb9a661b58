"""Numbers of a list of works with the places in them: "[3, p. 45; 5, p. 6]"."""

import pytest

from tests.extract.citing.noted import BODY, markers, read

LIST = (
    "References\n\n1. Lee, A. Silt and Sand. London: Marlow Press, 1998.\n\n2. Roe, T. The Tides of Ostmere. Journal of"
    " Coastal History 12 (2004): 211–30.\n\n3. Berg, M. The Wall. Cambridge: Fenland, 2011.\n"
)


def _marked(said: str) -> list[str]:
    found = read(f"{BODY}\n\n{said}\n\n{BODY}\n\n{LIST}")
    works = {one.id: str((one.work or {})["author"][0]["family"]) for one in found.references if one.work}
    return [" ".join(works[one] for one in cited.references) for cited in markers(found)]


@pytest.mark.parametrize(
    ("said", "works"),
    [
        ("It was so [1, p. 45; 2, p. 6]. It was not [3, pp. 4–5].", ["Lee", "Roe", "Berg"]),
        ("It was so [1: 45]. It was not [3: 4–5, 9; 2].", ["Lee", "Berg", "Roe"]),
        ("It was so [1, с. 45]. It was not [3, т. 2, с. 9].", ["Lee", "Berg"]),
        ("It was so [2, § 4]. It was not [1, fol. 9].", ["Roe", "Lee"]),
    ],
)
def test_numbers_with_places_lead_to_their_works(said: str, works: list[str]) -> None:
    assert sorted(_marked(said)) == sorted(works)


@pytest.mark.parametrize(
    "said", ["They met at [12: 45] and [13: 10].", "It was so [1: 45], as was said.", "[7, p. 4; 1, p. 2] [7: 4]"]
)
def test_numbers_of_no_work_or_a_single_pair_are_no_markers(said: str) -> None:
    assert _marked(said) == []
