"""The walk over all that is cited, in order: where each short form leads.

In: `Group`s of references. Out: `Reference`s, each short form with its work, or with a doubt.

- `antecedents`: the walk; `outcomes`: what a reference turned out to be, and where it stands
- what its words tell: `atonce`, before they are weighed; `ibids`; `law`; `explained`, names that a note explains
- `settled`: what becomes of references once all were walked over
"""
