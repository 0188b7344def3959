"""What a claim is about, told by its words."""

import re

from tracker.language.english import CARDINALS, ORDINAL_ENDING
from tracker.language.kinds import ClaimType
from tracker.language.number_signs import GROUPS, MONEY
from tracker.language.numbers.scales import WORD
from tracker.language.reading.wordlists import lowered

_NUMBER = (
    rf"(?:[{MONEY}]\s?\d[\d,.]*|\b\d[\d,.]*\s?(?:percent|per cent|%|{WORD})|\b\d{{1,3}}(?:[,{GROUPS}]\d{{3}})+|"
    rf"\b(?!(?:19|20)\d\d\b)\d+(?:\.\d+)?(?!\d)(?![:/]\d)(?!{ORDINAL_ENDING}\b)(?! (?:january|february|"
    r"march|april|may|june|july|august|"
    rf"september|october|november|december)\b)|\b(?<!the )(?:{'|'.join(CARDINALS[1:])}|dozens|hundreds|"
    r"thousands|half|twice|double)\b(?= (?:of )?\w))"
)
_RULES = (
    (
        ClaimType.OPINION,
        r"\b(?:should|ought to|must(?! be)|(?:a|an|the) (?:pivotal|historic|shameful|terrible|wonderful|"
        r"brilliant|brave|bold|dangerous|"
        r"reckless|cowardly|senseless|great|dark|sad|proud) (?:moment|day|step|decision|mistake|act|idea|"
        r"choice|victory|war|betrayal)|"
        r"disgrace(?:ful)?|unfortunately|sadly|irresponsible|senseless|absurd|ridiculous|outrageous|"
        r"deplorable|unacceptable|"
        r"in my (?:view|opinion)|leaving room for interpretation|remains? unclear|deserves?|better off|"
        r"wrong to|right to (?!\w+ (?:counsel|vote)))"
        r"\b|\b(?:is|was|are|were) (?:simply |just |very |so |truly |deeply )?(?:wrong|unfair|a mistake|"
        r"shameful|terrible|tragic|"
        r"wonderful|disappointing|brilliant|foolish|cruel|beautiful|boring|naive|significant escalation)\b|"
        r"significant escalation",
    ),
    (
        ClaimType.SUPERLATIVE,
        r"\b(?:unprecedented|unparalleled|first[- ]ever|for the first time|never before|(?:the|its|his|her|"
        r"their|\w+[’']s) "
        r"(?:\w+ )?(?:most|least|largest|biggest|highest|lowest|longest|oldest|youngest|worst|best|fastest|"
        r"deadliest|richest|"
        r"strongest|heaviest|tallest|smallest|greatest|only|first)\b(?! (?:part|document|half|phase|step|"
        r"lady|place|day|week|round|of all|minister|"
        r"thing|paragraph|reading))|record (?:high|low|number)|all-time)",
    ),
    (
        ClaimType.PREDICTION,
        r"\b(?:(?:is|are|was|were) (?:widely )?(?:expected|projected|forecast|predicted|set|bound|likely|"
        r"unlikely|poised|about) to|"
        r"(?:could|might|may(?! \d)) (?:\w+ly |not |also |still |even )?(?:be|lead|fall|rise|fail|leave|"
        r"cause|have|become|take|face|spark|"
        r"trigger|risk|cost|lose|win|grow|reach|stay|last|see|get|put|make|come|collapse|happen|end|send|"
        r"bring|force|drive|prove|result)|"
        r"will (?:likely|probably|almost certainly|never|soon|eventually|inevitably)|will (?:be watching|"
        r"rise|fall|collapse|win|lose|"
        r"grow|shrink|happen|prove|lead to|cause|become|reach|suffer|recover|be)|risks? (?:provoking|losing|\w+ing)|"
        r"whether .+ can|in the coming (?:years|months|weeks|decades)|by 20[3-9]\d)\b",
    ),
    (
        ClaimType.LEGAL,
        r"\b(?:legally|law|laws|legal|illegal(?:ly)?|unlawful|treaty|article \d+|constitution(?:al)?|"
        r"unconstitutional|statute|"
        r"obligat\w+|obliges?|binding|charter|court|ruled|ruling|verdict|convicted|indict\w+|sentenced|"
        r"lawsuit|sued|charged with|"
        r"ratif\w+|invok\w+|jurisdiction|membership|breach(?:ed)? of|violat\w+|complies|warrant|inquiry|prosecut\w+)\b",
    ),
    (
        ClaimType.TEMPORAL,
        rf"\b(?:(?:\w+th|first|second|third|\d+{ORDINAL_ENDING}) (?:year|month|week|day|anniversary)|"
        r"anniversary|since (?:the |\d{4}|(?:january|february|march|april|may|june|july|august|september|"
        r"october|november|december)\b)|"
        r"(?:years|months|weeks|decades|days) (?:ago|after|before|later|earlier)|\w+ administration|for "
        r"(?:\w+ )?(?:years|decades|"
        r"months)|until \d{4})\b",
    ),
    (ClaimType.QUANTITY, _NUMBER),
    (
        ClaimType.POSITION,
        r"\b(?:support(?:s|ed)?|oppos(?:e|es|ed|ition)|reject(?:s|ed)?|refus(?:e|es|ed|ing)|contentious|"
        r"demand(?:s|ed)?|call(?:s|ed|ing)? "
        r"(?:for|on)|welcom(?:e|es|ed)|critici[sz]\w*|condemn\w*|den(?:y|ies|ied)|insist\w*|favou?rs?|"
        r"against|backed|willingness|in favou?r)\b",
    ),
    (
        ClaimType.POLICY,
        r"\b(?:plan(?:s|ned)?|pledg\w+|commit(?:s|ted|ment|ments)?|deploy\w*|propos\w+|agree(?:s|d|ment)? "
        r"(?:to|on)|fund(?:s|ed|ing)?|"
        r"bann?(?:ed|s)?|impos\w+|lift(?:s|ed)?|strategy|polic(?:y|ies)|program(?:me)?|reform|tariffs?|"
        r"tax(?:es)?|budget|"
        r"cooperat\w+|collaborat\w+|will (?:focus|provide|send|close|open|deploy|cut|raise|pay|continue|"
        r"sign|introduce|end|stop|"
        r"build|buy|keep|reopen|meet|visit|withdraw|impose|allow)|provid(?:e|es|ing)|schools would)\b",
    ),
)
_KINDS = tuple((kind, re.compile(pattern)) for kind, pattern in _RULES)


def type_of(text: str, start: int, end: int) -> tuple[ClaimType, tuple[int, int] | None]:
    """What the words there are about, and which of them say so; an event where none does."""
    words = lowered(text[start:end])
    for kind, pattern in _KINDS:
        match = pattern.search(words)
        if match:
            return kind, (start + match.start(), start + match.end())
    return ClaimType.EVENT, None
