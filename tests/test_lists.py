from whence.lists import lines


def test_comments_and_blank_lines_are_no_entries() -> None:
    found = lines("link", "outlets.tsv")
    assert found
    assert all(line.strip() and not line.startswith("#") for line in found)


def test_columns_stay_as_they_are() -> None:
    assert {line.count("\t") for line in lines("link", "outlets.tsv")} == {2}
