"""Whether two words are surely forms of one verb or noun: “sign[ed]” for “signs”, not for “signal” or “signing”."""

from functools import lru_cache

_ROWS = """
    be is are am was were been being|have has had having|do does did done doing|go goes went gone going
    say says said saying|get gets got gotten getting|make makes made making|know knows knew known knowing
    think thinks thought thinking|take takes took taken taking|see sees saw seen seeing|come comes came coming
    give gives gave given giving|find finds found finding|tell tells told telling|feel feels felt feeling
    become becomes became becoming|leave leaves left leaving|put puts putting|mean means meant meaning
    keep keeps kept keeping|let lets letting|begin begins began begun beginning|hear hears heard hearing
    run runs ran running|hold holds held holding|bring brings brought bringing|write writes wrote written writing
    sit sits sat sitting|stand stands stood standing|lose loses lost losing|pay pays paid paying
    meet meets met meeting|set sets setting|learn learns learnt learned learning|lead leads led leading
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
    undertake undertakes undertook undertaken undertaking|will would|can could|shall should|may might
    this these|that those|man men|woman women|child children|foot feet
"""
_FORMS: dict[str, set[int]] = {}
for _number, _row in enumerate(_ROWS.replace("\n", "|").split("|")):
    for _form in _row.split():
        _FORMS.setdefault(_form, set()).add(_number)
_SHORTEST = 2  # letters before an ending


@lru_cache(maxsize=1024)
def may_stand_for(altered: str, word: str) -> bool:
    """Whether both, in small letters, are surely forms of one word.

    “killing” may not stand for “killed”, which may have been suffered; “planned” may for “planning”.
    """
    if altered == word or _FORMS.get(altered, set()) & _FORMS.get(word, set()):
        return True
    if altered.endswith("ing") and word.endswith("ed"):
        return False
    return not _bases(altered).isdisjoint(_bases(word))


def _bases(word: str) -> set[str]:
    """What the word may be without its ending, and itself: “carried” is of “carry”, “planned” of “plan”."""
    bases = {word}
    for ending, instead in (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("d", ""), ("ing", "")):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST and not word.endswith("ss"):
            bases |= {stem + instead, *_silent(stem, ending)}
    return bases


def _silent(stem: str, ending: str) -> set[str]:
    doubled = stem[:-1] if len(stem) > _SHORTEST and stem[-1] == stem[-2] else stem
    return {doubled, f"{stem}e"} if ending in {"ed", "ing"} else set()
