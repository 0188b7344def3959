"""How the main clause of a claim looks ahead."""

import pytest

from tracker.language.reading.forecasts import Outlook, outlook_of
from tracker.language.reading.main_clause import clause_of


@pytest.mark.parametrize(
    ("text", "outlook", "words"),
    [
        ("The dam could burst", Outlook.FORETELLS, "could burst"),
        ("Rents are widely expected to rise", Outlook.FORETELLS, "are widely expected to"),
        ("A delay looks likely", Outlook.FORETELLS, "looks likely"),
        ("Analysts expect a colder winter", Outlook.FORETELLS, "expect"),
        ("The club risks losing its ground", Outlook.FORETELLS, "risks losing"),
        ("The wall threatens to fall", Outlook.FORETELLS, "threatens to fall"),
        ("Prices will soon rise", Outlook.FORETELLS, "will soon rise"),
        ("It would be a long night", Outlook.FORETELLS, "would be"),
        ("He will likely be able to pay", Outlook.FORETELLS, "will likely be"),
        ("The city will close the pool", Outlook.ANNOUNCES, "will close"),
        ("No posts would be cut", Outlook.ANNOUNCES, "would be"),
        ("She will teach from January", Outlook.ANNOUNCES, "will teach"),
        ("The vote will be held on Sunday", Outlook.FIXES, "will be"),
        ("They will not sign the paper", Outlook.REFUSES, "will not sign"),
    ],
)
def test_a_main_verb_looks_ahead(text: str, outlook: Outlook, words: str) -> None:
    clause = clause_of(text, 0, len(text))

    assert clause
    ahead = outlook_of(clause)
    assert ahead
    assert (ahead[0], text[slice(*ahead[1])]) == (outlook, words)


@pytest.mark.parametrize(
    "text",
    [
        "The court ruled that the firm may sell the land",
        "She could hear the shots",
        "Nobody could open the doors",
        "They could not restart the pump",
        "He may have left on Monday",
        "The plant shut in May",
        "May was a cold month",
        "People likely to pay were called",
        "They are going to people at home",
        "The report names three risks",
        "She'd been offered a post",
        "I'll tell you this: the plant closed",
    ],
)
def test_what_was_and_what_others_may_do_is_no_forecast(text: str) -> None:
    clause = clause_of(text, 0, len(text))

    assert clause
    assert outlook_of(clause) is None
