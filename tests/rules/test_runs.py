"""A text cut at its quotes, even where they overlap or nest."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.language.sentences import split_sentences
from tracker.rules.runs import Span, paragraphs

TEXT = "Head\n\nOne two three. Four five.\n \n\nSix."


def test_quotes_may_nest_and_overlap() -> None:
    spans = [Span("a", 6, 20), Span("b", 10, 13), Span("c", 16, 31)]

    _, second, _ = paragraphs(TEXT, split_sentences(TEXT), spans)

    assert [(run.text, run.start, list(run.under), list(run.closes)) for run in second] == [
        ("One ", 6, ["a"], []),
        ("two", 10, ["b", "a"], ["b"]),
        (" th", 13, ["a"], []),
        ("ree.", 16, ["a", "c"], ["a"]),
        (" ", 20, ["c"], []),
        ("Four five.", 21, ["c"], ["c"]),
    ]


def test_a_run_says_which_sentence_begins_with_it() -> None:
    parted = paragraphs(TEXT, split_sentences(TEXT), [Span("a", 10, 13)])

    opened = [(run.opens.index, run.text) for paragraph in parted for run in paragraph if run.opens]
    assert opened == [(0, "Head"), (1, "One "), (2, "Four five."), (3, "Six.")]


def test_a_quote_across_paragraphs_closes_once() -> None:
    parted = paragraphs(TEXT, split_sentences(TEXT), [Span("a", 0, 31)])

    runs = [run for paragraph in parted for run in paragraph]
    assert [run.text for run in runs if "a" in run.under] == ["Head", "One two three. ", "Four five."]
    assert [run.text for run in runs if run.closes] == ["Four five."]


@given(st.text("ab. \n", min_size=1, max_size=80), st.data())
def test_every_word_stands_in_exactly_one_run_at_its_place(text: str, draws: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = [Span(key, *draws.draw(places)) for key in range(draws.draw(st.integers(0, 5)))]

    runs = [run for paragraph in paragraphs(text, split_sentences(text), spans) for run in paragraph]

    for run in runs:
        assert text[run.start : run.start + len(run.text)] == run.text
        for span in spans:
            inside = span.start <= run.start and run.start + len(run.text) <= span.end and span.start < span.end
            assert (span.key in run.under) is inside
    assert "".join("".join(run.text.split()) for run in runs) == "".join(text.split())
