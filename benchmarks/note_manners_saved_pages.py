"""Notes as journals, publishing systems, courts' databases and exporters write them: what `html_notes.py` fills and
reads, beside the programs of `note_manners_pages.py`.

A system is a marker, a note, and what stands around text and notes; `{0}` is a number, `{1}` a note's words, `{2}`
these without marks, `@HERE` the page's address where it writes whole addresses.
"""
# ruff: noqa: E501 - a line of markup stays whole

SAVED = {
    "scielo": (
        '<span class="ref footnote"><sup class="xref">{0}</sup><span class="refCtt closed"><span class="refCttPadding">'
        '<strong class="fn-title">{0}</strong>{1}</span></span></span>',
        '<li><span class="xref big">{0}</span><div>{1}</div></li>',
        '@TEXT<div class="articleSection"><h1 class="articleSectionTitle">Notas</h1><ul class="refList footnote">@NOTES</ul></div>',
    ),
    "scielo boxes only": (
        '<span class="ref footnote"><sup class="xref">{0}</sup><span class="refCtt closed"><span class="refCttPadding">'
        '<strong class="fn-title">{0}</strong>{1}</span></span></span>',
        "",
        "@TEXT",
    ),
    "footnotes plugin hidden": (
        '<span class="footnote_referrer"><a role="button" tabindex="0" onclick="footnote_moveToReference_12_1();">'
        '<sup id="footnote_plugin_tooltip_12_1_{0}" class="footnote_plugin_tooltip_text">[{0}]</sup></a>'
        '<span id="footnote_plugin_tooltip_text_12_1_{0}" class="footnote_tooltip">{1}</span></span>',
        '<tr class="footnotes_plugin_reference_row"><th scope="row" id="footnote_plugin_reference_12_1_{0}" class="footnote_plugin_index">'
        '<a role="button" class="footnote_plugin_link"><span class="footnote_index_arrow">&#8593;</span>{0}</a></th>'
        '<td class="footnote_plugin_text">{1}</td></tr>',
        '@TEXT<div class="speaker-mute footnotes_reference_container"><div class="footnote_container_prepare"><p><span role="button">'
        'References</span></p></div><div id="footnote_references_container_12_1" style="display: none;"><table class="footnotes_table">'
        "<tbody>@NOTES</tbody></table></div></div>",
    ),
    "footnotes plugin open": (
        '<span class="footnote_referrer"><a role="button" tabindex="0"><sup id="footnote_plugin_tooltip_12_1_{0}" '
        'class="footnote_plugin_tooltip_text">{0}</sup></a><span id="footnote_plugin_tooltip_text_12_1_{0}" '
        'class="footnote_tooltip">{1}</span></span>',
        '<tr class="footnotes_plugin_reference_row"><th scope="row" id="footnote_plugin_reference_12_1_{0}"><a role="button">'
        '<span class="footnote_index_arrow">&#8593;</span>{0}</a></th><td class="footnote_plugin_text">{1}</td></tr>',
        '@TEXT<div class="footnotes_reference_container"><p>References</p><table class="footnotes_table"><tbody>@NOTES</tbody></table></div>',
    ),
    "modern footnotes tooltip": (
        '<sup class="modern-footnotes-footnote " data-mfn="{0}"><a href="javascript:void(0)" role="button" aria-describedby="mfn-content-7-{0}">'
        '{0}</a></sup><span id="mfn-content-7-{0}" role="tooltip" class="modern-footnotes-footnote__note" tabindex="0" data-mfn="{0}">{1}</span>',
        "<li><span>{0}</span><div>{1}</div></li>",
        '@TEXT<h3 class="modern-footnotes-list-heading">Notes</h3><ul class="modern-footnotes-list">@NOTES</ul>',
    ),
    "simple footnotes": (
        '<a class="simple-footnote" title="{2}" id="return-note-5-{0}" href="#note-5-{0}"><sup>{0}</sup></a>',
        '<li id="note-5-{0}">{1} <a href="#return-note-5-{0}">&#8617;</a></li>',
        '@TEXT<div class="simple-footnotes"><p class="notes">Notes:</p><ol>@NOTES</ol></div>',
    ),
    "fd footnotes": (
        '<sup class="footnote"><a href="#fn-12-{0}" id="fnref-12-{0}" onclick="return fdfootnote_show(12)">{0}</a></sup>',
        '<li id="fn-12-{0}"> {1} <span class="footnotereverse"><a href="#fnref-12-{0}">&#8617;</a></span></li>',
        '@TEXT<div class="footnotes" id="footnotes-12"><div class="footnotedivider"></div><ol>@NOTES</ol></div>',
    ),
    "block footnotes": (
        '<sup data-fn="5a3c-{0}" class="fn"><a href="#5a3c-{0}" id="5a3c-{0}-link">{0}</a></sup>',
        '<li id="5a3c-{0}">{1} <a href="#5a3c-{0}-link" aria-label="Jump to footnote reference {0}">↩︎</a></li>',
        '@TEXT<ol class="wp-block-footnotes">@NOTES</ol>',
    ),
    "espn": (
        '<span class="espn-footnote-link" data-footnote-id="{0}" data-footnote-content="{2}"><sup id="ss-{0}">{0}</sup></span>',
        "",
        "@TEXT",
    ),
    "pressbooks": (
        '<a class="footnote" title="{2}" id="return-footnote-5-{0}" href="#footnote-5-{0}" aria-label="Footnote {0}"><sup class="footnote">[{0}]</sup></a>',
        '<li id="footnote-5-{0}">{1} <a href="#return-footnote-5-{0}" class="return-footnote" aria-label="Return to footnote {0}">&crarr;</a></li>',
        '@TEXT<hr class="before-footnotes clear"><div class="footnotes"><ol>@NOTES</ol></div>',
    ),
    "pubpub": (
        '<sup class="footnote" data-node-type="footnote" data-value="{2}" id="nx{0}">[{0}]</sup>',
        '<div class="note" id="fn-x{0}"><span class="footnote-number">{0}.</span><div class="note-content">{1}</div></div>',
        '@TEXT<div class="pub-notes"><h2>Footnotes</h2><div class="footnotes-list">@NOTES</div></div>',
    ),
    "janeway": (
        '<sup><a class="footnote-ref" href="#fn{0}" id="nm{0}">[{0}]</a></sup>',
        '<li id="fn{0}"><span id="n{0}"></span><p>{1} <a href="#nm{0}">[^]</a></p></li>',
        '@TEXT<h2>Notes</h2><ol class="footnotes">@NOTES</ol>',
    ),
    "drupal title": (
        '<a class="see-footnote" id="footnoteref{0}_ab" title="{2}" href="#footnote{0}_ab">{0}</a>',
        '<li class="footnote" id="footnote{0}_ab"><a class="footnote-label" href="#footnoteref{0}_ab">{0}.</a> {1}</li>',
        '@TEXT<ul class="footnotes">@NOTES</ul>',
    ),
    "drupal ten": (
        '<a id="footnoteref{0}_ab" class="footnote__citation js-footnote-citation" href="#footnote{0}_ab">{0}</a>',
        '<li class="footnotes__item-wrapper"><span class="footnotes__item-backlinks"><a class="footnotes__item-backlink" '
        'id="footnote{0}_ab" href="#footnoteref{0}_ab">{0}</a></span><span class="footnotes__item-text">{1}</span></li>',
        '@TEXT<ul class="footnotes">@NOTES</ul>',
    ),
    "docs published": (
        '<sup><a href="#ftnt{0}" id="ftnt_ref{0}">[{0}]</a></sup>',
        '<div><p class="c1"><a href="#ftnt_ref{0}" id="ftnt{0}">[{0}]</a><span class="c2">&nbsp;{1}</span></p></div>',
        '@TEXT<hr class="c9">@NOTES',
    ),
    "writer": (
        '<a class="sdfootnoteanc" name="sdfootnote{0}anc" href="#sdfootnote{0}sym"><sup>{0}</sup></a>',
        '<div id="sdfootnote{0}"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote{0}sym" href="#sdfootnote{0}anc">{0}</a>{1}</p></div>',
        "@TEXT@NOTES",
    ),
    "indesign": (
        '<span id="footnote-00{0}-backlink"><a class="_idFootnoteLink" href="@HERE#footnote-00{0}">{0}</a></span>',
        '<div class="_idFootnote" id="footnote-00{0}"><p class="Footnote"><a class="_idFootnoteAnchor" href="@HERE#footnote-00{0}-backlink">{0}</a> {1}</p></div>',
        '@TEXT<section class="_idFootnotes">@NOTES</section>',
    ),
    "o'reilly": (
        '<sup><a data-type="noteref" href="@HERE#fn{0}" id="fn{0}-marker">{0}</a></sup>',
        '<p data-type="footnote" id="fn{0}"><sup><a href="@HERE#fn{0}-marker">{0}</a></sup> {1}</p>',
        '@TEXT<div data-type="footnotes">@NOTES</div>',
    ),
    "blogger": (
        '<a href="https://www.blogger.com/blog/post/edit/12/34#_ftn{0}" name="_ftnref{0}"><sup>[{0}]</sup></a>',
        '<p class="MsoFootnoteText"><a href="https://www.blogger.com/blog/post/edit/12/34#_ftnref{0}" name="_ftn{0}"><sup>[{0}]</sup></a> {1}</p>',
        "@TEXT<div><br><hr>@NOTES</div>",
    ),
    "word pasted": (
        '<a href="file:///C:/Users/Roe/Harbour.docx#_ftn{0}"><sup>[{0}]</sup></a>',
        '<p><a href="file:///C:/Users/Roe/Harbour.docx#_ftnref{0}"><sup>[{0}]</sup></a> {1}</p>',
        "@TEXT<hr>@NOTES",
    ),
    "bs4 book": (
        '<a class="footnote-ref" tabindex="0" data-toggle="popover" data-content="&lt;p&gt;{2}&lt;/p&gt;"><sup>{0}</sup></a>',
        "",
        "@TEXT",
    ),
    "distill": ("<d-footnote>{1}</d-footnote>", "", "@TEXT"),
    "quarto margin": (
        '<a href="#fn{0}" class="footnote-ref" id="fnref{0}"><sup>{0}</sup></a>',
        '<div class="no-row-height column-margin column-container"><div id="fn{0}"><p><sup>{0}</sup>&nbsp;{1}</p></div></div>',
        "@TEXT@NOTES",
    ),
    "bigfoot after its script": (
        '<div class="bigfoot-footnote__container"><button class="bigfoot-footnote__button" id="fnref:{0}" data-footnote-number="{0}" '
        'data-bigfoot-footnote="&lt;p&gt;{2}&lt;/p&gt;"><svg></svg></button></div>',
        '<li class="footnote footnote-processed" id="fn:{0}" style="display: none;"><p>{1}</p></li>',
        '@TEXT<div class="footnotes footnote-processed" style="display: none;"><ol>@NOTES</ol></div>',
    ),
    "org": (
        '<sup><a id="fnr.{0}" class="footref" href="#fn.{0}" role="doc-backlink">{0}</a></sup>',
        '<div class="footdef"><sup><a id="fn.{0}" class="footnum" href="#fnr.{0}" role="doc-backlink">{0}</a></sup> '
        '<div class="footpara" role="doc-footnote"><p class="footpara">{1}</p></div></div>',
        '@TEXT<div id="footnotes"><h2 class="footnotes">Footnotes: </h2><div id="text-footnotes">@NOTES</div></div>',
    ),
    "org sidenotes": (
        '<label class="footref" for="fn.{0}">{0}</label><input id="fn.{0}" class="footref-toggle" type="checkbox">'
        '<span class="sidenote"><sup>{0}</sup> {1}</span>',
        '<div class="footdef"><sup><a id="fn.{0}" class="footnum" href="#fnr.{0}" role="doc-backlink">{0}</a></sup> '
        '<div class="footpara" role="doc-footnote"><p class="footpara">{1}</p></div></div>',
        "@TEXT<footer><h1>Sidenotes</h1>@NOTES</footer>",
    ),
    "texinfo": (
        '<a class="footnote" id="DOCF{0}" href="#FOOT{0}"><sup>{0}</sup></a>',
        '<h5 class="footnote-body-heading"><a id="FOOT{0}" href="#DOCF{0}">({0})</a></h5><p>{1}</p>',
        '@TEXT<div class="footnotes-segment"><hr><h4 class="footnotes-heading">Footnotes</h4>@NOTES</div>',
    ),
    "docbook": (
        '<sup>[<a name="id30{0}" href="#ftn.id30{0}" class="footnote">{0}</a>]</sup>',
        '<div class="footnote"><p><sup>[<a name="ftn.id30{0}" href="#id30{0}" class="para">{0}</a>] </sup>{1}</p></div>',
        '@TEXT<div class="footnotes"><br><hr width="100" align="left">@NOTES</div>',
    ),
    "pulldown": (
        '<sup class="footnote-reference"><a href="#{0}">{0}</a></sup>',
        '<div class="footnote-definition" id="{0}"><sup class="footnote-definition-label">{0}</sup><p>{1}</p></div>',
        "@TEXT@NOTES",
    ),
    "eur-lex": (
        '<a id="ntc{0}-L_2019" href="#ntr{0}-L_2019">(<span class="oj-super oj-note-tag">{0}</span>)</a>',
        '<p class="oj-note"><a id="ntr{0}-L_2019" href="#ntc{0}-L_2019">(<span class="oj-super">{0}</span>)</a>&nbsp;&nbsp;{1}</p>',
        '@TEXT<hr class="oj-note">@NOTES',
    ),
    "legislation": (
        '<a class="LegFootnoteRef" href="#f0000{0}" title="Go to footnote {0}" id="Backf0000{0}">({0})</a>',
        '<div class="LegFootnote" id="f0000{0}"><h3 class="LegFootnoteNo"><a href="#Backf0000{0}">({0})</a></h3>'
        '<div class="LegFootnoteText"><p class="LegFootnotePara">{1}</p></div></div>',
        '@TEXT<div class="LegFootnotes"><h2 class="accessibleText">Footnotes</h2>@NOTES</div>',
    ),
    "bailii": (
        ' <a name="back{0}"></a><a href="#note{0}">[{0}]</a>',
        '<p><a name="note{0}">Note {0}</a>&nbsp;&nbsp; {1} <a href="#back{0}">[Back]</a></p>',
        "@TEXT<hr>@NOTES",
    ),
    "austlii": (
        '<a name="fnB{0}" href="@HERE#fn{0}"><sup>[{0}]</sup></a>',
        '<p><a name="fn{0}" href="@HERE#fnB{0}">[{0}]</a> {1}</p>',
        "@TEXT<hr>@NOTES",
    ),
    "scholar": (
        '<sup><a class="gsl_hash" href="#%5B{0}%5D" name="r[{0}]">[{0}]</a></sup>',
        '<p><a class="gsl_hash" href="#r%5B{0}%5D" name="[{0}]">[{0}]</a> {1}</p>',
        '@TEXT<small><h2>Notes</h2>@NOTES</small>',
    ),
    "case law": (
        '<a class="footnotemark" href="#footnote_1_{0}" id="ref_footnote_1_{0}">{0}</a>',
        '<aside class="footnote" data-label="{0}" id="footnote_1_{0}"><a href="#ref_footnote_1_{0}">{0}</a><p id="b12-{0}">{1}</p></aside>',
        "@TEXT@NOTES",
    ),
    "footnotemark": (
        "<footnotemark>{0}</footnotemark>",
        '<footnote label="{0}"><p>{1}</p></footnote>',
        "@TEXT@NOTES",
    ),
    "crs": (
        '<sup id="fnRef{0}"><a href="#fn{0}">{0}</a></sup>',
        '<tr><td><a id="fn{0}" href="#fnRef{0}">{0}.</a></td><td><p>{1}</p></td></tr>',
        '@TEXT<h3>Footnotes</h3><table class="footnotes">@NOTES</table>',
    ),
    "mdpi": (
        '<a href="#fn00{0}-x" class="html-fn">{0}</a>',
        '<tr id=""><td><sup id="fn00{0}-x" class="html-fn">{0}</sup></td><td><div class="html-p">{1}</div></td></tr>',
        '@TEXT<section class="html-fn_group"><h2>Notes</h2><table>@NOTES</table></section>',
    ),
    "taylor": (
        '<span class="ref-lnk fn-ref-lnk lazy-ref"><a data-rid="EN00{0}" data-reflink="fn" href="#"><sup>{0}</sup></a></span>',
        '<div class="summation-section"><a id="EN00{0}"></a><p><sup>{0}</sup> {1}</p></div>',
        '@TEXT<div class="NLM_fn-group"><h2>Notes</h2>@NOTES</div>',
    ),
    "sage": (
        '<sup><a role="doc-noteref" id="body-ref-fn{0}-12" href="#fn{0}-12" data-xml-rid="fn{0}-12">{0}</a></sup>',
        '<div role="doc-footnote" id="fn{0}-12" data-has="label"><div class="label">{0}.</div><div role="paragraph">{1}</div></div>',
        '@TEXT<section id="footnotes"><h2>Footnotes</h2>@NOTES</section>',
    ),
    "sciencedirect": (
        '<a class="anchor" href="#fn{0}" name="bfn{0}" data-xocs-content-type="reference"><sup>{0}</sup></a>',
        '<dl class="footnote"><dt class="footnote-label"><sup><a href="#bfn{0}">{0}</a></sup></dt><dd class="u-margin"><p>{1}</p></dd></dl>',
        '@TEXT<div class="Footnotes">@NOTES</div>',
    ),
    "springer": (
        '<sup><a href="#Fn{0}"><span class="u-visually-hidden">Footnote </span>{0}</a></sup>',
        '<li class="c-article-footnote--listed__item" id="Fn{0}" data-counter="{0}."><div class="c-article-footnote--listed__content"><p>{1}</p></div></li>',
        '@TEXT<h2>Notes</h2><ol class="c-article-footnote c-article-footnote--listed">@NOTES</ol>',
    ),
    "lesswrong": (
        '<span class="footnote-reference" role="doc-noteref" id="fnrefab{0}"><sup><a href="#fnab{0}">[{0}]</a></sup></span>',
        '<li class="footnote-item" role="doc-endnote" id="fnab{0}"><span class="footnote-back-link"><sup><strong><a href="#fnrefab{0}">^</a></strong></sup></span>'
        '<div class="footnote-content"><p>{1}</p></div></li>',
        '@TEXT<ol class="footnote-section footnotes" role="doc-endnotes">@NOTES</ol>',
    ),
    "substack whole": (
        '<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-{0}" href="@HERE#footnote-{0}" target="_self">{0}</a>',
        '<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-{0}" href="@HERE#footnote-anchor-{0}" class="footnote-number" '
        'contenteditable="false" target="_self">{0}</a><div class="footnote-content"><p>{1}</p></div></div>',
        "@TEXT@NOTES",
    ),
    "labelled section": (
        '<sup class="caption Body-module__sup">{0}</sup>',
        '<li id="footnote-{0}">{1}</li>',
        '@TEXT<div class="PostDetail-module__UQu__footnotes"><h4>Footnotes</h4><ol>@NOTES</ol></div>',
    ),
    "data-definition": (
        '<span class="fna-ref" data-definition="fna{0}-12"><a href="#">{0}</a></span>',
        '<aside style="display:none" class="fna-content" id="fna{0}-12">{1}</aside>',
        "@TEXT@NOTES",
    ),
    "popover": (
        '<button type="button" class="fn-button" popovertarget="fn-{0}"><sup>{0}</sup></button><span popover id="fn-{0}" class="fn-content">{1}</span>',
        "",
        "@TEXT",
    ),
    "hidden span": (
        '<sup class="fn-call" aria-describedby="fnote-{0}">{0}</sup><span class="footnote-content" id="fnote-{0}" hidden>{1}</span>',
        "",
        "@TEXT",
    ),
    "hidden span and list": (
        '<sup class="fn-call">{0}</sup><span class="footnote-content" hidden>{1}</span>',
        "<li>{1}</li>",
        '@TEXT<section class="footnotes"><h2>Notes</h2><ol>@NOTES</ol></section>',
    ),
    "tooltip": (
        '<span class="tooltip"><sup>{0}</sup><span class="tooltiptext">{1}</span></span>',
        "",
        "@TEXT",
    ),
    "tooltip and list": (
        '<span class="tooltip"><sup>{0}</sup><span class="tooltiptext">{1}</span></span>',
        "<p><sup>{0}</sup> {1}</p>",
        "@TEXT<h3>Notes</h3>@NOTES",
    ),
    "bootstrap tooltip": (
        '<a href="#" data-bs-toggle="tooltip" data-bs-html="true" data-bs-title="{2}"><sup>{0}</sup></a>',
        "",
        "@TEXT",
    ),
    "raised signs": ("@UP{0}", "<p>@UP{0} {1}</p>", "@TEXT<hr>@NOTES"),
    "raised signs, brackets behind": ("@UP{0}", "<p>[{0}] {1}</p>", "@TEXT<p><b>Notes</b></p>@NOTES"),
    "bold label": ("<sup>{0}</sup>", "<p><b><sup>{0}</sup></b> {1}</p>", "@TEXT<hr>@NOTES"),
    "strong label": ("<sup>{0}</sup>", "<p><strong>{0}</strong> {1}</p>", "@TEXT<hr>@NOTES"),
    "heading and raised": ("<sup>{0}</sup>", "<p><sup>{0}</sup> {1}</p>", "@TEXT<h2>Notes</h2>@NOTES"),
    "endnotes in a box": (
        '<sup><a href="#endnote-{0}" data-note-text="{2}">{0}</a></sup>',
        '<li id="endnote-{0}"><div class="endnote__content">{1}</div></li>',
        '@TEXT<div class="accordion"><button>Footnotes</button><div class="accordion-body" hidden><ol class="endnotes">@NOTES</ol></div></div>',
    ),
    "converted page": (
        '<span class="fs1">{0}</span>',
        '<div class="t m0 x1 h3 ff1 fs2"><span class="fs1">{0}</span> {1}</div>',
        "<style>.fs1{{vertical-align:super;font-size:6pt}}</style>@TEXT@NOTES",
    ),
}  # fmt: skip
