"""Lists of Markdown as they print."""

from whence.read import read
from whence.read.markdown.lists import with_headed
from whence.read.payload import Payload


def rendered(markdown: str) -> list[str]:
    return read(Payload("a.md", None, "text/markdown", markdown.encode())).text.split("\n\n")


def test_items_that_are_all_written_one_count_on_as_they_print() -> None:
    assert rendered("1. Lee\n1. Roe\n1. Cole\n") == ["1. Lee", "2. Roe", "3. Cole"]
    assert rendered("4. Lee\n\n4. Roe\n\n4. Cole\n") == ["4. Lee", "5. Roe", "6. Cole"]


def test_items_of_a_list_inside_another_are_counted_by_themselves() -> None:
    nested = "1. Lee\n   1. Silt\n   1. Sand\n   1. Tides\n1. Roe\n1. Cole\n"
    assert rendered(nested) == ["1. Lee", "1. Silt", "2. Sand", "3. Tides", "2. Roe", "3. Cole"]


def test_two_items_and_numbers_of_their_own_stay() -> None:
    assert rendered("1. Lee\n1. Roe\n") == ["1. Lee", "1. Roe"]
    assert rendered("1. Lee\n3. Roe\n7. Cole\n") == ["1. Lee", "3. Roe", "7. Cole"]


def test_numbers_that_are_defined_head_their_words_and_words_that_are_stay() -> None:
    notes = "".join(f"[{at}](#r{at})\n:   Lee, {at}.\n\n" for at in (1, 2, 3))
    assert with_headed(notes).startswith("[1](#r1) Lee, 1.\n\n[2](#r2) Lee")
    words = "".join(f"{word}\n:   A kind of silt.\n\n" for word in ("Mud", "Sand", "Clay"))
    assert with_headed(words) == words
