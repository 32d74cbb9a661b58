"""Plain text, as it stands, and what is nearly that.

In: a payload. Out: a draft.

- `reader`: plain text, neither stripped nor reflowed; `double_spaced`: empty lines that part no paragraphs
- `page_numbers`: those of printed pages, kept in braces
- `transcripts`: captions with timecodes to running text
"""
