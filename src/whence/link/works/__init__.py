"""Works in forms that can be compared, and what they are called.

In: works as CSL, metadata of documents. Out: keys, likenesses, intervals, words for people.

- `keys` of numbers and titles, `outlets` by one key each, `intervals` of dates
- `labels`: what a work is called
"""
