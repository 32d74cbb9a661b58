"""Judging from pages: kept, shown, taken back; and two people at one thing, of whom nobody loses anything."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from tests.web.conftest import Opened, Workbench, proof
from whence.web.judging import Judged, Target, verdict


def form_of(html: str, decision: str) -> dict[str, str]:
    """The fields of the first form of a page whose button says `decision`."""
    for form in re.findall(r'<form method="post" action="/judge".*?</form>', html, re.DOTALL):
        if f'value="{decision}"' in form:
            fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
            return {name: unescape(value) for name, value in fields} | {"decision": decision}
    raise AssertionError(f"no form for {decision}")


def undo_of(html: str) -> dict[str, str]:
    """The fields of the first undo form of a page."""
    found = re.search(r'<form method="post" action="/judge/undo".*?</form>', html, re.DOTALL)
    assert found
    return {name: unescape(value) for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', found[0])}


def _verdicts(bench: Workbench) -> list[str]:
    return [verdict(one.judgement) for one in bench.library.judgements()]


def test_a_finding_is_set_aside_with_a_reason_and_the_list_says_so(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    fields = form_of(bench.page("/findings?code=Q102"), "set_aside")
    answer = bench.client.post("/judge", data={**fields, "note": "another edition"})
    assert answer.status_code == 303
    html = bench.page(answer.headers["location"])
    assert "Set aside. Kept in the history." in html
    assert "Set aside by R. Hale" in html
    assert "another edition" in html
    assert 'set aside <span class="n">1</span>' in bench.page("/findings?judgement=set_aside")


def test_undo_puts_back_what_stood_before_and_the_history_keeps_both(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    bench.client.post("/judge", data=form_of(bench.page("/findings?code=Q101"), "accepted"))
    html = bench.page("/findings?code=Q101")
    assert bench.client.post("/judge/undo", data=undo_of(html)).status_code == 303
    assert _verdicts(bench) == ["accepted", "open"]
    history = bench.page("/judgements")
    assert "undo of accepted by R. Hale" in history
    assert "accepted <span" in bench.page("/findings").replace("set_aside", "")


def test_of_two_people_the_later_sees_the_earlier_and_chooses(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    other = bench.browser("M. Orr")
    document = bench.id_of("estuary-review-essay-2021-09.html")
    address = f"/document/{document}?at=492-559"
    mine = form_of(bench.page(address), "stated")
    theirs = form_of(other.get(address).text, "rejected")
    assert other.post("/judge", data={**theirs, "note": "x"}).status_code == 303
    answer = bench.client.post("/judge", data=mine)
    assert answer.status_code == 409
    assert "M. Orr judged this" in answer.text
    assert _verdicts(bench) == ["rejected"]
    again = form_of(answer.text, "stated")
    assert bench.client.post("/judge", data=again).status_code == 303
    assert _verdicts(bench) == ["rejected", "stated"]


def test_a_note_is_kept_beside_others_and_asks_for_no_version(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    document = bench.id_of("estuary-review-essay-2021-09.html")
    address = f"/document/{document}?at=492-559"
    for words in ("first note", "second note"):
        fields = form_of(bench.page(address), "note") | {"note": words}
        assert bench.client.post("/judge", data=fields).status_code == 303
    html = bench.page(address)
    assert "first note" in html
    assert "second note" in html


def test_what_names_nothing_to_judge_is_refused(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    good = form_of(bench.page("/findings?code=Q101"), "accepted")
    for wrong in ({"at": "9-3"}, {"at": "0-999999999"}, {"kind": "law"}, {"decision": "true"}, {"document": "none"}):
        assert bench.client.post("/judge", data={**good, **wrong}).status_code == 400
    assert _verdicts(bench) == []


def test_a_form_leads_back_to_addresses_of_ours_only(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    fields = form_of(bench.page("/findings?code=Q101"), "accepted")
    answer = bench.client.post("/judge", data={**fields, "back": "https://evil.example/"})
    assert answer.headers["location"] == "/"


def test_a_reader_sees_no_button_and_may_not_judge(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    fields = form_of(bench.page("/findings?code=Q101"), "accepted")
    reader = bench.browser("Reader", "reader")
    html = reader.get("/findings?code=Q101").text
    assert 'action="/judge"' not in html
    assert reader.post("/judge", data=fields).status_code == 403


def test_judgements_are_found_by_what_they_are_about(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    fields = form_of(bench.page("/findings?code=Q101"), "accepted")
    bench.client.post("/judge", data=fields)
    start, end = map(int, fields["at"].split("-"))
    judged = Judged(bench.library.judgements())
    assert judged.of(Target(fields["document"], (start, end), "finding", "Q101")).verdict == "accepted"
    assert judged.of(Target(fields["document"], (start, end), "finding", "Q103")).verdict == "open"


def fields_of(html: str, action: str) -> dict[str, str]:
    """The hidden fields of the first form with an address, and the first document that it offers."""
    found = re.search(rf'<form method="post" action="{action}".*?</form>', html, re.DOTALL)
    assert found
    fields = {name: unescape(value) for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', found[0])}
    offered = re.search(r'<option value="([0-9a-f]{64})"', found[0])
    return fields | ({"document": offered[1]} if offered else {})


def test_of_two_people_at_one_citation_the_later_sees_the_earlier_and_chooses(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    address = re.search(r'data-open href="(/source/[0-9a-f]+)"', bench.page("/sources?holding=held"))
    assert address
    other = bench.browser("M. Orr")
    said = {
        client: fields_of(client.get(address[1]).text, "/source/judge") | {"decision": decision}
        for client, decision in ((bench.client, "stated"), (other, "rejected"))
    }
    assert other.post("/source/judge", data=said[other]).status_code == 303
    answer = bench.client.post("/source/judge", data=said[bench.client])
    assert answer.status_code == 409
    assert "M. Orr judged this" in answer.text
    assert "it does not mean" in answer.text
    assert _verdicts(bench) == ["rejected"]
    again = fields_of(answer.text, "/source/judge") | {"decision": "stated"}
    assert bench.client.post("/source/judge", data=again).status_code == 303
    assert _verdicts(bench) == ["rejected", "stated"]


def test_a_word_on_a_citation_is_taken_back_from_the_list_of_judgements(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    address = re.search(r'data-open href="(/source/[0-9a-f]+)"', bench.page("/sources?holding=held"))
    assert address
    fields = fields_of(bench.page(address[1]), "/source/judge")
    bench.client.post("/source/judge", data={**fields, "decision": "rejected"})
    listed = bench.page("/judgements")
    assert "a citation as" in listed
    assert bench.client.post("/judge/undo", data=undo_of(listed.partition("</header>")[2])).status_code == 303
    assert _verdicts(bench) == ["rejected", "open"]


def test_of_two_people_at_one_pair_of_names_the_later_sees_the_earlier(fresh: Path, opened: Opened) -> None:
    bench = opened(fresh)
    pages = (bench.page(f"/entity/{id_}") for id_ in re.findall(r'"/entity/([0-9a-f]+)"', bench.page("/entities")))
    html = next((page for page in pages if 'action="/entity/judge"' in page), "")
    assert html
    mine = fields_of(html, "/entity/judge")
    other = bench.browser("M. Orr")
    theirs = mine | {"proof": proof(other.get("/help").text)}
    assert other.post("/entity/judge", data={**theirs, "decision": "different"}).status_code == 303
    answer = bench.client.post("/entity/judge", data={**mine, "decision": "same"})
    assert (answer.status_code, "<b>not the same</b>" in answer.text) == (409, True)
    assert _verdicts(bench) == ["different"]
    assert bench.client.post("/judge/undo", data=undo_of(other.get("/entities").text) | {"proof": mine["proof"]})
    assert _verdicts(bench) == ["different", "open"]
