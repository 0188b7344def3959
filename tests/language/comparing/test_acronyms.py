"""Letters in brackets are those of the words before them, or they are somebody else's."""

import pytest

from tracker.language.comparing.acronyms import is_short_for


@pytest.mark.parametrize(
    ("acronym", "before"),
    [
        ("HTB", "We asked the Harbour Trade Board"),
        ("H.T.B.", "We asked the Harbour Trade Board"),
        ("CDC", "the Centers for Disease Control and Prevention"),
        ("MoD", "an order of the Ministry of Defence"),
        ("DfT", "the Department for Transport"),
        ("USIC", "The U.S. Intelligence Community"),
        ("UNHCR", "the UN High Commissioner for Refugees"),
        ("MPs", "forty members of parliament"),
        ("GDP", "gross domestic product"),
        ("FSB", "the Federal Security Service"),
        ("MSF", "the doctors of Doctors Without Borders"),
        ("NATO", "Nobody in the alliance"),
        ("IAEA", "inspectors of the agency"),
        ("MFA", "the ministry"),
    ],
)
def test_letters_of_the_words_before_them_are_short_for_them(acronym: str, before: str) -> None:
    assert is_short_for(acronym, before)


@pytest.mark.parametrize(
    ("acronym", "before"),
    [
        ("CIA", "The Civil Aviation Office"),
        ("CAA", "The Civil Aviation Office"),
        ("FBI", "We told the council"),
        ("FSB", "the Federal Labour Service"),
        ("AU", "The European Union"),
        ("NO", "We will go"),
        ("EU", ""),
        ("E", "the energy"),
        ("CAO", "The Civil Aviation Office is sure of all its new planes"),
    ],
)
def test_other_letters_are_not(acronym: str, before: str) -> None:
    assert not is_short_for(acronym, before)
