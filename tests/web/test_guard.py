"""What the guard keeps out; each test also shows that it fails when its defence is switched off."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Opened, Workbench, proof
from whence.errors import UsageError
from whence.library import Library
from whence.web.guard import FORM_BYTES, HEADERS, POLICY
from whence.web.serving import Options, serve

PAGES = (
    "/",
    "/documents",
    "/findings",
    "/sources",
    "/entities",
    "/copied",
    "/judgements",
    "/search?q=bank",
    "/check",
    "/add",
    "/help",
)


@pytest.mark.parametrize("page", PAGES)
def test_nobody_sees_a_page_without_the_link(shared_workbench: Workbench, page: str) -> None:
    answer = shared_workbench.stranger().get(page)
    assert answer.status_code == 401
    assert "Kesmar" not in answer.text


def test_without_the_session_check_a_stranger_would_reach_the_pages(affair: Path, opened: Opened) -> None:
    assert opened(affair, "session").stranger().get("/documents.json").status_code == 200


def test_the_first_link_opens_one_browser_once(shared_workbench: Workbench) -> None:
    token = shared_workbench.rules.sessions.invite("R. Hale")
    first, second = shared_workbench.stranger(), shared_workbench.stranger()
    assert first.get(f"/?token={token}").status_code == 303
    assert second.get(f"/?token={token}").status_code == 401
    assert second.get("/documents").status_code == 401


def test_a_guessed_token_or_cookie_opens_nothing(shared_workbench: Workbench) -> None:
    stranger = shared_workbench.stranger()
    assert stranger.get("/?token=x").status_code == 401
    stranger.cookies.set("whence", "0" * 43)
    assert stranger.get("/documents").status_code == 401


def test_the_cookie_is_for_no_script_and_no_other_site(shared_workbench: Workbench) -> None:
    token = shared_workbench.rules.sessions.invite("R. Hale")
    cookie = shared_workbench.stranger().get(f"/?token={token}").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "127.0.0.1:9", "", "localhost.evil.example:80"]
)
def test_another_host_name_is_refused_before_anything_is_shown(shared_workbench: Workbench, host: str) -> None:
    answer = shared_workbench.client.get("/documents", headers={"host": host})
    assert answer.status_code == 421
    assert "Kesmar" not in answer.text


def test_without_the_host_check_a_rebound_name_would_be_answered(affair: Path, opened: Opened) -> None:
    client = opened(affair, "host", "session").stranger()
    assert client.get("/documents", headers={"host": "evil.example"}).status_code == 200


def _settings(bench: Workbench, given: str, **headers: str) -> int:
    form = {"theme": "dark", "proof": given}
    return int(bench.client.post("/settings", data=form, headers=headers).status_code)


def test_a_form_of_another_site_is_refused(shared_workbench: Workbench) -> None:
    own = proof(shared_workbench.page("/help"))
    assert _settings(shared_workbench, own, origin="http://evil.example") == 403
    assert _settings(shared_workbench, own, origin="null") == 403
    assert _settings(shared_workbench, own, **{"sec-fetch-site": "cross-site"}) == 403
    assert _settings(shared_workbench, own, **{"sec-fetch-site": "same-site"}) == 403
    assert _settings(shared_workbench, own, origin="http://127.0.0.1", **{"sec-fetch-site": "same-origin"}) == 303


def test_without_the_origin_check_it_would_pass(affair: Path, opened: Opened) -> None:
    bench = opened(affair, "origin")
    assert _settings(bench, proof(bench.page("/help")), origin="http://evil.example") == 303


def test_a_form_without_the_proof_of_its_own_session_is_refused(shared_workbench: Workbench) -> None:
    other = proof(shared_workbench.browser("M. Orr").get("/help").text)
    assert _settings(shared_workbench, "") == 403
    assert _settings(shared_workbench, "0" * 64) == 403
    assert _settings(shared_workbench, other) == 403


def test_without_the_proof_check_it_would_pass(affair: Path, opened: Opened) -> None:
    assert _settings(opened(affair, "proof"), "") == 303


WRITES = (
    "/judge",
    "/judge/undo",
    "/source/judge",
    "/entity/judge",
    "/settings",
    "/tour",
    "/check",
    "/check/{draft}/tick",
    "/add",
    "/sign-out",
)


@pytest.mark.parametrize("address", WRITES)
def test_every_address_that_writes_asks_for_a_proof_and_answers_no_get(
    shared_workbench: Workbench, address: str
) -> None:
    assert shared_workbench.client.post(address, data={"x": "y"}).status_code == 403
    if address not in ("/check", "/add"):
        assert shared_workbench.client.get(address).status_code in (404, 405)


def test_the_addresses_that_write_are_all_tested_here(shared_workbench: Workbench) -> None:
    routes = shared_workbench.app.app.routes  # type: ignore[attr-defined]
    writing = {route.path for route in routes if "POST" in (route.methods or ())}
    assert writing == {*WRITES, "/sign-in"}


@pytest.mark.parametrize("page", [*PAGES, "/static/whence.css", "/nowhere"])
def test_every_answer_forbids_what_pages_do_not_need(shared_workbench: Workbench, page: str) -> None:
    headers = shared_workbench.client.get(page).headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS
    assert "unsafe" not in POLICY
    assert "style-src 'self'" in POLICY


def test_without_the_policy_no_header_would_say_so(affair: Path, opened: Opened) -> None:
    assert "content-security-policy" not in opened(affair, "policy").client.get("/help").headers


@pytest.mark.parametrize("page", [*PAGES[:-1], "/help"])
def test_pages_have_no_inline_style_script_or_handler(shared_workbench: Workbench, page: str) -> None:
    html = shared_workbench.page(page)
    assert " style=" not in html
    assert "<style" not in html
    assert html.count("<script") == 1
    assert '<script type="module" src="/static/workbench.js"></script>' in html
    assert " onload=" not in html
    assert " onclick=" not in html


@pytest.mark.parametrize("page", [*PAGES])
def test_pages_ask_nothing_of_any_other_machine(shared_workbench: Workbench, page: str) -> None:
    html = shared_workbench.page(page)
    assert 'src="http' not in html
    assert 'href="http' not in html
    assert 'action="http' not in html


def test_a_form_that_is_too_long_is_refused_whether_it_says_so_or_not(shared_workbench: Workbench) -> None:
    body = b"x=" + b"y" * (FORM_BYTES + 10)
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert shared_workbench.client.post("/settings", content=body, headers=kind).status_code == 413
    assert shared_workbench.client.post("/settings", content=iter([body]), headers=kind).status_code == 413


def _upload(bench: Workbench, size: int) -> tuple[int, str]:
    form = {"proof": proof(bench.page("/check"))}
    answer = bench.client.post("/check", data=form, files={"other": ("a.txt", b"y" * size)})
    return answer.status_code, answer.text


def test_an_upload_is_bounded(affair: Path, opened: Opened) -> None:
    assert _upload(opened(affair, upload_bytes=20_000), 30_000)[0] == 413


def test_without_the_size_check_it_would_be_read(affair: Path, opened: Opened) -> None:
    status, html = _upload(opened(affair, "size", upload_bytes=20_000), 30_000)
    assert status == 400
    assert "Choose the text" in html


@pytest.mark.parametrize(
    "address",
    ["/static/../app.py", "/static/%2e%2e%2fapp.py", "/static/..%2f..%2fresources%2frules.yml", "/static//etc/passwd"],
)
def test_no_address_reaches_a_file_that_is_not_a_page_s_own(shared_workbench: Workbench, address: str) -> None:
    answer = shared_workbench.client.get(address)
    assert answer.status_code == 404
    assert "def " not in answer.text


@pytest.mark.parametrize("key", ["../../etc/passwd", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "documents/licence-2019-44.pdf"])
def test_a_document_is_found_by_its_id_and_never_by_a_path(shared_workbench: Workbench, key: str) -> None:
    assert shared_workbench.client.get(f"/document/{key}").status_code == 404


def test_another_host_needs_people_to_sign_in(affair: Path) -> None:
    with Library.open(affair, create=False) as library, pytest.raises(UsageError, match="--auth"):
        serve(library, Options(host="0.0.0.0"), ready=print)


def test_signing_in_needs_somebody_who_could(affair: Path) -> None:
    with Library.open(affair, create=False) as library, pytest.raises(UsageError, match="whence users"):
        serve(library, Options(auth=True), ready=print)


def test_what_goes_wrong_shows_no_inside(shared_workbench: Workbench) -> None:
    answer = shared_workbench.client.get("/document/none")
    assert answer.status_code == 404
    assert "Traceback" not in answer.text
    assert isinstance(shared_workbench.client, TestClient)
