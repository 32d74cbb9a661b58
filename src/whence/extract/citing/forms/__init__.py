"""How short forms of citation are worded, in the languages that cite; no walk, no library.

In: the words of a citation, or a text and a stretch of it. Out: whether, where and as which form they point back.

- `shortforms`: Ibid., op. cit., supra: a `ShortForm` with its names, title, note and place; `backwords`, where such
  words stand in a text; `abroad`, these words in other languages; `sameauthor`, "Id., Tableau"; `citedin`, "(cited
  in note 2)"
- `notenumbers` and `notewords`: "Smith (n 4) 12", "zob. przyp. 4"; `citedfirst`: "the above-cited Lee judgment"
- `shorttitles`: an author, a title and a place, and nothing else; `namepages`: a name and a page; `placedwords`:
  words with a place; `shelfmarks`: files of an archive; `datednames` and `datedmentions`: names and a year in notes,
  in running text
- `hereafter`: the names under which a text says that it will cite a work
- `plainplaces`: folios, books, lines and other places that are no plain pages
- `strings`: references that semicolons part; `days`: days that tell one paper from another
- `misprints`: titles and names with a slip; `remarks`: "Emphasis is mine"
- `bracketplaces`: "at [12]"; `coauthors`, `imprints`, `locators`, `years`: what patterns are made of
"""
