"""Notes behind a text, told by their labels, or by what stands in their place.

In: a text, with its marks where it has some. Out: `NOTE` and `NOTE_REFERENCE` marks.

- `labelled`: signs around their numbers; `roman`: roman numbers; `raised`: raised ones; `rowed`: rows of numbers and
  nothing else; `counting`: labels that count on in any print
- `arrowed`: the arrow back behind each; `numberless`: numbers that were lost; `few`: too few to count
- `chaptered`: whether each chapter has its own section of notes
"""
