"""The walk over all that is cited, in order: where each short form leads.

In: `Group`s of references. Out: `Reference`s, each short form with its work, or with a doubt.

- `antecedents`: the walk; `outcomes`: what a reference turned out to be, and where it stands
- `ways`: in which order a citation's words are understood: `atonce`, signs, papers, bodies, numbers, names that
  were told; `law`; `explained`, names that a note explains; `forms`, what points back, with `ibids`; `titles`, all
  others
- `settled`: what becomes of references once all were walked over
"""
