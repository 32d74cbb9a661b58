"""What kind of file this is, by its content, then by its name.

In: bytes and a path. Out: a media type (`kinds`).

- `mail`: messages, mailboxes, saved pages; `packed`: what stands in an archive;
  `compound`: what Office wrote before 2007, and Outlook still does
"""
