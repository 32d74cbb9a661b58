"""Documents in which every field is an attack: markup, scripts, addresses that run, direction overrides, paths."""

from __future__ import annotations

from pathlib import Path

SCRIPT = "<script>window.attacked=1</script>"
IMAGE = "<img src=x onerror=window.attacked=2>"
BREAKOUT = '"><svg/onload=window.attacked=3>'
TEMPLATE = "{{ 7*7 }}{% raw %}"
STEER = "\u202etxt.exe\u202c\u2066\u200f"
RUNS = "javascript:window.attacked=4"

_ARTICLE = f"""<!doctype html><html><head><title>&lt;script&gt;window.attacked=1&lt;/script&gt; title</title>
<meta name="author" content="&lt;img src=x onerror=window.attacked=2&gt; Author">
<meta property="og:site_name" content="Paper &quot;&gt;&lt;svg/onload=window.attacked=3&gt;">
<meta property="article:published_time" content="2021-03-06">
<link rel="canonical" href="{RUNS}"></head>
<body><article><h1>&lt;script&gt;window.attacked=1&lt;/script&gt; title</h1>
<p>The port said on Monday that <a href="{RUNS}">the report of the office</a> was complete, and that
“the &lt;script&gt;window.attacked=1&lt;/script&gt; material was tested at every stage &lt;img src=x onerror=window.attacked=2&gt;
and was placed on Grey Bank,” said the director, Edda &quot;&gt;&lt;svg/onload=window.attacked=3&gt; Korrin.</p>
<p>{STEER} An official who would not be named said that “nobody {{{{ 7*7 }}}} had seen the barges {STEER} go out to the outer
sand that week”, and that &lt;a href="{RUNS}"&gt;here&lt;/a&gt; stands more.</p>
<p>It was quiet in the harbour all that week, and the pilots had little to do but to talk of the weather and the price of
fuel, as they do. <a href="data:text/html,{SCRIPT}">A note</a> lay on the table of the harbour office for all to read.</p>
</article></body></html>"""

_SOURCE = f"""Statement {SCRIPT}

By {IMAGE}

“The {SCRIPT} material was tested at every stage {IMAGE} and was not placed on Grey Bank,” said the director, Edda {BREAKOUT}
Korrin. “Nobody {TEMPLATE} had seen the barges go out to the outer sand that week,” {STEER} she added.
"""

_SIDECAR = f"""title: '{SCRIPT} {TEMPLATE}'
authors: ['{IMAGE}', '{STEER}']
outlet: '{BREAKOUT}'
published: 2021-03-04
url: '{RUNS}'
"""


def write_hostile(folder: Path) -> None:
    """Write the documents, one of them with a sidecar, one that cannot be read, under names that are attacks too."""
    (folder / "a<b onmouseover=window.attacked=5>.html").write_text(_ARTICLE, encoding="utf-8")
    (folder / "source.txt").write_text(_SOURCE, encoding="utf-8")
    (folder / "source.meta.yml").write_text(_SIDECAR, encoding="utf-8")
    (folder / "broken<svg onload=window.attacked=6>.pdf").write_bytes(b"%PDF-1.4 nothing")
