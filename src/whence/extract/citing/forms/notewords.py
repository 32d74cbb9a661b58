"""What languages call a note, and how they lead to one: "(zob. przyp. 4)", "cit. alla nota 4", "viz výše, pozn. 4".

Out: parts of patterns: `NOTE`, a word for a note before its number; `NUMBERED_NOTE`, one behind it ("4. jegyzet");
`ABOVE`, what says that it stands further up; `LEAD`, words that lead to it, one at a time; `LED`, what begins a clause
that leads to it; `HINT`, without which no word for a note stands before or behind a number.

>>> import regex
>>> clause = regex.compile(rf"{LED}(?:\\s{LEAD}){{0,3}}\\s{NOTE}\\s4")
>>> [bool(clause.fullmatch(words)) for words in ("zob. przyp. 4", "cit. alla nota 4", "viz výše pozn. 4", "ben nota 4")]
[True, True, True, False]
"""

from __future__ import annotations

from whence.extract.hints import NUMERAL

NOTE = (
    r"(?:[Nn]ota(?:\sde\srodapé|\s(?:a|al|de)\spi[eé](?:\sde\spágina)?)?|[Nn]oot|Anm(?:\.|erkung)|F(?:n|u(?:ß|ss)n)\.|Fu(?:ß|ss)note|[Pp]rzyp(?:\.|is(?:ie|u)?)|[Pp]ozn(?:\.|ám[ck][aeou])"
    r"|[Пп]рим(?:\.|еч\.|ечани[ея])|[Сс]нос(?:к[аеиу]|\.)|[Вв]инос(?:к[аеиу]|ці)|[Бб]ел\.|[Bb]ilj(?:\.|ešk[aeiu])|[Nn]ap\.|[Dd]ipnot|[Vv]iite|[Aa]laviite"
    r"|(?<=[(\[]|(?:[Ss]e|[Jj]fr?|ovan|[Bb]kz?)\.?,?\s|\.,\s)[Nn]ot)"
)
"""A word for a note; the Swedish and the Turkish one only behind what an English "not" never follows."""
NUMBERED_NOTE = r"(?<!\p{{N}}){number}(?:\.\s(?:láb)?jegyzet(?:et|ben)?|\.\sjz\.|\snumaralı\s(?:dip)?not)"
ABOVE = (
    r"ci-dessus|plus\shaut|oben|o\.|ovan|ovenfor|hierboven|boven|wyżej|výše|mai\ssus|sus|arriba|acima|más\sarriba"
    r"|sopra|выше|вище|gore|fent|yukarıda"
)
_IN = r"(?:in|en|em|na|à|a|al(?:la)?|la|w|we|v|u|i|do|в|у)"
_SEE = (
    r"wie|siehe|[sv]\.|vgl\.|so|zit(?:iert)?\.?|voir|cfr?\.|voy\.|vedi|si\sveda|ver|vid\.|vide|véase|zie|se|jfr?\.?|sml\.|zob\.|por\.|jak|jako|kao"
    r"|viz|srov\.|vezi|см\.|ср\.|див\.|пор\.|як|как|bkz?\.|krş\.|vidi|usp\.|lásd(?:\sa)?|ld?\.|vö\."
)
_CITED = r"(?:(?:op|ob|art|loc|ouvr)\.\s)?(?:cit|cyt)\.|cité(?:e?s?)?|citad[oa]|citat[oae]|citerad|cit(?:ov)?\.|цит\."
LEAD = rf"(?i:{_SEE}|{ABOVE}|{_IN}|{_CITED}),?"
LED = rf"(?:(?i:{_SEE}|{_CITED}),?)"
_NUMBER = rf"\s?\[?{NUMERAL}"
HINT = "|".join(
    [
        rf"not(?:a(?:\sde\srodapé|\s(?:a|al|de)\spi[eé](?:\sde\spágina)?)?|e)?{_NUMBER}|Not{_NUMBER}|noot{_NUMBER}",
        rf"Anm(?:\.|erkung){_NUMBER}|Fn\.{_NUMBER}|rzyp(?:\.|is\S*){_NUMBER}|ozn(?:\.|ám\S*){_NUMBER}|рим\S*{_NUMBER}",
        rf"нос\S*{_NUMBER}|Бел\.{_NUMBER}|бел\.{_NUMBER}|ilj(?:\.|ešk\S){_NUMBER}|Nap\.{_NUMBER}|nap\.{_NUMBER}",
        rf"ipnot{_NUMBER}|iite{_NUMBER}|jegyzet|jz\.|numaralı",
    ]
)
"""Without it there is no such pointer."""
