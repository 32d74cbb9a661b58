"""Check a draft: drop a file, see the annotated page, tick off what was looked at, take it home with Word comments, as
JSON, SARIF or Markdown, and its ticks as the file that lies beside a draft."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whence import __version__
from whence.errors import ReadError, UsageError
from whence.export import contract
from whence.export.docx_comments import commented
from whence.export.markdown import markdown
from whence.export.page import Bench, body
from whence.export.page import page as whole_page
from whence.export.sarif import sarif
from whence.models import Span, Tick
from whence.store import ticks
from whence.store.ticks import Said
from whence.trace.rules import rules
from whence.web.addresses import document_at
from whence.web.desk import Desk
from whence.web.drafts import Draft, Given
from whence.web.exporting import are_public, public
from whence.web.forms import field, to
from whence.web.rendering import page, part
from whence.web.sessions import Session
from whence.web.uploads import files, safe_name

TICKS = ticks.ENDING
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def check(request: Request) -> Response:
    """The form, and the drafts that were checked."""
    return _form(request)


def _form(request: Request, status: int = 200, trouble: str = "", name: str = "") -> Response:
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    return page(request, "check.html", status, here="check", tallies=desk.tallies(),
                drafts=desk.drafts.listed(session.key), trouble=trouble, name=name)  # fmt: skip


def checked(request: Request, form: FormData) -> Response:
    """Check the file of the form, and show what was found."""
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    given = files(form, "draft")
    if not given:
        return _form(request, 400, "Choose the text that is to be checked.")
    name = safe_name(given[0].filename)
    try:
        ticked = next(iter(files(form, "ticks")), None)
        draft = desk.drafts.check(desk.library, Given(given[0], session.key, ticked))
    except ReadError as error:
        return _form(request, 400, f"{error.reason} (stage: {error.stage})", name)
    except UsageError as error:
        return _form(request, 400, str(error), name)
    return to(f"/check/{draft.id}")


def draft(request: Request) -> Response:
    """The annotated page of a draft, with a way to every passage, and forms that tick."""
    found = _draft(request)
    session: Session = request.scope["session"]
    bench = Bench(_address, lambda key, tick: part("tick.html", draft=found, session=session, key=key, tick=tick))
    shown = body(found.sheet, rules(), bench, command=f"whence check {found.name} --format html")
    return page(request, "draft.html", here="check", draft=found, body=shown)


def _address(document: str, span: Span | None) -> str:
    return document_at(document, *span) if span else document_at(document)


def ticked(request: Request, form: FormData) -> Response:
    """Keep a person's word on a finding or quotation of a draft, or take it back."""
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    found, key, decision = _draft(request), field(form, "key", most=40), field(form, "decision")
    try:
        if decision == "undo":
            desk.drafts.untick(found, key)
        elif decision in _WORDS:
            desk.drafts.tick(found, key, Said(decision, session.name, field(form, "note", most=2000)))
        else:
            raise HTTPException(400, "No such decision.")
    except UsageError as error:
        raise HTTPException(400, str(error)) from error
    session.status = "Taken back." if decision == "undo" else f"{decision.capitalize()}: kept with this draft."
    return to(f"/check/{found.id}#t-{key}")


_WORDS = frozenset({"checked", "dismissed"})


def exported(request: Request) -> Response:
    """A draft in one of its formats."""
    found = _draft(request)
    made = _FORMATS.get(request.path_params["format"])
    if made is None:
        raise HTTPException(404, "No such format.")
    desk: Desk = request.app.state.desk
    content, media_type, ending = made(_public(found, desk.private()))
    whole = (
        ticks.file_of(Path(found.name)).name
        if ending == TICKS
        else f"{found.name.rpartition('.')[0] or found.name}.{ending}"
    )
    name = "".join(each if each.isascii() and (each.isalnum() or each in "-_ .") else "_" for each in whole)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=headers)


def _draft(request: Request) -> Draft:
    desk: Desk = request.app.state.desk
    session: Session = request.scope["session"]
    found = desk.drafts.of(request.path_params["draft"], session.key)
    if found is None:
        raise HTTPException(404, "This draft is not here any more: check the file again.")
    return found


def _public(found: Draft, private: frozenset[str]) -> Draft:
    """A draft without what it shows of private documents: no export has that."""
    if private.isdisjoint(found.sheet.shelf):
        return found
    sheet = found.sheet
    checks = tuple(public(one, private) for one in sheet.checks)
    findings = tuple(one for one in sheet.findings if are_public(one, private))
    sources = tuple(one for one in sheet.sources if one.resolution.document not in private)
    hidden = {sheet.keys[one.id] for one in sheet.findings if not are_public(one, private)}
    ticked = tuple(replace(one, tick=_mute(one.tick, hidden)) for one in sheet.ticked)
    public_sheet = replace(sheet, checks=checks, findings=findings, sources=sources, ticked=ticked)
    return replace(found, sheet=public_sheet)


def _mute(tick: Tick, hidden: set[str]) -> Tick:
    """A tick without what its finding said, where that tells of private documents."""
    return replace(tick, message="") if tick.key in hidden else tick


def _docx(found: Draft) -> tuple[bytes, str, str]:
    at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return commented(found.data, found.sheet, at=at), _DOCX, "checked.docx"


def _json(found: Draft) -> tuple[bytes, str, str]:
    sheet = found.sheet
    made = contract.envelope(
        "check",
        document=contract.document(sheet.checks[0].held),
        summary=sheet.summary.to_dict(),
        findings=[finding.to_dict() for finding in sheet.findings],
        **contract.report(sheet.checks, sheet.shelf),
    )
    return json.dumps(made, ensure_ascii=False, indent=1).encode("utf-8", "replace"), "application/json", "check.json"


def _sarif(found: Draft) -> tuple[bytes, str, str]:
    made = sarif(found.sheet, rules(), version=__version__)
    return json.dumps(made, ensure_ascii=False, indent=1).encode("utf-8", "replace"), "application/sarif+json", "sarif"


def _markdown(found: Draft) -> tuple[bytes, str, str]:
    return markdown(found.sheet).encode("utf-8", "replace"), "text/markdown; charset=utf-8", "md"


def _html(found: Draft) -> tuple[bytes, str, str]:
    made = whole_page(found.sheet, rules(), command=f"whence check {found.name} --format html")
    return made.encode("utf-8", "replace"), "text/html; charset=utf-8", "html"


def _ticks(found: Draft) -> tuple[bytes, str, str]:
    last = {one.tick.key: one.tick for one in found.sheet.ticked}
    body_ = ticks.written(found.name, last.values())
    return body_.encode("utf-8", "replace"), "application/json", TICKS


_FORMATS = {"ticks": _ticks, "docx": _docx, "json": _json, "sarif": _sarif, "md": _markdown, "html": _html}
