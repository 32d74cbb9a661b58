from whence.counting import counted


def test_one_takes_the_noun_as_it_is() -> None:
    assert counted(1, "vertex", "vertices") == "1 vertex"


def test_none_and_several_take_the_plural() -> None:
    assert [counted(n, "root") for n in (0, 2)] == ["0 roots", "2 roots"]
    assert counted(2, "vertex", "vertices") == "2 vertices"


def test_thousands_are_parted() -> None:
    assert counted(1200, "work") == "1,200 works"
