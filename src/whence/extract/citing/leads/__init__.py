"""Short forms that are known once all notes are read: each finder looks for one kind of them.

In: a `page.Page` and its references. Out: `lead.Lead`s, which `finders` sets among the references, one finder
behind another.

- names: `saidnames` ("hereafter"), `wordnames` ("Silt for …"), `defined` with `definitions` ("the Rules"),
  `provisions` of laws; `editions`, by signs; `papernumbers`; `lawsuits`, by their sides; `courts`, by court
  and number; `datednames`, by author and year
- `notes`: "For reference, see footnote 4"
- `above`, behind the pairing of markers and notes: "Op. cit." alone means the author whom the text names
"""
