"""Whether the main clause of a claim judges: an evaluative predicate, not an evaluative word somewhere in it."""

import re
from itertools import islice

from tracker.language.reading.main_clause import Clause
from tracker.language.reading.pieces import Range
from tracker.language.reading.wordlists import bag

_GOOD_OR_BAD = bag(
    "good bad great fine nice poor awful terrible horrible horrific dreadful appalling atrocious abysmal wonderful "
    "marvellous magnificent brilliant excellent superb splendid fantastic amazing astonishing impressive remarkable "
    "extraordinary outstanding breathtaking stunning thrilling exciting delightful charming lovely beautiful gorgeous "
    "ugly hideous elegant dull boring tedious bland funny hilarious entertaining inspiring uplifting heartening "
    "heartbreaking tragic sad depressing dismal bleak gloomy grim disappointing frustrating infuriating annoying "
    "irritating disturbing troubling worrying alarming frightening scary terrifying chilling shocking sickening "
    "disgusting revolting repulsive perfect ideal flawed hopeless useless worthless pointless futile meaningless "
    "pathetic pitiful laughable ludicrous ridiculous absurd silly stupid foolish idiotic insane crazy mad nonsensical "
    "bizarre strange weird odd surprising curious naive simplistic clumsy sloppy lazy careless reckless irresponsible "
    "negligent rash hasty premature overdue wise sensible prudent smart clever shrewd rational reasonable unreasonable"
)
_RIGHT_OR_WRONG = bag(
    "unfair fair just unjust immoral moral unethical ethical evil wicked cruel inhuman inhumane barbaric "
    "callous heartless mean petty vile nasty despicable contemptible disgraceful shameful shameless scandalous "
    "outrageous unacceptable intolerable inexcusable unforgivable indefensible deplorable reprehensible regrettable "
    "unfortunate undemocratic hypocritical cynical dishonest deceitful insincere treacherous corrupting honest decent "
    "honourable honorable noble brave courageous bold heroic cowardly weak spineless arrogant selfish greedy generous "
    "humble admirable praiseworthy commendable exemplary insulting offensive disrespectful rude humiliating "
    "patronising patronizing tasteless distasteful inappropriate undignified misguided mistaken ill-advised "
    "short-sighted shortsighted wrong-headed senseless mindless needless unnecessary unwarranted unjustified "
    "excessive disproportionate draconian exaggerated overblown misleading implausible unconvincing inadequate "
    "insufficient unclear uncertain premature"
)
_WEIGHTY = bag(
    "important significant crucial vital pivotal historic momentous groundbreaking essential decisive fundamental "
    "serious dangerous damaging disastrous catastrophic devastating detrimental counterproductive "
    "welcome promising encouraging valuable worthwhile useful helpful "
    "easy hard difficult tough impossible unthinkable inconceivable unbelievable incredible inevitable "
    "unavoidable obvious understandable dark proud happy glad pleased delighted thrilled grateful "
    "thankful disappointed saddened upset angry furious outraged ashamed embarrassed appalled horrified disgusted "
    "shocked worried concerned afraid scared frustrated sorry hopeful optimistic pessimistic confident sceptical "
    "skeptical convinced better worse heartbroken devastated relieved exhausted tired overjoyed humbled honoured "
    "touched desperate helpless powerless fed-up"
)
_OF_MANNER_AND_TASTE = bag(
    "incompetent inept hollow shallow rotten lame feeble stale pretentious pompous vulgar crude brutal savage vicious "
    "malicious spiteful vindictive ruthless merciless indecent obscene grotesque surreal farcical comical ironic "
    "miserable wretched lousy mediocre second-rate substandard unworthy undeserved thoughtless tactless graceful "
    "gracious dignified majestic glorious sublime memorable unforgettable captivating compelling riveting gripping "
    "mesmerising dazzling spectacular sensational phenomenal incomparable exquisite adorable cute likeable charismatic "
    "gifted talented sanctimonious smug complacent stubborn obstinate timid gutless toothless half-hearted lacklustre "
    "paranoid hysterical alarmist unhinged delusional ignorant clueless shoddy slapdash ham-fisted heavy-handed "
    "overbearing oppressive suffocating unbearable insufferable painful bitter magical sacred precious priceless "
    "invaluable indispensable overrated underrated far-fetched preposterous risible untenable unworkable unrealistic "
    "impractical"
)
EVALUATIVE = _GOOD_OR_BAD | _RIGHT_OR_WRONG | _WEIGHTY | _OF_MANNER_AND_TASTE
"""Adjectives by which somebody judges or feels; no evidence decides them."""

_JUDGING_NOUNS = bag(
    "disgrace shame scandal outrage mistake blunder disaster catastrophe tragedy farce joke travesty mockery betrayal "
    "insult embarrassment humiliation fiasco mess nonsense madness folly lunacy stupidity nightmare "
    "masterpiece triumph miracle blessing curse honour honor privilege pleasure delight pity relief injustice "
    "abomination hero heroes coward cowards liar liars fool fools idiot idiots clown genius traitor traitors monster "
    "blow setback disappointment waste milestone breakthrough sham charade circus smokescreen illusion fantasy "
    "insanity hysteria hypocrisy cowardice arrogance greed cruelty slap godsend"
)
_LINKS = r"(?:is|are|was|were|(?<!to )be|been|'s|’s|'re|’re|'m|’m|am|isn't|wasn't|aren't|weren't)"
_LOOKS = r"(?:(?:look|seem|sound|feel|appear|remain|become|behave|act)(?:s|ed)?(?: to be)?|felt|became)"
_STANDS_FOR = r"(?:marks?|marked|represents?|represented|signals?|constitutes?|amounts? to)"
_INTENSE = bag("too simply truly utterly absolutely frankly plainly downright")
_ADVERBS = r"(?:(?:not|\w+ly|very|so|too|just|quite|rather|far|even|still|more|less|most|as|all|nothing short of) )*"
_FIXED = re.compile(
    r"\b(?:deserves?|deserved|makes? (?:no|little|perfect|good) sense|in (?:my|our) (?:view|opinion)|"
    r"better off|stinks?|reeks?|sucks|amounts? to an? (?!(?:\w+ )?(?:breach|violation|crime|offence|total))\w+|"
    r"of course|good riddance|shame on|for shame|"
    r"i (?:\w+ly )?(?:think|believe|feel|guess|suppose|hope|fear|wish|doubt|love|hate)|"
    r"we (?:\w+ly )?(?:hope|fear|wish|feel|love|hate|regret)|"
    r"(?:it|this|that|he|she|they|we|you|who)(?: is| was| are| were|['’]s|['’]re) (?:\w+ )?wrong|"
    r"(?:is|was|are|were) the (?:right|wrong) (?:thing|way|decision|choice|time|man|woman|person)|"
    r"the (?:right|wrong) direction|(?:nothing|never|hardly) (?:could|can) be|"
    r"no (?:excuse|justification|place) for|worth (?:nothing|little)|every(?:body|one) (?:loves|hates|knows)|"
    r"lost (?:its|his|her|their) (?:way|mind)|(?:goes|go|went|gone) too far|"
    r"shown (?:\w+ )?(?:courage|dignity|leadership|restraint|contempt|weakness|arrogance|generosity|compassion))\b"
)
_WORD = r"[\w’'-]+"
_PREDICATE = re.compile(rf"\b(?:{_LINKS}|{_LOOKS}) (?P<degree>{_ADVERBS})(?P<word>{_WORD})")
_PHRASE = re.compile(
    rf"\b(?:{_LINKS}|{_LOOKS}|{_STANDS_FOR}) (?:like )?{_ADVERBS}(?:(?:a|an|the|such|this|our|my|no) )+"
)
_FOLLOWING = re.compile(rf"{_WORD}|[,;:]")
_ENDS_PHRASE = frozenset(",;:") | bag("of in to for on at with by from that who which and")
_BEST = re.compile(r"\b(?:is|are|was|were) (?:by far )?the (?:best|worst)\b(?! \w+ (?:in|since|of|for)\b)")
_NO_JUDGEMENT = bag("many much few a an the this his her their no in on at of to by")
_HAS_OBJECT = re.compile(r" (?!(?:to|that|for|of|in|on|at|and|but|when|if|how|enough|because|by|with)\b)\w")
"""What shows a verb or the first half of a name: "were insulting the guards", "is disaster relief"."""

_REACH = 3  # words of a noun phrase


def opinion_in(clause: Clause) -> Range | None:
    """The words, by their place in the text, by which the main clause judges."""
    text = clause.main_text
    found = _earliest(_fixed(text), _judging_predicate(text), _judging_phrase(text))
    return (clause.start + found[0], clause.start + found[1]) if found else None


def _earliest(*spans: Range | None) -> Range | None:
    return min((span for span in spans if span), default=None)


def _fixed(text: str) -> Range | None:
    match = _FIXED.search(text) or _BEST.search(text)
    return match.span() if match else None


def _judging_predicate(text: str) -> Range | None:
    """Where "is unfair", "was far too late" or "are more important than" stands."""
    for match in _PREDICATE.finditer(text):
        word = match["word"]
        goes_on = _HAS_OBJECT.match(text, match.end())
        judges = word in EVALUATIVE and not (goes_on and word.endswith("ing"))
        stressed = bool(_INTENSE & set(match["degree"].split()))
        is_too_much = stressed and word not in _NO_JUDGEMENT and not word.endswith("ed")
        if judges or is_too_much or (word in _JUDGING_NOUNS and not goes_on):
            return match.span()
    return None


def _judging_phrase(text: str) -> Range | None:
    """Where "is a disgrace" or "marks a pivotal moment" stands; "of", "in" and a comma end what is looked through."""
    for match in _PHRASE.finditer(text):
        for word in islice(_FOLLOWING.finditer(text, match.end()), _REACH):
            if word[0] in _ENDS_PHRASE:
                break
            if word[0] in EVALUATIVE or word[0] in _JUDGING_NOUNS:
                return match.start(), word.end()
    return None
