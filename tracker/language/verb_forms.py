"""The forms of English verbs: irregular ones by a table, all others by rule.

By hand: lemminflect and spaCy, which have them, bring numpy and many megabytes, and pluralizer knows nouns only.
"""

import re
from functools import cache

_ROWS = """
    be is was were am are been being|have has had having|do does did done doing|go goes went gone going
    say says said saying|get gets got gotten getting|make makes made making|know knows knew known knowing
    think thinks thought thinking|take takes took taken taking|see sees saw seen seeing|come comes came come coming
    give gives gave given giving|find finds found finding|tell tells told telling|feel feels felt feeling
    become becomes became become becoming|leave leaves left leaving|put puts putting|mean means meant meaning
    keep keeps kept keeping|let lets letting|begin begins began begun beginning|hear hears heard hearing
    run runs ran run running|hold holds held holding|bring brings brought bringing|write writes wrote written writing
    sit sits sat sitting|stand stands stood standing|lose loses lost losing|pay pays paid paying
    meet meets met meeting|set sets setting|learn learns learned learnt learning|lead leads led leading
    understand understands understood understanding|speak speaks spoke spoken speaking|spend spends spent spending
    grow grows grew grown growing|win wins won winning|buy buys bought buying|send sends sent sending
    build builds built building|fall falls fell fallen falling|cut cuts cutting|sell sells sold selling
    draw draws drew drawn drawing|break breaks broke broken breaking|eat eats ate eaten eating
    teach teaches taught teaching|drive drives drove driven driving|show shows showed shown showing
    rise rises rose risen rising|choose chooses chose chosen choosing|seek seeks sought seeking
    deal deals dealt dealing|fight fights fought fighting|throw throws threw thrown throwing
    catch catches caught catching|wear wears wore worn wearing|strike strikes struck striking
    hit hits hitting|shoot shoots shot shooting|steal steals stole stolen stealing|sink sinks sank sunk sinking
    swim swims swam swum swimming|sing sings sang sung singing|ring rings rang rung ringing
    drink drinks drank drunk drinking|fly flies flew flown flying|forget forgets forgot forgotten forgetting
    forgive forgives forgave forgiven forgiving|freeze freezes froze frozen freezing|hide hides hid hidden hiding
    lie lies lay lain lying|ride rides rode ridden riding|shake shakes shook shaken shaking
    sleep sleeps slept sleeping|swear swears swore sworn swearing|sweep sweeps swept sweeping
    tear tears tore torn tearing|wake wakes woke woken waking|weep weeps wept weeping|bear bears bore borne bearing
    bite bites bit bitten biting|bleed bleeds bled bleeding|blow blows blew blown blowing|feed feeds fed feeding
    flee flees fled fleeing|forbid forbids forbade forbidden forbidding|hang hangs hung hanged hanging
    withdraw withdraws withdrew withdrawn withdrawing|overthrow overthrows overthrew overthrown overthrowing
    undertake undertakes undertook undertaken undertaking
    oversee oversees oversaw overseen overseeing|override overrides overrode overridden overriding
    undo undoes undid undone undoing|stick sticks stuck sticking|split splits splitting|burst bursts bursting
    spread spreads spreading|shut shuts shutting|beat beats beat beaten beating|swing swings swung swinging
    lend lends lent lending|arise arises arose arisen arising|bind binds bound binding|quit quits quitting
    spring springs sprang sprung springing|light lights lit lighting|shrink shrinks shrank shrunk shrinking
    overcome overcomes overcame overcome overcoming|undergo undergoes underwent undergone undergoing
    withhold withholds withheld withholding|uphold upholds upheld upholding|slide slides slid sliding
    lay lays laid laying|rewrite rewrites rewrote rewritten rewriting|read reads reading
    rebuild rebuilds rebuilt rebuilding|mislead misleads misled misleading|foresee foresees foresaw foreseen foreseeing
    overtake overtakes overtook overtaken overtaking|overrun overruns overran overrun overrunning
    retake retakes retook retaken retaking|mistake mistakes mistook mistaken mistaking
    withstand withstands withstood withstanding|undercut undercuts undercutting
    misunderstand misunderstands misunderstood misunderstanding|outgrow outgrows outgrew outgrown outgrowing
    resell resells resold reselling|rethink rethinks rethought rethinking|retell retells retold retelling
    breed breeds bred breeding|cling clings clung clinging|creep creeps crept creeping|dig digs dug digging
    grind grinds ground grinding|kneel kneels knelt kneeling|spin spins spun spinning|spit spits spat spitting
    strive strives strove striven striving|sting stings stung stinging|swell swells swelled swollen swelling
    weave weaves wove woven weaving|wring wrings wrung wringing|hurt hurts hurting|cost costs costing
    cast casts casting|shed sheds shedding|rid rids ridding|thrust thrusts thrusting
"""
IRREGULAR = tuple(tuple(row.split()) for row in _ROWS.replace("\n", "|").split("|") if row.strip())
"""Base, third person, the pasts where they differ from the base, the form in -ing."""

# Of one syllable with a short vowel: “plan”, “stop”, “quip”; of several those that are stressed on the last.
_SHORT = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]")
_STRESSED = frozenset(
    ("admit", "begin", "commit", "confer", "demur", "forget", "infer", "prefer", "rebut", "refer", "regret")
)


def regular_forms(base: str) -> tuple[str, str, str]:
    """The third person, the past and the form in -ing of a regular verb."""
    ends_in_y = base.endswith("y") and base[-2] not in "aeiou"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")) and not base.endswith("oo"):
        third = base + "es"
    else:
        third = base[:-1] + "ies" if ends_in_y else base + "s"
    if base in _STRESSED or _SHORT.fullmatch(base):
        return third, base + base[-1] + "ed", base + base[-1] + "ing"
    if base.endswith("e"):
        return third, base + "d", (base if base.endswith("ee") else base[:-1]) + "ing"
    return third, base[:-1] + "ied" if ends_in_y else base + "ed", base + "ing"


def pasts_of(base: str) -> tuple[str, ...]:
    """The past and the participle of an irregular verb; nothing of one that may be regular: “learned” and “learnt”."""
    row = _by_base().get(base)
    if row is None or row[2] == regular_forms(base)[1]:
        return ()
    pasts = row[2:-1] or (base,)
    return pasts[0], pasts[-1]


def forms_of(base: str) -> tuple[str, ...]:
    """All forms of a verb: `deny`, `denies`, `denied`, `denying`."""
    return _by_base().get(base) or (base, *regular_forms(base))


@cache
def _by_base() -> dict[str, tuple[str, ...]]:
    return {row[0]: row for row in IRREGULAR}
