"""The ladder of strength: which words say that something is in force, signed, agreed, proposed, considered or possible.

7 in force, 6 signed, 5 agreed or promised, 4 agreed in principle, 3 proposed, 2 considered, 1 possible; 0 is denied.
"""

import re
from enum import IntEnum


class Level(IntEnum):
    """The steps of the ladder."""

    DENIED = 0
    POSSIBLE = 1
    CONSIDERED = 2
    PROPOSED = 3
    IN_PRINCIPLE = 4
    AGREED = 5
    SIGNED = 6
    IN_FORCE = 7

    @property
    def in_words(self) -> str:
        """What the step is called in a sentence."""
        return _NAMES[self]


_NAMES = {
    Level.DENIED: "denied",
    Level.POSSIBLE: "possible",
    Level.CONSIDERED: "considered",
    Level.PROPOSED: "proposed",
    Level.IN_PRINCIPLE: "agreed in principle",
    Level.AGREED: "agreed or promised",
    Level.SIGNED: "signed or adopted",
    Level.IN_FORCE: "in force",
}

# in this order, for a pattern takes the first alternative that fits: “signed into law” before “signed”,
# “agreed in principle” before “agreed”
_VERBS = {
    Level.IN_FORCE: (
        r"in force|(?:is|are|was|were|be|been|now|already) in effect|(?:enter|come)(?:s|ed|ing)? into (?:force|"
        r"effect)|"
        r"came into (?:force|effect)|t(?:ook|akes?|aken|aking) effect|ratif(?:y|ies|ied|ying)|enact(?:s|ed)?|"
        r"bec(?:omes?|ame) law|(?:is|are) (?:now )?law|signed into law|implement(?:s|ed)"
    ),
    Level.IN_PRINCIPLE: (
        r"(?:agree[ds]?|agreement|deal|accord|backed|approved|settled|accepted)(?: \w+){0,3}? in principle|"
        r"endors(?:e|es|ed|ing)|back(?:s|ed)|backing for|"
        r"back(?= (?:an?|the|new|joint|plans?|proposals?|calls?|bid|deal)(?!\w))|"
        r"support(?:s|ed)|welcom(?:e|es|ed)|favou?r(?:s|ed)|"
        r"(?:tentatively|provisionally|preliminarily|largely|mostly|broadly|partly) (?:agreed?|endorsed|settled|"
        r"approved|accepted)|"
        r"(?:agree[ds]?|reach(?:es|ed)?|strike|struck|clinch(?:es|ed)?)(?: \w+){0,2} (?:tentative|preliminary|"
        r"provisional|outline|framework)"
        r"(?: \w+)? (?:agreement|deal|accord|pact)"
    ),
    Level.SIGNED: (
        r"sign(?:s|ed|ing)?(?! off)(?! up)|adopt(?:s|ed|ing)?|approv(?:e|es|ed|ing)|pass(?:es|ed)|seal(?:s|ed)?|"
        r"ink(?:s|ed)|"
        r"finali[sz](?:e|es|ed|ing)|conclud(?:e|es|ed|ing)|clinch(?:es|ed)?|green-?light(?:s|ed)|authori[sz](?:e|"
        r"es|ed)|"
        r"rubber-stamp(?:s|ed)|g(?:ave|iven|ives?|iving) (?:\w+ ){0,3}green light|pen(?:s|ned)|(?:back|wav)ed through|"
        r"voted \d+(?:-| to )\d+ (?:to|for|in favou?r)|w[io]ns? approval|"
        r"vot(?:es?|ed) (?:to|for|through)|g(?:ave|ives?) final approval"
    ),
    Level.AGREED: (
        r"agree(?:s|d|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|commit(?:s|ted|ting)?|vow(?:s|ed|ing)?|"
        r"will|won['’]t|"
        r"shall|decid(?:e|es|ed)|(?:is|are|was|were|be) going to|(?:is|are|was|were) to(?= [a-z])|set to|"
        r"due to(?= [a-z]+ )|"
        r"undert(?:akes?|aken|ook)|accept(?:s|ed)|announc(?:e|es|ed)|order(?:s|ed)|settl(?:es|ed)|(?:obliged|"
        r"bound) to|"
        r"resolved to|sign(?:s|ed)? off|(?:reach(?:es|ed)?|str(?:ikes?|uck)|h(?:as|ave) a|secur(?:es|ed)|cut) "
        r"(?:\w+ ){0,2}(?:agreement|deal|accord|pact|compromise|consensus)|guarantees? to"
    ),
    Level.PROPOSED: (
        r"propos(?:e|es|ed|ing)|plan(?:s|ned|ning)|draft(?:s|ed|ing)|offer(?:s|ed|ing)|envisi(?:on|ons|oned|oning)|"
        r"envisag(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)|"
        r"seek(?:s|ing)?|sought|want(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|hop(?:es|ed|ing)|"
        r"expect(?:s|ed)?|prepar(?:es|ed|ing)|put(?:s|ting)? forward|would|should|push(?:es|ed|ing)? for|"
        r"demand(?:s|ed|ing)|"
        r"request(?:s|ed|ing)|near(?:s|ing)|close to|mov(?:es|ed|ing) to|pitch(?:es|ed)|likely to|ready to|"
        r"willing to|"
        r"threaten(?:s|ed|ing)?|on the verge of|work(?:s|ed|ing)? on|remain(?:s|ed)? to be|"
        r"(?:must|has to|have to|needs? to)(?: still)? be|still (?:must|has to|have to|needs? to) be|poised to|"
        r"in sight|within reach|on the table"
    ),
    Level.CONSIDERED: (
        r"consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|discuss(?:es|ed|ing)?|mull(?:s|ed|ing)?|debat(?:es|ed|ing)|"
        r"explor(?:e|es|ed|ing)|eye[sd]|eyeing|stud(?:y|ying|ies|ied)|examin(?:e|es|ed|ing)|float(?:s|ed|ing)|"
        r"look(?:s|ed|ing)? (?:at|into)|in talks|in negotiations|negotiat(?:e|es|ed|ing)|open to|"
        r"(?:think(?:s|ing)?|thought|talk(?:s|ed|ing)?) (?:about|of)|contemplat(?:e|es|ed|ing)|ponder(?:s|ed|ing)?|"
        r"under (?:review|consideration|discussion|negotiation)|being (?:discussed|negotiated|considered|"
        r"reviewed)|review(?:s|ing)|"
        r"toy(?:s|ed|ing)? with|(?:not|n['’]t) rul(?:e|ed|ing) out|deliberat(?:e|es|ed|ing)|assess(?:es|ed|"
        r"ing)?|evaluat(?:es|ed|ing)"
    ),
    # small letters only: “May” is a month
    Level.POSSIBLE: r"(?-i:may)|might|could|possibl[ey]|perhaps|maybe|potentially|speculat\w+|unlikely to",
}
_NOUNS = {
    Level.IN_PRINCIPLE: r"(?:tentative|preliminary|provisional|outline|framework) (?:\w+ )?(?:agreement|deal|"
    r"accord|pact)|endorsement",
    Level.PROPOSED: (
        r"proposals?|plans?|drafts?|offers?|recommendations?|blueprint|bid|suggestions?|intentions?|hopes|aims?|"
        r"demands?|proposed|planned|draft"
    ),
    Level.AGREED: r"agreements?|deals?|accords?|commitments?|pacts?|pledges?|promises?|decisions?|consensus|"
    r"compromise|treaty",
    Level.CONSIDERED: r"talks|discussions?|negotiations?|considerations?|ideas?|options?|debates?|deliberations?",
    Level.POSSIBLE: r"possibility|rumou?rs|speculation|possible|potential",
}
# verbs of acts themselves: no step of the ladder names them, and told as done they are done
_ACTS = (
    r"bans|banned|impos(?:es|ed)|lift(?:s|ed)|sends|sent|deploy(?:s|ed)|launch(?:es|ed)|halt(?:s|ed)|suspend(?:s|ed)|"
    r"withdr(?:aws|ew|awn)|clos(?:es|ed)|expel(?:s|led)|join(?:s|ed)|freezes|froze|frozen|grant(?:s|ed)|"
    r"recogni[sz](?:es|ed)|"
    r"scrap(?:s|ped)|deliver(?:s|ed)|releas(?:es|ed)|seiz(?:es|ed)|rais(?:es|ed)|sanction(?:s|ed)|appoint(?:s|ed)|"
    r"invad(?:es|ed)|extend(?:s|ed)|bar(?:s|red)|block(?:s|ed)|introduc(?:es|ed)|nationali[sz](?:es|ed)|quits|"
    r"buys|bought|"
    r"sells|sold|cuts|slash(?:es|ed)|reduc(?:es|ed)|increas(?:es|ed)|creat(?:es|ed)|abolish(?:es|ed)|repeal(?:s|ed)"
)


def _alternatives(table: dict[Level, str]) -> str:
    return "|".join(f"(?P<r{rung.value}>{pattern})" for rung, pattern in table.items())


VERB = re.compile(rf"(?<![\w-])(?:{_alternatives(_VERBS)}|(?P<act>{_ACTS}))(?![\w-])", re.IGNORECASE)
NOUN = re.compile(rf"(?<![\w-])(?:{_alternatives(_NOUNS)})(?![\w-])", re.IGNORECASE)
# that somebody else says so; headlines write it at either end: “…, sources say”, “Report: …”
HEDGE = re.compile(
    r"(?<!\w)(?:reportedly|allegedly|purportedly|supposedly|apparently|according to|(?:unnamed|anonymous) \w+|"
    r"reports? sa(?:y|ys|id)|"
    r"(?:\w+ )?sources?(?: \w+){0,3}? (?:sa(?:y|ys|id)|told)|sa(?:id|ys?) (?:\w+ ){0,2}sources|citing|(?:is|are|"
    r"was|were) (?:said|believed|understood|thought|"
    r"reported|rumou?red) to|on condition of anonymity|is said|unconfirmed|it is understood)(?!\w)|(?:sources?|"
    r"reports?|media|NYT|paper)$|^(?:sources?|reports?):",
    re.IGNORECASE,
)
# an “if” of “even if”, “asked if”, “consider if” is no condition of the act
CONDITION = re.compile(
    r"(?<!\w)(?:(?<!even )(?<!as )(?<!see )(?<!asked )(?<!ask )(?<!know )(?<!consider )(?<!discuss )(?<!decide )"
    r"if(?! not| any)|"
    r"once (?:the|a|an|it|they|he|she|all|both|[A-Z]\w+|\w+ (?:is|are|has|have))|in the event of|in case of|"
    r"provided(?: that)? (?:the|that|a|it|they)|"
    r"as long as|subject to|pending|unless|conditional (?:on|upon)|on condition that|should (?:the|a|"
    r"an) (?:\w+ ){1,3}(?:hold|fail|be|take|come)|"
    r"contingent on|assuming|dependent on|depends on)(?!\w)",
    re.IGNORECASE,
)


def level_of(match: re.Match[str]) -> Level | None:
    """The step a matched word stands for; None for an act that is told as done."""
    return next((rung for rung in Level if f"r{rung.value}" in match.re.groupindex and match[f"r{rung.value}"]), None)
