"""What belongs to a number beside its digits: signs before and behind it, groups, relations, currencies and units.

Signs are written as the inside of a class of characters, for a pattern. Quotations, quantities and what stands beside a
quote are told by these.
"""

import re

from tracker.language.characters import MARKS, class_of, in_categories

MINUS = "‐‑‒−⁻₋➖﹘﹣－\\-"
"""Hyphens and signs that are a minus before a number; an en dash is one only where it is stuck to it."""

MONEY = f"{class_of(in_categories('Sc'))}﷼"
OPERATORS = "×✕✖⨯⋅∙÷+⁺＋^"
FRACTIONS = "/⁄∕∶:·*"
"""Signs that join two numbers where nothing is between; with spaces they are bullets and colons."""

_BLOCKS = (range(0x100), range(0x2200, 0x2300), range(0x27C0, 0x27F0), range(0x2980, 0x2B00), range(0xFE60, 0xFFFF))
"""Where the signs of category Sm compare; beside these are arrows and frames."""
_COMPARING = {sign for sign in in_categories("Sm") if any(ord(sign) in block for block in _BLOCKS)}
RELATIONS = class_of((_COMPARING | set("~‹›〜⁓≈")) - set(f"{MINUS}{OPERATORS}{FRACTIONS}=＝|￨"))
"""Signs that compare or limit a number: “≥5”, “~5”, “¬5”; “=5” says no more than “5”."""

DEGREES = "°º˚"
PARTS = "%‰‱٪﹪％"
PIECES = class_of(sign for sign in in_categories("No") if sign in "¼½¾↉" or "\u2150" <= sign <= "\u215e")
SPACES = class_of(in_categories("Zs"))
RAISED = "'’‘´`ʼ′˙٬⹁"
GROUPS = f"{SPACES}{RAISED}"
"""What stands between groups of three digits, points and commas apart."""

MULTIPLIERS = """
    hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens lakh lakhs
    crore crores k m mn mln mio bn bln mrd tn trn thou hundert tausend millionen milliarde milliarden billionen cent
    mille milliard milliards mil millón millones millardo milione milioni miliardo miliardi milhão milhões bilhão
    bilhões miljoen miljard тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов млн млрд тыс
    万 億 亿 兆 千 百
"""
_UNITS = """
    mm cm dm km g mg kg t kt mt l ml cl dl hl ha ms min ft mi yd lb lbs oz mph kph kw mw gw tw wh kwh mwh gwh twh
    kv hz khz mhz ghz kb mb gb tb pa hpa kpa nm µm pp bps
"""
_CODES = "usd eur gbp chf jpy cny rub uah pln czk sek nok dkk aud cad inr brl percent pct euro euros dollar dollars"
_NUMBERINGS = "bis ter quater quinquies sexies septies octies"
UNIT_WORDS = "|".join(f"{MULTIPLIERS} {_UNITS} {_CODES} {_NUMBERINGS}".split())
"""Words that multiply a number or name its unit; alternatives of a pattern."""

_LIMITS = (
    r"(?:less|more|fewer|greater|lower|higher|better|worse) than|at (?:least|most)|up to|over|under|above|below|"
    r"about|around|roughly|nearly|almost|approximately|some|minus|plus|not|no|only"
)
BEFORE = re.compile(
    rf"(?:[\w{MARKS}.,#§–{FRACTIONS}{MINUS}{MONEY}{RELATIONS}{OPERATORS}=]"
    rf"|(?<=[{MONEY}{RELATIONS}{OPERATORS}=])\s)+\Z"
    rf"|\d\s?[xX*/÷⁄]\s\Z|(?<!\w)(?:{_LIMITS}|(?:rs|no|nr)\.?|kr|fr|{_CODES.replace(' ', '|')})\s\Z",
    re.IGNORECASE,
)
GROUPS_BEFORE = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:[{GROUPS}]\d{{3}})*[{GROUPS}]\Z")
GROUPS_BEHIND = re.compile(rf"(?:[{GROUPS}]\d{{3}}(?!\d))+")
_PARTED = (
    rf"[{SPACES}]?[{PIECES}]|[{SPACES}-]\d{{1,2}}[/⁄]\d{{1,2}}(?!\d)| and (?:an?|one) (?:half|third|quarter)(?!\w)"
)
BEHIND = re.compile(
    rf"(?:[.,٫–{FRACTIONS}{MINUS}]?[\w{MARKS}]+)*"
    rf"(?:{_PARTED}|\s?(?:[{PARTS}{MONEY}]|[{DEGREES}](?:\s?[CFK](?!\w))?)|\s(?:{UNIT_WORDS}|per cent)(?!\w)"
    rf"|\s?[{RELATIONS}{OPERATORS}]\s?\d[\d.,]*|\s?(?:[–—…{MINUS}]|\.\.\.|to|or|bis|till|until)\s?\d[\d.,]*"
    rf"|[+＋]+|\s?[(\[](?:[a-z]|[ivxlc]{{1,5}})[)\]]|\(\d{{1,3}}\)|\s?§\s?\d+)?",
    re.IGNORECASE,
)
"""What is part of a number behind its last digit: “%”, “ million”, “ €”, “×10”, “+”, “ ½”, “ to 15”, “(a)”."""

LENGTH_BEHIND = r"\s(?:deep|long|wide|high|tall|thick|apart|away|underground|underwater)(?!\w)"
"""What shows that an “m” before it is metres and no million."""

_MARK = re.compile(r"(?:(''|′′|’’|[\"”″])|(['’′]))\Z")


def measure_of(written: str) -> str:
    """“feet” or “inches” where a number ends in such a mark."""
    mark = _MARK.search(written)
    if mark is None:
        return ""
    return "inches" if mark[1] else "feet"
