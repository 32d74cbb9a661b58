"""How laws, judgments and what lawyers cite beside them are worded; no walk, no library.

In: a text and a stretch of it. Out: `case.Case`s and `authority.Authority`s, each with its place.

- `cases`: by volume and page ("515 U.S. 593"); `commonwealth` and `reports`: by a year ("[2013] NZHC 301");
  `european`: by an application's or a case's number; `civil`: by court, number and day ("STC 31/1981");
  `databases`: by a database's number; `unreported`: by the sides alone; `citedabove`: "Harbour v. Salt Co., supra";
  `parallel`: the other places of one judgment
- names: `casenames`, where they begin in front of a place; `parties`, both sides as courts of the Commonwealth
  print them; `partynames`, whether a name is a judgment's; `shortnames`, what judgments are called; `bracketnames`,
  names in brackets behind a citation
- `authorities`: laws, reports of chambers, papers of a lawsuit; `records`: exhibits, depositions, dockets; `bills`;
  `namedpages`: "4 Blackstone 5"
"""
