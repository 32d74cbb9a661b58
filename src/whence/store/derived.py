"""What is worked out from all that a library holds, and must be worked out anew when that changes.

In: a store, and how it is made. Out: the same thing as long as the store's state is the same.

>>> import tempfile
>>> from pathlib import Path
>>> from whence.store.store import Store
>>> with Store.embedded(Path(tempfile.mkdtemp()) / ".whence", create=True) as store:
...     Derived(store, store.ids).get()
[]
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from whence.store.store import Store

Made = TypeVar("Made")


class Derived(Generic[Made]):
    """One such thing. It is made when first asked for, since not every command needs it."""

    def __init__(self, store: Store, make: Callable[[], Made]) -> None:
        self._store = store
        self._make = make
        self._made: tuple[int, Made] | None = None

    def get(self) -> Made:
        """The thing as of now. The state is read before it is made: what comes in meanwhile has it made again."""
        state = self._store.state()
        if self._made is None or self._made[0] != state:
            self._made = state, self._make()
        return self._made[1]

    def let_go(self) -> None:
        """Keep it no longer, so that the files that it has open can be closed."""
        self._made = None
