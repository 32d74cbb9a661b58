"""Makes the lists of finite verb forms that are no nouns, and of verbs that are, from lemminflect's dictionary.

In: `lemma_lu.csv.gz` and `infl_lu.csv.gz` of lemminflect 0.2.3 (PyPI). Out: `verbs.txt` and `ambiguous.txt` in
`resources/statements`.

    pip download --no-deps lemminflect==0.2.3 && unzip lemminflect-*.whl -d FOLDER
    python tools/make_verbs.py FOLDER/lemminflect/resources
"""

from __future__ import annotations

import gzip
import re
import sys
import textwrap
from collections import defaultdict
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "src" / "whence" / "resources" / "statements"
HEAD = """# Forms of verbs: under [V] third persons and irregular pasts that are nothing else, under [v] base forms that
# are nothing else, under [z] third persons that are plural nouns, too. From the SPECIALIST Lexicon of the U.S. National
# Library of Medicine, by way of lemminflect 0.2.3 (PyPI, MIT); made by tools/make_verbs.py.
"""
AMBIGUOUS = """# Base forms of verbs that are something else, too: under [n] nouns, under [j] adjectives. From the
# SPECIALIST Lexicon of the U.S. National Library of Medicine, by way of lemminflect 0.2.3 (PyPI, MIT); made by
# tools/make_verbs.py.
"""
_PLAIN = re.compile(r"[a-z]{3,}")


def main(folder: Path) -> None:
    """Write the list."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for word, kind, _ in _rows(folder / "lemma_lu.csv.gz", 3):
        kinds[word.lower()].add(kind)
    finite: set[str] = set()
    third_persons: set[str] = set()
    base: set[str] = set()
    for row in _rows(folder / "infl_lu.csv.gz", 0):
        if row[1] != "verb" or len(row) < 6:
            continue
        lemma, _, past, _, _, third = row[:6]
        finite |= {third, *([past] if not past.endswith("ed") else [])}
        third_persons.add(third)
        base.add(lemma)
    kept = {form for form in finite if kinds[form] == {"verb"} and _PLAIN.fullmatch(form)}
    bases = {form for form in base - finite if kinds[form] == {"verb"} and _PLAIN.fullmatch(form)}
    both = {form for form in third_persons if kinds[form] == {"verb", "noun"} and _PLAIN.fullmatch(form)}
    lists = {"V": kept, "v": bases, "z": both}
    _write("verbs.txt", HEAD, lists)
    nouns = {form for form in base if "noun" in kinds[form] and re.fullmatch("[a-z]{2,}", form)}
    adjectives = {form for form in base if kinds[form] == {"verb", "adj"} and re.fullmatch("[a-z]{2,}", form)}
    _write("ambiguous.txt", AMBIGUOUS, {"n": nouns, "j": adjectives})


def _write(name: str, head: str, lists: dict[str, set[str]]) -> None:
    body = "".join(f"[{tag}]\n{_filled(words)}\n" for tag, words in lists.items())
    (FOLDER / name).write_text(head + body, encoding="utf-8")


def _rows(path: Path, columns: int) -> list[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split(",") for line in lines]
    return [row for row in rows if not columns or len(row) == columns]


def _filled(words: set[str]) -> str:
    return textwrap.fill(" ".join(sorted(words)), 118, break_long_words=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
