"""Write `docs/reference/` from the code: commands, findings, the Python API, the nouns of the JSON contract.

python tools/make_docs.py            write them
python tools/make_docs.py --check    exit 1 where a page is not what the code says
"""

from __future__ import annotations

import dataclasses
import inspect
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from click import Command
from typer.main import get_command
from typer.testing import CliRunner

import whence
from whence import models
from whence.cli import app
from whence.trace.rules import Rule, rules

README = Path(__file__).resolve().parent.parent / "README.md"
REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
MADE = "<!-- Made by tools/make_docs.py from the code; change it there. -->\n\n"


def commands() -> str:
    """Every command's own help."""
    pages = ["# Commands\n", _help()]
    for words in _commands(get_command(app)):
        pages += [f"## whence {' '.join(words)}\n", _help(*words)]
    return "\n".join(pages)


def _commands(group: Command, *words: str) -> Iterator[tuple[str, ...]]:
    """The words of each command, a group before those in it."""
    for name, command in getattr(group, "commands", {}).items():
        yield (*words, name)
        yield from _commands(command, *words, name)


def _help(*command: str) -> str:
    """What `whence COMMAND --help` prints, 100 columns wide."""
    shown = CliRunner(env={"COLUMNS": "100"}).invoke(app, [*command, "--help"], prog_name="whence", terminal_width=100)
    return f"```text\n{shown.stdout.strip()}\n```\n"


def findings() -> str:
    """Every code, as `whence rule CODE` prints it."""
    head = "# Findings\n\n| code | name | severity | what it says |\n|---|---|---|---|\n"
    rows = [f"| [{r.code}](#{r.code.lower()}) | {r.name} | {r.severity} | {r.summary} |" for r in rules().values()]
    return head + "\n".join(rows) + "\n\n" + "\n".join(_rule(r) for r in rules().values())


def _rule(rule: Rule) -> str:
    louder = f"\n\n**Louder:** {rule.louder}." if rule.louder else ""
    return (
        f"## {rule.code}\n\n`{rule.name}`: {rule.summary}\n\n**When:** {rule.when}\n\n"
        f"**It does not say:** {rule.not_said}\n\n**Next:** {rule.next}{louder}\n"
    )


def api() -> str:
    """The public names and their docstrings."""
    parts = ["# Python\n", inspect.getdoc(whence) or ""]
    for name in whence.__all__:
        thing = getattr(whence, name)
        if callable(thing):
            parts += [f"\n## whence.{name}\n", inspect.getdoc(thing) or ""]
            parts += list(_methods(thing)) if inspect.isclass(thing) else []
    return "\n".join(parts) + "\n"


def _methods(thing: type) -> Iterator[str]:
    for name, member in vars(thing).items():
        function = member.__func__ if isinstance(member, (classmethod, staticmethod)) else member
        if name.startswith("_") or not (inspect.isfunction(function) or isinstance(member, property)):
            continue
        signature = "" if isinstance(member, property) else str(inspect.signature(function))
        yield f"\n### {name}\n\n```python\n{name}{signature}\n```\n\n{inspect.getdoc(member) or ''}"


def nouns() -> str:
    """The dataclasses and vocabularies whose fields are the JSON contract's."""
    parts = ["# Nouns\n\nEvery record becomes JSON under its field names; spans are `[start, end)` in code points.\n"]
    for module, things in groupby(sorted(_nouns(), key=attrgetter("__module__")), key=attrgetter("__module__")):
        told = (inspect.getdoc(sys.modules[module]) or "").partition("\n")[0]
        parts.append(f"## {module.rpartition('.')[2].capitalize()}\n\n{told}\n")
        parts += [f"### {thing.__name__}\n\n{inspect.getdoc(thing)}\n\n{_said(thing)}\n" for thing in things]
    return "\n".join(parts)


def _nouns() -> list[type]:
    """All vocabularies and records."""
    public = [one for one in map(vars(models).get, models.__all__) if inspect.isclass(one)]
    return [one for one in public if issubclass(one, StrEnum) or dataclasses.is_dataclass(one)]


def _said(noun: type) -> str:
    """The words of a vocabulary, or the fields of a record."""
    if issubclass(noun, StrEnum):
        return ", ".join(f"`{one.value}`" for one in noun)
    rows = [(field.name, str(field.type).replace("|", "\\|")) for field in dataclasses.fields(noun)]
    return "\n".join(["| field | type |", "|---|---|", *(f"| `{name}` | `{type_}` |" for name, type_ in rows)])


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "findings.md": findings,
    "python.md": api,
    "nouns.md": nouns,
}


def readme() -> str:
    """The README with what the demo shows between its markers."""
    run = [sys.executable, "-m", "whence", "demo"]
    shown = subprocess.run(run, capture_output=True, text=True, check=True, env=os.environ | {"COLUMNS": "100"}).stdout
    steps = re.split(r"\n── (.+?) ─*\n\n", shown)
    sections = dict(zip(steps[1::2], steps[2::2], strict=True))
    chosen = [
        f"── {name}\n\n{sections[name].strip()}" for name in sections if name.startswith(("one diff", "whence check"))
    ]
    block = "```text\n" + "\n\n".join(chosen) + "\n```"
    head, _, rest = README.read_text(encoding="utf-8").partition("<!-- demo -->\n")
    return f"{head}<!-- demo -->\n{block}\n<!-- /demo -->{rest.partition('<!-- /demo -->')[2]}"


def main(check: bool) -> int:
    """Write or compare every page; the exit status."""
    stale = []
    pages = {REFERENCE / name: MADE + make().rstrip() + "\n" for name, make in PAGES.items()} | {README: readme()}
    for path, page in pages.items():
        name = path.name
        if check:
            stale += [name] if not path.is_file() or path.read_text(encoding="utf-8") != page else []
        else:
            path.write_text(page, encoding="utf-8")
    if stale:
        print(f"docs/reference is not what the code says: {', '.join(stale)}; run `make docs`", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
