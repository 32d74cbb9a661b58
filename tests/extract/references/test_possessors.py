import pytest

from whence.extract.references import Source, parse


def _read(words):
    [found] = parse(words, source=Source("r", None, 0))
    return [name.get("family") for name in found.work.get("author", [])], found.work.get("title")


@pytest.mark.parametrize(
    ("words", "family", "title"),
    [
        (
            "Professor Giles's Confucianism and its Rivals, Williams & Norgate, 1915, p. 9.",
            "Giles",
            "Confucianism and its Rivals",
        ),
        ("A.B. Roe’s Modern Harbours, Clarendon Press, 1919, p. 9.", "Roe", "Modern Harbours"),
        ("Murdoch’s History of Japan, Kegan Paul, 1910, p. 20.", "Murdoch", "History of Japan"),
    ],
)
def test_who_owns_a_title_is_its_author(words, family, title):
    assert _read(words) == ([family], title)


@pytest.mark.parametrize(
    "title", ["Gulliver’s Travels", "America’s Great Depression", "Nobody’s Harbour", "The President’s Report"]
)
def test_a_title_that_names_an_owner_is_nobody_s(title):
    assert _read(f"{title}, Clarendon Press, 1919, p. 9.") == ([], title)


def test_an_owner_behind_an_author_is_of_the_title():
    assert _read("Jordan Lee, Ostmere’s Ideological Expansion, Harbour Board, June 2018.")[0] == ["Lee"]
