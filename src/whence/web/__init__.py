"""The workbench: a library in the browser, served to this machine.

In: an open library. Out: pages. A request passes `guard` (who may ask), reaches one function of `pages` (a question to
the library becomes what a page shows) and leaves through a template. Pages work without script.
"""
