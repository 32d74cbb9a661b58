"""Of several works of one title that is meant whose subject, session or symbol a citation tells as well."""

from tests.extract.citing.noted import in_note, of_notes
from whence.extract.citing.lookups.besidetitles import of_same_symbol, said_most
from whence.extract.citing.works.identity import identity
from whence.extract.citing.works.work import Work
from whence.models import Reference


def _works(*said: str) -> list[Work]:
    """A work for each citation, of one title."""
    items = [{"title": "Guide to Piers", "custom": {"note": words}} for words in said]
    return [Work(Reference(item["custom"]["note"][-5:], 0, 9, item), identity(item, "")) for item in items]


RULES = _works("Model Rules on Silt with Guide to Piers, Ostmere 1999", "Model Rules on Sand with Guide to Piers, 2002")


def test_the_subject_beside_a_title_of_two_works_tells_which_is_meant() -> None:
    assert said_most(RULES, "Model Rules on Sand, Guide to Piers, paras. 44-45.") == RULES[1:]


def test_neither_of_two_works_is_meant_where_nothing_tells_them_apart() -> None:
    assert said_most(RULES, "Model Rules, Guide to Piers, p. 1999.") == RULES


def test_neither_of_two_works_is_meant_where_each_shares_a_word_of_its_own() -> None:
    assert said_most(RULES, "Rules on Sand and Silt, Guide to Piers.") == RULES


def test_works_of_another_symbol_are_not_meant() -> None:
    works = _works("Records, Session 66 (A/66/17)", "Records, Session 60 (A/60/17)", "Records of the Board")
    assert of_same_symbol(works, "Records (A/60/17), para. 4") == works[1:]
    assert of_same_symbol(works, "Records, para. 4") == works


def test_an_ibid_behind_records_of_another_symbol_means_these() -> None:
    found = of_notes(
        "Official Records of the Harbour Assembly, Sixty-sixth Session, Supplement No. 17 (A/66/17), para. 238.",
        "Official Records of the Harbour Assembly, Sixtieth Session, Supplement No. 17 (A/60/17), para. 27.",
        "Official Records of the Harbour Assembly, Sixty-third Session, Supplement No. 17 and corrigendum (A/63/17 and "
        "Corr.1), para. 335.",
        "Ibid., para. 338.",
    )
    [records], [ibid] = in_note(found, "3"), in_note(found, "4")
    assert (records.short_form, ibid.backref) == (None, records.id)
