"""What a claim says, in words that can be read alone."""

from tracker.language.reading.reader import read


def test_a_statement_is_one_line() -> None:
    text = "Anna Holm said that the dam\nwas safe."

    claim = read(text).claims[0]

    assert claim.quote == "the dam\nwas safe"
    assert claim.statement.endswith("dam was safe")
