"""Words by what they do to the content they bring in: deny it, doubt it, ask for it; and words that take back a verb.

The classes are those of grammar: an implicative verb says that what it governs was done or not ("refused to say"),
a negator turns its verb, and a negative quantifier as subject says it of nobody.
"""

from tracker.language.kinds import Attitude
from tracker.language.verb_forms import forms_of, pasts_of

TURNING = frozenset({Attitude.DENIES, Attitude.DOUBTS})
"""What speaks against its content, and never supports a claim."""

_VERBS = {
    Attitude.DENIES: "deny reject dismiss refute rebut dispute disavow disown repudiate contradict contest discount "
    "debunk disagree refuse decline forbid prohibit ban oppose",
    Attitude.DOUBTS: "doubt question challenge distrust mistrust",
    Attitude.ASKS: "ask inquire enquire wonder query",
    Attitude.DEMANDS: "demand urge order instruct command implore beg plead exhort request enjoin appeal",
    Attitude.PROMISES: "promise pledge vow commit guarantee",
    Attitude.WARNS: "warn caution threaten alert",
    Attitude.SUSPECTS: "suspect speculate surmise guess fear presume",
}
_NOUNS = {
    Attitude.DENIES: "denial rejection refusal opposition objection opponent critic",
    Attitude.DOUBTS: "doubt question",
    Attitude.DEMANDS: "demand call request order",
    Attitude.PROMISES: "promise pledge vow commitment assurance",
    Attitude.WARNS: "warning threat",
    Attitude.SUSPECTS: "suspicion fear speculation",
}
_ADJECTIVES = {
    Attitude.DENIES: "opposed against dismissive",
    Attitude.DOUBTS: "skeptical sceptical doubtful unsure uncertain unconvinced",
    Attitude.SUSPECTS: "suspicious afraid fearful",
    Attitude.PROMISES: "committed",
}


def _bag(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _by_word(classes: dict[Attitude, str]) -> dict[str, Attitude]:
    return {word: attitude for attitude, words in classes.items() for word in words.split()}


VERBS = _by_word(_VERBS)
"""By the plain form of a verb what it does to its content; any other asserts."""

NOUNS = {form: attitude for noun, attitude in _by_word(_NOUNS).items() for form in (noun, noun + "s")}
"""The same of nouns: "the denial that"."""

ADJECTIVES = _by_word(_ADJECTIVES)
"""The same of adjectives: "is sceptical that"."""

ATTACKS = _bag(
    "counter attack blast slam condemn denounce decry deplore mock ridicule rip bash scorn criticize criticise assail "
    "deride disparage laugh disregard downplay scoff sneer bristle bridle rail hit lash push jeer"
)
"""Verbs that speak against a claim where their object is one: "mocked the suggestion that"."""


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in (*forms_of(verb), *pasts_of(verb)))


JUDGING = _bag("reject dismiss refuse decline oppose forbid prohibit ban contest discount question challenge")
"""Verbs that deny or doubt only what was said; of anything else they tell a deed: "rejected an offer"."""

GRANTS = _bag(
    "bail parole visa visas entry access permission asylum admission leave licence license permit permits request "
    "requests motion motions appeal appeals application applications petition petitions bid bids plea pleas aid help "
    "refuge shelter citizenship funding promotion treatment"
)
"""What is asked for and granted: who denies it gives it not."""

SAID = _bag(
    "claim claims statement statements assertion assertions allegation allegations accusation accusations argument "
    "arguments belief beliefs view views opinion contention suggestion suggestions prediction predictions criticism "
    "criticisms concern concerns worry worries fear fears comment comments remark remarks conclusion conclusions "
    "finding findings assessment assessments estimate estimates description descriptions denial denials complaint "
    "complaints theory theories notion idea report reports rumour rumours rumor rumors speculation information news "
    "talk insinuation insinuations charge charges count counts impression story stories possibility verdict account "
    "accounts version explanation figure figures comparison comparisons interpretation narrative accuracy truth "
    "validity legality reading insistence evidence"
)
"""What is said or thought by somebody, and so can be denied."""

PUTS_AWAY = _bag("aside away off back down")
"""Behind a verb these put a claim away: "brushed aside claims that", "took back his statement"."""

RETRACTING = _forms("retract recant withdraw rescind revoke renounce abandon disavow disown repudiate correct")
"""Verbs of who no longer says what they govern."""

RAISES = _bag("believe think expect suppose reckon feel imagine anticipate convinced confident sure certain")
"""Words whose negation is meant of what they govern: "does not believe that" is to doubt it."""


WITHHOLDING = _forms(
    "refuse decline avoid refrain abstain deny resist stop cease balk dodge evade oppose forbid prevent"
)
"""Verbs after which nothing is done, negated or not: "refused to say", "did not refuse to say"."""

DENYING = _forms("deny dispute doubt question contest refute disprove")
"""Verbs that with a negation say that it is so: "it cannot be denied that"."""

FAILING = _forms("fail forget neglect omit hesitate")
"""Verbs after which nothing is done, but it is done where they are negated: "did not fail to say"."""

CONTROLLING = _bag(
    "want need expect ask tell allow permit invite encourage advise convince authorize authorise counsel remind like "
    "challenge forbid press push"
)
"""Verbs whose object is who would do what follows: "wants the board to say"."""

UNABLE = _bag(
    "unable unwilling reluctant hesitant loath unlikely impossible wrong false untrue incorrect inaccurate unfair "
    "premature careful unprepared wary afraid unaware unready misleading dishonest refusal failure inability "
    "reluctance unwillingness hesitation nothing little nobody yet"
)
"""What leads to an infinitive that is not carried out: "unable to say", "a refusal to say", "has yet to say"."""

UNKNOWING = _bag("unaware reluctant unwilling")
"""Adjectives that say that somebody does not know or say what follows."""

NEGATORS = _bag(
    "not never cannot hardly scarcely barely rarely seldom neither nor nowhere without no none nobody nothing"
)
"""Words that turn what they stand with."""

QUANTIFIERS = _bag("no none nobody nothing neither nor few hardly scarcely barely not little rarely seldom")
"""Words that make a subject of nobody, or of hardly anybody."""

LIMITS = _bag("only just merely simply least solely until till")
"""After "not" these leave standing what is said: "not only said", "not until Monday"."""


def is_negator(word: str) -> bool:
    """Whether a word, in lower case and with a straight apostrophe, negates."""
    return word in NEGATORS or word.endswith("n't")
