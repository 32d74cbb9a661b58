"""Words of other languages for "Ibid." and "op. cit.", as parts of patterns.

Out: `SAME`, what means the citation before ("tamże", "там же", "ivi, p. 4", "samme sted", "uo."), each only where no
common word is spelled so; `WORK`, what stands behind a name or title for "op. cit." ("a.w.", "dz. cyt.", "Указ. соч.");
`ALONE`, the like where it begins a note without a name and means the work cited before ("A.g.e., s. 13"); `HINT`,
without which there are none.

>>> import regex
>>> [bool(regex.match(SAME, words)) for words in ("Ivi: 60", "Tamże, s. 4", "Ivi is a name", "samme sted")]
[True, True, False, True]
>>> [bool(regex.match(WORK, words)) for words in ("a.w., 15", "art. cyt., s. 4", "Указ. соч. С. 14", "a.a. 2023")]
[True, True, True, False]
"""

from __future__ import annotations

SAME = (
    r"(?:[Ii]vi(?=[,:]?\s?(?:(?:pp?|cc?|ff?|foll?|reg|b|vol|t|nn?|cap|art)\.\s?)?\p{N}|[,:]\s\p{Ll}{1,4}\.\s|\.?\s*$|\.?[;)])"
    r"|[Tt]am(?:\s?że|též|tiež)\b\.?|(?:[Тт]ам\s(?:же|само)|[Пп]ак\sтам)\b\.?|[Pp]rav\stam\b|[Ss]amme\ssted\b|S[sm]?st\.(?=[,;]?\s|$)"
    r"|[Uu]o\.(?=,?\s\p{N}|[;)]|\s*$)|[Aa]\.\s?yer\b\.?|[Aa]ynı\syer(?:de)?\b|(?:[Σσ]το\sίδιο|[Αα]υτόθι)\b"
    r"|同[上前](?:注|註|书|書)?|(?:같은|위의)\s(?:책|글|논문)|(?:المرجع|المصدر)\s(?:نفسه|السابق))"
)
_AT_ONCE = r"(?=[,;.:)]|\s*$|\s(?:at|pp?\.|§|para|s\.|[SsСсσ]\.|стор\.|\p{N}))"
WORK = (
    r"(?:(?:(?:dz|art|op|wyd)\.\s?cyt\.?|[Уу]каз\.\s?(?:соч|раб|ст|изд|кн)\.?|(?:[Вв]каз|[Зз]азнач|[Нн]азв)\.\s?(?:праця|пр|твір|соч|ст)\.?"
    r"|[Цц]ит\.\s?съч\.|anf\.\s?(?:arb|skr)\.|cit\.\sd(?:ílo|\.)|[cn]\.\sd\.|nav\.\sdj\.|lucr\.\scit\.|[Aa]\.\s?g\.\s?[emt]\.?|i\.\s?m\.|[όΌ]\.\s?π\.)"
    rf"{_AT_ONCE}"
    r"|(?:a\.\s?w\.|t\.\s?a\.\s?p\.|a\.\s?a\.|aangehaald\swerk|ouvrage\scité|article\scité|obra\scitada|art[ií]culo\scitado|(?:art\.?\s)?préc\.|aaO|a\.a\.o\.)"
    r"(?=,\s(?:(?:pp?|vols?|t|n[°os]?|blz|S|s|art|cap)\.?\s?\p{N}|\p{N})|,?\s(?:S|s|pp?)\.\s?\p{N}|[;.]?\s*$|,?\s§))"
)
ALONE = r"(?:[Aa]\.\s?g\.\s?[emt]\.|[Aa]\.\s?a\.(?=,\ss\.\s?\p{N})|[όΌ]\.\s?π\.)(?=[,;]|\s*$)"
HINT = (
    r"[Ii]vi\b|[Tt]am[\sżt]|[Тт]ам\s|там\b|[Pp]rav\stam|amme\ssted|\bS[sm]?st\.|\b[Uu]o\.|yer\b|τόθι|ίδιο|同[上前]|같은|위의|المر|المص"
    r"|cyt\.|[Уу]каз\.|[Вв]каз\.|азнач\.|азв\.|съч|a(?:rb|skr)\.|\b[cn]\.\sd\.|\bdj\.|\b[Aa]\.\s?[gwa]\.|t\.\s?a\.\s?p|\bi\.\s?m\.|π\.|aangeh|cit[aé]|préc|aaO"
)
"""Without one of these there are no such words."""
