"""The command line: `whence --help` reads like the table of contents.

Commands are thin: each opens a library, calls one of its methods and prints what comes back, for people or as JSON.
Exit status: 0 nothing found, 1 findings at or above `--fail-on`, 2 bad use, 3 some documents failed.

A module a subject: `keeping` (add, documents, show), `checking` (check, quote, findings), `ticking`, `searching`,
`reuse`, `sources`, `entities`, `timeline`, `atlas` (map), `judging`, `importing`, `life` (forget, export, doctor, log),
`support`, `serving` (serve, users), `rules` and `demo`. They share `options`; `output` prints answers, `documents`,
`report` and `passages` are their forms for people, `exporting` those that are files, `progress` shows long work and
`watching` follows a draft as it is saved.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup

from whence.cli import (
    atlas,
    checking,
    demo,
    entities,
    importing,
    judging,
    keeping,
    life,
    reuse,
    rules,
    searching,
    serving,
    sources,
    support,
    ticking,
    timeline,
)
from whence.engine.worker import collect_seldom
from whence.errors import UsageError, WhenceError

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter

_SENTENCE = 400
"""Letters that the first sentence of a command's help has at most."""


class Contents(TyperGroup):
    """The commands in their own order, each with its whole sentence: nothing in the table of contents is cut."""

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the table of contents."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, one.get_short_help_str(_SENTENCE)) for name, one in commands if one and not one.hidden]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


app = typer.Typer(
    name="whence",
    cls=Contents,
    help="Traces every claim in a body of reporting to where it came from.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for module in (
    keeping,
    checking,
    ticking,
    searching,
    reuse,
    sources,
    judging,
    entities,
    timeline,
    atlas,
    importing,
    life,
    support,
    serving,
    rules,
    demo,
):
    module.register(app)


def main() -> None:
    """Run the command line; an error that a user can mend is one line on stderr, never a traceback."""
    collect_seldom()
    try:
        app(standalone_mode=True)
    except UsageError as error:
        _stop(error, 2)
    except WhenceError as error:
        _stop(error, 3)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)


def _stop(error: WhenceError, status: int) -> None:
    print(f"whence: {error}", file=sys.stderr)
    sys.exit(status)
