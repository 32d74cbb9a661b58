"""Notes, the markers in the running text, and which marker leads to which note.

In: a `Layout` and the role of each block. Out: `entry.Entry`s, `markers.Marker`s, `pairs.Pair`s.

- `notes`: all notes in order; `marked`: those that the format marks; `numbered`: those under numbers, of which
  `labels` tells which count on and `runon` which run on in one paragraph; `holes`: those whose numbers are missing
- `groups`: runs of notes, each counted from 1; `counting`: whether one note comes right behind another
- `markers`: where the text points to notes; `pairs`: to which; `boxes`: to which stretch of notes, where boxes have
  their own
"""
