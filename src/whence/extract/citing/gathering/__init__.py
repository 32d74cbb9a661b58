"""All that a text cites, gathered in groups that a walk follows.

In: a `Scene`, its notes, what splits them. Out: `Group`s of `Member`s.

- `notes`: each read with an eye on the others; `text`: the running text, each paragraph read in one way; `lists`:
  lists of works, of abbreviations, and of works with keys
"""
