"""Words of other languages for "Ibid." and "op. cit." lead as those do, and common words are none of them."""

import pytest

from tests.extract.citing.noted import in_note, of_notes

LANGUAGES = {
    "Italian": (
        "G. Rossi, La sabbia e il fango. Storia di un porto, Torino, Einaudi, 1998, p. 12.",
        "Ivi: 13. | Ivi, 14. | Ivi, pp. 13-14. | Cfr. ivi, p. 15. | Rossi, ivi, p. 16. | Si veda Rossi, op. cit., p. 17."
        " | Citato in Rossi, La sabbia, cit., p. 18. | Rossi, cit. (nt. 1), p. 19.",
    ),
    "French": (
        "Jean Martin, Le Sable et la vase. Histoire d'un port, Paris, Gallimard, 1998, p. 12.",
        "J. Martin, ouvrage cité, p. 13. | J. MARTIN, Le Sable et la vase, préc., p. 14. | Martin, cité note 1, p. 15."
        " | Martin, préc., p. 16.",
    ),
    "Spanish": (
        "GARCÍA, Juan, La arena y el barro. Historia de un puerto, Madrid, Alianza, 1998, p. 12.",
        "García, obra citada, p. 13. | Íbidem, p. 14. | Ídem, p. 15. | García, ibíd., p. 16. | García, nota 1, p. 17."
        " | Vid. García, op. cit., p. 18. | García, cit. (nota 1), p. 19.",
    ),
    "German": (
        "Hans Maier: Die Flut von Ostmere. Eine Geschichte, München 1998, S. 12.",
        "Maier (o. Anm. 1), S. 13. | Maier, aaO, S. 14. | Ausführlich dazu Maier, a.a.O., S. 15.",
    ),
    "Dutch": (
        "J. de Vries, Het zand en de modder. Geschiedenis van een haven (Amsterdam 1998) 12.",
        "De Vries, a.w., 15. | De Vries, t.a.p., 16. | De Vries (noot 1) 21. | De Vries, aangehaald werk, p. 22.",
    ),
    "Polish": (
        "A. Nowak, Porty morza, „Przegląd Nadbrzeżny” 2001, nr 12, s. 33–60.",
        "A. Nowak, art. cyt., s. 35. | Por. tamże, s. 36. | Zob. A. Nowak, Porty morza, s. 37.",
    ),
    "Russian": (
        "Иванов И. И. Песок и ил: история порта. М.: Наука, 1998. С. 12.",
        "Иванов И. И. Указ. соч. С. 14. | Иванов. Указ. соч. С. 16. | См. там же. С. 19. | Цит. по: Иванов И. И. Указ. соч.",
    ),
    "Ukrainian": ("Іваненко І. І. Пісок і мул: історія порту. Київ: Думка, 1998. С. 12.", "Там само. С. 13."),
    "Czech": ("J. Novák, Písek a bláto. Dějiny přístavu, Praha 1998, s. 12.", "J. Novák, c. d., s. 15."),
    "Swedish": (
        "Anders Berg, Sanden och leran. En hamns historia, Stockholm: Norstedts, 1998, s. 12.",
        "Berg, a.a., s. 14. | A.a., s. 18.",
    ),
    "Danish": ("Anders Berg: Sandet og leret. København: Gyldendal, 1998, s. 12.", "Samme sted. | Sst., s. 16."),
    "Hungarian": ("Kovács János: A homok és az iszap. Budapest, 1998. 12. o.", "Uo. 13. o."),
    "Turkish": ("Ahmet Kaya, Kum ve Çamur, İstanbul, İletişim, 1998, s. 12.", "A.g.e., s. 13. | Kaya, a.g.e., s. 15."),
    "Greek": ("Γ. Παππάς, Η άμμος και η λάσπη, Αθήνα 1998, σ. 12.", "Στο ίδιο, σ. 13. | Ό.π., σ. 15."),
}
CASES = [(language, full, short) for language, (full, said) in LANGUAGES.items() for short in said.split(" | ")]


@pytest.mark.parametrize(("language", "full", "short"), CASES)
def test_words_of_a_language_lead_to_the_work_before(language: str, full: str, short: str) -> None:
    found = of_notes(full, short)
    [work], behind = in_note(found, "1"), in_note(found, "2")
    assert [one.backref for one in behind] == [work.id], language


@pytest.mark.parametrize("words", ["Ivi Lee was there.", "Por la noche, p. 4.", "Prava, p. 4.", "Uo no era, p. 4."])
def test_words_that_only_look_so_lead_nowhere(words: str) -> None:
    found = of_notes("Ann Lee, The Long War of the North (Ostmere: Harbour Press, 2001), 4.", words)
    assert all(one.backref is None for one in in_note(found, "2"))


def test_art_cit_means_the_article_of_two_works() -> None:
    article = "Anne Dupuis, « Les Ports de la mer », Annales, vol. 12, n° 3, 2001, p. 33-60."
    found = of_notes(
        article, "Ead., La Vase, Paris, Seuil, 2004, p. 5.", "Dupuis, art. cit., p. 39.", "Dupuis, op. cit."
    )
    assert [one.backref for one in in_note(found, "3")] == [in_note(found, "1")[0].id]


def test_another_work_with_a_word_of_the_first_ones_title_is_cited_in_full() -> None:
    article = "Anne Dupuis, « Les Ports de la mer », Annales, vol. 12, n° 3, 2001, p. 33-60."
    [later] = in_note(of_notes(article, "Ead., La Mer, Paris, Seuil, 2008."), "2")
    assert later.backref is None
    assert later.short_form is None


def test_a_title_that_was_not_read_leads_to_no_other_work() -> None:
    found = of_notes(
        "A. Bianchi, Il porto di Ostmere, in «Rivista storica», XII (2001), pp. 33-60.", "Bianchi, Il mare, cit."
    )
    assert [one.backref for one in in_note(found, "2")] == [None]
