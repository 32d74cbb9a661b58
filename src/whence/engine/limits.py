"""What one document may cost: time, memory, and the size of what is made of it.

In: nothing. Out: `Limits`, and how a process holds itself to them. The kernel keeps the bound on memory on Linux; where
it does not (macOS), the process looks at itself; on Windows only time and size are bounded.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from dataclasses import dataclass, replace

_OCR_TAKES = 30
_LOOKS = 0.25  # seconds between two looks at one's own memory
OUT_OF_MEMORY = 97
"""The exit status of a process that ended itself because it needed more memory than it may."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` by the clock for one document; `memory` in bytes that reading it may take, beside what the process
    itself needs; `result` in bytes, what may come of it."""

    seconds: float = 120.0
    memory: int = 1536 << 20
    result: int = 512 << 20

    @property
    def too_slow(self) -> str:
        """The reason of a document that took too long."""
        return f"it was not read within {self.seconds:g} seconds: give it more with --time-limit and add it again"

    @property
    def too_large(self) -> str:
        """The reason of a document that needs too much memory."""
        return f"reading it needs more than {self.memory >> 20:,} MB of memory"

    @property
    def too_much(self) -> str:
        """The reason of a document of which too much comes."""
        return f"more than {self.result >> 20:,} MB come of it when it is read"


def limits_of(*, seconds: float | None = None, megabytes: int | None = None, ocr: bool = False) -> Limits:
    """Limits as a person gives them; without a word, a document that is read by OCR has thirty times as long."""
    usual = Limits()
    return replace(
        usual,
        seconds=seconds or usual.seconds * (_OCR_TAKES if ocr else 1),
        memory=megabytes << 20 if megabytes else usual.memory,
    )


def hold_memory(limit: int) -> None:
    """Bound this process's memory to what it has now and `limit` bytes more: beyond, allocations fail."""
    if sys.platform == "linux":
        import resource

        bound = _mapped() + limit
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (bound if hard < 0 else min(bound, hard), hard))
    elif sys.platform != "win32":  # pragma: no cover
        threading.Thread(target=_watch, args=(resident() + limit,), daemon=True).start()


def resident() -> int:
    """The most memory in bytes that this process ever had in use; 0 where the system does not say.

    Linux lets a process inherit its parent's `ru_maxrss`, so there the process's own status is asked.
    """
    if sys.platform == "win32":  # pragma: no cover
        return 0
    if sys.platform == "linux":
        with open("/proc/self/status", encoding="ascii", errors="replace") as file:
            return next((int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM:")), 0)
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _mapped() -> int:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")


def _watch(bound: int) -> None:  # pragma: no cover
    while resident() <= bound:
        time.sleep(_LOOKS)
    os._exit(OUT_OF_MEMORY)
