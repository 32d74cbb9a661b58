"""A library in which every field is an attack: pages show text, and nothing of it is markup, runs or steers."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.web.conftest import Opened, Workbench
from whence.web import visible
from whence.web.uploads import safe_name


class Elements(HTMLParser):
    """The elements and attributes that a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def _addresses(bench: Workbench) -> list[str]:
    found = [
        "/",
        "/documents",
        "/findings",
        "/sources",
        "/entities",
        "/copied",
        "/judgements",
        "/search?q=barges",
        "/search?q=~barge",
        "/check",
        "/add",
    ]
    found += [f"/search?q={quote('<script>window.attacked=1</script>')}", f"/search?q={quote('speaker:Edda')}"]
    tallies = bench.desk.tallies()
    for id_ in tallies.by_id:
        checked = tallies.checked(id_)
        assert checked
        found += [f"/document/{id_}", f"/document/{id_}?shown=1&show=names&show=copied&show=quotations"]
        found += [f"/document/{id_}?at={one.start}-{one.end}" for one in checked.held.extraction.quotations]
        found += [f"/document/{id_}?at={one.start}-{one.end}" for one in checked.held.extraction.citations]
        found += [f"/document/{id_}?at=0-{min(400, len(checked.held.text))}", f"/findings?document={id_}"]
        found += [f"/finding/{one.id}" for one in tallies.findings_of(id_)]
        found += [f"/copied/{one.id}" for one in checked.reuses[:5]]
    return found


def _attacks(html: str) -> list[str]:
    elements = Elements()
    elements.feed(html)
    found = [tag for tag in elements.tags if tag in ("img", "iframe", "object", "embed", "math", "style", "base")]
    found += ["script"] * max(0, elements.tags.count("script") - 1)
    found += [name for name, _ in elements.attributes if name.startswith("on") or name in ("style", "srcdoc")]
    found += [value for name, value in elements.attributes if name in ("href", "src", "action", "formaction")
              and not value.startswith(("/", "?", "#"))]  # fmt: skip
    found += [sign for sign in "\u202e\u202c\u2066\u200f" if sign in html]
    return found


def test_every_page_shows_text_only(hostile: Path, opened: Opened) -> None:
    bench = opened(hostile)
    addresses = _addresses(bench)
    assert len(addresses) > 20
    found = {address: _attacks(bench.page(address)) for address in addresses}
    assert [(address, said) for address, said in found.items() if said] == []


def test_the_words_of_the_attacks_are_there_to_be_read(hostile: Path, opened: Opened) -> None:
    bench = opened(hostile)
    html = bench.page("/documents")
    assert "&lt;script&gt;" in html
    assert "{{ 7*7 }}" in html.replace("&#34;", '"')
    assert "49" not in html.partition("<tbody>")[2].partition("</tbody>")[0]


def test_direction_marks_stand_as_signs(hostile: Path, opened: Opened) -> None:
    bench = opened(hostile)
    document = next(id_ for id_ in bench.desk.tallies().by_id if "\u202e" in bench.desk.tallies().shelf[id_].text)
    assert '<span class="steer">⟨RLO⟩</span>' in bench.page(f"/document/{document}")


def test_without_escaping_the_same_pages_would_run_scripts(
    hostile: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test above sees it when what prepares text for pages lets it pass."""
    from markupsafe import Markup

    from whence.web import layers

    monkeypatch.setattr(layers, "shown", Markup)
    bench = opened(hostile)
    pages = [bench.page(f"/document/{id_}") for id_ in bench.desk.tallies().by_id]
    assert any(_attacks(html) for html in pages)


def test_a_table_for_spreadsheets_runs_no_formula(tmp_path: Path, opened: Opened) -> None:
    from whence.library import Library

    (tmp_path / "a.txt").write_text("A title\n\nThe port said so.\n", encoding="utf-8")
    (tmp_path / "a.meta.yml").write_text("title: '=HYPERLINK(\"http://evil.example\")'\n", encoding="utf-8")
    with Library.open(tmp_path) as library:
        library.add([tmp_path / "a.txt"])
    answer = opened(tmp_path).client.get("/documents.csv")
    assert "'=HYPERLINK" in answer.text
    assert ",=HYPERLINK" not in answer.text


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\system32\\a.txt", "a.txt"),
        ("..", "document"),
        ("", "document"),
        (None, "document"),
        (".bashrc", "bashrc"),
        ("a\x00b.pdf", "ab.pdf"),
        ("con.txt", "document"),
        ("\u202efdp.exe", "fdp.exe"),
        ("x" * 500 + ".pdf", "x" * 117 + ".pdf"),
    ],
)
def test_an_uploads_name_is_only_ever_a_name(given: str | None, name: str) -> None:
    assert safe_name(given) == name
    assert "/" not in safe_name(given)


def test_every_control_and_steering_character_gets_a_sign() -> None:
    steering = [
        chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    ]
    for character in steering:
        if character not in "\t\n\r\x85":
            assert character not in visible.plain(f"a{character}b")
            assert character not in visible.shown(f"a{character}b")
