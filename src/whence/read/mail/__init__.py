"""E-mail, and pages that are saved as such.

In: a message, a mailbox, a page in one file. Out: a draft of each.

- `reader`: a message: its subject, headers and words; `parts`: which of its parts are words, which attachments
- `quotes`: earlier messages and signatures in it
- `mailbox`: the messages of a file; `mhtml`: a page, as browsers save it
- `outlook`: a message as Outlook saves it, by its `properties`
"""
