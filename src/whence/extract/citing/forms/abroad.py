"""Words of other languages for "Ibid." and "op. cit.", as parts of patterns.

Out: `SAME`, what means the citation before ("tamże", "там же", "ivi, p. 4", "samme sted", "uo."), each only where no
common word is spelled so; `PLAINLY`, the like in plain words, which mean it only where a note, a bracket or a clause
consists of them and a place ("Same source, p. 4.", "(même ouvrage)", "Wie vorige Anm."); `WORK`, what stands behind a
name or title for "op. cit." ("a.w.", "dz. cyt.", "Указ. соч."); `ALONE`, the like where it begins a note without a name
and means the work cited before ("A.g.e., s. 13"); `HINT`, without which there are none.

>>> import regex
>>> [bool(regex.match(SAME, words)) for words in ("Ivi: 60", "Tamże, s. 4", "Ivi is a name", "samme sted")]
[True, True, False, True]
>>> [bool(regex.match(PLAINLY, words)) for words in ("Same source, p. 4.", "The same, he said", "As before, 12 ships")]
[True, False, False]
>>> [bool(regex.search(PLAINLY, words)) for words in ("Lee, Silt (same source)", "Lee v. Roe, 5 F.3d 9 (1993) (same)")]
[True, False]
>>> [bool(regex.match(WORK, words)) for words in ("a.w., 15", "art. cyt., s. 4", "Указ. соч. С. 14", "a.a. 2023")]
[True, True, True, False]
"""

from __future__ import annotations

from whence.extract.hints import any_case, begins

_PAGES = (
    r"(?:at|p{1,2}\.?|pgs?\.?|pages?|S\.|ss?\.|str\.|blz\.|стор\.|[СсCc]{1,2}\.|σ{1,2}\.|f{1,2}\.|fol\.|vols?\.|tt?\.|tom\."
    r"|[Bb]d\.|nn?\.|n[°o]\.?|§§?|¶¶?|paras?\.?|cols?\.|cap\.|chs?\.|art\.|k\.|abs\.|Rn\.|fig\.|tab\.)"
)
_NUMBER = r"(?:\p{N}{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})(?!\p{L})"
_PLACED = rf"[.,:]?\s{_PAGES}\s?{_NUMBER}"
_SPAN = r"\p{N}{1,4}(?:[–-]\p{N}{1,4})?"
_NO_YEAR = r"(?!(?:1[5-9]|20)\p{N}{2}(?!\p{N}))"
_FIGURE = (
    rf"[,:]?\s?{_NO_YEAR}{_SPAN}(?:\s?ff?|(?:[.,]\s?{_SPAN}){{1,4}})?"
    r"(?:\.?\s*$|\.?[;)]|\.\s?(?:o|l)\.|\.\s(?=\p{Lu}))"
)
_STANDS = rf"(?=\.?\s*$|\.?[;)\]]|{_PLACED}|{_FIGURE})"
"""Behind a word: the end of the note, bracket or clause, or a place in a work."""
_ENDS = rf"(?={_STANDS}|[.,]\s?(?=\P{{Ll}})|,\s(?:там|tam|ibi))"
SAME = (
    r"(?:[Ii]vi(?=[,:]?\s?(?:(?:pp?|cc?|ff?|foll?|reg|b|vol|t|nn?|cap|art)\.\s?)?\p{N}|[,:]\s\p{Ll}{1,4}\.\s|\.?\s*$|\.?[;)])"
    rf"|(?:(?i:tam(?:że|ze|též|tiež|že))\b|[Tt]amt(?=\.)|[Tt]am\sże{_STANDS})\.?"
    rf"|(?i:там\s(?:же|само)|пак\sтам|тамсама)\b{_ENDS}\.?|[Pp]rav\stam\b|(?i:samme\s?steds?)\b{_ENDS}|(?:Sm?st|Ssts?)\.(?=[,;]?\s|$)"
    rf"|(?i:uo\.|uott\b){_ENDS}|[Aa]\.\s?yer\b\.?|(?:[Σσ]το\sίδιο|[Αα]υτόθι)\b|(?i:ibdem)\b\.?"
    r"|同[上前](?:注|註|书|書)?|(?:같은|위의)\s(?:책|글|논문)|(?:المرجع|المصدر)\s(?:نفسه|السابق))"
)
_SEE = (
    r"(?:[Ss]ee(?:\salso)?|[Cc]fr?\.?|[Ii]n|[Ss]iehe(?:\sauch)?|[Vv]gl\.(?:\sauch)?|[Vv]oir(?:\saussi)?|[Vv]\.|[Ss]i\sveda|[Vv]edi|[Vv]éase|[Vv]er(?:\stambém)?"
    r"|[Vv]ide?\.?|[Zz]ie(?:\sook)?|[Ss]e(?:\såven|\såta|\sogså|\säven)?|[Jj]fr?\.?|[Zz]ob\.(?:\steż)?|[Pp]or\.|[Vv]iz(?:\s(?:též|také))?|[Ss]rov\."
    r"|[Vv]ezi(?:\sși)?|[Ll]ásd|[Vv]ö\.|[Bb]kz?\.?|[Kk]rş\.|[Vv]idi|[Uu]sp\.|[Сс]м\.:?|[Сс]р\.:?|[Дд]ив\.:?)"
)
_BEGUN = rf"(?:\G|(?<=[(\[]|[;:]\s|{_SEE}\s))"
_HELD_LIKEWISE = r"(?<=\()same(?=\.?\))"
"""What a case held, of one cited behind another: "Roe v. Lee, 5 F.3d 9 (1993) (same)"."""
_THAT = (
    rf"(?!{_HELD_LIKEWISE})"
    r"(?:(?:the\s)?same(?:\s(?:source|work|book|article|place|page|reference|author|as\s(?:above|before)))?|in\sthe\ssame\splace|as\s(?:above|before)"
    r"|(?:see\s)?(?:the\s)?(?:previous|preceding)\s(?:foot)?note|(?:wie|siehe|vgl\.)\svor(?:her)?ige\s(?:Anm(?:\.|erkung)|Fn\.|Fußnote)"
    r"|loc\.\s?cit\b\.?|daselbst|am\sangegebenen\sOrte?|a\.\s?a\.\s?O\.|aaO|(?:au|le|la)?\s?même\s(?:ouvrage|référence|source|endroit|article|livre)|(?:voir\s)?(?:la\s)?note\sprécédente"
    r"|nello\sstesso\sluogo|(?:la\s)?stessa\sopera|(?:vedi\s)?nota\sprecedente|(?:la\s)?m(?:isma|esma)\sobra|en\sel\smismo\slugar|no\smesmo\slugar"
    r"|(?:véase\s|ver\s)?(?:la\s)?nota\santerior|(?:zie\s)?vorige\snoot|aldaar|ald\.|t\.\s?a\.\s?p\.|ter\saangehaalder?\splaatse|zelfde\swerk"
    r"|samma(?:\s(?:arbete|ställe|verk|källa|skrift))?|a\.\s?st\.|(?:se\s)?föregående\snot|samme(?:\s(?:værk|verk|skrift|kilde))?|s\.\s?st\."
    r"|ugyanott|aynı\s(?:yer(?:de)?|eser|kaynak|makale)|a\.\s?[ey]\.|isto|na\sistom\smj?estu|ondje|исто|на\sистом\sместу|ten\spat|turpat|samas"
    r"|(?:zob\.\s)?(?:przypis\spoprzedni|poprzedni\sprzypis)|(?:viz\s)?předchozí\s(?:pozn\.|poznámka)|(?:см\.\s)?предыдущ(?:ее|ая)\s(?:прим\.|примечание|сноска))"
)
PLAINLY = rf"(?:{_BEGUN}(?i:{_THAT}){_STANDS})"
_AT_ONCE = r"(?=[,.;:)]|\s*$|\s(?:at|pp?\.|§|para|s{1,2}\.|str\.|blz\.|[SСсσ]\.|стор\.|\p{N}|[(\[]))"
_ABBREVIATED = (
    r"(?:dz|art|op|wyd|DZ|ART)\.\s?(?:cyt|CYT)|(?i:указ\.\s?(?:соч|раб|ст|изд|кн)|(?:вказ|зазнач|назв|цит)\.\s?(?:праця|пр|твір|соч|съч|изд|раб|ст))"
    r"|(?i:anf|a|cit)\.\s?(?:arb|skr)|(?i:anf)\.\s?(?:værk|verk)|[Cc]it\.\s?d(?:ílo)?|[cC]\.\s?d|[nN]\.\s?dj|d\.\s?c|(?i:nav)\.\s?dj?(?:elo)?"
    r"|(?i:lucr|obra|ouvr|opera)\.?\scit|(?i:a)\.\s?g\.\s?[emty]|i\.\s?m|(?i:id)\.\s?mű|[όΌ]\.\s?π"
)
_SPELLED = (
    r"указанное\s(?:сочинение|произведение)|adı\sgeçen\s(?:eser|makale)|(?:dzieło|artykuł)\scytowan[ey]|cit(?:ované)?\s(?:dílo|místo)|nav(?:edeno|edena)?\.?\sdj?elo"
    r"|lucrarea\scitată|idézett\smű|(?:anført|nævnte|anfört|angitt|angivet)\s(?:værk|verk|arbete|skrift)|ange(?:führtes|gebenes)\s(?:Werk|Buch)|am\sangegebenen\sOrte?"
    r"|(?:obra|libro|livro|artículo|artigo)\s(?:já\s|ya\s)?citad[oa]|(?:ya|já|già|déjà)\scit(?:\.|ad[oa]|at[oa]|ée?s?\b)|opera\scitata"
    r"|(?:ouvrage|livre|article|texte|o?[œo]e?uvre)\scitée?|(?:work|book|article|study|paper)\scited"
)
_BARELY = (
    r"a\.\s?w\.|t\.\s?a\.\s?p\.|a\.\s?a\.?|aa|agm|age\.?|im\.|a\.\s?st\.|aangehaald\swerk|art[ií]culo\scitado"
    r"|(?:art\.?\s)?préc\.|aaO|a\.\s?a\.\s?[Oo]|[Oo]\.\s?c\."
)
CALLED = rf"(?:(?:{_ABBREVIATED})\.?|(?i:{_SPELLED})|{_BARELY})"
"""Such words, whatever stands behind them."""
WORK = (
    rf"(?:(?:(?:{_ABBREVIATED})\.?|(?i:{_SPELLED})){_AT_ONCE}"
    rf"|(?:{_BARELY})"
    r"(?=,\s(?:(?:pp?|vols?|t|n[°os]?|blz|S|ss?|art|cap)\.?\s?\p{N}|\p{N})|,?\s(?:S|ss?|pp?|blz)\.\s?\p{N}|:\s?\p{N}"
    rf"|\s{_NO_YEAR}{_SPAN}\.?\s*$|[;.]?\s*$|,?\s§|\)))"
)
_CITED_WORDS = rf"(?i:(?:op|opus|art|[oó]b|óp|ouvr)\.?\s?cit(?:\.|é)?|{_SPELLED})|(?:{_ABBREVIATED})\.?"
ALONE_CITED = rf"(?:{_CITED_WORDS}|(?:[Aa]\.\s?w|O\.\s?c|I\.\s?m)\.)(?!\p{{L}}){_STANDS}"
"""The like for "op. cit." without a name: "Op. cit., p. 5." is in a work that the text or the note before tells."""
ALONE = rf"(?:(?i:a)\.\s?g\.\s?[emty]\.|(?i:age|agm)\.?|[Aa]\.\s?a\.|[όΌ]\.\s?π\.){_STANDS}"
HINT = "|".join(
    [
        r"ivi\b|Ivi\b|rav\stam|yer\b|τόθι|ίδιο|同[上前]|같은|위의|المر|المص|idézett",
        begins("S", r"[sm]{0,2}ts?\."),
        begins("a", r"a\b"),
        any_case("там samma samme uo. uott cyt. cyto указ вказ азнач. азв. съч цит. anf. arb. nævnte quoted ibdem"),
        any_case(
            "π. aangeh cita cité cite cito préc aao dj. djelo same daselbst angegeben angef vorige vorherige même"
        ),
        any_case("précédente stessa stesso precedente misma mismo mesma mesmo anterior aldaar ald. zelfde föreg anfør"),
        any_case("anför ugyanott aynı geçen ondje ист turpat samas poprzedni předchoz предыд"),
        any_case("tam", then=r"[\stżzžTŻZŽ]"),
        any_case("ten", then=r"\s[pP][aA][tT]"),
        any_case("as", then=r"\s(?:[aA][bB][oO]|[bB][eE][fF])"),
        any_case("previous preceding", then=r"\s"),
        any_case("t.", then=r"\s?[aA]\.\s?[pP]"),
        any_case("d.", then=r"\s[mM][űŰ]"),
        begins("cdnCDN", r"\.\s?[dcDC]\b"),
        begins("dD", r"(?:[eE][lL][oO]|\.)"),
        begins("aA", r"(?:\.\s?[gwaesyGWAESYſ]|[gG][eEmM]\b)"),
        begins("iIİ", r"(?:\.?\s?[mM]|[sSſ][tT][oO][mM]?)\b"),
    ]
)
"""Without one of these there are no such words."""
