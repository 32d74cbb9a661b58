import pytest

from whence.read.decoding.language import guess

TEXTS = {
    "en": "The committee said that it was not clear which of the ships had been in the bay, and they would ask again. ",
    "de": "Der Ausschuss sagte, dass nicht klar sei, welches der Schiffe in der Bucht war, und man werde noch einmal fragen. ",
    "fr": "Le comité a dit que ce n'est pas clair et que les navires qui ont été dans la baie ne sont pas ceux du port. ",
    "es": "El comité dijo que no es claro cuál de los barcos fue visto en la bahía y que se preguntará otra vez a la gente. ",
    "nl": "De commissie zei dat het niet duidelijk is welke van de schepen in de baai zijn geweest en dat zij het nog vragen. ",
    "pl": "Komisja powiedziała, że nie jest jasne, który ze statków był w zatoce, i że się o to zapyta, a nie tylko po raz drugi. ",
    "ru": "Комиссия сказала, что не ясно, какие из судов были в бухте, и что они это уже спросят, но не так, как в этот раз. ",
    "uk": "Комісія сказала, що не ясно, які із суден були в бухті, та що вони про це вже запитають, але не так, як це було. ",
    "fa": "کمیته گفت که این روشن نیست و کشتی ها که در خلیج بود از آن ما نیست و باید برای این با هم کرد تا خود شد. ",
    "ja": "委員会は、どの船が湾にいたのかは明らかではないと述べ、もう一度尋ねるつもりだと言った。",
    "zh": "委员会说，目前尚不清楚是哪一艘船停在海湾里，他们会再次询问，并且公布所有的文件和记录。",
    "ko": "위원회는 어느 배가 만에 있었는지 분명하지 않으며 다시 물어볼 것이라고 말했다 그리고 기다렸다. ",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_a_page_of_text_shows_its_language(language: str, text: str) -> None:
    assert guess(text * 20) == language


def test_too_little_text_shows_none() -> None:
    assert guess(TEXTS["en"] * 3) is None


def test_tables_names_and_mixtures_show_none() -> None:
    assert guess("2019 300 2020 600 Ostmere Kesmar " * 100) is None
    assert guess((TEXTS["en"] + TEXTS["fr"]) * 20) is None
