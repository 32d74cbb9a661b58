"""Made-up works for a list: drawn names, titles and years, with the cases that every list has.

In: a random generator and whether names are Russian. Out: `Work`s: two by one author, two of one author and year, two
by people of one surname and year, by two, by four, by a body that has letters, without a date, still to appear.
"""

import random
from dataclasses import dataclass

_FAMILIES = (
    "Lee|Roe|Berg|Cole|Dahl|Moss|Finch|"
    "Tull|Harn|Ostrow|Winter|Brandt|Keller|Varga|Nowak|Sorel|Marchetti|Núñez|Østby|Çelik|Åkesson|Lindqvist|Duarte|Fontes|Pérez|Ferrand|Lemaire|Novák|Kovač|Horvat|Virtanen|Yıldız|Ngata|Okafor|Chen|Sato|"
    "van der Meer|de la Vega|O’Hara|Müller-Brandt|García Luna|Di Marzo|al-Rashid|MacNeill|von Harten"
).split("|")
_GIVEN = (
    "Ann Jane Karl Tom Maria Pavel Erik Lucía Jean Paolo Inês Greta Ivo Ewa Selim Aino Péter Ruth Omar Wei Clara Hugo "
    "Nils Ada"
).split()
_RUSSIAN = (
    "Иванов Петров Сидоренко Волков Громов Лебедев Орлов Титов Белов Чернов Зайцев Морозов Киселёв Фролов".split()
)
_RUSSIAN_GIVEN = "Анна Борис Виктор Глеб Дарья Егор Жанна Зоя Илья Кирилл Лев Мария".split()
_HEADS = (
    "Silt and Sand|The Short Peace|Counting Boats|Tides of Trade|Harbours without Ships|The Toll Keepers|Paper Piers|"
    "A Grammar of Ropes|The Empty Quay|Salt Roads|Lamps and Lanes|Who Owns the Estuary|The Winter Ledger|Rope and Rule|"
    "Nets in the North|Of Pilots|The Ferry Question|Dredging the Past|Bridges and Bylaws|The Eel Wars|Mud"
).split("|")
_RUSSIAN_HEADS = (
    "Ил и песок|Короткий мир|Счёт лодок|Приливы торговли|Гавани без кораблей|Сборщики пошлин|Бумажные причалы|"
    "Соляные дороги|Зимняя книга|Сети на севере|О лоцманах|Вопрос о пароме|Угревые войны|Мосты и уставы"
).split("|")
_TAILS = ("", "", ": A History", ": The Making of Ostmere", ", 1800–1914", ": Law, Labour and the Sea")
_PLACES = ("Ostmere", "Varnholm", "Torvik", "London", "Leipzig", "Salzhaven", "New York", "Paris")
_PRESSES = ("Harbour Press", "Quay Books", "Estuary University Press", "Wharf & Sons", "Verso", "Routledge")
_JOURNALS = ("Ostmere Review", "Journal of Tidal Studies", "Annals of the Quay", "Harbour Quarterly")


@dataclass(frozen=True, slots=True)
class Work:
    """`people` as (given, family); `body` with `letters` where a body wrote it; `year` with its letter, or a word."""

    people: tuple[tuple[str, str], ...]
    title: str
    year: str
    place: str
    press: str
    journal: str = ""
    body: str = ""
    letters: str = ""
    of_one_name: bool = False

    @property
    def first(self) -> str:
        return self.body or self.people[0][1]


def drawn_works(rng: random.Random, words: dict[str, str]) -> list[Work]:
    """The works of one list, in no order. `words` are those of its language."""
    russian = words["page"] == "с."
    families = rng.sample(_RUSSIAN if russian else _FAMILIES, 11)
    given = rng.sample(_RUSSIAN_GIVEN if russian else _GIVEN, 12)
    titles = iter(rng.sample(_RUSSIAN_HEADS if russian else _HEADS, 13))
    years = iter(rng.sample(range(1961, 2024), 12))
    people = list(zip(given, families, strict=False))
    lettered, shared = str(next(years)), str(next(years))

    def made(*by: tuple[str, str], year: str = "", **more: object) -> Work:
        journal = "" if rng.random() < 0.6 else rng.choice(_JOURNALS)
        tail = rng.choice(_TAILS)
        title = next(titles) + (tail if not russian else "")
        return Work(by, title, year or str(next(years)), rng.choice(_PLACES), rng.choice(_PRESSES), journal, **more)  # type: ignore[arg-type]

    body = (
        ("Союз портов", "СП")
        if russian
        else rng.choice(
            [("World Harbour Board", "WHB"), ("Office for Tides", "OFT"), ("Pilots’ Union of Ostmere", "PUO")]
        )
    )
    return [
        made(people[0]),
        made(people[0]),
        made(people[1], people[2]),
        made(people[3], people[4], people[5], people[2]),
        made(people[6], year=lettered + "a"),
        made(people[6], year=lettered + "b"),
        made(body=body[0], letters=body[1]),
        made(people[7], year=words["undated"]),
        made(people[8], year=words["press"]),
        made(people[9], year=shared, of_one_name=True),
        made((given[11], people[9][1]), year=shared, of_one_name=True),
        made(people[10]),
    ]
