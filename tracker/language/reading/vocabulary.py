"""Which letter a common word gets, and which word forms report."""

from dataclasses import dataclass

from tracker.language.reading.lexicon import VERBS
from tracker.language.reading.wordlists import bag
from tracker.language.verb_forms import IRREGULAR, forms_of, pasts_of, regular_forms

_CLOSED = {
    "d": "one the a an this these those my your his her its our their some any no every each another all both many "
    "several few most more much less such what's either neither whose various certain enough half",
    "s": "he she they i we it you who's there everyone everybody someone somebody anyone nobody others",
    "o": "him them me us himself herself themselves myself ourselves yourself itself",
    "i": "of in on at by for from with about against between into through during under over above below among across "
    "per via toward towards upon within without despite amid like near behind beyond around off inside outside "
    "throughout regarding concerning including alongside besides versus vs. onto amongst toward except",
    "c": "and or but & nor",
    "k": "because if when while although though unless until since whether as after before where why how than "
    "whereas so whenever wherever till",
    "n": "denial proposal refusal approval",
    "t": "to",
    "m": "will would can could may might shall should must cannot can't won't wouldn't couldn't shouldn't mustn't "
    "ought needn't mightn't",
    "h": "have has had having haven't hasn't hadn't",
    "b": "is are was were be been being am isn't aren't wasn't weren't ain't",
    "x": "do does did don't doesn't didn't",
    "r": "not never also then now still again even just only already yet soon later earlier once often always "
    "sometimes perhaps maybe too very quite rather almost nearly well far here instead however therefore thus "
    "meanwhile ever long first recently today yesterday tomorrow tonight up out down away back apparently together "
    "otherwise else aside twice further once ago anyway indeed moreover furthermore nonetheless nevertheless",
    "z": "according",
    "w": "who which whom what whatever whoever",
    "T": "that",
    "a": "other own new old good bad great big large small high low long-time former current next last same different "
    "top key main major recent early late young public national foreign federal local political military economic "
    "senior chief deputy anonymous unnamed unidentified two three four five six seven eight nine ten eleven twelve "
    "hundred thousand million billion trillion second third dozen dozens clear sure able likely unlikely true false "
    "american russian ukrainian european british french german chinese israeli iranian western republican democratic "
    "presidential secret prime white black right left strong serious possible important best better worst worse hard "
    "full whole real free open close single nuclear civil social daily weekly monthly legal "
    "international global conservative liberal",
}
_OTHERVERBS = """
    make take go come get give keep let put run stand become leave bring hold lose win meet pay sit send build spend
    grow lead rise fall draw buy sell wear break cut set eat drive teach catch throw strike steal arise shake bind
    sing swing deal mean hide feed flee shoot hang ride lend sink drink sleep sweep weep freeze forget
    blow fly overthrow bear tear shut spread split quit beat burst light shrink spring stick wake bite overcome
    undergo withhold uphold slide do use work call move live happen include turn follow stop create open walk offer
    remain appear serve die kill stay reach pass look seem help play start change watch join return visit carry sign
    launch fire cause force affect reduce increase raise lower close end face enter attend host hire vote earn fail
    succeed continue contain cover cost exist belong occur receive produce provide develop represent involve remove
    avoid destroy protect prevent support improve operate handle manage control cross arrive depart travel talk ask
    try prompt spark trigger threaten damage hurt benefit strengthen weaken expand deploy bolster deter mark align
    obligate enhance focus suggest stem result range date amount total average climb drop slip surge plunge jump
    gain add edge dominate boost curb halt delay resume suspend cancel extend renew replace appoint name nominate
    elect arrest charge convict sentence jail sue release detain seize capture invade shell bomb occupy withdraw
    retreat advance enjoy need want deserve owe own matter depend rely
"""
_NOUNS_TOO = bag(
    "claim claims report reports plan plans call calls charge charges demand demands hope hopes fear fears worry "
    "worries doubt doubts attack attacks promise promises offer offers question questions estimate estimates "
    "forecast forecasts project projects support need needs wish want wants vote votes view views protest "
    "protests note notes post posts tweet tweets text texts email emails state states rule rules release releases "
    "issue issues address share shares voice fight fights push pushes press campaign campaigns appeal appeals aim "
    "aims cry attempt order orders ban bans permit permits challenge challenges criticism dispute disputes debate "
    "debates detail details comment comments remark remarks reply response pledge pledges vow vows boast boasts "
    "hint hints signal signals suspect suspects guess figure figures feel find finds show shows wonder wonders "
    "mention quote quotes credit credits blame praise reference references regret regrets love hate favor favour "
    "back trust direct present hit knock hammer blast rip brand brands label labels laugh smile crack start begin "
    "focus lean point points process test tests judge judges object objects hail welcome tip tips cheer cheers "
    "read lobby counsel command commands speak salute insult confide complaint joke jokes brag rant rants cracks "
    "echo echoes blog blogs document documents talk talks fire fires leak leaks champion champions side sides "
    "relay relays frame frames paint peg herald heralds insult insults compliment compliments trumpet trumpets "
    "embrace chant chants scream screams shout shouts whisper whispers sigh sighs snap rant retort counter counters "
    "vent vents volunteer volunteers sum sums set sets cast view project projects chronicle chronicles grill grills"
)


ALSO_GIVEN_NAMES = frozenset(["per", "will", "may"])
"""Small words that are first names as well."""


@dataclass(frozen=True)
class Form:
    """One form of a reporting verb. kind: f plain, 3 third person, p past, z -ing, e participle only."""

    lemma: str
    kind: str
    frames: str
    preps: tuple[str, ...]
    noun: bool

    @property
    def tag(self) -> str:
        """The letter it gets before its neighbours are looked at."""
        return {"f": "f", "3": "v", "p": "e", "z": "z", "e": "e", "P": "v"}[self.kind]


FORMS: dict[str, Form] = {}
PHRASAL: dict[str, list[tuple[str, str]]] = {}
TAGS: dict[str, str] = {}


def _fill_tags() -> None:
    for tag, words in _CLOSED.items():
        for word in words.split():
            TAGS.setdefault(word, tag)
    for base in (*_OTHERVERBS.split(), *(row[0] for row in IRREGULAR)):
        pasts = pasts_of(base)
        forms = forms_of(base)
        TAGS.setdefault(base, "f")
        TAGS.setdefault(forms[1], "v")
        TAGS.setdefault(forms[-1], "z")
        for past, tag in zip(pasts or forms[2:3], "ve" if pasts else "e", strict=True):
            TAGS.setdefault(past, tag)


def _fill_forms() -> None:
    for line in VERBS:
        head, _, pattern = line.partition(" ")
        frames, _, preps = pattern.partition(":")
        base, *pasts = head.split("/")
        base, _, particle = base.partition("_")
        if particle:
            PHRASAL.setdefault(base, []).append((particle.replace("_", " "), frames.strip()))
            if base in FORMS:
                continue
            frames, preps = "", ""
        options = tuple(preposition for preposition in preps.split(",") if preposition)
        for word, kind in _spellings(base, pasts):
            if word in FORMS and FORMS[word].frames:
                continue
            FORMS[word] = Form(base, kind, frames.strip(), options, word in _NOUNS_TOO)
            if TAGS.get(word) in {"f", "v", "z", "e"}:
                del TAGS[word]


def _spellings(base: str, pasts: list[str]) -> list[tuple[str, str]]:
    """Every form of a verb with its kind; `pasts` are those that the table has not, as in "forecast/forecast"."""
    forms = forms_of(base)
    past, *participles = pasts or dict.fromkeys(pasts_of(base)) or [regular_forms(base)[1]]
    spellings = [
        (forms[1], "3"),
        (forms[-1], "z"),
        (past, "P" if participles else "p"),
        *((participle, "e") for participle in participles),
    ]
    # “put” and “come” are plain forms first
    return [(base, "f"), *((word, kind) for word, kind in spellings if word != base)]


_fill_tags()
_fill_forms()
