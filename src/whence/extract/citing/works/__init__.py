"""The works that a text cites: what tells one from another, and the shelf on which a walk keeps them.

In: references with their words. Out: a `shelf.Shelf` of `work.Work`s.

- `identity`: names, title, date and container of a work, and whether they shorten another's; `work`: it, and what
  its citation says; `shelf`: all works by name, title, number, shorthand; `pages`: works by the pages they have
- `listed`: the shelf of a list of works; `abbreviated`: works under what a list calls them; `trail`: what was cited
  lately
"""
