"""Works that notes cite by author and year alone, as theses and German essays do."""

from tests.extract.citing.noted import led_to, of_notes
from whence.extract import extract
from whence.models import Reading

GOULD = "Gould, Cecil: Michelangelo. Battle of Cascina, Newcastle upon Tyne 1966, S. 4."
MUELLER = "Müller, Jan, Pfisterer, Ulrich, Vorrede, in: Bleuler, Anna (Hrsg.), Aemulatio (1450-1620), Berlin/Boston 2011, S. 22."
RAIMONDI = "Satzinger, Georg, Marcantonio Raimondi und Michelangelo, in: Der Göttliche, München 2015, S. 100-120."
LIST = """Literaturverzeichnis

Preußig, J. (2020): Agiles Projektmanagement, 3. Aufl., Freiburg: Haufe.

Roth, K. (2019a): Stadt und Land, Köln: Dosch.

Roth, K. (2019b): Dorf und Flur, Köln: Dosch.

Schwaber, K./Sutherland, J. (2020): The Scrum Guide. The Rules of the Game, Wien: Verso.
"""


def test_a_name_and_a_year_lead_to_the_work_with_the_year() -> None:
    found = of_notes(GOULD, MUELLER, RAIMONDI, "Gould 1966, S. 6f.", "Müller / Pfisterer 2011, S. 3.")
    assert [led_to(found, label) for label in "45"] == ["1", "2"]


def test_a_short_title_may_stand_in_front_of_the_year() -> None:
    found = of_notes(GOULD, RAIMONDI, "Vgl. Satzinger, Marcantonio Raimondi 2015, S. 115.")
    assert led_to(found, "3") == "2"


def test_another_year_leads_nowhere() -> None:
    found = of_notes(GOULD, RAIMONDI, "Gould 1971, S. 6.")
    assert not any(one.backref for one in found.references)


def _listed(*notes: str) -> list[str | None]:
    said = " ".join(f"So stand es in jenen Jahren im Hafen geschrieben.[{n}]" for n in range(1, len(notes) + 1))
    printed = "\n\n".join(f"[{n}] {note}" for n, note in enumerate(notes, start=1))
    text = f"{said}\n\nAnmerkungen\n\n{printed}\n\n{LIST}"
    found = extract(Reading("d", "r", text))
    by_id = {one.id: one for one in found.references}
    in_notes = [one for one in found.references if one.note]
    return [text[by_id[one.backref].start :].split(" (")[0] if one.backref else None for one in in_notes]


def test_a_year_leads_to_the_list_of_works() -> None:
    entries = ["Preußig, J.", "Schwaber, K./Sutherland, J.", None]
    assert _listed("Preußig 2020, S. 11.", "Vgl. Schwaber/Sutherland 2020, S. 12.", "Vgl. Roth 2019, S. 3.") == entries


def test_names_with_initials_and_a_short_title_lead_to_the_list() -> None:
    assert _listed("Vgl. Schwaber, K., Sutherland, J., Scrum Guide, 2020, S. 8.") == ["Schwaber, K./Sutherland, J."]


def test_the_letter_of_a_year_tells_two_works_apart() -> None:
    assert _listed("Vgl. Roth 2019b, S. 3.") == ["Roth, K."]


def test_a_list_of_works_may_have_a_heading_in_portuguese() -> None:
    text = "So foi no porto.[1]\n\nNotas\n\n[1] ORLANDI, 2015, p. 26\n\nReferências\n\nORLANDI, Eni. Análise de discurso. Campinas: Pontes, 2015.\n\nREBOUL, Olivier. Introdução à retórica. São Paulo: Fontes, 2004.\n"
    found = extract(Reading("d", "r", text)).references
    assert found[0].backref == next(one.id for one in found if text.startswith("ORLANDI, Eni", one.start))


def test_a_day_in_figures_tells_one_of_an_authors_papers_of_a_year() -> None:
    found = of_notes("Berg 3/12/18 Notes, at 2.", "Berg 4/2/18 Interview, at 4.", "Berg 4/2/18 Interview, at 5.")
    assert [led_to(found, label) for label in "23"] == [None, None]


def test_a_report_of_another_number_is_not_meant() -> None:
    found = of_notes("H.R. Rep. No. 114-529, at 3 (2016).", "S. Rep. No. 114-220, at 14 (2016).")
    assert led_to(found, "2") is None
