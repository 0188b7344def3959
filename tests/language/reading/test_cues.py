"""Which words of a sentence report something, who says it and what is said."""

import pytest

from tests.language.reading.words import in_words, part
from tracker.language.reading.cues import attributions_in


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Merkel said the deal was dead.", "Merkel", "said", "the deal was dead"),
        ("The union said without hesitation that it was dead.", "The union", "said", "that it was dead"),
        ("The company had left in May, the union said.", "the union", "said", "The company had left in May"),
        ("The well was poisoned, nobody but Noor said.", "Noor", "said", "The well was poisoned"),
        ("The engineer said no one doubts it.", "The engineer", "said", "no one doubts it"),
        ("Defence ministry: no planes lost", "Defence ministry", ":", "no planes lost"),
        ("Troops did not shoot first: army chief", "army chief", ":", "Troops did not shoot first"),
        ("Garth Lomax, 44, of Ketter Lane, denies arson.", "Garth Lomax, 44, of Ketter Lane", "denies", "arson"),
        ("The foreman said not that he fell but that he slept.", "The foreman", "said", "that he slept"),
        ("The deal was dead, Merkel said.", "Merkel", "said", "The deal was dead"),
        ("According to Reuters, the deal was dead.", "Reuters", "According to", "the deal was dead"),
        ("Merkel declined to say whether they left.", "Merkel", "declined to say", "whether they left"),
        ("Merkel was quoted as saying the deal was dead.", "Merkel", "was quoted as saying", "the deal was dead"),
        ("The plan was criticised by Merkel.", "Merkel", "was criticised by", "The plan"),
    ],
)
def test_each_way_to_report_is_found(sentence: str, source: str, cue: str, content: str) -> None:
    words = in_words(sentence)

    by_cue = {part(words, match.cue): match for match in attributions_in(words)}

    assert part(words, by_cue[cue].source) == source
    assert part(words, by_cue[cue].content[0]) == content


def test_a_sentence_that_reports_nothing_has_no_attribution() -> None:
    assert attributions_in(in_words("The army left the city.")) == []
    assert attributions_in(in_words("The minister declined to be named.")) == []
