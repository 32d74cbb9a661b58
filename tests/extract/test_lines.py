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


SET_IN = (
    "    Mr. Roe. It rained in Ostmere all the spring, and\nnobody came there by the road, which was closed.\n"
    "    The mole stood. A ferry went to the islands on each\nday but Sunday, with coal and letters for the school.\n"
) * 12


def test_where_paragraphs_are_set_in_a_line_that_is_not_goes_on_however_short_the_one_above() -> None:
    spoken = "    Ms. Lee. The board noted, ``The silt is high.\nThe board judges that it stays.''\n    It may.\n"
    assert blocks(f"{SET_IN}{spoken}")[-2:] == [
        "Ms. Lee. The board noted, ``The silt is high. The board judges that it stays.''",
        "It may.",
    ]


def test_a_numbered_question_begins_a_paragraph_though_it_is_not_set_in() -> None:
    assert blocks(f"{SET_IN}    That is all.\nQ.2. Did the board ask the fishermen of Ostmere?\n")[-1][:4] == "Q.2."


def test_labels_of_notes_under_each_other_head_blocks_of_their_own() -> None:
    links = "[1] https://example.org/a/long/address/of/the/harbour/board/of/ostmere\n[2] https://example.org/silt\n"
    assert blocks(f"{FULL}at the bridge[1] of the old[2] harbour.\n\n{links}")[-2:] == links.splitlines()


def test_a_rule_parts_the_paragraphs_above_and_below_it() -> None:
    rule = "-" * 60
    text = f"{SET_IN}{rule}\n    ``The silt of the inner basin is the highest that was\nmeasured here.'' So it was.\n"
    assert blocks(text)[-2:] == [
        rule,
        "``The silt of the inner basin is the highest that was measured here.'' So it was.",
    ]
