from __future__ import annotations

from pathlib import Path

from whence import Library
from whence.store.derived import Derived


def test_it_is_made_once_for_one_state_and_anew_for_another(tmp_path: Path) -> None:
    made: list[int] = []
    with Library.temporary() as library:
        derived = Derived(library.store, lambda: made.append(1) or len(made))  # type: ignore[func-returns-value]
        assert (derived.get(), derived.get()) == (1, 1)
        (tmp_path / "a.txt").write_text("The port is closed.\n")
        library.add(tmp_path / "a.txt")
        assert (derived.get(), derived.get()) == (2, 2)


def test_what_was_let_go_is_made_again() -> None:
    with Library.temporary() as library:
        derived = Derived(library.store, object)
        first = derived.get()
        derived.let_go()
        assert derived.get() is not first
