"""The passage index: where quotations stand, what documents share, and what its files survive."""

from pathlib import Path

import pytest

from whence.link.passages.index import PassageIndex, Place

HARBOUR = "The pier at Kesmar was closed on Monday by order of the port authority, two engineers said."
BRIDGE = "Engineers had warned of the bridge for years before the river took it in the night of the flood."
TEXTS = [("harbour", HARBOUR, ()), ("bridge", BRIDGE, ())]


@pytest.fixture(params=["memory", "folder"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> PassageIndex:
    index = PassageIndex.open(tmp_path / "index" if request.param == "folder" else None)
    index.add(TEXTS)
    return index


def test_a_quotation_is_found_with_its_exact_characters(index: PassageIndex) -> None:
    place = index.look_up("“closed on Monday by ORDER of the port”")[0]
    assert (place.document, place.score) == ("harbour", 1.0)
    assert HARBOUR[place.start : place.end] == "closed on Monday by order of the port"


def test_a_changed_word_lowers_the_score(index: PassageIndex) -> None:
    place = index.look_up("was closed on Tuesday by order of the port authority")[0]
    assert HARBOUR[place.start : place.end] == "was closed on Monday by order of the port authority"
    assert 0.85 < place.score < 1


def test_brackets_are_left_out_and_ellipses_join(index: PassageIndex) -> None:
    place = index.look_up("[The] pier at Kesmar was closed … by order of the port [authority], two [of the] engineers")[
        0
    ]
    assert HARBOUR[place.start : place.end].startswith("pier at Kesmar")
    assert place.score > 0.85


def test_words_that_stand_nowhere_have_no_place(index: PassageIndex) -> None:
    assert index.look_up("polar bears and penguins seldom share a sheet of ice") == []


def test_within_keeps_to_the_named_documents(index: PassageIndex) -> None:
    assert index.look_up("closed on Monday by order", within={"bridge"}) == []
    assert index.look_up("closed on Monday by order", within={"harbour", "absent"})[0].document == "harbour"


def test_a_quotation_without_words_has_no_place(index: PassageIndex) -> None:
    assert index.look_up("") == index.look_up("— … [sic] !") == []


def test_adding_a_document_again_replaces_it(index: PassageIndex) -> None:
    index.add([("harbour", BRIDGE, ())])
    assert index.look_up("closed on Monday by order") == []
    assert {place.document for place in index.look_up("Engineers had warned of the bridge")} == {"harbour", "bridge"}


def test_a_removed_document_is_gone_from_the_files(tmp_path: Path) -> None:
    index = PassageIndex.open(tmp_path)
    index.add(TEXTS)
    names = index.remove(["harbour"])
    index.sweep(at_once=True)
    assert {path.name for path in tmp_path.iterdir()} == set(names)
    reopened = PassageIndex.open(tmp_path, names)
    assert set(reopened.documents) == {"bridge"}
    assert reopened.look_up("closed on Monday by order") == []


def test_a_segment_counts_only_when_it_is_named(tmp_path: Path) -> None:
    index = PassageIndex.open(tmp_path)
    first = index.add(TEXTS[:1])
    index.add(TEXTS[1:])
    assert set(PassageIndex.open(tmp_path, first).documents) == {"harbour"}


def test_merging_keeps_every_answer(tmp_path: Path) -> None:
    index = PassageIndex.open(tmp_path)
    for number in range(9):
        names = index.add([(f"d{number}", f"{HARBOUR} Number {number}.", ())])
    before = index.look_up("closed on Monday by order of the port")
    assert len(names) == 9
    names = index.merge()
    assert len(names) < 9
    assert PassageIndex.open(tmp_path, names).look_up("closed on Monday by order of the port") == before


def test_shared_passages_have_both_spans() -> None:
    index = PassageIndex.open(None)
    copied = "closed on Monday by order of the port authority, two engineers said"
    index.add([*TEXTS, ("copy", f"It was raining. The old mole was {copied}, and nobody asked.", ())])
    [shared] = index.shared_passages()
    texts = {"harbour": HARBOUR, "copy": f"It was raining. The old mole was {copied}, and nobody asked."}
    for side in (shared.a, shared.b):
        assert copied in texts[side.document][side.start : side.end]


def test_the_same_place_is_never_reported_twice(index: PassageIndex) -> None:
    places = index.look_up("two engineers said")
    assert places == [Place("harbour", HARBOUR.index("two"), HARBOUR.index("said") + 4, 1.0)]


def test_short_quotations_are_counted(index: PassageIndex) -> None:
    index.add([("twice", "Two engineers said so. Later two engineers said no.", ())])
    assert index.count_places("“Two engineers said”") == 3


@pytest.mark.parametrize("where", [0.0, 0.1, 0.5, 0.9])
def test_a_changed_byte_is_found_and_healed(tmp_path: Path, where: float) -> None:
    index = PassageIndex.open(tmp_path)
    [name] = index.add(TEXTS)
    data = bytearray((tmp_path / name).read_bytes())
    data[int(where * len(data))] ^= 4
    (tmp_path / name).write_bytes(data)
    damaged = PassageIndex.open(tmp_path, [name])
    if damaged.damaged:
        assert damaged.damaged == (name,)
        damaged.rebuild(TEXTS)
    assert damaged.look_up("closed on Monday by order")[0].document == "harbour"


def test_rebuilding_takes_up_what_is_new_stale_or_gone(tmp_path: Path) -> None:
    index = PassageIndex.open(tmp_path)
    index.add(TEXTS)
    names = index.rebuild([("bridge", BRIDGE + " Nobody heeded them.", ()), ("new", HARBOUR, ())])
    assert set(index.documents) == {"bridge", "new"}
    assert index.look_up("Nobody heeded them")[0].document == "bridge"
    assert index.rebuild([("bridge", BRIDGE + " Nobody heeded them.", ()), ("new", HARBOUR, ())]) == names
