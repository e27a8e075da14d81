from standoff.records.article import Article


def test_the_id_depends_on_the_text_alone() -> None:
    one = Article(text="Envoys met in Oslo.", title="Talks", source_id="7")
    same = Article(text="Envoys met in Oslo.")
    changed = Article(text="Envoys met in Oslo!")

    assert one.id == same.id != changed.id
    assert len(one.id) == 16
