"""What the main clause of a claim is about, told by its verb and its words: law, time, a stance, a measure."""

import re

from tracker.language.english import CARDINALS, ORDINAL_ENDING
from tracker.language.kinds import ClaimType
from tracker.language.reading.main_clause import Clause
from tracker.language.reading.pieces import Range

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_TIME = "years?|months?|weeks?|decades?|days?|hours?"
_LEGAL = re.compile(
    r"\b(?:legally|(?<!in-)(?:law|laws)(?! firm| student| school)|il?legal(?:ly)?|unlawful(?:ly)?|lawful|treaty|"
    r"article \d+|(?:un)?constitution(?:al)?|statutes?|obligat\w+|obliges?|obliged to|(?<!-)binding|"
    r"entitles?|entitled to|"
    r"(?:a|the|high|supreme|appeals?|district|federal|county|crown|military|constitutional|in|by) courts?"
    r"(?= (?:ruled|rules|rejected|upheld|overturned|ordered|found|heard|said|dismissed|suspended|struck|blocked|"
    r"sentenced|convicted|acquitted|has|had|of|will|may|order)\b|[.,]|$)|"
    r"(?:supreme|appeals?|federal|district|constitutional) courts?|in court|judges?(?= \w+(?:ed|t|s|e)\b)|"
    r"prosecut\w+|ruled that|ruling|verdict|convicted|acquitted|indict\w+|sentenced|"
    r"jailed|imprisoned|fined|extradit\w+|tribunals?|lawsuits?|su(?:ed|es|ing)(?= )|"
    r"charged with|pleaded (?:not )?guilty|(?:found|not) guilty|ratif\w+|invok\w+|jurisdiction|membership|"
    r"breach(?:ed|es)?(?: of)?|violat\w+|forbids?|prohibits?|outlaw\w*|arrest warrant|search warrant|inquest|"
    r"appealed (?:against|the)|(?:dropped|dismissed|closed) the case|plaintiffs?|jury|jurors|perjury|"
    r"under (?:the|a|an) (?:\w+ )?(?:act|law|code|convention))\b"
)
_TEMPORAL = re.compile(
    rf"\b(?:(?:\w+th|first|second|third|\d+{ORDINAL_ENDING}) (?:year|month|week|day|anniversary)|anniversary|"
    rf"since (?:the |\d{{4}}|{_MONTHS}|last|then)|(?:{_TIME}) (?:ago|after|before|later|earlier)|"
    rf"(?:\d+|several|{'|'.join(CARDINALS)}) (?:{_TIME})|for (?:\w+ )?(?:{_TIME})|\w+ administration|until \d{{4}}|"
    r"(?:ends|runs|begins|starts) (?:in|on|at|until|from)|expires?|expired|ran out|runs out|"
    r"(?:began|started|ended|opened|founded|closed) in \d{4}|(?:takes?|took) effect|(?:comes?|came) into force|"
    r"lasts|lasted|dragged on|dates? back)\b"
)
_POSITION = re.compile(
    r"\b(?:should|ought to|must(?! (?:be|have) (?:\w+ )?(?:true|been))|(?<!any )(?<!no )(?<!the )needs? to|"
    r"have to|has to|"
    r"support(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing|al)|contentious|"
    r"demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|welcom(?:e|es|ed|ing)|critici[sz]\w*|condemn\w*|"
    r"den(?:y|ies|ied|ying)|insist\w*|favou?rs?|against|backs|backed|willingness|in favou?r|wants?|wanted|"
    r"urg(?:e|es|ed|ing)|"
    r"appeal(?:s|ed)? (?:for|to)|objects? to|objected to|endors(?:e|es|ed)|rul(?:es|ed) out)\b"
)
_POLICY = re.compile(
    r"\b(?:plan(?:s|ned|ning)?(?! (?:is|was)\b)|pledg\w+|commit(?:s|ted|ment|ments)?|"
    r"deploy\w*|propos\w+|"
    r"agree(?:s|d|ment|ments)?(?: (?:to|on))|"
    r"promis(?:e|es|ed)|(?:intend|aim|prepar|decid)(?:s|e|es|ed|ing)? to|"
    r"offers?|vow(?:s|ed)|fund(?:s|ed|ing)|bann?(?:ed|s)?|impos\w+|lift(?:s|ed)?|strategy|polic(?:y|ies)|"
    r"program(?:me)?|reforms?|tariffs?|tax(?:es)?|budget|cooperat\w+|collaborat\w+|introduc\w+|approv\w+|abolish\w*|scrap(?:s|ped|ping)|"
    r"phas(?:es?|ed|ing) out|privatis\w+|privatiz\w+|nationali[sz](?:e|es|ed|ing|ation)|"
    r"ration(?:s|ed|ing)|subsid\w+|main rate|interest rates?|key rate|provid(?:e|es|ing)|schools would)\b"
)
_ATTRIBUTION = re.compile(
    r"\b(?:(?:comes?|came|stems?|stemmed|originat\w+|deriv\w+) (?:\w+ )?from (?:\w+ )*?(?:report|post|tweet|blog|"
    r"document|letter|memo|article|leak|sources?|statement|study|paper)|(?:goes|go|went|dates?|traced?) back to|"
    r"first (?:published|reported|revealed)|was first (?:published|reported)|according to)\b"
)
_PERMITTED = re.compile(
    r"\b(?:under (?:the|a|an|its|their) (?:\w+ )*?(?:act|law|code|convention|constitution|treaty|contract|rules?)|"
    r"legally|by law|in court|appeal|(?:the|this) (?:law|act|court|treaty))\b"
)
_PATTERNS = {
    ClaimType.LEGAL: _LEGAL,
    ClaimType.TEMPORAL: _TEMPORAL,
    ClaimType.ATTRIBUTION: _ATTRIBUTION,
    ClaimType.POSITION: _POSITION,
    ClaimType.POLICY: _POLICY,
}
_WITH_NAMES = frozenset([ClaimType.TEMPORAL, ClaimType.ATTRIBUTION])  # a month is a name
MATTERS = (
    ClaimType.LEGAL,
    ClaimType.QUANTITY,
    ClaimType.TEMPORAL,
    ClaimType.ATTRIBUTION,
    ClaimType.POSITION,
    ClaimType.POLICY,
)
"""Kinds of fact, in the order in which a claim is asked for them."""


def matter_in(clause: Clause, kind: ClaimType) -> Range | None:
    """The words, by their place in the text, by which the main clause is of that kind."""
    match = _PATTERNS[kind].search(clause.main_with_names if kind in _WITH_NAMES else clause.main_text)
    return (clause.start + match.start(), clause.start + match.end()) if match else None


def permission_in(clause: Clause) -> Range | None:
    """The words by which a "may" of the main clause is what the law allows."""
    match = _PERMITTED.search(clause.main_text)
    return (clause.start + match.start(), clause.start + match.end()) if match else None
