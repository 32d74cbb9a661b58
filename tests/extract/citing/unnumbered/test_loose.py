"""Notes whose numbers a scan lost are read in their order, row by row."""

from tests.extract.citing.noted import BODY, led_in

FULL = "Cf. A. LEE et J. ROE, Voici le temps des barques. Ports et voies nouvelles, Paris, Ed. Karthala, 1981, p. 129."


def test_rows_of_lost_notes_lead_to_what_any_of_them_cites_in_full() -> None:
    text = "\n\n".join(
        [
            BODY,
            FULL,
            BODY,
            "Cf. A. LEE et J. ROE, Op. Cit., p. 215.",
            "2 Cf. K. BERG, Ma mer de sable, Paris, Seuil, 1985, p. 187.",
            BODY,
            "K. BERG, Ma mer de sable, p. 90.",
            "Cf. Ibid., p. 178.",
            "Ibid.",
            BODY,
        ]
    )
    led = {words.rstrip("."): work and work[:14] for words, work in led_in(text).items()}
    assert led == {
        "A. LEE et J. ROE, Op. Cit., p. 215": "A. LEE et J. R",
        "K. BERG, Ma mer de sable, p. 90": "K. BERG, Ma me",
        "Ibid., p. 178": "K. BERG, Ma me",
        "Ibid": "K. BERG, Ma me",
    }


def test_the_first_of_a_row_means_nothing_that_another_page_cites() -> None:
    text = "\n\n".join(
        [BODY, "Ann Lee, Silt and Sand, Paris, 1985, p. 187.", BODY, "Ibid., p. 4.", BODY, "Ibid., p. 9.", BODY]
    )
    assert [work for work in led_in(text).values() if work] == []


def test_a_text_without_what_points_back_has_none() -> None:
    assert led_in("\n\n".join([BODY, FULL, BODY, "Karl Berg, Ma mer de sable, Paris, 1985, p. 187.", BODY])) == {}
