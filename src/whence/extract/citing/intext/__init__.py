"""Citations in running text by an author with a year or a page, and the short forms that mean them."""
