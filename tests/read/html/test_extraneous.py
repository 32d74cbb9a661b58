import itertools

from tests.read.reading import html, under
from whence.models import MarkKind

PROSE = "".join(
    f"<p>The harbour master said in statement {number} that nothing had been dumped on the bank, and that the survey"
    " of the estuary had found no trace of silt that could not be explained by the storms of that winter.</p>"
    for number in range(6)
)


def grey(body: str) -> list[str]:
    return under(html(body), MarkKind.EXTRANEOUS)


def test_menus_share_bars_comments_and_footers_are_grey_and_kept() -> None:
    found = html(
        "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
        f"<article><h1>Silt</h1><div class='share-buttons'>Share this</div>{PROSE}</article>"
        "<section id='comments'><p>Great post, buy watches at my site today.</p></section>"
        "<footer>© Estuary Review</footer>"
    )
    assert under(found, MarkKind.EXTRANEOUS) == [
        "Home News", "Share this", "Great post, buy watches at my site today.", "© Estuary Review",
    ]  # fmt: skip


def test_what_trafilatura_drops_stays_in_the_article() -> None:
    extra = (
        "<aside class='pullquote'><p>“We never dredged.”</p></aside>"
        "<div class='article-byline'>By T. Aldry</div>"
        "<div class='author-bio'>T. Aldry writes about water.</div>"
        "<div class='footnotes'><p id='fn1'>1. Estuary Review, 4 March.</p></div>"
    )
    assert grey(f"<main><h1>Silt</h1><p>Text.<a href='#fn1'>1</a></p>{PROSE}{extra}</main>") == []


def test_the_footer_of_a_block_quote_says_whose_words_these_are() -> None:
    quote = "<blockquote>“…told not to ask.”<footer>Joren Vask, deputy harbour-master</footer></blockquote>"
    assert grey(f"<div><h1>Silt</h1>{PROSE}{quote}{PROSE}</div><footer>© Estuary Review</footer>") == [
        "© Estuary Review"
    ]


def test_a_name_does_not_grey_what_holds_the_article() -> None:
    assert grey(f"<div class='share-page related'><h1>Silt</h1>{PROSE}</div>") == []
    assert grey(f"<form class='comments'><h1>Silt</h1>{PROSE}</form>") == []


def test_words_that_only_contain_a_name_are_no_name() -> None:
    assert grey(f"<div><h1>Silt</h1>{PROSE}<p class='shareholders navy commented'>They voted.</p></div>") == []


def test_links_outside_the_article_are_grey_without_a_name() -> None:
    links = "".join(f"<li><a href='/{n}'>Another story number {n} about the port</a></li>" for n in range(5))
    found = grey(f"<div><h1>Silt</h1>{PROSE}</div><div><h4>More</h4><ul>{links}</ul></div>")
    assert "Another story number 4 about the port" in " ".join(found)


def test_bylines_and_dates_between_title_and_article_stay() -> None:
    assert grey(f"<h1>Silt</h1><div>T. Aldry</div><div>4 March 2021</div><div>{PROSE}</div>") == []


def test_prose_outside_the_article_stays() -> None:
    assert grey(f"<div>{PROSE}</div><div><p>The survey was repeated in May. Nobody has seen it.</p></div>") == []


def test_a_header_inside_an_article_is_its_own() -> None:
    assert grey(f"<main><article><header><h1>Silt</h1><p>A bank that moves.</p></header>{PROSE}</article></main>") == []


def test_marks_do_not_overlap() -> None:
    found = html(f"<div class='sidebar'><nav>a <div class='share'>b</div></nav> c</div><div>{PROSE}</div>")
    marks = [mark for mark in found.marks if mark.kind is MarkKind.EXTRANEOUS]
    assert all(before.end <= after.start for before, after in itertools.pairwise(marks))


def test_cards_of_other_articles_behind_the_article_are_grey_a_last_word_is_not() -> None:
    card = "<li class='item item-{0}'><a href='/{0}'><h4>Story {0}</h4></a><p class='dek'>The bank of {0} moved far.</p></li>"
    last = "<div><p>The survey was repeated in May. Nobody has seen it.</p></div>"
    page = f"<div><div><h1>Silt</h1>{PROSE}</div>{last}<ul>{{}}</ul></div>"
    found = " ".join(grey(page.format("".join(card.format(n) for n in range(4)))))
    assert all(f"The bank of {n} moved far." in found for n in range(4))
    assert "The survey was repeated" not in found
    assert "The bank of 1" not in " ".join(grey(page.format(card.format(1))))


def test_prose_over_the_title_and_pop_ups_are_grey() -> None:
    over = "<div><p>Four of the harbour's stories of the day are told in this one place for you.</p></div>"
    popup = "<div class='popup'><p>I agree to the processing of my data so that an account can be made.</p></div>"
    assert len(grey(f"{over}<main><article><h1>Silt</h1>{PROSE}</article></main>{popup}")) == 2


def test_links_of_a_list_inside_the_article_are_grey_sentences_that_are_links_are_not() -> None:
    links = "".join(f"<li><a href='/{n}'>Another story number {n}</a></li>" for n in range(3))
    facts = "".join(f"<li><a href='/{n}'>In year {n} the port had left all of it at sea.</a></li>" for n in range(3))
    found = " ".join(grey(f"<div><h1>Silt</h1>{PROSE}<ul>{links}</ul><ul>{facts}</ul>{PROSE}</div>"))
    assert "Another story number 2" in found
    assert "In year 2" not in found


def test_an_embedded_post_is_part_of_the_article() -> None:
    post = "<blockquote class='twitter-tweet'><p>Yes, this is silt.</p>— Joren Vask (@vask) March 4, 2021</blockquote>"
    page = f"<div><h1>Silt</h1>{PROSE}<div class='social-media-embed'>{post}</div>{PROSE}</div>"
    assert grey(page) == []
    assert under(html(page), MarkKind.BLOCK_QUOTE) == ["Yes, this is silt.\n\n— Joren Vask (@vask) March 4, 2021"]
