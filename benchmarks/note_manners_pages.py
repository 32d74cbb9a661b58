"""Notes as programs that make pages mark them, and pages that have none: what `note_manners_marked.py` fills and reads.

A system is a marker, a note, and what stands around text and notes; `{0}` is a number, `{1}` a note's
words, `{2}` these without marks.
"""
# ruff: noqa: E501 - a line of markup stays whole

SYSTEMS = {
    "word": (
        '<a style="mso-footnote-id:ftn{0}" href="#_ftn{0}" name="_ftnref{0}" title=""><span class=MsoFootnoteReference>'
        "<span style='mso-special-character:footnote'><![if !supportFootnotes]>[{0}]<![endif]></span></span></a>",
        "<div style='mso-element:footnote' id=ftn{0}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn{0}' "
        'href="#_ftnref{0}" name="_ftn{0}" title=""><span class=MsoFootnoteReference>[{0}]</span></a> {1}</p></div>',
        "@TEXT<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width=\"33%\">@NOTES</div>",
    ),
    "word endnotes": (
        '<a href="#_edn{0}" name="_ednref{0}" title=""><sup>{0}</sup></a>',
        '<div id=edn{0}><p class=MsoEndnoteText><a href="#_ednref{0}" name="_edn{0}" title=""><sup>{0}</sup></a>{1}</p></div>',
        "@TEXT<div><hr size=1>@NOTES</div>",
    ),
    "pandoc": (
        '<a href="#fn{0}" class="footnote-ref" id="fnref{0}" role="doc-noteref"><sup>{0}</sup></a>',
        '<li id="fn{0}"><p>{1}<a href="#fnref{0}" class="footnote-back" role="doc-backlink">↩︎</a></p></li>',
        '@TEXT<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr><ol>@NOTES</ol></section>',
    ),
    "kramdown": (
        '<sup id="fnref:{0}" role="doc-noteref"><a href="#fn:{0}" class="footnote" rel="footnote">{0}</a></sup>',
        '<li id="fn:{0}" role="doc-endnote"><p>{1} <a href="#fnref:{0}" class="reversefootnote">&#8617;</a></p></li>',
        '@TEXT<div class="footnotes" role="doc-endnotes"><ol>@NOTES</ol></div>',
    ),
    "mediawiki": (
        '<sup id="cite_ref-{0}" class="reference"><a href="#cite_note-{0}">&#91;{0}&#93;</a></sup>',
        '<li id="cite_note-{0}"><span class="mw-cite-backlink"><b><a href="#cite_ref-{0}">^</a></b></span> '
        '<span class="reference-text">{1}</span></li>',
        '@TEXT<h2><span class="mw-headline" id="Notes">Notes</span><span class="mw-editsection">[edit]</span></h2>'
        '<div class="reflist"><ol class="references">@NOTES</ol></div>',
    ),
    "easy-footnotes": (
        '<span id="easy-footnote-{0}-77" class="easy-footnote-margin-adjust"></span><span class="easy-footnote">'
        '<a href="#easy-footnote-bottom-{0}-77" title="{2}"><sup>{0}</sup></a></span>',
        '<li class="easy-footnote-single"><span id="easy-footnote-bottom-{0}-77" class="easy-footnote-margin-adjust">'
        '</span>{1}<a class="easy-footnote-to-top" href="#easy-footnote-{0}-77"></a></li>',
        '@TEXT<div class="easy-footnote-title"><h4>Notes</h4></div><ol class="easy-footnotes-wrapper">@NOTES</ol>',
    ),
    "modern-footnotes": (
        '<sup class="modern-footnotes-footnote "><a href="#mf-{0}">{0}</a></sup>'
        '<span class="modern-footnotes-footnote__note">{1}</span>',
        "",
        "@TEXT",
    ),
    "footnotes plugin": (
        '<span class="footnote_referrer"><a role="button" tabindex="0"><sup id="footnote_plugin_tooltip_77_{0}" '
        'class="footnote_plugin_tooltip_text">[{0}]</sup></a><span id="footnote_plugin_tooltip_text_77_{0}" '
        'class="footnote_tooltip">{1}</span></span>',
        '<tr><th scope="row" id="footnote_plugin_reference_77_{0}" class="footnote_plugin_index pointer"><a role="button">'
        '<span class="footnote_index_arrow">&#8593;</span>{0}</a></th> <td class="footnote_plugin_text">{1}</td></tr>',
        '@TEXT<div class="footnotes_reference_container"><table class="footnotes_table"><tbody>@NOTES</tbody></table></div>',
    ),
    "substack": (
        '<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-{0}" href="#footnote-{0}" '
        'class="footnote-anchor" target="_self">{0}</a>',
        '<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-{0}" href="#footnote-anchor-{0}" '
        'class="footnote-number" contenteditable="false" target="_self">{0}</a><div class="footnote-content"><p>{1}</p>'
        "</div></div>",
        "@TEXT<hr>@NOTES",
    ),
    "substack absolute": (
        '<a id="footnote-anchor-{0}-9" href="https://roe.example.com/p/harbour#footnote-{0}-9">{0}</a>',
        '<div class="footnote"><a id="footnote-{0}-9" href="https://roe.example.com/p/harbour#footnote-anchor-{0}-9" '
        'class="footnote-number">{0}</a><div class="footnote-content"><p>{1}</p></div></div>',
        '<link rel="canonical" href="https://roe.example.com/p/harbour">@TEXT@NOTES',
    ),
    "google docs": (
        '<sup><a href="#ftnt{0}" id="ftnt_ref{0}">[{0}]</a></sup>',
        '<div><p class="c3"><a href="#ftnt_ref{0}" id="ftnt{0}">[{0}]</a><span class="c5">&nbsp;{1}</span></p></div>',
        '@TEXT<hr class="c1">@NOTES',
    ),
    "libreoffice": (
        '<sup><a class="sdfootnoteanc" name="sdfootnote{0}anc" href="#sdfootnote{0}sym"><sup>{0}</sup></a></sup>',
        '<div id="sdfootnote{0}"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote{0}sym" '
        'href="#sdfootnote{0}anc">{0}</a>{1}</p></div>',
        "@TEXT@NOTES",
    ),
    "drupal": (
        '<a class="see-footnote" id="footnoteref{0}_ab12" title="{2}" href="#footnote{0}_ab12">{0}</a>',
        '<li class="footnote" id="footnote{0}_ab12"><a class="footnote-label" href="#footnoteref{0}_ab12">{0}.</a> {1}</li>',
        '@TEXT<ul class="footnotes">@NOTES</ul>',
    ),
    "js-footnote": (
        '<span class="footnote__citations-wrapper"><a class="js-footnote-citation" id="f{0}" href="#r{0}">{0}</a></span>',
        '<li class="footnotes__item-wrapper" id="r{0}"><span class="footnotes__item-text">{1}</span><span '
        'class="footnotes__item-backlinks"><a class="js-footnote-backlink" href="#f{0}">↩</a></span></li>',
        '@TEXT<ul class="js-footnotes footnotes">@NOTES</ul>',
    ),
    "kindle": (
        '<a id="filepos10{0}" href="#filepos20{0}"><sup>{0}</sup></a>',
        '<blockquote><a id="filepos20{0}" href="#filepos10{0}">{0}</a>. {1}</blockquote>',
        "@TEXT<div><b>NOTES TO THE @TEXT</b></div>@NOTES",
    ),
    "epub3": (
        '<a epub:type="noteref" role="doc-noteref" href="#en{0}" id="nr{0}">{0}</a>',
        '<aside epub:type="footnote" role="doc-footnote" id="en{0}"><p>{0}. {1}</p></aside>',
        "@TEXT<section>@NOTES</section>",
    ),
    "tufte": (
        '<label for="sn-{0}" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-{0}" '
        'class="margin-toggle"/><span class="sidenote">{1}</span>',
        "",
        "@TEXT",
    ),
    "marginnote": ('<span class="marginnote">{1}</span>', "", "@TEXT"),
    "details": ("<details><summary>{0}</summary>{1}</details>", "", "@TEXT"),
    "inline aside": ('<sup>{0}</sup><aside class="note">{1}</aside>', "", "@TEXT"),
    "footnote span": ('<span class="footnote">{1}</span>', "", "@TEXT"),
    "footnote span sup": ('<sup>{0}</sup><span class="footnote-text">{1}</span>', "", "@TEXT"),
    "data-content": ('<sup class="fn" data-content="{2}">{0}</sup>', "", "@TEXT"),
    "title": ('<sup><a title="{2}">{0}</a></sup>', "", "@TEXT"),
    "title and list": ('<a class="tip" title="{2}" href="#">{0}</a>', "<li>{1}</li>", "@TEXT<h3>Footnotes</h3><ol>@NOTES</ol>"),
    "bigfoot": (
        '<sup id="fnref:{0}" data-footnote-id="fn:{0}"><a href="#fn:{0}" rel="footnote">{0}</a></sup>',
        '<li class="footnote" id="fn:{0}" data-footnote-id="fn:{0}"><p>{1}&nbsp;<a href="#fnref:{0}" title="return to article"> '
        "↩</a><p></li>",
        '@TEXT<div class="footnotes"><hr /><ol>@NOTES</ol></div>',
    ),
    "github": (
        '<sup><a href="#user-content-fn-{0}-ab12" id="user-content-fnref-{0}-ab12" data-footnote-ref '
        'aria-describedby="footnote-label">{0}</a></sup>',
        '<li id="user-content-fn-{0}-ab12"><p>{1} <a href="#user-content-fnref-{0}-ab12" data-footnote-backref>↩</a></p></li>',
        '@TEXT<section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol>@NOTES</ol></section>',
    ),
    "sphinx": (
        '<a class="footnote-reference brackets" href="#id{0}x" id="id{0}" role="doc-noteref"><span class="fn-bracket">[</span>'
        '{0}<span class="fn-bracket">]</span></a>',
        '<aside class="footnote brackets" id="id{0}x" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span>'
        '<a role="doc-backlink" href="#id{0}">{0}</a><span class="fn-bracket">]</span></span><p>{1}</p></aside>',
        '@TEXT<aside class="footnote-list brackets">@NOTES</aside>',
    ),
    "docutils": (
        '<a class="footnote-reference" href="#x{0}" id="y{0}">[{0}]</a>',
        '<table class="docutils footnote" frame="void" id="x{0}" rules="none"><colgroup><col class="label" /><col /></colgroup>'
        '<tbody valign="top"><tr><td class="label"><a class="fn-backref" href="#y{0}">[{0}]</a></td><td>{1}</td></tr></tbody></table>',
        "@TEXT@NOTES",
    ),
    "asciidoctor": (
        '<sup class="footnote">[<a id="_footnoteref_{0}" class="footnote" href="#_footnotedef_{0}" title="View footnote.">{0}</a>]</sup>',
        '<div class="footnote" id="_footnotedef_{0}"><a href="#_footnoteref_{0}">{0}</a>. {1}</div>',
        '@TEXT<div id="footnotes"><hr>@NOTES</div>',
    ),
    "latexml": (
        '<span id="footnote{0}" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">{0}</sup><span '
        'class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">{0}</sup>{1}</span></span></span>',
        "",
        "@TEXT",
    ),
    "tex4ht": (
        '<span class="footnote-mark"><a href="main2.html#fn{0}x0" id="fn{0}x0-bk"><sup class="textsuperscript">{0}</sup></a></span>',
        '<p class="indent"><span class="footnote-mark"><a href="#fn{0}x0-bk" id="fn{0}x0"><sup class="textsuperscript">{0}</sup>'
        "</a></span>{1}</p>",
        '@TEXT<div class="footnotes">@NOTES</div>',
    ),
    "gutenberg": (
        '<a name="FNanchor_{0}_{0}" id="FNanchor_{0}_{0}"></a><a href="#Footnote_{0}_{0}" class="fnanchor">[{0}]</a>',
        '<div class="footnote"><p><a name="Footnote_{0}_{0}" id="Footnote_{0}_{0}"></a><a href="#FNanchor_{0}_{0}">'
        '<span class="label">[{0}]</span></a> {1}</p></div>',
        '@TEXT<div class="footnotes"><h3>FOOTNOTES:</h3>@NOTES</div>',
    ),
    "gutenberg among": (
        '<a name="FNanchor_{0}" id="FNanchor_{0}"></a><a href="#Footnote_{0}" class="fnanchor">[{0}]</a>'
        '<span class="footnote"><a name="Footnote_{0}" id="Footnote_{0}"></a><a href="#FNanchor_{0}">[{0}]</a> {1}</span>',
        "",
        "@TEXT",
    ),
    "openedition": (
        '<a class="footnotecall" id="bodyftn{0}" href="#ftn{0}">{0}</a>',
        '<p class="notesbaspage"><a class="FootnoteSymbol" id="ftn{0}" href="#bodyftn{0}">{0}</a> {1}</p>',
        '@TEXT<h2 class="section">Notes</h2>@NOTES',
    ),
    "cambridge": (
        '<sup><a class="ref link" href="#fn{0}">Footnote <span>{0}</span></a></sup>',
        '<div class="fn" id="fn{0}"><span class="label"><sup>{0}</sup></span><p class="p">{1}</p></div>',
        "@TEXT<h2>Footnotes</h2>@NOTES",
    ),
    "oxford": (
        '<a class="xrefLink" id="jumplink-FN{0}"></a><a href="javascript:;" reveal-id="FN{0}" data-open="FN{0}" '
        'class="link link-reveal xref-fn"><sup>{0}</sup></a>',
        '<div class="footnote" content-id="FN{0}"><span class="fn"><div class="label"><sup>{0}</sup></div>'
        '<div class="footnote-content"><p>{1}</p></div></span></div>',
        "@TEXT<h2>Footnotes</h2>@NOTES",
    ),
    "jats": (
        '<xref ref-type="fn" rid="fn{0}"><sup>{0}</sup></xref>',
        '<fn id="fn{0}"><label>{0}</label><p>{1}</p></fn>',
        "@TEXT<fn-group>@NOTES</fn-group>",
    ),
    "pmc": (
        '<sup><a href="#FN{0}" class="usa-link" aria-describedby="FN{0}">{0}</a></sup>',
        '<div class="fn p" id="FN{0}"><sup>{0}</sup><p class="p">{1}</p></div>',
        '@TEXT<section class="fn-group"><h3>Footnotes</h3>@NOTES</section>',
    ),
    "tei": (
        '<ref type="noteAnchor" target="#note{0}">{0}</ref>',
        '<note xml:id="note{0}" place="end" n="{0}"><p>{1}</p></note>',
        "@TEXT<div type=\"notes\">@NOTES</div>",
    ),
    "wix": (
        '<span style="font-size:12px;vertical-align:super">{0}</span>',
        '<p class="font_8"><span style="font-size:13px">[{0}] {1}</span></p>',
        '@TEXT<p class="font_8">&nbsp;</p>@NOTES',
    ),
    "medium": ("[{0}]", '<p class="graf graf--p">[{0}] {1}</p>', '@TEXT<section class="section"><hr>@NOTES</section>'),
    "ghost": ("<sup>{0}</sup>", "<p>{0}. {1}</p>", '@TEXT<hr><p><strong>Footnotes</strong></p>@NOTES'),
    "squarespace": (
        '<sup><a href="#footnote-{0}">({0})</a></sup>',
        '<p id="footnote-{0}"><sup>({0})</sup> {1}</p>',
        "@TEXT<hr />@NOTES",
    ),
    "frontpage": (
        '<a href="#{0}."><sup>{0}</sup></a>',
        '<p><font size="2"><a name="{0}."></a>{0}. {1}</font></p>',
        '@TEXT<p align="center"><font size="4"><b>Endnotes</b></font></p>@NOTES',
    ),
    "frontpage other": (
        '<sup><a href="harbour_notes.htm#{0}">{0}</a></sup>',
        '<p><a name="{0}"></a><a href="harbour.htm">{0}</a>. {1}</p>',
        "@TEXT<hr><p>Notes</p>@NOTES",
    ),
    "law review": (
        '<a href="#F{0}" name="B{0}"><b>[{0}]</b></a>',
        '<p><b><a href="#B{0}" name="F{0}">[{0}]</a></b>. {1}</p>',
        "@TEXT<center><h3>FOOTNOTES</h3></center>@NOTES",
    ),
    "cornell": (
        '<sup>[<a href="#{0}" name="{0}ref">n{0}</a>]</sup>',
        '<p><a name="{0}" href="#{0}ref">{0}</a> {1}</p>',
        "@TEXT<hr><h4>Notes</h4>@NOTES",
    ),
    "gao": (
        ' [<a href="#fn{0}">Footnote {0}</a>]',
        '<p><a name="fn{0}">[{0}]</a> {1}</p>',
        "@TEXT<p>Footnotes:</p>@NOTES",
    ),
    "chapter notes": (
        '<a href="#c1n{0}"><sup>{0}</sup></a>',
        '<p class="note"><a id="c1n{0}"></a><span class="notenum">{0}</span>{1}</p>',
        "@TEXT<h4>Chapter One: The Harbour</h4>@NOTES",
    ),
    "no sign": ('<sup>{0}</sup>', '<p class="endnote">{1}</p>', "@TEXT<h3>Notes</h3>@NOTES"),
    "rst rows": ("[{0}]", '<tr><td class="label">[{0}]</td><td>{1}</td></tr>', "@TEXT<h2>Notes</h2><table>@NOTES</table>"),
    "aria": (
        '<a href="#foot{0}" id="t{0}" aria-label="Footnote {0}">{0}</a>',
        '<li id="foot{0}"><cite>{1}</cite><a href="#t{0}" aria-label="Back to text">Return to text</a></li>',
        "@TEXT<footer><h2>References</h2><ol>@NOTES</ol></footer>",
    ),
    "government": (
        '<a href="#footnote-{0}" id="footnote-{0}-ref"><sup>Footnote {0}</sup></a>',
        '<dt>Footnote {0}</dt><dd id="footnote-{0}"><p>{1}</p><p class="footnote-return"><a href="#footnote-{0}-ref">'
        '<span class="wb-inv">Return to footnote </span>{0} <span class="wb-inv">Referrer</span></a></p></dd>',
        '@TEXT<aside class="wb-fnote" role="note"><h2>Footnotes</h2><dl>@NOTES</dl></aside>',
    ),
}  # fmt: skip
_ITEMS = [f"Item number {n} of the list, which is told in a few words" for n in range(1, 16)]
WITHOUT_NOTES = {
    "contents": "<h2>Contents</h2><ol>"
    + "".join(f'<li><a href="#s{n}">Section {n}</a></li>' for n in range(1, 16))
    + "</ol>"
    + "".join(
        f'<h2 id="s{n}">{n}. Section {n}</h2><p>It was raining in the harbour on day {n}.</p>' for n in range(1, 16)
    ),
    "law": "".join(f'<p id="p{n}">{n}. {words}.</p>' for n, words in enumerate(_ITEMS, 1)),
    "law with links": "<p>See "
    + ", ".join(f'<a href="#art{n}">{n}</a>' for n in range(1, 16))
    + "</p>"
    + "".join(f'<p id="art{n}">{n}. {words}.</p>' for n, words in enumerate(_ITEMS, 1)),
    "comments": "<p>It rained.</p><h3>Comments</h3>"
    + "".join(
        f'<div id="comment-{n}"><a href="#comment-{n}">#{n}</a> <b>ann</b>: {words}. <a href="#respond">Reply</a></div>'
        for n, words in enumerate(_ITEMS, 1)
    ),
    "footer": "<p>It rained in Ostmere.</p><footer><ul>"
    + "".join(f'<li><a href="/p{n}">Page {n}</a></li>' for n in range(1, 12))
    + "</ul></footer>",
    "recipe": "<h2>Ingredients</h2><ul><li>2 eggs</li><li>100 g flour</li></ul><h2>Method</h2><ol>"
    + "".join(f"<li>{words}.</li>" for words in _ITEMS[:8])
    + "</ol>",
    "rows": "<table>"
    + "".join(f"<tr><td>{n}</td><td>{words}</td></tr>" for n, words in enumerate(_ITEMS, 1))
    + "</table>",
    "verses": "".join(f"<p><sup>{n}</sup> {words}.</p>" for n, words in enumerate(_ITEMS, 1)),
    "verses running": "<p>" + " ".join(f"<sup>{n}</sup>{words}." for n, words in enumerate(_ITEMS, 1)) + "</p>",
    "area": "<p>The field has 12 m<sup>2</sup>, the pool 30 m<sup>3</sup>, E = mc<sup>2</sup>.</p><ol>"
    + "".join(f"<li>{words}.</li>" for words in _ITEMS[:5])
    + "</ol>",
    "ranking": "<h2>The ten best</h2>"
    + "".join(f"<h3>{n}. A Book</h3><p>{words}.</p>" for n, words in enumerate(_ITEMS, 1)),
    "terms": "<dl>" + "".join(f"<dt>{n}</dt><dd>{words}.</dd>" for n, words in enumerate(_ITEMS, 1)) + "</dl>",
    "pages": "<p>It rained.</p><p>" + " ".join(f'<a href="?page={n}">{n}</a>' for n in range(1, 12)) + "</p>",
    "aside": '<p>It rained.</p><aside class="note"><p>Subscribe to our letter.</p></aside><details><summary>Menu</summary>'
    "<p>Home</p></details>",
    "tooltips": '<p>It <abbr title="Extremely often, as they say">eo</abbr> rained, <span title="A. Doe, a poet">he</span> said.</p>',
}
