"""Places: what the place names of a text denote, with country and coordinates.

In: the text, its `Name` records, and where else the words of its paragraphs show places (`spots`). Out: `Place`
records for those that the gazetteer knows, or whose country the text tells.

`finding` is the way: `said` is a place as it stands, `wording` what its own words say, `gazetteer` what it may denote,
`settling` which one it is; `listed` lands need no name, of `unlisted` ones the country may be told.

>>> from whence.extract.places.finding import places
>>> from whence.models import Name, NameKind
>>> text = "They met in Paris, Texas."
>>> named = [Name(w, text.index(w), text.index(w) + len(w), NameKind.PLACE, w) for w in ("Paris", "Texas")]
>>> [(one.key, one.country) for one in places("r", text, named)]
[('geonames:4717560', 'US'), ('us:TX', 'US')]
"""
