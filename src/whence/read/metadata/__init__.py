"""What is known of a document: by a person, by the names of its fields, by its properties.

In: words, options, properties. Out: `Metadata`, dates as EDTF.

- `sidecar`: what a person says, and how layers are merged; `plain_yaml`: how people write it
- `fields`: which fields of a record hold what; `dates`: date words to EDTF
- `shown`: a file's properties, as far as its text bears them out; `saved_from`: where a saved page came from
"""
