"""The draft given back with comments: each on exactly its words, and nothing else in the file differs."""

from __future__ import annotations

import copy
import io
import random
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.export.drafts import held, rich, sheet
from tests.read.office import W as DECLARED
from tests.read.office import archive, docx, paragraph
from whence.errors import UsageError
from whence.export.docx_comments import commented, ticked
from whence.models import Mark, MarkKind, Span
from whence.read.docx.package import W
from whence.store import ticks
from whence.text import tokens

AT = "2026-11-20T12:00:00Z"
OURS = {"commentRangeStart", "commentRangeEnd", "commentReference"}


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def names(data: bytes) -> set[str]:
    return set(zipfile.ZipFile(io.BytesIO(data)).namelist())


def own_ids(data: bytes) -> list[str]:
    comments = part(data, "word/comments.xml")
    return [e.get(f"{W}id") for e in comments.iter(f"{W}comment") if e.get(f"{W}author") == "Whence"]


def plain(root: etree._Element, ids: set[str]) -> bytes:
    """The XML without the comments of these ids, runs of one formatting joined, the texts in them too."""
    root = copy.deepcopy(root)
    for element in [e for e in root.iter() if isinstance(e.tag, str) and etree.QName(e).localname in OURS]:
        if element.get(f"{W}id") in ids:
            run = element.getparent()
            run.remove(element)
            if run.tag == f"{W}r" and all(child.tag == f"{W}rPr" for child in run):
                run.getparent().remove(run)
    for run in list(root.iter(f"{W}r")):
        before = run.getprevious()
        if before is not None and before.tag == f"{W}r" and look(before) == look(run):
            for child in [child for child in run if child.tag != f"{W}rPr"]:
                before.append(child)
            run.getparent().remove(run)
            join(before)
        else:
            join(run)
    return bytes(etree.tostring(root, method="c14n"))


def look(run: etree._Element) -> tuple[bytes, tuple[tuple[str, str], ...]]:
    properties = run.find(f"{W}rPr")
    return (
        etree.tostring(properties, method="c14n") if properties is not None else b"",
        tuple(sorted(run.attrib.items())),
    )


def join(run: etree._Element) -> None:
    for text in run.findall(f"{W}t"):
        text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
        before = text.getprevious()
        if before is not None and before.tag == f"{W}t":
            before.text = (before.text or "") + (text.text or "")
            run.remove(text)


def marks(data: bytes, folder: Path) -> list[tuple[Mark, str]]:
    """Whence's comments as a reader finds them in the file, with the words that they stand on."""
    draft = held(data, folder, "annotated.docx")
    found = [m for m in draft.reading.marks if m.kind is MarkKind.COMMENT and m.data["author"] == "Whence"]
    return [(mark, draft.text[mark.start : mark.end]) for mark in found]


def words_of(text: str, seed: int, number: int) -> list[Span]:
    """Stretches of one to nine words of a text, by seed."""
    words = tokens(text)
    drawn = random.Random(seed)
    spans = []
    for _ in range(number):
        first = drawn.randrange(len(words))
        spans.append(words.span(first, min(len(words), first + drawn.randint(1, 9))))
    return spans


def body_spans(text: str, spans: list[Span]) -> list[Span]:
    """Those that lie neither in the text box nor in the note, nor reach into them."""
    apart = [
        (text.index("A box of forty"), text.index("A box of forty") + 26),
        (text.index("Kesmar Port Authority") - 2, len(text)),
    ]
    return [span for span in spans if not any(a < span[1] and span[0] < b for a, b in apart)]


def test_sixty_comments_stand_on_exactly_the_words_of_their_findings(tmp_path: Path) -> None:
    draft = held(rich(), tmp_path)
    spans = body_spans(draft.text, words_of(draft.text, 7, 90))[:60]
    assert len(spans) == 60
    found = marks(commented(rich(), sheet(draft, spans), at=AT), tmp_path)
    said = {str(mark.data["text"]).splitlines()[1]: words for mark, words in found}
    assert said == {f"Remark {n}.": draft.text[slice(*span)] for n, span in enumerate(spans)}


def test_nothing_else_in_the_file_differs(tmp_path: Path) -> None:
    data = rich()
    draft = held(data, tmp_path)
    made = commented(data, sheet(draft, body_spans(draft.text, words_of(draft.text, 11, 90))[:60]), at=AT)
    ids = set(own_ids(made))
    assert len(ids) == 60
    assert plain(part(made, "word/document.xml"), ids) == plain(part(data, "word/document.xml"), set())
    before, after = zipfile.ZipFile(io.BytesIO(data)), zipfile.ZipFile(io.BytesIO(made))
    touched = {"word/document.xml", "word/comments.xml", "word/commentsExtended.xml"}
    assert names(made) == names(data)
    assert all(before.read(name) == after.read(name) for name in names(data) - touched)


def test_comments_of_others_stay_as_they_are(tmp_path: Path) -> None:
    data = rich()
    draft = held(data, tmp_path)
    made = commented(data, sheet(draft, [(draft.text.index("dredgers"), draft.text.index("dredgers") + 8)]), at=AT)
    others = [e for e in part(made, "word/comments.xml").iter(f"{W}comment") if e.get(f"{W}author") != "Whence"]
    before = list(part(data, "word/comments.xml").iter(f"{W}comment"))
    assert [etree.tostring(e, method="c14n") for e in others] == [etree.tostring(e, method="c14n") for e in before]
    [new] = own_ids(made)
    assert new not in {"4", "7"}


@settings(max_examples=25)
@given(seed=st.integers(0, 10**6), number=st.integers(1, 12))
def test_ranges_that_overlap_anyhow_keep_their_words(seed: int, number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        draft = held(rich(), Path(folder))
        spans = body_spans(draft.text, words_of(draft.text, seed, number))
        made = commented(rich(), sheet(draft, spans), at=AT)
        said = sorted(words for _, words in marks(made, Path(folder)))
        assert said == sorted(draft.text[slice(*span)] for span in spans)
        again = held(made, Path(folder), "again.docx")
        assert again.text == draft.text


def test_a_second_run_doubles_nothing(tmp_path: Path) -> None:
    draft = held(rich(), tmp_path)
    spans = words_of(draft.text, 3, 20)
    once = commented(rich(), sheet(draft, spans), at=AT)
    twice = commented(once, sheet(held(once, tmp_path), spans), at="2026-11-21T08:00:00Z")
    assert twice == once


def test_a_comment_that_does_not_hold_any_more_goes(tmp_path: Path) -> None:
    draft = held(rich(), tmp_path)
    first, second = words_of(draft.text, 5, 2)
    once = commented(rich(), sheet(draft, [first, second]), at=AT)
    [kept] = [f for f in sheet(draft, [first, second]).findings if f.start == first[0]][:1]
    again = held(once, tmp_path)
    twice = commented(once, sheet(again, [first]), at=AT)
    assert len(own_ids(twice)) == 1
    assert kept.message == "Remark 0."
    assert plain(part(twice, "word/document.xml"), set(own_ids(twice))) == plain(
        part(rich(), "word/document.xml"), set()
    )


def answered(data: bytes, reply: str = "", *, done: bool = False) -> bytes:
    """The file after a person replied to its first comment by Whence, or resolved it, as Word writes that."""
    w14, w15 = (f"{{http://schemas.microsoft.com/office/word/{n}/wordml}}" for n in (2010, 2012))
    comments, extended = part(data, "word/comments.xml"), part(data, "word/commentsExtended.xml")
    own = next(e for e in comments.iter(f"{W}comment") if e.get(f"{W}author") == "Whence")
    key = own[-1].get(f"{w14}paraId")
    for entry in extended:
        if done and entry.get(f"{w15}paraId") == key:
            entry.set(f"{w15}done", "1")
    if reply:
        said = {f"{W}id": "900", f"{W}author": "Ana", f"{W}date": "2026-11-20T15:00:00Z"}
        paragraph_ = etree.SubElement(
            etree.SubElement(comments, f"{W}comment", said), f"{W}p", {f"{w14}paraId": "0B000001"}
        )
        etree.SubElement(etree.SubElement(paragraph_, f"{W}r"), f"{W}t").text = reply
        entry = {f"{w15}paraId": "0B000001", f"{w15}paraIdParent": key, f"{w15}done": "0"}
        etree.SubElement(extended, f"{w15}commentEx", entry)
    members = {name: zipfile.ZipFile(io.BytesIO(data)).read(name) for name in names(data)}
    changed = {"word/comments.xml": etree.tostring(comments), "word/commentsExtended.xml": etree.tostring(extended)}
    return archive({**members, **changed})


def test_a_comment_that_somebody_answered_stays(tmp_path: Path) -> None:
    draft = held(rich(), tmp_path)
    once = commented(rich(), sheet(draft, words_of(draft.text, 5, 1)), at=AT)
    again = answered(once, "Are you sure?")
    assert ticked(again, held(again, tmp_path)) == []
    assert own_ids(commented(again, sheet(held(again, tmp_path), []), at=AT)) == own_ids(once)


def test_a_comment_that_was_resolved_is_a_tick_with_the_reply_as_its_note(tmp_path: Path) -> None:
    draft = held(rich(), tmp_path)
    made = sheet(draft, body_spans(draft.text, words_of(draft.text, 5, 9))[:2])
    once = commented(rich(), made, at=AT)
    again = answered(once, "by phone with the author", done=True)
    [found] = ticked(again, held(again, tmp_path))
    first = made.findings[0] if made.findings[0].start < made.findings[1].start else made.findings[1]
    assert (found.tick.decision, found.tick.by, found.tick.note) == ("checked", "Ana", "by phone with the author")
    assert (found.tick.key, found.tick.code, found.span) == (made.keys[first.id], "Q102", (first.start, first.end))


def test_a_resolved_comment_stays_as_it_is_when_the_draft_is_given_back_again(tmp_path: Path) -> None:
    draft = held(rich(), tmp_path)
    spans = body_spans(draft.text, words_of(draft.text, 5, 9))[:2]
    again = answered(commented(rich(), sheet(draft, spans), at=AT), done=True)
    new = held(again, tmp_path)
    with_ticks = replace(sheet(new, spans), ticked=tuple(ticked(again, new)))
    assert len(with_ticks.open) == 1
    twice = commented(again, with_ticks, at=AT)
    for name in ("document", "comments", "commentsExtended"):
        before, after = part(again, f"word/{name}.xml"), part(twice, f"word/{name}.xml")
        assert etree.tostring(before, method="c14n") == etree.tostring(after, method="c14n")


def test_what_was_ticked_before_travels_with_the_file(tmp_path: Path) -> None:
    draft = held(rich(), tmp_path)
    made = sheet(draft, body_spans(draft.text, words_of(draft.text, 5, 9))[:1])
    finding = made.findings[0]
    span = (finding.start, finding.end)
    said = ticks.Said("dismissed", "Ana, desk", "house style: no")
    tick = ticks.made("k", finding.code, ticks.anchored(draft.id, draft.text, span), said)
    once = commented(rich(), replace(made, ticked=(ticks.Ticked(tick, span),)), at=AT)
    [found] = ticked(once, held(once, tmp_path))
    assert (found.tick.decision, found.tick.by, found.tick.note) == ("dismissed", "Ana, desk", "house style: no")
    assert found.tick.at == tick.at[:10]


def test_a_remark_on_a_footnote_stands_on_its_marker(tmp_path: Path) -> None:
    draft = held(rich(), tmp_path)
    at = draft.text.index("Annual Report 2020")
    made = commented(rich(), sheet(draft, [(at, at + 18)]), at=AT)
    [(mark, words)] = marks(made, tmp_path)
    assert words == "1"
    assert "On words in the footnote." in str(mark.data["text"])
    assert zipfile.ZipFile(io.BytesIO(made)).read("word/footnotes.xml") == zipfile.ZipFile(io.BytesIO(rich())).read(
        "word/footnotes.xml"
    )


def test_a_remark_on_a_text_box_stands_on_the_run_that_holds_it(tmp_path: Path) -> None:
    draft = held(rich(), tmp_path)
    at = draft.text.index("forty words")
    made = commented(rich(), sheet(draft, [(at, at + 11)]), at=AT)
    body = part(made, "word/document.xml")
    [start] = [e for e in body.iter(f"{W}commentRangeStart") if e.get(f"{W}id") in own_ids(made)]
    assert next(start.getnext().iter(f"{W}txbxContent"), None) is not None
    assert not [e for box in body.iter(f"{W}txbxContent") for e in box.iter(f"{W}commentRangeStart")]
    assert commented(made, sheet(held(made, tmp_path), [(at, at + 11)]), at=AT) == made


def test_a_file_without_comments_gets_the_parts_and_names_them(tmp_path: Path) -> None:
    data = docx(paragraph("Nothing was said of it in the house."))
    made = commented(data, sheet(held(data, tmp_path), [(0, 7)]), at=AT)
    types = {e.get("PartName"): e.get("ContentType") for e in part(made, "[Content_Types].xml")}
    assert types["/word/comments.xml"].endswith("wordprocessingml.comments+xml")
    assert types["/word/commentsExtended.xml"].endswith("wordprocessingml.commentsExtended+xml")
    kinds = {e.get("Type").rpartition("/")[2] for e in part(made, "word/_rels/document.xml.rels")}
    assert {"comments", "commentsExtended"} <= kinds
    [(_, words)] = marks(made, tmp_path)
    assert words == "Nothing"


def test_every_comment_has_its_entry_among_the_threads(tmp_path: Path) -> None:
    draft = held(rich(), tmp_path)
    made = commented(rich(), sheet(draft, words_of(draft.text, 2, 5)), at=AT)
    w14, w15 = (f"{{http://schemas.microsoft.com/office/word/{n}/wordml}}" for n in (2010, 2012))
    lasts = {
        e[-1].get(f"{w14}paraId")
        for e in part(made, "word/comments.xml").iter(f"{W}comment")
        if e.get(f"{W}author") == "Whence"
    }
    entries = {e.get(f"{w15}paraId") for e in part(made, "word/commentsExtended.xml")}
    assert lasts <= entries
    every = [p.get(f"{w14}paraId") for p in part(made, "word/comments.xml").iter(f"{W}p")]
    assert len(set(every)) == len(every)


def test_white_space_between_the_elements_stays(tmp_path: Path) -> None:
    data = docx(
        "\n <w:p>\n  <w:r>\n   <w:t>Nothing was said</w:t>\n  </w:r>\n  <w:r><w:t> of it.</w:t></w:r>\n </w:p>\n"
    )
    made = commented(data, sheet(held(data, tmp_path), [(0, 16), (17, 22)]), at=AT)
    back = commented(made, sheet(held(made, tmp_path), []), at=AT)
    before, after = part(data, "word/document.xml"), part(back, "word/document.xml")
    assert "".join(before.itertext()).replace(" ", "") == "".join(after.itertext()).replace(" ", "")
    assert len(list(after.iter(f"{W}r"))) == 4  # the space before the words and the full stop stand outside


def test_a_strict_file_stays_strict(tmp_path: Path) -> None:
    usual, strict = DECLARED.split('"')[1].encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    plain_ = zipfile.ZipFile(io.BytesIO(docx(paragraph("Nothing was said of it in the house."))))
    data = archive({name: plain_.read(name).replace(usual, strict) for name in plain_.namelist()})
    made = commented(data, sheet(held(data, tmp_path), [(0, 7)]), at=AT)
    assert all(
        usual not in zipfile.ZipFile(io.BytesIO(made)).read(f"word/{name}.xml") for name in ("document", "comments")
    )


def test_words_of_a_source_cannot_break_the_comments(tmp_path: Path) -> None:
    data = docx(paragraph("He said “a &lt;b&gt; &amp;amp; c” to all."))
    draft = held(data, tmp_path)
    at = draft.text.index("<b>")
    [(_, words)] = marks(commented(data, sheet(draft, [(at, at + 3)]), at=AT), tmp_path)
    assert words == "<b>"


def test_only_a_docx_draft_can_bear_word_comments(tmp_path: Path) -> None:
    draft = held(b"A text of plain words.\n", tmp_path, "draft.txt")
    with pytest.raises(UsageError, match="no DOCX file"):
        commented(b"A text of plain words.\n", sheet(draft, []), at=AT)
