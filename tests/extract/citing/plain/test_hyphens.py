"""Words broken at the ends of lines, as citations are read."""

import pytest

from whence.extract.citing.plain.making import plain_text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Gibbons, 3. See Gib-\nbons, 5.", "Gibbons, 3. See Gibbons, 5."),
        ("A well-known man, a well-\n  known one.", "A well-known man, a well-known one."),
        ("The government, the govern- ment.", "The government, the government."),  # a line end of Markdown's
        ("pre- and post-war Andes", "pre- and post-war Andes"),
        ("Nobody spells har-\nbour elsewhere.", "Nobody spells har- bour elsewhere."),
    ],
)
def test_a_word_is_put_together_where_the_text_spells_it_so(text: str, read: str) -> None:
    assert " ".join(plain_text(text).text.split()) == read
