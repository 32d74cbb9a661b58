"""Draw documents by seed from ../shared/data and print what was extracted from each, to be read against the page.

    python tools/read_extraction.py --seed 20261121 [--quotations 12] [--folder gao]

Thirty documents: so many from each folder as `SHARES` says; of each at most so many quotations, drawn by the seed.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

from whence.errors import ReadError
from whence.extract import extract
from whence.models import Extraction, Failure, Quotation, Reading
from whence.read import Payload, read, split

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
SHARES = {"senate_2005": 12, "gao": 5, "911report": 4, "crec_2005-07-20": 6, "mueller": 2, "challenger": 1}
ENDINGS = (".txt", ".htm", ".html", ".md", ".pdf", ".jsonl")


def drawn(seed: int) -> Iterator[tuple[str, Payload]]:
    """The folders and payloads of the documents that this seed draws."""
    generator = random.Random(seed)
    for folder, share in SHARES.items():
        files = sorted(path for path in (DATA / folder).rglob("*") if path.suffix in ENDINGS)
        payloads = [p for path in files for p in split(path.read_bytes(), str(path)) if not isinstance(p, Failure)]
        for payload in generator.sample(payloads, min(share, len(payloads))):
            yield folder, payload


def show(reading: Reading, found: Extraction, picked: list[Quotation]) -> None:
    """Print a document's beginning, metadata, zones and some of its quotations with the words around them."""
    text = reading.text.replace("\n", "⏎").replace("\r", "␍")
    print("begins:", repr(" ".join(text[:2000].split())[:600]))
    print("metadata:", found.metadata.to_dict())
    zones = found.zones if len(found.zones) < 30 else (*found.zones[:18], *found.zones[-10:])
    for zone in zones:
        body = text[zone.start : zone.end].strip("⏎ ")
        print(f"  {zone.role.value:12} {zone.end - zone.start:6} {body[:70]!r} … {body[-40:]!r}")
    print(f"quotations: {len(found.quotations)}, unbalanced: {len(found.unbalanced)}")
    for quotation in picked:
        words = text[quotation.start : quotation.end]
        words = words if len(words) < 240 else words[:120] + " … " + words[-100:]
        speaker = quotation.speaker.name if quotation.speaker else "-"
        flags = ("" if quotation.closed else " open") + (
            f" {len(quotation.parts)} parts" if len(quotation.parts) > 1 else ""
        )
        before, after = text[max(0, quotation.start - 110) : quotation.start], text[quotation.end : quotation.end + 70]
        print(f"  {quotation.kind.value}{flags} | {speaker} | {before}[[{words}]]{after}")


def main() -> None:
    """Read the options and print all documents."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--quotations", type=int, default=12)
    parser.add_argument("--folder", default="")
    options = parser.parse_args()
    for folder, payload in drawn(options.seed):
        if options.folder not in folder:
            continue
        print(f"\n===== {folder} {Path(payload.path).name} {payload.record or ''}")
        try:
            reading = read(payload)
        except ReadError as error:
            print("not read:", error)
            continue
        found = extract(reading)
        generator = random.Random(options.seed)
        picked = generator.sample(found.quotations, min(options.quotations, len(found.quotations)))
        show(reading, found, sorted(picked, key=lambda quotation: quotation.start))


if __name__ == "__main__":
    main()
