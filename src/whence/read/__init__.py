"""Reading: bytes in, `Reading`s out. One file per format, one line of the registry each.

In: paths (`find`), bytes (`split`), payloads (`read`), what a person says about a document (`sidecar`,
`metadata_from_options`, `merge`). Out: readings, metadata, and a failure for whatever could not be read.

>>> [payload] = split(b"<p>It rained.</p>", "a.html")
>>> reading = read(payload)
>>> reading.text, reading.reader.partition("/")[0]
('It rained.', 'html')
"""

from whence.read.containers import split
from whence.read.dates import edtf
from whence.read.find import find
from whence.read.formats import read
from whence.read.payload import Payload
from whence.read.sidecar import merge, metadata_from_options, sidecar, sidecar_places

__all__ = [
    "Payload",
    "edtf",
    "find",
    "merge",
    "metadata_from_options",
    "read",
    "sidecar",
    "sidecar_places",
    "split",
]
