"""The two reports that the first users work on, read against the page."""

from pathlib import Path

import pytest

from tests.extract.conftest import whole
from whence.models import Citation, Extraction, Quotation, QuotationKind, ZoneRole

pytestmark = pytest.mark.data


def quoting(page: tuple[str, Extraction], beginning: str) -> Quotation:
    text, found = page
    return next(q for q in found.quotations if text[q.start :].startswith(beginning))


def speaker(page: tuple[str, Extraction], beginning: str) -> str:
    found = quoting(page, beginning).speaker
    return found.name if found else ""


def cited(page: tuple[str, Extraction], beginning: str) -> Citation | None:
    wanted = quoting(page, beginning).citation
    return next((citation for citation in page[1].citations if citation.id == wanted), None)


def words(page: tuple[str, Extraction], role: ZoneRole) -> list[str]:
    return [page[0][zone.start : zone.end].strip() for zone in page[1].zones if zone.role is role]


def test_head_of_the_older_report(older: tuple[str, Extraction]) -> None:
    metadata = older[1].metadata
    assert metadata.title == (
        "Iran’s Strategic Penetration of Latin America: Consequences for U.S. Foreign Policy and National Security"
    )
    assert metadata.authors == ("Magdalena Defort", "William Preston McLaughlin")
    assert (metadata.outlet, metadata.published) == ("Small Wars Journal", "2020-01-20")


def test_head_of_the_newer_report(newer: tuple[str, Extraction]) -> None:
    metadata = newer[1].metadata
    assert metadata.title == "Iran Deepens Its Presence Inside Latin America"
    assert (metadata.authors, metadata.published) == (("Majid Rafizadeh",), "2023-01-07")


def test_the_spam_comment_of_2021_is_extraneous(older: tuple[str, Extraction]) -> None:
    [spam] = words(older, ZoneRole.EXTRANEOUS)
    assert spam.startswith("Fri, 09/24/2021")
    assert spam.endswith("Graphic Design Company in USA.")


def test_the_notice_makes_it_a_version_of_a_work_in_another_journal(older: tuple[str, Extraction]) -> None:
    version = older[1].version_of
    assert version is not None
    assert version.kind == "abridged"
    assert (version.work["container-title"], version.work["volume"]) == ("American Intelligence Journal", "36")
    assert version.work["issued"] == {"date-parts": [[2018, 6]]}
    assert older[0][version.start :].startswith("N.B. This is an abridged version")


def test_zones_of_the_older_report(older: tuple[str, Extraction]) -> None:
    assert words(older, ZoneRole.NOTES)[0].startswith("[1] Jordan Steckler")
    assert words(older, ZoneRole.BIBLIOGRAPHY)[0].startswith("Dave Dilegge")
    assert words(older, ZoneRole.BIOGRAPHY)[0].startswith("William Preston McLaughlin")
    assert "The Contemporary Islamic Threat" in words(older, ZoneRole.HEADING)
    assert words(older, ZoneRole.EPIGRAPH)[0].startswith("According to our Islamic point of view")


def test_the_epigraph_is_rabbanis_though_no_mark_stands_there(older: tuple[str, Extraction]) -> None:
    assert quoting(older, "According to our Islamic point of view").kind is QuotationKind.EPIGRAPH
    assert speaker(older, "According to our Islamic point of view") == "Mohsen Rabbani"
    citation = cited(older, "According to our Islamic point of view")
    assert citation is not None
    assert citation.note == 1


def test_the_preamble_is_a_block_quote_without_marks(older: tuple[str, Extraction]) -> None:
    preamble = quoting(older, "This basic aspiration")
    assert preamble.kind is QuotationKind.BLOCK
    assert older[0][: preamble.end].endswith("segments of the populations.")
    assert "Constitution of the Islamic Republic of Iran" in speaker(older, "This basic aspiration")


@pytest.mark.parametrize(
    ("beginning", "name"),
    [
        ("As long as the criminal hands", "Khomeini"),
        ("In the countries where Iran conducts", "Bani Sadr"),
        ("Iran needs to arm itself", "Rezai"),
        ("Peace with Iran is the mother", "Rouhani"),
        ("We will not give up on our revolutionary", "Gharibpour"),
    ],
)
def test_speakers_of_the_older_report(older: tuple[str, Extraction], beginning: str, name: str) -> None:
    assert name in speaker(older, beginning)
    assert quoting(older, beginning).kind is QuotationKind.SPEECH


@pytest.mark.parametrize("beginning", ["cover” needed", "sleeper cells” that"])
def test_scare_quotes_of_the_older_report(older: tuple[str, Extraction], beginning: str) -> None:
    assert quoting(older, beginning).kind is QuotationKind.SCARE


def test_all_24_notes_are_paired(older: tuple[str, Extraction]) -> None:
    assert [c.note for c in older[1].citations if c.kind == "marker"] == list(range(1, 25))


def test_signed_pull_quotes_of_the_newer_report(newer: tuple[str, Extraction]) -> None:
    signed = [q for q in newer[1].quotations if q.kind is QuotationKind.PULL_QUOTE]
    assert [q.speaker.name if q.speaker else None for q in signed] == [
        "Unnamed source at Tehran's Imam Khomeini Airport",
        "CNN",
        "Nathan Sales",
    ]
    works = [cited(newer, newer[0][q.start : q.start + 30]) for q in signed]
    assert [(c.work or {}).get("container-title") for c in works if c] == [
        "Iran International",
        "CNN",
        "Small Wars Journal",
    ]
    assert works[2] is not None
    assert (works[2].work or {})["issued"] == {"date-parts": [[2020, 1, 20]]}


def test_the_key_point_is_no_quotation(newer: tuple[str, Extraction]) -> None:
    text, found = newer
    [point] = words(newer, ZoneRole.KEY_POINTS)
    assert point.startswith("Latin American countries are opportune places")
    at = text.index(point)
    assert not [q for q in found.quotations if q.start < at + len(point) and at < q.end]


def test_other_quotations_of_the_newer_report(newer: tuple[str, Extraction]) -> None:
    state = quoting(newer, "world's worst state sponsor")
    assert (state.kind, speaker(newer, "world's worst")) == (QuotationKind.SPEECH, "the US Department of State")
    assert state.citation is None
    assert quoting(newer, 'umma"').kind is QuotationKind.TERM
    nested = quoting(newer, "the unfortunate incident")
    assert nested.kind is QuotationKind.NESTED
    assert nested.parent == quoting(newer, "Western diplomatic sources told").id


def test_a_noisy_scan_neither_fails_nor_swallows_pages(shared: Path) -> None:
    text, found = whole(shared / "data" / "challenger" / "full.md")
    assert max(end - start for q in found.quotations for start, end in q.parts) < 6_000
    assert "".join(text[zone.start : zone.end] for zone in found.zones) == text
