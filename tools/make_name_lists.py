"""Makes the word lists of names in `src/whence/resources/names` that come from elsewhere.

In: a folder in which these packages lie unpacked: `rigour` 1.8.2 (PyPI, MIT; its person names come from Wikidata, CC0),
`names` 0.3.0 (PyPI, MIT; the counts of the 1990 US Census, public domain), `faker` 40 (PyPI, MIT), `scowl` (Debian;
Kevin Atkinson's word lists, free to use and distribute with their notice). Out: `given.txt`, `family.txt`,
`person_parts.txt.gz`, `variants.txt.gz`, `words.txt.gz`, each with its origin in its first lines.

    python tools/make_name_lists.py FOLDER
"""

from __future__ import annotations

import argparse
import ast
import gzip
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from rapidfuzz.distance import Levenshtein

TARGET = Path(__file__).resolve().parents[1] / "src" / "whence" / "resources" / "names"
LATIN = re.compile(r"[a-z’'-]{2,}")
COMMON_SCOWL = ("10", "20", "35", "40", "50")
CENSUS_SURNAMES = 12_000
KNOWN_FORMS = 4
"""Spellings in any script that a part of a person's name must have to be listed: the commoner ones."""
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})


def folded(word: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS)


def clusters(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Of each part of a person's name: how many spellings it has in all scripts, and the Latin ones."""
    for line in path.read_text(encoding="utf-8").splitlines():
        forms = {form.strip() for form in line.split("=>")[0].split(",")}
        latin = {folded(form) for form in forms}
        yield len(forms), tuple(sorted(form for form in latin if LATIN.fullmatch(form) and len(form) > 2))


def census(path: Path, most: int | None = None) -> list[str]:
    """The names of a file of the Census, commonest first."""
    return [line.split()[0].lower() for line in path.read_text().splitlines()[:most] if line]


def faker(folder: Path, wanted: str) -> Iterator[str]:
    """The Latin-script entries of all lists whose name begins with `wanted`, in all languages."""
    for path in sorted(folder.glob("faker/providers/person/*/__init__.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and str(getattr(node.targets[0], "id", "")).startswith(wanted):
                held = (leaf.value for leaf in ast.walk(node.value) if isinstance(leaf, ast.Constant))
                words = (folded(part) for value in held if isinstance(value, str) for part in value.split())
                yield from (word for word in words if LATIN.fullmatch(word))


def scowl(folder: Path) -> Iterator[str]:
    """Common words that English writes with a small initial."""
    for size in COMMON_SCOWL:
        for spelling in ("english", "american", "british"):
            path = folder / f"{spelling}-words.{size}"
            for line in path.read_text(encoding="latin-1").splitlines() if path.is_file() else ():
                if line.isalpha() and line.islower():
                    yield line


def write(name: str, origin: str, lines: Iterable[str]) -> None:
    """One list, sorted, with its origin above it."""
    body = "".join(f"# {row}\n" for row in origin.splitlines()) + "\n".join(lines) + "\n"
    data = body.encode("utf-8")
    (TARGET / name).write_bytes(gzip.compress(data, mtime=0) if name.endswith(".gz") else data)


def main() -> None:
    """Writes the lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    counted = folder / "names-0.3.0" / "names"
    given = set(census(counted / "dist.male.first") + census(counted / "dist.female.first"))
    given |= set(faker(folder / "faker", "first_names"))
    family = set(census(counted / "dist.all.last", CENSUS_SURNAMES)) | set(faker(folder / "faker", "last_names"))
    persons = list(clusters(folder / "rigour-1.8.2" / "rigour" / "data" / "names" / "persons.txt"))
    parts = {form for known, forms in persons if known >= KNOWN_FORMS for form in forms} - given - family
    apart = {forms for _, forms in persons if _is_far(forms)}
    made = "Made by tools/make_name_lists.py.\n"
    frequent = "1990 US Census (public domain, through names 0.3.0, MIT) and Faker 40 (MIT)."
    wikidata = "From rigour 1.8.2 (OpenSanctions, MIT), which took them from Wikidata (CC0)."
    write("given.txt", f"{made}Given names, folded: {frequent}", sorted(given))
    write("family.txt", f"{made}Family names, folded: {frequent}", sorted(family))
    write("person_parts.txt.gz", f"{made}Further parts of persons' names, folded. {wikidata}", sorted(parts))
    write("variants.txt.gz", f"{made}Spellings of one part of a name, a line each, folded. {wikidata}", _rows(apart))
    notice = (
        "Common English words. From SCOWL, Copyright 2000-2020 by Kevin Atkinson, sizes 10 to 50; permission to use,\n"
    )
    notice += (
        "copy, modify, distribute and sell is granted without fee, provided that this notice stands with the copies."
    )
    write("words.txt.gz", made + notice, sorted(set(scowl(folder / "scowl"))))


def _is_far(forms: tuple[str, ...]) -> bool:
    """Whether a comparison letter by letter would not find these to be one name."""
    return len(forms) > 1 and max(Levenshtein.distance(a, b) for a in forms for b in forms) > 1


def _rows(groups: Iterable[tuple[str, ...]]) -> list[str]:
    return sorted(" ".join(group) for group in groups)


if __name__ == "__main__":
    main()
