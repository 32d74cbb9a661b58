"""The workbench: a library in the browser, served to this machine.

In: an open library. Out: pages. A request passes `guard` (who may ask), reaches one function of `pages` (a question to
the library becomes what a page shows) and leaves through a template. Pages work without script.

- **Starting.** `serving` opens a port, `app` has the addresses, `crew` the processes that make pages.
- **Who asks.** `guard` stands before every page; `sessions`, `forms` and `uploads` take what comes in.
- **What is shown.** `desk` holds the one library and `tallies` are the only way from pages to it; `lists` are its long
  lists, `drafts` the checked drafts, `intake` what is being added, `judging` what is decided.
- **How a text is drawn.** `blocks` cut it, `marking` says what lies on it, `layers` draw that, `panels` tell of one
  place; `pairs` and `beside` set two passages beside each other; `clocks` are the drawing of times.
- **Words and addresses.** `rendering` fills templates (`visible` makes a document's words safe), `wording` and `dates`
  say things for people, `addresses`, `paging`, `asking` and `finding` lead to them; `exporting` gives a screen
  as a file.
- `touring`: the tour of a newcomer.
- `pages`: one module a page.
"""
