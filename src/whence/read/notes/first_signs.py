"""What a note may begin with: the quotation marks of any country, and "Ibid." as text recognition misreads it.

>>> import re
>>> [bool(re.match(IBID, words)) for words in ("lbid., 5", "1bid. 6", "ld. at 4", "silt")]
[True, True, True, False]
"""

OPENING = "\"“‘'«„»‚‹`"
"""Signs in front of a note's first word, as they stand in a class of signs."""
IBID = r"(?:[il1|!]b[ií1l]d\b|[il1]d\.)"
"""An "Ibid." or "Id." that no capital begins: "lbid.", "ld. at 4"."""
