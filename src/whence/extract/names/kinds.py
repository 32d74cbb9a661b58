"""The kinds of names by themselves.

Out: the members of `NameKind`. Asked of the class, a member takes CPython 3.11 ten times as long as a name of a module,
and the kinds are compared dozens of times for every name.
"""

from whence.models import NameKind

PERSON = NameKind.PERSON
ORGANISATION = NameKind.ORGANISATION
GROUP = NameKind.GROUP
PLACE = NameKind.PLACE
WORK = NameKind.WORK
