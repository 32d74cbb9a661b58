"""Which works words can mean: by an author, a title, a year, a number, a side, an outlet."""
