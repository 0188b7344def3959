"""A number of a sentence, with its place in the text."""

from tracker.language.comparing.quantities import quantities


def test_a_figure_knows_its_phrase_and_where_it_stands_in_the_text() -> None:
    text = "A deal was reached. The army has about 800,000 troops."

    [figure] = quantities(text)

    start, end = figure.span
    assert figure.quantity.phrase == "about 800,000 troops"
    assert text[start:end] == figure.quantity.phrase
