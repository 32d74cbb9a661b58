"""Check a draft: drop a file, see the annotated page, take it home with Word comments, as JSON, SARIF or Markdown."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from markupsafe import Markup
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whence import __version__
from whence.errors import ReadError, UsageError
from whence.export import contract
from whence.export.docx_comments import commented
from whence.export.markdown import markdown
from whence.export.page import page as whole_page
from whence.export.sarif import sarif
from whence.trace.rules import rules
from whence.web.desk import Desk
from whence.web.drafts import Draft
from whence.web.exporting import are_public, public
from whence.web.forms import to
from whence.web.rendering import page
from whence.web.sessions import Session
from whence.web.uploads import files, safe_name

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
        draft = desk.drafts.check(desk.library, given[0], owner=session.key)
    except ReadError as error:
        return _form(request, 400, f"{error.reason} (stage: {error.stage})", name)
    except UsageError as error:
        return _form(request, 400, str(error), name)
    return to(f"/check/{draft.id}")


def draft(request: Request) -> Response:
    """The annotated page of a draft."""
    found = _draft(request)
    whole = whole_page(found.sheet, rules(), command=f"whence check {found.name} --format html", made="")
    body = whole.partition('<main id="main">')[2].partition("</main>")[0]
    return page(request, "draft.html", here="check", draft=found, body=Markup(body))


def exported(request: Request) -> Response:
    """A draft in one of its formats."""
    found = _draft(request)
    made = _FORMATS.get(request.path_params["format"])
    if made is None:
        raise HTTPException(404, "No such format.")
    desk: Desk = request.app.state.desk
    body, media_type, ending = made(_public(found, desk.private()))
    stem = found.name.rpartition(".")[0] or found.name
    name = "".join(each if each.isascii() and (each.isalnum() or each in "-_ .") else "_" for each in stem)
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return Response(body, media_type=media_type, headers=headers)


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
    return replace(found, sheet=replace(sheet, checks=checks, findings=findings))


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


_FORMATS = {"docx": _docx, "json": _json, "sarif": _sarif, "md": _markdown, "html": _html}
