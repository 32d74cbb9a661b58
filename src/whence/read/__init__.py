"""Reading: bytes in, `Reading`s out. One package per format, one line of the registry each.

In: paths (`find`), bytes (`split`), payloads (`read`), what a person says about a document (`sidecar`,
`metadata_from_options`, `merge`). Out: readings, metadata, and a failure for whatever could not be read.

>>> [payload] = split(b"<p>It rained.</p>", "a.html")
>>> reading = read(payload)
>>> reading.text, reading.reader.partition("/")[0]
('It rained.', 'html')

The way of a file through these modules and packages, each of which says what its modules do:

1. `find` finds the files that are meant; `containers` opens those that hold several documents (`packed`, and the rows,
   lines and messages of `records` and `mail`), and gives each as a `payload.Payload`.
2. `detect` tells what kind of file it is, as one of the `media_types`; `formats` is the registry of their readers.
3. A format's `reader` makes a draft: `pdf`, `html`, `docx`, `odt`, `rtf`, `epub`, `mail`, `markdown`, `plain`,
   `records`, `office` (sheets and slides), `pictures`. `weave` puts stretches of a document together to a text with
   marks.
4. `notes` finds notes that a format does not mark; `metadata` tells what is known of a document.
5. `draft` makes the reading, with the repairs of `decoding`; `links` says which links none of them keeps.

`bibliographic` reads what reference managers export. The arrows between these are a contract of import-linter: formats
stand above what all of them read by, and a format that others are made of (pages, plain text) below these.
"""

from whence.read.containers import split
from whence.read.find import find
from whence.read.formats import read
from whence.read.metadata.dates import edtf
from whence.read.metadata.sidecar import merge, metadata_from_options, sidecar, sidecar_places
from whence.read.payload import Payload

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
