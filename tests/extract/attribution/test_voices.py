"""Quotations take a speaker from the attributions only where exactly one fits."""

from dataclasses import replace

from whence.extract import extract
from whence.extract.attribution import attributions, voiced
from whence.extract.blocks import layout
from whence.models import Quotation, QuotationKind, Reading

TEXT = "“Nobody leaves this ship tonight,” the skipper said. “She said it,” he added."


def quotation(words: str) -> Quotation:
    start = TEXT.index(words)
    span = (start, start + len(words))
    return Quotation(words[:4], *span, QuotationKind.SPEECH, (span,))


def test_a_quotation_without_a_speaker_takes_the_one_named() -> None:
    told = attributions(layout(Reading("d", "r", TEXT)), language="en")
    [done] = voiced(TEXT, [quotation("Nobody leaves this ship tonight,")], told)
    assert done.speaker is not None
    assert (done.speaker.name, TEXT[done.speaker.start : done.speaker.end]) == ("the skipper", "the skipper")


def test_a_pronoun_that_nobody_is_found_for_stays_open() -> None:
    told = attributions(layout(Reading("d", "r", TEXT)), language="en")
    [done] = voiced(TEXT, [quotation("She said it,")], told)
    assert done.speaker is None


def test_a_speaker_that_is_there_stays() -> None:
    given = extract(Reading("d", "r", 'The senator said, "We will not yield to this."'))
    [known] = given.quotations
    other = replace(known, kind=QuotationKind.SPEECH)
    assert voiced("", [other], given.attributions) == (other,)
