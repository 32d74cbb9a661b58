"""Notes under raised numbers at the heads of lines, and what only looks like them."""

from whence.extract import extract
from whence.models import MarkKind
from whence.read import read
from whence.read.payload import Payload

FEET = """The harbour silted up.<sup>1</sup> Nobody dredged it.<sup>2</sup> Years went by.<sup>3</sup>

***
<sup>1</sup>Anna Berg. "Silt and Sand". In: *Ports* 3 (2017), p. 4.
{: .small}
<sup>2</sup>Ibid.
{: .small}
<sup>3</sup> What was dug went out to sea. <sup>4</sup>Ibid.
{: .small}
***

Then it rained,<sup>4</sup> and the piers fell.<sup>5</sup>

<sup>5</sup>Berg, "Silt and Sand".
"""


def _read(words):
    return read(Payload("a.md", None, "text/markdown", words.encode()))


def _marked(reading, kind):
    return [reading.text[mark.start : mark.end] for mark in reading.marks if mark.kind is kind]


def test_raised_numbers_at_the_heads_of_lines_are_labels_of_notes():
    notes = _marked(_read(FEET), MarkKind.NOTE)
    assert [note[:6] for note in notes] == ["1Anna ", "2Ibid.", "3 What", "4Ibid.", "5Berg,"]


def test_raised_numbers_of_the_running_text_lead_to_the_notes_behind_them():
    marks = [mark for mark in _read(FEET).marks if mark.kind is MarkKind.NOTE_REFERENCE]
    notes = {mark.data["id"]: mark.data["label"] for mark in _read(FEET).marks if mark.kind is MarkKind.NOTE}
    assert [notes[mark.data["target"]] for mark in marks] == ["1", "2", "3", "4", "5"]


def test_attribute_lines_are_set_aside_and_end_a_note():
    reading = _read(FEET)
    assert _marked(reading, MarkKind.EXTRANEOUS) == ["{: .small}"] * 3
    assert not any("{" in note for note in _marked(reading, MarkKind.NOTE))


def test_an_ibid_of_such_notes_leads_to_the_note_before():
    found = extract(_read(FEET))
    back = [reference for reference in found.references if reference.short_form]
    assert [note.label for note in found.notes] == ["1", "2", "3", "4", "5"]
    assert {reference.backref for reference in back if reference.backref} == {found.references[0].id}


def test_a_stop_may_stand_behind_a_raised_label_or_be_raised_with_it():
    words = "It rained.<sup>1</sup> It poured.<sup>2</sup> It cleared.<sup>3</sup> All dried.<sup>4</sup>\n\n***\n"
    words += "<sup>1</sup>. *See* Lee, *Rain* 3 (1999).\n{: .small}\n<sup>2.</sup> *Id.* at 4.\n{: .small}\n"
    words += "<sup>3</sup>.* Id. *at 5.\n{: .small}\n<sup>4</sup>. 18 U.S.C. § 1030(a).\n"
    reading = _read(words)
    assert [mark.data["label"] for mark in reading.marks if mark.kind is MarkKind.NOTE] == ["1", "2", "3", "4"]
    said = [reading.text[note.start : note.end] for note in extract(reading).notes]
    assert said == ["See Lee, Rain 3 (1999).", "Id. at 4.", "Id. *at 5.", "18 U.S.C. § 1030(a)."]


def test_a_marker_at_a_lines_head_is_no_label_where_the_notes_count_on_behind_it():
    words = (
        "It rained.<sup>1</sup> It poured.<sup>2</sup>\n\n<sup>1</sup> Lee, Rain.\n{: .s}\n<sup>2</sup> Roe, Sun.\n\n"
    )
    words += "It cleared.<sup>3</sup> All dried.\n<sup>4</sup> Nobody came.<sup>5</sup>\n\n"
    words += "<sup>3</sup> Berg, Sand.\n{: .s}\n<sup>4</sup> Id.\n{: .s}\n<sup>5</sup> Id. at 4.\n"
    notes = _marked(_read(words), MarkKind.NOTE)
    assert [note[:6] for note in notes] == ["1 Lee,", "2 Roe,", "3 Berg", "4 Id.", "5 Id. "]


def test_text_between_two_feet_stays_running_text():
    found = extract(_read(FEET))
    role = {_read(FEET).text[zone.start : zone.start + 4]: zone.role.value for zone in found.zones}
    assert role["Then"] == "body"


def test_a_list_with_raised_numbers_to_which_nothing_leads_is_none():
    words = "The steps:\n\n" + "\n".join(f"<sup>{n}</sup> Dig it out again.\n" for n in range(1, 6))
    assert not _marked(_read(words), MarkKind.NOTE)


def test_ordinals_and_exponents_begin_no_notes():
    words = "It had 10<sup>3</sup> parts.\n\n<sup>1</sup>/<sub>2</sub> of it.\n\nThe 3<sup>rd</sup> of May.\n"
    assert not _marked(_read(words), MarkKind.NOTE)


def test_a_number_that_does_not_count_on_begins_no_note():
    words = "A.<sup>1</sup> B.<sup>2</sup> C.<sup>3</sup>\n\n<sup>1</sup> One.\n\n<sup>2</sup> Two.\n\n<sup>70</sup> Odd.\n\n<sup>3</sup> Three.\n"
    assert [note[:1] for note in _marked(_read(words), MarkKind.NOTE)] == ["1", "2", "3"]


def test_numbers_that_begin_anew_lead_each_to_the_note_behind():
    part = "A.<sup>1</sup> B.<sup>2</sup>\n\n<sup>1</sup> One.\n\n<sup>2</sup> Two.\n\n"
    marks = _read(part + part).marks
    notes = [mark for mark in marks if mark.kind is MarkKind.NOTE]
    led = [mark.data["target"] for mark in marks if mark.kind is MarkKind.NOTE_REFERENCE]
    assert led == [mark.data["id"] for mark in notes]
    assert len(set(led)) == 4


def test_attribute_lines_in_code_are_text():
    reading = _read("Write so:\n\n```\n{: .small}\n```\n")
    assert not _marked(reading, MarkKind.EXTRANEOUS)


PAGE = (
    "Anna Berg, *Silt and Sand* (Bonn: Kai, 2017), 4.",
    "Ibid., 5.",
    "Berg, *Silt*, 7.",
    "Ibid., 9.",
    "Letter to the harbour board, May 1956.",
    "Berg, *Silt*, 11.",
)


def _page(*, numbers):
    listed = "\n\n".join(f'<a name="{n}"></a><sup>{n}</sup> {said}' for n, said in zip(numbers, PAGE, strict=True))
    return f"# Notes\n\n## Summary\n\n### Notes to the Harbour\n\n{listed}\n"


def test_a_page_of_notes_needs_no_markers():
    found = extract(_read(_page(numbers=range(1, 7))))
    assert [note.label for note in found.notes] == ["1", "2", "3", "4", "5", "6"]
    back = {note.label: one for note in found.notes for one in found.references if one.note == note.id}
    assert all(back[label].backref == back["1"].id for label in ("2", "3", "4", "6"))


def test_a_slip_between_two_numbers_is_the_one_that_they_leave_out():
    notes = [mark for mark in _read(_page(numbers=(1, 2, 3, 4, 25, 6))).marks if mark.kind is MarkKind.NOTE]
    assert [mark.data["label"] for mark in notes] == ["1", "2", "3", "4", "5", "6"]


def test_verses_under_raised_numbers_are_no_notes():
    verses = "\n\n".join(f"<sup>{n}</sup> And the waters went up over the harbour." for n in range(1, 12))
    assert _marked(_read(f"# The Flood\n\n{verses}\n"), MarkKind.NOTE) == []
