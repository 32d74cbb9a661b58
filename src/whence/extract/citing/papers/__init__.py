"""How papers without a title or beside it are named and numbered; no walk, no library.

In: the words of a citation. Out: what they name; which paper is meant the modules of the same names in `lookups`
say.

- `kinds`: by a kind and somebody ("Lee testimony, p. 4"); `personal`: what somebody said, wrote or kept ("Roe oral
  history, 17"); `letters`: "Lee to Roe, 3 May 1940"
- `symbols`: "A/HRC/12/48"; `numbers`: "GAO-23-105460"
"""
