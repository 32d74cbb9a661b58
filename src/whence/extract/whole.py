"""The per-document stage: from a reading to everything that stands in it.

In: a `Reading`, and the metadata that a person gave. Out: an `Extraction`. Pure: no files, no globals that change.

>>> e = extract(Reading("d", "r", 'The senator said, "We will not yield to this."'))
>>> e.quotations[0].speaker.name
'The senator'
"""

from __future__ import annotations

from dataclasses import replace

from whence.extract.attribution import attributions, voiced
from whence.extract.blocks import Layout, layout
from whence.extract.citing.citations import cite
from whence.extract.confirmed import confirmed
from whence.extract.flow import flow
from whence.extract.frontmatter import FrontMatter, front_matter, is_issue_title
from whence.extract.language import is_known
from whence.extract.names.finding import names
from whence.extract.notices import language_of
from whence.extract.particulars import particulars
from whence.extract.quotations import quotations, scene
from whence.extract.zones import plan, zones
from whence.models import Extraction, Metadata, Reading, VersionOf
from whence.read.metadata.sidecar import merge


def extract(reading: Reading, *, given: Metadata = Metadata()) -> Extraction:  # noqa: B008 - frozen, no state
    """Zones, metadata, quotations, first citations and attributions of one reading. `given` outranks markup, markup
    the text."""
    bare, running = quoted(reading, given=given)
    language = given.language or reading.metadata.language
    told = attributions(running, bare.zones, bare.quotations, language=language)
    spoken = confirmed(running, bare.quotations, voiced(running.flat, bare.quotations, told))
    whole = replace(bare, quotations=spoken, attributions=told)
    if not is_known(reading.text, language):
        return whole
    named = names(running, bare.zones)
    return particulars(running, replace(whole, names=named.names, offices=named.offices))


def quoted(reading: Reading, *, given: Metadata = Metadata()) -> tuple[Extraction, Layout]:  # noqa: B008 - as above
    """The extraction without its attributions, and the layout of its running paragraphs."""
    page = layout(reading)
    known = is_known(reading.text, given.language or reading.metadata.language)
    front = front_matter(page) if known else FrontMatter()
    made = plan(page, front, known_language=known)
    running = flow(page, made)
    running_scene = scene(running.layout, running.plan, known=known, holes=running.holes)
    found, unbalanced = quotations(running_scene)
    metadata = _metadata(reading.metadata, given, _translated(front.metadata, made.version, reading.text))
    cited = cite(replace(running_scene, layout=page, plan=made), found, published=metadata.published)
    extraction = Extraction(
        reading=running_scene.reading,
        metadata=metadata,
        zones=zones(page, made),
        quotations=cited.quotations,
        citations=cited.citations,
        version_of=made.version,
        unbalanced=tuple(unbalanced),
        note_markers=cited.note_markers,
        notes=cited.notes,
        references=cited.references,
    )
    return extraction, running.layout


def _translated(text: Metadata, version: VersionOf | None, words: str) -> Metadata:
    """The text's metadata with the language that a notice names as the original's."""
    language = language_of(words[version.start : version.end]) if version and version.kind == "translated" else None
    return (
        replace(text, translated_from=language, basis={**text.basis, "translated_from": "text"}) if language else text
    )


def _metadata(markup: Metadata, given: Metadata, text: Metadata) -> Metadata:
    """Given before markup before text; a markup title that only names a periodical's issue gives way."""
    if text.title and is_issue_title(markup.title):
        markup = replace(markup, title=None)
    return merge(given, markup, text)
