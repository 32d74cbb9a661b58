"""References: the works that a note or an entry of a bibliography cites.

In: the words of a note, with their place in the reading and what of them is in italics. Out: `Reference`s in order,
each with its CSL-JSON item, fields with spans and probabilities, signal words, locator, and its tie to the reference
before it.

    parse(text, source=Source(reading, note, start), italics=[(start, end), …]) -> tuple[Reference, …]

Four steps, one module each: `splitting` cuts a note where a reference may end; `sorting` says of each stretch whether
it begins a reference, continues one, or is prose; `fields` labels the tokens of a reference; `works` makes the CSL item
of the fields.

Beside them:

- `parsing` is the way through the four; `tokens`, `features`, `looks`, `phrases` and `cues` are what the models see,
  `mending` what their labels cannot be, `lists` the words known
- cutting: `edges`, `addresses`, `signals`, `noise`
- people and titles: `names`, `authorship`, `titlefirst`, `possessors`, `lives`
- works: `kinds`, `dating`, `paged`, `glued`, `officepapers`, `lawbooks`, `lawarticles`,
  `sessionpapers`

>>> words = "See Anna Berg, Silt (London: Hurst, 2019), p. 4; but the board denied it."
>>> [(r.work["title"], r.work["type"], r.work["issued"], words[slice(*r.locator)]) for r in parse(words)]
[('Silt', 'book', {'date-parts': [[2019]]}, 'p. 4;')]
"""

from whence.extract.references.parsing import Source, parse

__all__ = ["Source", "parse"]
