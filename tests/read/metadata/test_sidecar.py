from pathlib import Path

import pytest

from whence.errors import ReadError, UsageError
from whence.models import Metadata
from whence.read import merge, metadata_from_options, sidecar, sidecar_places


def beside(folder: Path, name: str, content: str) -> Path:
    (folder / name).write_text(content, encoding="utf-8")
    return folder / "essay.html"


@pytest.mark.parametrize("name", ["essay.meta.yml", "essay.meta.yaml", "essay.html.meta.yml", "essay.html.meta.yaml"])
def test_a_sidecar_stands_beside_the_file(tmp_path: Path, name: str) -> None:
    path = beside(tmp_path, name, "title: Silt\nauthors: [T. Aldry, J. Orr]\npublished: 2021-03\n")
    found = sidecar(path)
    assert found is not None
    assert (found.title, found.authors, found.published) == ("Silt", ("T. Aldry", "J. Orr"), "2021-03")
    assert set(found.basis.values()) == {"sidecar"}


def test_a_sidecar_may_be_json(tmp_path: Path) -> None:
    found = sidecar(beside(tmp_path, "essay.meta.json", '{"title": "Silt", "date": "2021", "author": "T. Aldry"}'))
    assert found is not None
    assert (found.title, found.published, found.authors) == ("Silt", "2021", ("T. Aldry",))


def test_the_full_name_wins_over_the_short_one(tmp_path: Path) -> None:
    beside(tmp_path, "essay.meta.yml", "title: short")
    found = sidecar(beside(tmp_path, "essay.html.meta.yml", "title: full"))
    assert found is not None
    assert found.title == "full"


def test_no_sidecar_is_none(tmp_path: Path) -> None:
    assert sidecar(tmp_path / "essay.html") is None


def test_dates_keep_the_granularity_that_was_written(tmp_path: Path) -> None:
    found = sidecar(
        beside(
            tmp_path, "essay.meta.yml", "published: 2023-01-07T05:00\nretrieved: January 2024\nas_of: 2018\ntitle: 2020"
        )
    )
    assert found is not None
    assert (found.published, found.retrieved, found.as_of, found.title) == (
        "2023-01-07T05:00",
        "2024-01",
        "2018",
        "2020",
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("title: [", "cannot be used"),
        ("just words", "one field a line"),
        ("headline: x", "unknown field 'headline'"),
        ("published: soon", "not a date"),
        ("title: [a]", "expected words"),
        ("authors: 3\n  x: 1", "cannot be used"),
        ("authors: {a: b}", "list of names"),
        ("a: &x [1]\ntitle: *x", "aliases"),
        ("title: !!python/object/apply:os.system [ls]", "cannot be used"),
        ("[" * 500, "cannot be used"),
    ],
)
def test_a_bad_sidecar_is_an_error_that_names_it(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        sidecar(beside(tmp_path, "essay.meta.yml", content))
    assert reason in caught.value.reason
    assert "essay.meta.yml" in caught.value.reason


def test_a_sidecar_that_is_no_utf8_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "essay.meta.yml").write_bytes(b"title: \xff")
    with pytest.raises(ReadError, match="cannot be used"):
        sidecar(tmp_path / "essay.html")


def test_empty_fields_say_nothing(tmp_path: Path) -> None:
    found = sidecar(beside(tmp_path, "essay.meta.yml", "title:\nauthors: []\noutlet: ~\nurl: http://e.org/"))
    assert found == Metadata(url="http://e.org/", basis={"url": "sidecar"})


def test_places_are_told_in_order() -> None:
    assert [place.name for place in sidecar_places(Path("essay.html"))][::3] == [
        "essay.html.meta.yml",
        "essay.meta.yml",
    ]
    assert len(sidecar_places(Path("essay"))) == 3


def test_options_are_pairs() -> None:
    found = metadata_from_options(["title=A = B", "author=T. Aldry", "authors=J. Orr; K. Lee", "date=March 2021"])
    assert (found.title, found.authors, found.published) == ("A = B", ("T. Aldry", "J. Orr", "K. Lee"), "2021-03")
    assert set(found.basis.values()) == {"option"}


@pytest.mark.parametrize("option", ["title", "title=", "headline=x", "published=soon"])
def test_a_bad_option_is_a_usage_error(option: str) -> None:
    with pytest.raises(UsageError, match="--meta"):
        metadata_from_options([option])


def test_the_first_layer_that_knows_a_field_wins_it_with_its_basis() -> None:
    merged = merge(
        metadata_from_options(["title=Option"]),
        None,
        Metadata(title="Sidecar", outlet="Gazette", basis={"title": "sidecar", "outlet": "sidecar"}),
        Metadata(authors=("A",), outlet="Other", basis={"authors": "markup"}),
    )
    assert (merged.title, merged.outlet, merged.authors) == ("Option", "Gazette", ("A",))
    assert merged.basis == {"title": "option", "outlet": "sidecar", "authors": "markup"}
    assert merge() == Metadata()
