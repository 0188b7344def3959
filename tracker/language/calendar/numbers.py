"""Numbers as news writes them: ordinals and cardinals, in words and in digits."""

from tracker.language import english

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_ONES += " eighteen nineteen"
_FIRSTS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
_FIRSTS += " fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

_CARDINALS = {word: number for number, word in enumerate(_ONES.split(), 1)}
_CARDINALS |= {word: number * 10 for number, word in enumerate(_TENS.split(), 2)}
# “A” and “an” count one: “a year and a half after …”.
_CARDINALS |= {"a": 1, "an": 1, "hundred": 100, "thousand": 1000, "dozen": 12}
_ORDINALS = {word: number for number, word in enumerate(_FIRSTS.split(), 1)}
_ORDINALS |= {word[:-1] + "ieth": number * 10 for number, word in enumerate(_TENS.split(), 2)}
_ORDINALS |= {"hundredth": 100, "thousandth": 1000}

_tens, _ones, _firsts = (words.replace(" ", "|") for words in (_TENS, _ONES, _FIRSTS))
_DIGITS = r"\d{1,3}(?:,\d{3}){1,2}|\d{1,6}"
ORDINAL = (
    rf"(?:(?:{_DIGITS})(?:st|nd|rd|th)|(?:{_tens})[- ](?:{_firsts})|(?:{_firsts})"
    r"|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth"
    r"|(?:one[- ])?hundredth|(?:one[- ])?thousandth)"
)
CARDINAL = rf"(?:{_DIGITS}|(?:{_tens})[- ](?:{_ones})|(?:{_tens})|(?:one|a) hundred|(?:one|a) thousand|(?:{_ones})|an?)"


def ordinal(text: str) -> int:
    """The number an ordinal says: 8 for `eighth` and `8th`."""
    words = text.lower().replace(",", "").replace("-", " ").split()
    if words[0][0].isdigit():
        return int(words[0][:-2])
    # “Twenty-first” is 20 + 1; the “one” of “one hundredth” adds nothing.
    return sum(_ORDINALS.get(word) or (_CARDINALS[word] if word != "one" else 0) for word in words)


def cardinal(text: str) -> int:
    """The number a cardinal says: 3 for `three` and `3`, 1 for `a`."""
    words = text.lower().replace(",", "").replace("-", " ").split()
    if words[0][0].isdigit():
        return int(words[0])
    # The pattern lets “one hundred” and “a thousand” through, and no other multiple.
    if words[-1] in {"hundred", "thousand"}:
        return _CARDINALS[words[-1]]
    return sum(_CARDINALS[word] for word in words)


def nth(number: int) -> str:
    """The number with its ending: 12th, 21st."""
    return english.ordinal(number)
