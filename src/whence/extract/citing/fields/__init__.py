"""Citations that a reference manager's fields make.

- `works`: the works of the fields in notes and lists, in place of what was read from their words
- `citations`: the citations of the running text
"""
