"""Lines of plain text, and the paragraphs that they make."""

import pytest

from whence.extract.blocks import layout
from whence.models import Reading

FULL = "It rained in Ostmere all the spring, and nobody came\nthere by the road, which was closed for the works\n" * 3


def blocks(text: str) -> list[str]:
    return [" ".join(text[block.start : block.end].split()) for block in layout(Reading("d", "r", text)).blocks]


@pytest.mark.parametrize("tooth", ["on the bridge (Roe", "and the mole,", "on the old bridge of"])
def test_what_is_left_of_a_line_broken_again_goes_on(tooth: str) -> None:
    text = (
        f"{FULL}at the bridge of the old harbour, as the board said of\n{tooth}\nSilt Advice Letter, No. 12) in May.\n"
    )
    assert len(blocks(text)) == 1


def test_a_short_line_of_capitals_ends_its_paragraph() -> None:
    text = f"{FULL}at the bridge of the old harbour, as the board said in\nTHE HARBOUR\nRoe wrote of it in May, and Lee did not.\n"
    assert len(blocks(text)) == 2
