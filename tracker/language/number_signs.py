"""What belongs to a number beside its digits: signs before and behind it, groups, relations, currencies and units.

Signs are written as the inside of a class of characters, for a pattern.
"""

import re

MINUS = "‐‑‒−⁻₋➖﹘﹣－\\-"
"""Hyphens and signs that are a minus before a number; an en dash is one only where it is stuck to it."""

MONEY = "$¢£¤¥֏؋৲৳৻૱௹฿៛\u20a0-\u20cf﷼﹩＄￠￡￥￦"
RELATIONS = "<>=≤≥≦≧≨≩≪≫≮≯≰≱≲≳≠≈≉≃≅≡≢∼~±∓‹›"
OPERATORS = "×✕✖⨯⋅∙÷+⁺＋^"
FRACTIONS = "/⁄∕∶:·*"
"""Signs that join two numbers where nothing is between; with spaces they are bullets and colons."""

DEGREES = "°º˚"
PARTS = "%‰‱٪﹪％"
GROUPS = " '’\u00a0\u2009\u202f"
"""What stands between groups of three digits, points and commas apart."""

_MULTIPLIERS = """
    hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens lakh crore
    k m mn mln mio bn bln mrd tn trn hundert tausend millionen milliarde milliarden billionen cent mille milliard
    milliards mil millón millones millardo milione milioni miliardo miliardi milhão milhões bilhão bilhões miljoen
    miljard тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов млн млрд тыс
"""
_UNITS = """
    mm cm dm km g mg kg t kt mt l ml cl dl hl ha ms min ft mi yd lb lbs oz mph kph kw mw gw tw wh kwh mwh gwh twh
    kv hz khz mhz ghz kb mb gb tb pa hpa kpa nm µm
"""
_CODES = "usd eur gbp chf jpy cny rub uah pln czk sek nok dkk aud cad inr brl percent pct euro euros dollar dollars"
_NUMBERINGS = "bis ter quater quinquies"
_WORDS = "|".join(f"{_MULTIPLIERS} {_UNITS} {_CODES} {_NUMBERINGS}".split())

BEFORE = re.compile(
    rf"(?:[\w\u0300-\u036f.,#§–{FRACTIONS}{MINUS}{MONEY}{RELATIONS}{OPERATORS}]|(?<=[{MONEY}{RELATIONS}{OPERATORS}])\s)+$"
    rf"|(?<!\w)(?:minus|plus)\s$",
    re.IGNORECASE,
)
GROUPS_BEFORE = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:[{GROUPS}]\d{{3}})*[{GROUPS}]$")
GROUPS_BEHIND = re.compile(rf"(?:[{GROUPS}]\d{{3}}(?!\d))+")
BEHIND = re.compile(
    rf"(?:[.,–{FRACTIONS}{MINUS}]?[\w\u0300-\u036f]+)*"
    rf"(?:\s?(?:[{PARTS}{MONEY}]|[{DEGREES}](?:\s?[CFK](?!\w))?)|\s(?:{_WORDS})(?!\w)"
    rf"|\s?[{RELATIONS}{OPERATORS}]\s?\d[\d.,]*|[+＋]+|\((?:[a-z]|[ivx]{{1,4}})\))?",
    re.IGNORECASE,
)
"""What is part of a number behind its last digit: “%”, “ million”, “ €”, “×10”, “+”, “(a)”."""
