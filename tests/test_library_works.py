"""Works in a library: what is cited, what is missing, what a person says, what a bibliography adds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from whence.errors import UsageError
from whence.library import Library
from whence.link.cited import sources
from whence.link.cited.led import Led
from whence.models import Holding, Metadata
from whence.store.store import Store

ESSAY = """# The harbour essay

By Ann Vask

2022-05-01

The barges were said to be lost, as one report has it.[^1] Others disagree strongly with all of that.[^2]

[^1]: Bodil Wray, "The long dredging of Kesmar," Southern Mail, March 6, 2021.
[^2]: Edda Korrin, "A history of the northern quays," Ostmere Courier, 5 May 2020.
"""
SECOND = """# Another essay on the harbour

2022-06-01

The dredging took long, and it was the talk of the town for years.[^1]

[^1]: Wray, Bodil. "The Long Dredging of Kesmar." Southern Mail, 6 Mar. 2021.
"""
DREDGING = """# The long dredging of Kesmar

The barges could not reach Outer Sand in the swell. The dredging went on for weeks, and nobody counted the loads.
"""
BIB = """@article{w, title={The long dredging of {Kesmar}}, author={Wray, Bodil}, journaltitle={Southern Mail},
  entrysubtype={newspaper}, date={2021-03-08}, file={:dredging.md:text/markdown}}
@book{x, title={Nothing of this is here}, author={Someone, A.}, date={1999}}
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "essay.md").write_text(ESSAY)
    (tmp_path / "second.md").write_text(SECOND)
    with Library.open(tmp_path) as opened:
        opened.add([tmp_path / "essay.md", tmp_path / "second.md"])
        yield opened


def add_dredging(library: Library) -> str:
    assert library.root is not None
    (library.root / "dredging.md").write_text(DREDGING)
    [document] = library.add(library.root / "dredging.md").added
    return document


def test_a_work_cited_in_two_spellings_is_one_row_and_what_most_rests_on_comes_first(library: Library) -> None:
    first, second = library.sources()
    assert (first.work["title"].casefold(), first.citations, first.documents) == ("the long dredging of kesmar", 2, 2)
    assert (second.group, second.citations) == ("Ostmere Courier", 1)
    assert len(first.spellings) == 2


def test_what_is_not_held_is_the_acquisition_list_and_no_finding(library: Library) -> None:
    assert {work.holding for work in library.sources(missing=True)} == {Holding.NOT_HELD}
    add_dredging(library)
    assert [work.work["title"] for work in library.sources(missing=True)] == ["A history of the northern quays"]
    assert not [one for one in library.findings().findings if one.code == "C203"]


def test_cited_works_are_worked_out_once_and_again_when_the_library_changes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def counted(*given: Any) -> list[sources.CitedWork]:
        works = cited_works(*given)
        made.append(len(works))
        return works

    cited_works = sources.cited_works
    monkeypatch.setattr(sources, "cited_works", counted)
    assert library.sources() == library.sources()
    assert len(made) == 1
    add_dredging(library)
    assert library.sources()[0].holding is Holding.HELD
    assert [one.id for one in library.sources(missing=True)] == [library.sources()[1].id]
    assert len(made) == 2


def test_a_document_that_comes_in_changes_what_citations_lead_to_and_that_is_told(library: Library) -> None:
    document = add_dredging(library)
    told = [change for change in library.changes() if isinstance(change, Led)]
    assert {(one.before, one.after, one.to) for one in told} == {(Holding.NOT_HELD, Holding.HELD, document)}
    assert len(told) == 2
    library.add(Path(library.root or "", "dredging.md"))
    assert library.changes() == []


def test_citations_are_resolved_without_opening_a_text_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.sources()

    def opened(*_: object) -> None:
        raise AssertionError("a text was opened")

    monkeypatch.setattr(Store, "held", opened)
    monkeypatch.setattr(Store, "begun", opened)
    assert len(library.sources()) == 2


def test_the_evidence_says_what_agrees_and_what_does_not(library: Library) -> None:
    document = add_dredging(library)
    work, [evidence, *_] = library.source("long dredging")
    assert (work.document, evidence.document, evidence.identified) == (document, document, True)
    fields = {field.name: field for field in evidence.fields}
    assert fields["title"].agrees is True
    assert fields["outlet"].agrees is None
    assert fields["outlet"].cited == "Southern Mail"


@pytest.mark.parametrize("key", ["nothing of that name", "", "the"])
def test_a_work_that_is_none_or_several_is_refused(library: Library, key: str) -> None:
    with pytest.raises(UsageError, match="whence sources"):
        library.source(key)


def test_a_person_says_what_a_citation_means_and_takes_it_back(library: Library) -> None:
    document = add_dredging(library)
    quays = next(work for work in library.sources() if work.work["title"].startswith("A history"))
    made = library.judge_link(quays.places[0].id, document[:12], stated=True, by="ann", note="retitled")
    held = {work.work["title"]: work for work in library.sources()}
    assert [work.holding for work in library.sources()] == [Holding.HELD]
    assert library.findings("essay.md").checks[0].resolutions[quays.places[0].id].basis == ("judgement",)
    assert len(held) == 1
    library.undo(made.id, by="ann")
    assert sorted(work.holding for work in library.sources()) == [Holding.HELD, Holding.NOT_HELD]
    with pytest.raises(UsageError, match="does not stand any more"):
        library.undo(made.id, by="ann")


def test_a_rejected_link_is_not_held(library: Library) -> None:
    document = add_dredging(library)
    place = library.source("long dredging")[0].places[0]
    library.judge_link(place.id, document, stated=False, by="ann")
    found = library.findings("essay.md").checks[0]
    assert found.resolutions[place.id].holding is Holding.NOT_HELD


def test_a_judged_link_survives_re_reading(library: Library) -> None:
    document = add_dredging(library)
    quays = next(work for work in library.sources() if work.work["title"].startswith("A history"))
    library.judge_link(quays.places[0].id, document, stated=True, by="ann")
    assert library.root is not None
    library.add(library.root / "essay.md", meta=Metadata(title="Another title", basis={"title": "option"}))
    assert [work.holding for work in library.sources()] == [Holding.HELD]


@pytest.mark.parametrize("key", ["ffff", "0000000000000000"])
def test_a_citation_that_is_none_cannot_be_judged(library: Library, key: str) -> None:
    with pytest.raises(UsageError, match="no citation or reference"):
        library.judge_link(key, "essay.md", stated=True, by="ann")


def test_a_finding_that_is_set_aside_is_left_out_and_counted(library: Library) -> None:
    finding = library.findings().findings[0]
    made = library.judge_finding(finding.id, accepted=False, by="ann", note="known")
    report = library.findings()
    assert finding.id not in {one.id for one in report.findings}
    assert report.set_aside == 1
    library.undo(made.id[:10], by="ann")
    assert finding.id in {one.id for one in library.findings().findings}


def test_a_bibliography_gives_its_metadata_to_the_documents_that_it_describes(library: Library) -> None:
    document = add_dredging(library)
    assert library.root is not None
    path = library.root / "zotero.bib"
    path.write_text(BIB)
    dry = library.attach([path], dry_run=True)
    assert [one.document for one in dry] == [document, None]
    assert library.document(document).extraction.metadata.outlet is None
    found, absent = library.attach([path])
    assert (found.document, found.by, absent.document) == (document, ("file",), None)
    known = library.document(document).extraction.metadata
    assert (known.outlet, known.published, known.authors) == ("Southern Mail", "2021-03-08", ("Bodil Wray",))


def test_an_entry_without_a_file_finds_its_document_as_a_citation_does(library: Library, tmp_path: Path) -> None:
    document = add_dredging(library)
    path = tmp_path / "z.ris"
    path.write_text("TY  - NEWS\nTI  - The long dredging of Kesmar\nT2  - Southern Mail\nDA  - 2021/03/06/\nER  - \n")
    [found] = library.attach([path])
    assert (found.document, found.by) == (document, ("title",))
    assert library.document(document).extraction.metadata.published == "2021-03-06"


def test_what_is_no_bibliography_is_refused(library: Library, tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_text("{")
    with pytest.raises(UsageError, match="not JSON"):
        library.attach([tmp_path / "odd.json"])
    with pytest.raises(UsageError, match="cannot be opened"):
        library.attach([tmp_path / "none.bib"])
