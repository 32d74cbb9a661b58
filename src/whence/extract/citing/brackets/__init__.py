"""What brackets of running text cite: "[Ann Lee, Short Peace, p. 3]", "[Op. Cit., p. 7]".

In: a text without signs of emphasis, its running paragraphs. Out: `Reference`s that lead to their works, and
`Member`s.

- `contents`: what each bracket cites; `backrefs`: where the short forms among them lead; `broughtforward`: whom the
  words in front bring forward; `titles`: short titles of works that the notes cite; `sourcelines`: such titles behind
  "Source:" under tables and figures
"""
