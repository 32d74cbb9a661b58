"""Files that hold others, opened in memory and within bounds.

In: a file. Out: payloads, and a failure for what cannot be opened.

- `archives`: zip, tar, single compressed files; `webarchive`: WARC and WACZ, with addresses and days
- `zipped`: a document that is a zip archive of XML parts
"""
