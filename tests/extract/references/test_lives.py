"""Lives, whose title is a person's name."""

import pytest

from whence.extract.references import parse


@pytest.mark.parametrize(
    ("words", "title", "authors"),
    [
        (
            "Alex Roe, George Lee: 1734-1802 (Princeton: Princeton University Press, 2002) 66.",
            "George Lee: 1734-1802",
            1,
        ),
        ("Arthur B. Chamber, George Lee (New York: Charles Scribner’s Sons, 1910) 50.", "George Lee", 1),
        ("Ann Lee and Jo Berg, Jane Roe: A Life (Ostmere: Harbour Press, 1990), 12.", "Jane Roe: A Life", 2),
        ("Ann Lee, Jane Roe: Silt and Sand (Rye: Verso, 1990).", "Silt and Sand", 2),
    ],
)
def test_the_name_that_a_book_is_about_is_its_title(words: str, title: str, authors: int) -> None:
    [found] = parse(words)
    assert found.work is not None
    assert (found.work["title"], len(found.work["author"])) == (title, authors)
