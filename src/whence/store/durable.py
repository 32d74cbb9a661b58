"""Names of files that survive a power cut.

In: a folder in which a file was just renamed into its place. Out: nothing; the folder itself is on the disk.
"""

from __future__ import annotations

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk. Windows does not open folders, and keeps names by itself."""
    if os.name == "nt":  # pragma: no cover
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
