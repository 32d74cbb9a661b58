"""Which held document a citation means, and what it rests on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.factories import held
from whence.addresses import url_key
from whence.link.resolving.evidence import evidence
from whence.link.resolving.resolver import Entry, Resolver
from whence.link.speakers import may_be_same, name_words
from whence.link.works.intervals import interval, issued, overlap
from whence.link.works.keys import SAME_TITLE, doi_key, number_key, title_likeness
from whence.link.works.outlets import outlet_key, outlet_of_host, same_outlet
from whence.models import Holding, Metadata, VersionOf

ESSAY = Entry(
    "essay",
    title="Iran’s Strategic Penetration of Latin America: Consequences for U.S. Foreign Policy",
    authors=("Magdalena Defort", "William Preston McLaughlin"),
    outlet="Small Wars Journal",
    published="2020-01-20",
    url="https://smallwarsjournal.com/jrnl/art/irans-strategic-penetration",
)
EDITORIAL = Entry(
    "editorial", "Editorial", (), "The New York Times", "2019-05-01", "https://www.nytimes.com/2019/05/01/a.html"
)
CARACAS = Entry("caracas", "A long day in Caracas", ("Ann Vask",), "New York Times", "2019-05-01T06:00")
REPORT = Entry("report", "Port Security: Better Planning Needed", (), "GAO", "2005-06", numbers=frozenset({"gao05123"}))
BARE = Entry("bare", "Venezuelan passports", outlet="CNN", published="2017-02-14")
LIBRARY = Resolver([ESSAY, EDITORIAL, CARACAS, REPORT, BARE])


def work(**fields: Any) -> dict[str, Any]:
    return {key.replace("_", "-"): value for key, value in fields.items()}


@pytest.mark.parametrize(
    ("cited", "document", "basis"),
    [
        # An address, whatever its scheme, host prefix, tracking and fragment.
        (
            work(URL="http://smallwarsjournal.com/jrnl/art/irans-strategic-penetration/?utm_source=x#top"),
            "essay",
            "url",
        ),
        (work(URL="https://m.nytimes.com/2019/05/01/a.html?smid=tw-share&utm_medium=x"), "editorial", "url"),
        (work(number="GAO 05 123"), "report", "number"),
        # Titles without their subtitle, in another case, with a slip, with the site's name.
        (work(title="Iran's strategic penetration of Latin America"), "essay", "title"),
        (
            work(title="Irans Strategic Penetraton of Latin America: Consequences for US Foreign Policy"),
            "essay",
            "title",
        ),
        (work(title="Port security: better planning needed | GAO"), "report", "title"),
        # A title that many texts have counts only beside outlet and date, or author.
        (work(title="Editorial", container_title="NYT", issued={"raw": "2019-05-01"}), "editorial", "title"),
        (work(author=[{"family": "Defort", "given": "M."}], issued={"date-parts": [[2020]]}), "essay", "author"),
        (work(author=[{"literal": "William Preston McLaughlin"}], issued={"raw": "January 2020"}), "essay", "author"),
    ],
)
def test_an_identified_work_is_held(cited: dict[str, Any], document: str, basis: str) -> None:
    found = LIBRARY.resolve(cited)
    assert (found.holding, found.document) == (Holding.HELD, document)
    assert basis in found.basis


@pytest.mark.parametrize(
    "cited",
    [
        work(container_title="Small Wars Journal", issued={"date-parts": [[2020, 1, 20]]}),
        work(container_title="SWJ", issued={"raw": "January 20, 2020"}, custom={"speaker": "Nathan Sales"}),
        work(container_title="Small Wars Journal", issued={"date-parts": [[2020]]}),
    ],
)
def test_outlet_and_date_alone_are_possible(cited: dict[str, Any]) -> None:
    found = LIBRARY.resolve(cited)
    assert (found.holding, found.document, found.basis) == (Holding.POSSIBLE, "essay", ("outlet", "date"))


def test_an_address_with_outlet_and_date_in_it_may_be_a_document_that_has_none() -> None:
    found = LIBRARY.resolve(work(URL="https://edition.cnn.com/2017/02/14/world/passports/index.html"))
    assert (found.holding, found.document) == (Holding.POSSIBLE, "bare")


SLUG = "https://www.csis.org/{}biden-will-establish-gender-policy-council-within-white-house"


@pytest.mark.parametrize(
    ("entry", "path", "holding"),
    [
        (Entry("d", "Biden Will Establish a Gender Policy Council Within the White House"), "analysis/", "possible"),
        (
            Entry("d", "Biden Will Establish a Gender Policy Council Within the White House", published="2021-03-08"),
            "2021/03/08/",
            "held",
        ),
        (
            Entry("d", "Biden Will Establish a Gender Policy Council Within the White House", published="2019-03-08"),
            "2021/03/08/",
            "not_held",
        ),
        (Entry("d", "Biden Will Not Attend the Policy Council Within the White House"), "analysis/", "not_held"),
        (Entry("d", "Policy Council"), "analysis/", "not_held"),
    ],
)
def test_an_address_that_is_made_of_a_title_leads_to_it(entry: Entry, path: str, holding: str) -> None:
    resolver = Resolver([entry])
    found = resolver.resolve({"URL": SLUG.format(path)})
    assert found.holding.value == holding
    if holding != "not_held":
        assert "title in the address" in found.basis
        shown = {one.name: one.cited for one in evidence({"URL": SLUG.format(path)}, resolver)[0].fields}
        assert str(shown["title"]).endswith("within white house (in its address)")


def test_an_item_that_is_filed_under_other_words_may_be_its_outlets_only_one() -> None:
    entry = Entry("d", "A Council for Women", outlet="National Public Radio", published="2021-03-08")
    address = "https://www.npr.org/2021/03/08/974655385/biden-will-establish-a-gender-policy-council"
    assert Resolver([entry]).resolve({"URL": address}).holding is Holding.POSSIBLE


def test_several_that_fit_are_ambiguous() -> None:
    found = LIBRARY.resolve(work(container_title="New York Times", issued={"raw": "May 1, 2019"}))
    assert (found.holding, found.document) == (Holding.AMBIGUOUS, None)
    assert found.candidates == ("caracas", "editorial")


@pytest.mark.parametrize(
    "cited",
    [
        work(URL="https://www.nytimes.com/2019/05/02/another.html"),
        work(URL="https://www.reuters.com/article/1"),
        work(title="The unfortunate incident at the port of Kesmar"),
        work(title="Editorial"),
        work(container_title="Small Wars Journal", issued={"raw": "2020-01-21"}),
        work(
            container_title="Small Wars Journal", issued={"raw": "2020-01-20"}, title="Another essay about other things"
        ),
        work(author=[{"family": "Defort", "given": "Robert"}], issued={"raw": "2020"}),
        work(author=[{"family": "Vask"}], container_title="Ostmere Courier", issued={"raw": "2019-05-01"}),
        work(DOI="10.1000/182"),
        work(number="GAO-05-124"),
    ],
)
def test_another_work_is_not_held(cited: dict[str, Any]) -> None:
    assert LIBRARY.resolve(cited).holding is Holding.NOT_HELD


@pytest.mark.parametrize(
    "cited",
    [
        None,
        {},
        work(genre="report"),
        work(container_title="CNN"),
        work(author=[{"family": "Defort"}]),
        work(issued={"raw": "2019"}),
    ],
)
def test_nothing_to_look_up_is_vague(cited: dict[str, Any] | None) -> None:
    assert LIBRARY.resolve(cited).holding is Holding.VAGUE


@pytest.mark.parametrize("kind", ["legislation", "legal_case"])
def test_a_place_in_a_code_or_a_series_says_what_to_look_up(kind: str) -> None:
    cited = {"type": kind, "volume": "50", "container-title": "U.S.C.", "section": "§ 1803"}
    assert LIBRARY.resolve(cited, words="50 U.S.C. § 1803").holding is Holding.NOT_HELD
    assert LIBRARY.resolve({"type": kind, "section": "§ 1803"}, words="§ 1803").holding is Holding.VAGUE


def test_the_citing_document_is_not_what_it_cites() -> None:
    cited = work(container_title="Small Wars Journal", issued={"raw": "2020-01-20"})
    assert LIBRARY.resolve(cited, citing="essay").holding is Holding.NOT_HELD


def test_two_copies_of_a_work_are_ambiguous() -> None:
    both = Resolver([ESSAY, replace(ESSAY, document="copy")])
    assert both.resolve(work(title=ESSAY.title)).candidates == ("copy", "essay")


def test_of_two_with_one_title_the_date_decides() -> None:
    both = Resolver([replace(REPORT, document="old", published="2003-06"), REPORT])
    found = both.resolve(work(title=REPORT.title, issued={"raw": "June 2005"}))
    assert (found.holding, found.document) == (Holding.HELD, "report")


def test_a_version_is_found_by_the_work_that_it_is_a_version_of() -> None:
    notice = VersionOf(
        "abridged",
        0,
        5,
        {
            "title": "Iran’s Strategic Penetration",
            "container-title": "American Intelligence Journal",
            "issued": {"date-parts": [[2019]]},
        },
    )
    known = Metadata(title="Another title here", outlet="Small Wars Journal", published="2020-01-20")
    one = held("An abridged version of it.", metadata=known, version_of=notice)
    found = Resolver.of([one]).resolve(
        work(title="Iran's strategic penetration", container_title="American Intelligence Journal")
    )
    assert (found.holding, found.document) == (Holding.HELD, one.id)
    assert found.basis == ("title", "outlet", "abridged version")


def test_a_report_number_and_a_doi_are_read_from_the_documents_head() -> None:
    one = held("GAO-05-123\nReport to Congress\nhttps://doi.org/10.1000/xyz.5\n\nThe text.")
    assert Resolver.of([one]).resolve(work(number="GAO-05-123")).document == one.id
    assert Resolver.of([one]).resolve(work(URL="https://doi.org/10.1000/XYZ.5")).document == one.id


def test_metadata_alone_are_enough_to_be_found_by() -> None:
    one = held(
        "The text is not read.", metadata=Metadata(title="The long dredging of Kesmar", url="https://a.example/1")
    )
    by_metadata = Resolver([Entry.of_document(one.document)])
    assert by_metadata.resolve(work(URL="http://www.a.example/1")).document == one.id


def test_a_title_is_found_among_many_without_looking_at_all() -> None:
    many = Resolver(Entry(str(i), title=f"Report {i} on harbour {i * 7} and its crew") for i in range(3000))
    assert many.resolve(work(title="Report 1234 on harbour 8638 and its crew")).document == "1234"


# --- Keys -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://www.Example.com/a/", "https://example.com/a"),
        ("https://example.com/a?id=3&utm_source=x", "https://example.com/a?id=3"),
        ("https://example.com/a/amp/", "https://example.com/a"),
        ("https://www-example-com.cdn.ampproject.org/c/s/example.com/a", "https://example.com/a"),
        ("https://example.com/a%20b", "https://example.com/a b"),
        ("https://example.com/a/index.html", "https://example.com/a/"),
    ],
)
def test_addresses_of_one_page_have_one_key(one: str, other: str) -> None:
    assert url_key(one) == url_key(other) is not None


@pytest.mark.parametrize("text", ["mailto:a@b.c", "not an address", "", "http://", "http://[bad", "javascript:x"])
def test_what_is_no_web_address_has_no_key(text: str) -> None:
    assert url_key(text) is None


def test_addresses_that_differ_in_a_parameter_are_two() -> None:
    assert url_key("https://example.com/a?id=3") != url_key("https://example.com/a?id=4")


def test_a_headline_may_be_cited_by_its_first_half() -> None:
    whole = "Kesmar channel dredging complete; official questions where silt went"
    assert title_likeness("Kesmar channel dredging complete", whole) >= SAME_TITLE
    assert title_likeness("Kesmar channel dredging begins", whole) < SAME_TITLE
    assert title_likeness("Kesmar channel dredging complete; board thanks the crews", whole) < SAME_TITLE
    assert title_likeness("Kesmar news", "Kesmar news; dredging complete") < SAME_TITLE


def test_titles_with_other_figures_are_others() -> None:
    assert title_likeness("The dredging of Kesmar harbour, part 1", "The dredging of Kesmar harbour, part 2") == 0
    assert (
        title_likeness("The dredging of Kesmar harbour, volume II", "The dredging of Kesmar harbour, volume III") == 0
    )


def test_identifiers_are_compared_without_their_dress() -> None:
    assert doi_key("https://doi.org/10.1000/ABC.") == doi_key("doi:10.1000/abc") == "10.1000/abc"
    assert number_key("GAO-05-123") == number_key("gao 05/123") == "gao05123"
    assert number_key("12") is number_key("none") is number_key("A-123") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NYT", "The New York Times"),
        ("Washington Post", "The Washington Post"),
        ("AP", "Associated Press"),
        ("JFQ", "Joint Force Quarterly"),
        ("U.S. State Department", "Department of State"),
        ("New York Times, Late Edition", "New York Times"),
    ],
)
def test_outlets_have_one_key_under_all_names(one: str, other: str) -> None:
    assert same_outlet(one, other)


def test_other_outlets_are_others() -> None:
    assert not same_outlet("Washington Post", "Washington Times")
    assert outlet_of_host("edition.cnn.com") == outlet_key("CNN")
    assert outlet_of_host("example.org") is None


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018-02", "2018-02-01", "2018-02-28"),
        ("2018-02-14T05:00", "2018-02-14", "2018-02-14"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("2018-22", "2018-06-01", "2018-08-31"),
        ("2008/2012-03", "2008-01-01", "2012-03-31"),
        ("2018-06~", "2018-06-01", "2018-06-30"),
    ],
)
def test_a_date_is_the_days_it_may_mean(date: str, first: str, last: str) -> None:
    found = interval(date)
    assert found is not None
    assert [day.isoformat() for day in found] == [first, last]


@pytest.mark.parametrize("date", ["", "soon", "2018-13", "2018-02-30", "../2018", "0000", "2019/2018", None])
def test_what_is_no_date_has_no_days(date: str | None) -> None:
    assert interval(date) is None


def test_csl_dates_are_read_in_every_form() -> None:
    assert issued({"date-parts": [[2020, 1, 20]]}) == "2020-01-20"
    assert issued({"date-parts": [[2008], [2012]]}) == "2008/2012"
    assert issued({"raw": "January 20, 2020"}) == issued("2020-01-20") == "2020-01-20"
    assert issued(None) is issued({}) is None


def test_an_unknown_date_agrees_with_none() -> None:
    assert not overlap(None, interval("2018"))


# --- Speakers ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nathan Sales", "Sales"),
        ("Sen. Marco Rubio", "Senator Rubio"),
        ("Hugo Chávez", "Chavez"),
        ("J. Vask", "Joren Vask"),
        ("the president", "Hugo Chávez"),
        ("he", "Hugo Chávez"),
        ("AP", "Associated Press"),
        ("Abolhassan Bani Sadr", "Bani Sadr"),
        ("Joren Vask, deputy harbour-master", "Joren Vask"),
        ("A company spokesperson", "a WeWork spokesperson"),
        ("Some officials", "Korrin"),
    ],
)
def test_names_that_may_be_one(one: str, other: str) -> None:
    assert may_be_same(one, other)
    assert may_be_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nathan Sales", "Hugo Chávez"),
        ("Vask", "Korrin"),
        ("Robert Smith", "John Smith"),
        ("Edda Korrin", "Iran International"),
    ],
)
def test_names_that_cannot_be_one(one: str, other: str) -> None:
    assert not may_be_same(one, other)


def test_titles_and_particles_are_no_names() -> None:
    assert name_words("Former President Mahmoud Ahmadinejad’s") == ("mahmoud", "ahmadinejad")
    assert name_words("the senior official") == ()


TEUBERT = Entry("teubert", "A province of a federal superstate", ("T. T. Hà", "John Doe"), None, "2000")


@pytest.mark.parametrize("author", ["T. Quatieri", "John Smith"])
def test_an_initial_or_a_first_name_in_common_is_no_author_in_common(author: str) -> None:
    [fit] = Resolver([TEUBERT]).fits(work(title="A province of a federal superstate", author=author))
    assert fit.agreement.fields["author"] is False


def test_a_title_that_was_read_as_an_author_is_no_author_and_date_alone() -> None:
    cited = work(
        author=[{"family": "Doe", "given": "John"}, {"literal": "Questionner le roman"}], issued={"raw": "2000"}
    )
    found = Resolver([TEUBERT]).resolve(cited, words="J. Doe, Questionner le roman moderne (2000).")
    assert found.holding is Holding.NOT_HELD


@pytest.mark.parametrize(
    "words", ["Teubert, A Province Of A Fedreal Superstate, ATTITUDES", "A province of a federal superstate"]
)
def test_a_title_that_stands_in_the_reference_counts_even_with_a_slip(words: str) -> None:
    [fit] = Resolver([TEUBERT]).fits(work(issued={"raw": "2000"}, author="John Doe"), words=words)
    assert fit.agreement.fields["title"]
    assert fit.probability >= fit.score.held


def test_another_number_in_a_title_is_no_slip() -> None:
    report = Entry("report", "Annual survey of the northern harbours 1998", ("Ann Vask",))
    fits = Resolver([report]).fits(work(author="Ann Vask"), words="Vask, Annual survey of the northern harbours 1999")
    assert not any(fit.agreement.fields["title"] for fit in fits)
