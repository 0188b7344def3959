"""Closed classes of English words: what begins sentences and is no name, and what is written short.

By hand, since no library that loads in a moment has them: nupunkt's list of 5,865 abbreviations was counted in courts
and holds “bank” and “month”, the break suppressions of CLDR are in no wheel, taggers bring models of many megabytes.
"""

import calendar
from functools import cache


def _bag(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OPENING_WORDS = """
    i he she it we they you who what which whose whom this that these those the a an there here
    my your his her its our their mine yours hers ours theirs myself himself herself itself ourselves themselves
    everyone everybody everything someone somebody something anyone anybody anything nobody nothing none
    some any no every each all both either neither many much several few fewer most more less another such enough other
    others one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty dozens hundreds
    thousands millions half
    in on at by for from with about against between into through during over above below among across per via toward
    towards upon within without despite amid near behind beyond around outside inside throughout regarding besides
    unlike including of to
    and or but nor yet so because if when while although though unless until since whether as after before where why
    how once than whereas whenever wherever
    not never also then now still again even only already soon later earlier often always sometimes perhaps maybe too
    very quite rather almost nearly instead however therefore thus hence meanwhile moreover furthermore nevertheless
    nonetheless otherwise today yesterday tomorrow tonight afterwards eventually finally recently apparently indeed
    is are was were am be been being do does did has have had can could would should must isn't aren't wasn't weren't
    don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't let yes
"""
OPENING = _bag(_OPENING_WORDS)
"""Words that begin a sentence where they have a capital; those that are surnames too (May, Will, Long) are not in."""

CIVIL_TITLES = _bag("mr mrs ms mx dr messrs mme mlle")
"""What anybody may be called."""

TITLES = CIVIL_TITLES | _bag(
    "prof profs rev fr br sr hon mgr msgr rt st ste gen maj col lt lieut sgt sergt capt cpl pvt cmdr comdr cdr adm "
    "brig pfc cpt ens supt insp det ptl sen sens rep reps gov govs pres amb sec del atty asst assoc dep comm treas"
)
"""What stands before the name of a person or a saint; it ends no sentence where it has its capital."""

LEANING = _bag(
    "e.g i.e vs v cf viz eg ie approx ca incl excl esp fmr ed eds trans attn natl intl mt ft pt univ dist jct"
)
"""What always leans on the next word."""

BEFORE_NUMBERS = _bag(
    "no nos p pp art arts sec secs ch chap fig figs vol vols par para paras pts cl app ex ver op est pop fl r tel ext "
    "apt rm ste max min approx ca c circa avg cap lot"
)
"""What is short for something that bears a number, and a word of its own where none follows."""

STATES = _bag(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn "
    "tenn tex va vt wash wis wyo"
)
"""States of America as newspapers shorten them; babel and CLDR have none of these."""

AFTER_NAMES = STATES | _bag("inc co cos corp ltd bros jr sr esq etc al ave blvd rd st sq hwy pkwy dept assn govt bldg")
"""What is short and may end a sentence as well as stand before another name."""

MONTHS_IN_SHORT = frozenset(name.lower() for name in calendar.month_abbr if name and name != "May") | {"sept"}
"""Months as newspapers shorten them."""

_NAMES_OF_DATES = [*calendar.month_name, *calendar.month_abbr, *calendar.day_name, *calendar.day_abbr]
DATE_NAMES = frozenset(name.lower() for name in _NAMES_OF_DATES if name) | {"sept", "tues", "weds", "thur", "thurs"}
"""Months and weekdays, written out and short."""

OFFICES = _bag(
    "chairman chairwoman chairperson chair president chief ceo cfo coo director founder cofounder executive manager "
    "owner partner spokesman spokeswoman spokesperson analyst economist secretary treasurer head vice"
)
"""What people are in a firm: “Acme Inc. Chairman Holm” goes on."""


def is_legal_form(token: str) -> bool:
    """Whether a word is a legal form of companies, with its stops or without: “Inc.”, “S.A.”, “GmbH”."""
    return token.replace(".", "").lower() in _legal_forms()


@cache
def _legal_forms() -> frozenset[str]:
    from cleanco.clean import prepare_default_terms  # only where a text has such a word

    return frozenset("".join(parts) for _, parts in prepare_default_terms()) | {"bros", "cos"}
