"""One module a page: a request becomes a question to the library, its answer what the page shows."""
