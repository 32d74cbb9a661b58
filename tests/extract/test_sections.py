"""What headings say of what stands below them."""

import pytest

from whence.extract.sections import section_role
from whence.models import ZoneRole


@pytest.mark.parametrize(
    "heading",
    [
        "AUTHORITIES",
        "CHIEF AUTHORITIES",
        "List of Works",
        "Authorities. (The numbers in bold type are press marks.)",
        "TITLES OF WORKS CITED BY ABBREVIATED REFERENCES.",
        "Alphabetical List of the Principal Books Referred to in this Volume",
    ],
)
def test_old_names_of_lists_of_works_are_known(heading: str) -> None:
    assert section_role(heading) is ZoneRole.BIBLIOGRAPHY


@pytest.mark.parametrize(
    "heading",
    [
        "Authorities in the Towns",
        "The Sources of the Words which he Used",
        "books used",
        "The Authorities (the men who ruled the town)",
        "Notes on a Harbour",
        "Notes of a Traveller",
        "Notes, Letters and Diaries",
        "(1)",
    ],
)
def test_a_heading_of_the_text_is_none_of_these(heading: str) -> None:
    assert section_role(heading) is None


@pytest.mark.parametrize(
    "heading",
    [
        "Przypisy",
        "Примечания",
        "Noter",
        "Notes du chapitre 3",
        "Note al capitolo 2",
        "注释",
        "Endnotes: Chapter 1",
        "Endnotes: Introduction",
        "Notes: 3",
        "Notes (Part Two)",
        "Chapter Two: Notes",
        "Introduction – Notes",
    ],
)
def test_notes_are_announced_in_many_languages(heading: str) -> None:
    assert section_role(heading) is ZoneRole.NOTES


@pytest.mark.parametrize(
    "heading",
    ["Literatur- und Softwareverzeichnis", "Список литературы", "Bronnen en literatuur", "Kaynakça", "参考文献"],
)
def test_lists_of_works_are_announced_in_many_languages(heading: str) -> None:
    assert section_role(heading) is ZoneRole.BIBLIOGRAPHY


@pytest.mark.parametrize("heading", ["Inhaltsverzeichnis", "Abkürzungsverzeichnis", "Personenverzeichnis"])
def test_other_lists_are_no_lists_of_works(heading: str) -> None:
    assert section_role(heading) is None


@pytest.mark.parametrize("heading", ["13 Kommentare", "2 commentaires", "Comentarios", "4 Comments", "Комментарии"])
def test_readers_comments_are_known_in_other_languages(heading: str) -> None:
    assert section_role(heading) is ZoneRole.EXTRANEOUS
