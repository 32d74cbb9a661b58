"""Notes at the feet of pages in text that was drawn out of PDFs, beside the notes that the PDFs themselves give.

For each PDF `pdftotext` (poppler) makes two texts: in the order of the file, and laid out as on the page. Prints how
many notes the PDF has by Whence's own reading of it, how many each text gives, and how many of those have the label and
the first letters of one of the PDF's. What the reading of the PDF misses counts against the text, too.

    python benchmarks/page_feet.py FILE.pdf …
"""

import subprocess
import sys
from pathlib import Path

import regex

from measuring.extracting import extracted

_LETTERS = 16


def notes(name: str, data: bytes) -> set[tuple[str, str]]:
    """Label and first letters of each note."""
    reading, found = extracted(data, name)
    return {(note.label, _letters(note.label, reading.text[note.start : note.end])) for note in found.notes}


def _letters(label: str, words: str) -> str:
    letters = regex.sub(r"\W+", "", words)
    return str(letters.removeprefix(regex.sub(r"\W", "", label))[:_LETTERS].casefold())


def drawn(path: Path, *options: str) -> bytes:
    """The text that pdftotext makes of a PDF."""
    return subprocess.run(["pdftotext", *options, str(path), "-"], check=True, capture_output=True).stdout


def main() -> None:
    if not sys.argv[1:]:
        sys.exit("say which PDF files: python benchmarks/page_feet.py FILE.pdf …")
    sums = [0, 0, 0, 0, 0]
    for path in map(Path, sys.argv[1:]):
        whole = notes(path.name, path.read_bytes())
        plain, laid_out = (notes(f"{path.name}.txt", drawn(path, *options)) for options in ((), ("-layout",)))
        counts = [len(whole), len(plain), len(plain & whole), len(laid_out), len(laid_out & whole)]
        sums = [one + more for one, more in zip(sums, counts, strict=True)]
        print(_line(path.stem, counts))
    print(_line("together", sums))


def _line(name: str, counts: list[int]) -> str:
    whole, plain, right, laid_out, as_right = counts
    return (
        f"{name:32} {whole:5} notes; plain {plain:5}, the same {right:5}; laid out {laid_out:5}, the same {as_right:5}"
    )


if __name__ == "__main__":
    main()
