"""Resolving: which document of the library a citation means, if any.

In: what is cited, and what documents can be found by. Out: `Resolution`s with their basis.

- `resolver` leads one cited work to a document, `citations` all of a document's, `source_notes` comments in a draft's
  margin that name sources
- `entries` are what a document can be found by and what a citation asks for (`heads`: titles in a text's first lines)
- `blocks` finds candidates, `fields` compares them with the citation, `score` weighs what agrees
- `evidence` tells why a citation leads where it leads
"""
