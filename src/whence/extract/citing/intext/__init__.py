"""Citations in running text by an author with a year or a page, and the short forms that mean them.

In: a `Scene` and its references. Out: `Citation`s, and the `Reference`s that they rest on.

- `cited`: all of these, one behind another
- `authordate`: "(Smith 2010)"; `authorpage`: "(Smith 14)"; `ibids`: "(ibid., 45)"; `opcits`: "Lee (op. cit., p. 4)"
"""
