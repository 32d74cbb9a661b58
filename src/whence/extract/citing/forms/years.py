"""Years as citations print them, from 1500 on.

>>> [found.group() for found in ANY_YEAR.finditer("Silt, 1450-1620 (Bonn 2011), 12345, p. 2100")]
['1620', '2011']
"""

from __future__ import annotations

import regex

YEAR = r"(?:1[5-9]|20)\p{N}{2}"
ANY_YEAR = regex.compile(rf"(?<!\p{{N}}){YEAR}(?!\p{{N}})")
"""A year anywhere in a citation's words."""
A_YEAR = regex.compile(YEAR)
"""A year, for a word that may be one."""
YEAR_AT_END = regex.compile(r"\p{N}{4}$")
"""The year of a day: "3 May 2019"."""
