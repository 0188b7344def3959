"""Words that stand beside a country or a person and name no other: offices, kinds of bodies, and openings of sentences.

They are a choice of English words; no library has lists of them.
"""

from tracker.language.comparing.acronyms import KINDS

_OFFICE_WORDS = """
    president minister ministers chancellor premier secretary senator sen rep gov governor mayor general gen colonel
    captain admiral commander chief director chairman chairwoman chair leader justice professor prof dr doctor mr mrs
    ms sir dame lord lady king queen prince princess pope bishop archbishop cardinal ambassador envoy speaker
    commissioner sheriff spokesman spokeswoman spokesperson vice prime deputy former acting
"""
_BODY_WORDS = """
    foreign defence defense interior finance health home justice economy energy state federal national central supreme
    high royal republic government cabinet army navy air force forces armed military troops intelligence border coast
    guard customs embassy consulate election elections war senate house congress
"""
_OPENING_WORDS = """
    meanwhile however instead overall altogether roughly approximately tomorrow according despite besides elsewhere
    currently previously earlier later recently together unlike given
"""
_LEGAL_FORM_WORDS = "inc ltd limited corp corporation plc co company group gmbh ag llc holding holdings"

OFFICES = frozenset(_OFFICE_WORDS.split())
"""Titles of people."""

INSTITUTION_WORDS = OFFICES | KINDS | frozenset(_BODY_WORDS.split())
"""What may stand beside the name of a country without making it part of another name."""

OPENINGS = frozenset(_OPENING_WORDS.split())
"""What begins a sentence with a capital."""

LEGAL_FORMS = frozenset(_LEGAL_FORM_WORDS.split())
"""What a company may be called with or without."""
