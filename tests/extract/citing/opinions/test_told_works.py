"""Works that an opinion's sentences cite in full, and what points back to them."""

import pytest

from tests.extract.citing.noted import led_in
from whence.extract.citing.opinions.works import told_works

HELD = "It was held so in Roe v. Rye, no. 1238/01, § 5, 3 May 2004."
BOOK = "F.A.R. Lee, Lee on Statutes: a Code, fifth edition, London, 2008"
ARTICLE = "Ann Lee and Jan Berg, in their article entitled “Who Counts: The Boats” in Ostmere Review, 35 (2013)"


@pytest.mark.parametrize(
    ("full", "said"),
    [
        (f"(see {BOOK}, section 341, p. 1111 et seq.), and nobody denied it", "Lee, cited above"),
        (f"Professors {ARTICLE} 176 et seq., ask", "Lee and Berg, cited above"),
        (
            "with references to Tom R. Moss (namely, his article “Justice” (2007) 44 Court Review, 26)",
            "Moss, cited above",
        ),
    ],
)
def test_an_author_who_was_cited_above_means_his_work(full: str, said: str) -> None:
    [(words, target)] = led_in(f"{HELD}\n\nOf this {full}.\n\n{said} (section 341 at p. 1115), goes on.\n").items()
    assert words == said
    assert target in (BOOK, ARTICLE, "Tom R. Moss (namely, his article “Justice” (2007) 44 Court Review, 26")


def test_an_ibid_means_the_article_that_a_sentence_names() -> None:
    text = f"{HELD}\n\nProfessors {ARTICLE} 176 et seq., say that “stakes are high” (ibid., at p. 184).\n"
    assert led_in(text) == {"ibid., at p. 184": ARTICLE}


def test_an_ibid_means_no_work_that_only_an_aside_names() -> None:
    aside = "with references to the work of Tom R. Moss (namely, his article “Justice” (2007) 44 Court Review, 26)"
    text = f"{HELD}\n\nProfessors {ARTICLE} 176 et seq., ask, {aside}. “Stakes are high” (ibid., p. 184).\n"
    assert set(led_in(text).values()) == {ARTICLE}


def test_an_ibid_behind_a_book_that_is_not_read_leads_nowhere() -> None:
    book = "In his book Silt and Sand: The Tolls (Harbour Press, 2004), Professor Berg counts"
    text = f"{HELD} {book} them. He says that “nobody paid” (ibid., p. 45).\n"
    assert not any(led_in(text).values())


def test_who_is_no_person_has_no_article() -> None:
    text = "The Harbour Board, in its article entitled “Tolls of the County” (2007), asks."
    assert not list(told_works(text, (0, len(text))))
