"""One exception tree. Every message names the file or place, what was expected, and what to do next.

>>> raise NoLibraryError("no library at /tmp/x: `whence add PATH…` makes one")
Traceback (most recent call last):
    ...
whence.errors.NoLibraryError: no library at /tmp/x: `whence add PATH…` makes one
"""


class WhenceError(Exception):
    """Base of all errors that a user can cause or mend."""


class UsageError(WhenceError):
    """A command or call was asked for something that cannot be (exit status 2)."""


class NoLibraryError(UsageError):
    """No library was found where one was expected."""


class LibraryBusyError(WhenceError):
    """Another process is writing to the library."""


class LibrarySchemaError(WhenceError):
    """The library was written by a newer version of Whence, or its schema is not one of ours."""


class StoreError(WhenceError):
    """The library could not be read or written (read-only, disk full, damaged)."""


class ReadError(WhenceError):
    """One document could not be read. It becomes a failure row; the run goes on.

    `stage` is where it failed (`open`, `detect`, `read`, `extract`, `store`), `reason` a sentence for
    people that says what was found and what to do about it.
    """

    def __init__(self, stage: str, reason: str) -> None:
        super().__init__(f"{stage}: {reason}")
        self.stage = stage
        self.reason = reason


class MissingCapabilityError(WhenceError):
    """A feature needs an extra that is not installed; the message names it."""
