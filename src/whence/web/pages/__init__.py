"""One module a page: a request becomes a question to the library, its answer what the page shows.

`overview`, `documents`, `reader`, `findings`, `sources`, `copied`, `entities`, `timeline`, `search`, `check`, `adding`,
`judgements` and `explaining` are pages; `judging` keeps what their forms decide, `signing` lets people in.
"""
