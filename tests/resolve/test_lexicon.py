from standoff.resolve import lexicon


def test_the_lists_hold_parts_of_keys() -> None:
    lists = [value for value in vars(lexicon).values() if isinstance(value, frozenset)]

    assert lists
    assert all(word == word.lower() and word.isalnum() for words in lists for word in words)
