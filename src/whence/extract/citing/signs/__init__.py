"""The signs under which a text says that it will cite its works, and where it cites by them.

In: a text and its notes. Out: signs with the words that tell them, and `Member`s where they are used.

- told: `abbreviations`, in lists; `rows`, several in one note; `told`, all of a text and from where on each counts
- used: `places`, where a sign stands with a place; `cited`, notes and brackets read by the signs
"""
