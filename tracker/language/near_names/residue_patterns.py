"""What may stand at the ends of a name and belongs to the sentence around it, by the sort of words it is."""

import re

from tracker.language.english import CARDINALS, ORDINAL_ENDING

# Case is looked at all through: “Edward Said”, “USA Today” and “Tuesday Weld” are names, “said” and “today” are not.
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SHORT_DAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?"
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_PART_OF_DAY = r"(?:morning|afternoon|evening|night)"
_SPAN = rf"(?:week|month|year|night|weekend|morning|evening|autumn|summer|spring|winter|{_DAY}|{_MONTH})"
_DATE = (
    rf"(?:\d{{1,2}}{ORDINAL_ENDING}? (?:{_MONTH}|{_SHORT_MONTH})|(?:{_MONTH}|{_SHORT_MONTH}) \d{{1,2}})(?:,? \d{{4}})?"
)
_SOME = rf"(?:an?|{'|'.join(CARDINALS)}|several|some|many|a few|\d{{1,3}})"
_HOUR = r"(?:noon|midday|midnight|dawn|dusk|\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|a\.m\.?|p\.m\.?))?(?: [A-Z]{2,4})?)"
_OCCASION = (
    "(?:statement|interview|speech|letter|post|tweet|briefing|conference|call|hearing|rally|email|message|meeting|"
    "report|memo|video|debate|summit|podcast|broadcast|op-ed|article|court|testimony|address|appearance|visit)"
)
_SAID = (
    "(?:said|says|told|tells|added|adds|wrote|tweeted|warned|argued|insisted|denied|declared|stated|explained|"
    "acknowledged|announced|confirmed|claimed|reported|suggested|admitted|testified|commented|replied|conceded)"
)
_LOCAL = r"(?: local time| \(local time\))?"

_TIMES = (
    rf",? (?:late |early )?on (?:{_DAY}|the {_DAY}|{_SHORT_DAY})(?: {_PART_OF_DAY})?(?:,? {_DATE})?{_LOCAL}",
    rf",? (?:late |early ){_DAY}(?: {_PART_OF_DAY})?",
    rf",? (?:early |late |earlier |later )?(?:last|this|next) {_SPAN}",
    rf",? on {_DATE}",
    r",? on (?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})",
    rf",? {_SOME} (?:second|minute|hour|day|night|week|month|year|decade)s? (?:ago|later|earlier|before)",
    rf",? at {_HOUR}{_LOCAL}",
    r",? (?:early|earlier|late|later) in the (?:morning|afternoon|evening|day|week|month|year)",
    r",? (?:yesterday|tonight|tomorrow|ago|afterwards)",
)
_MONTHS = (rf",? (?:in|since|until|by) (?:early |late |mid-)?{_MONTH}(?: \d{{4}})?",)
_SHOWN_ON = (
    r",? (?:on|via) (?:(?:his|her|its|their) )?(?:Twitter|Facebook|Instagram|Telegram|TikTok|YouTube|LinkedIn|Threads"
    r"|Reddit|Weibo|WeChat|Snapchat|Truth Social|WhatsApp|Bluesky|Mastodon|social media|television|radio|TV)",
)
_OCCASIONS = (
    rf",? (?:in|at|during|after|before|through|via|to) (?:an?|the|his|her|its) (?:[a-z-]+ ){{0,3}}{_OCCASION}\b.*",
    r",? on the sidelines(?: .*)?",
)
_OF_THE_SENTENCE = (
    r"\s*(?:\*+|[†‡]+)|(?<=[^\W\d])\[\d{1,3}\]",  # the mark of a note
    rf",? (?:(?:has|have|had|was|is|also|then|later|once) )*{_SAID}(?: .*)?",
    r",? (?:himself|herself|itself|themselves)",
    r",? (?:(?:once |yet )?again|earlier|later|recently|also|too|however|meanwhile|now|then|separately"
    r"|reportedly|allegedly|instead|respectively)",
    r",? (?<=, )(?:though|of course|for (?:example|instance|one)|in turn|by contrast)",
    r", (?:who|whom|whose|which)\b.*",
    r",? while (?:speaking|talking|visiting|answering)\b.*",
    r", (?:speaking|talking|asked|referring|citing|quoting|writing|adding|answering|responding)\b.*",
    r",? at the time",
    r",? (?:and|or|but|nor|of|for|to|in|on|at|by|with|from|as|that|the|a|an|while|when|after|before|because|if|than"
    r"|has|have|had|is|are|was|were|will|would|who|which|whose)",
    r"\s*(?:[,;:–—|•·(\[{…-]+|\.{3,})",
)


def _at_end(*sorts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<=\S)(?:{'|'.join(pattern for sort in sorts for pattern in sort)})$", re.DOTALL)


END = _at_end(_TIMES, _MONTHS, _SHOWN_ON, _OCCASIONS, _OF_THE_SENTENCE)
END_OF_OUTLET = _at_end(_TIMES, _OCCASIONS, _OF_THE_SENTENCE)
"""“Town in June” and “Movies on TV” are programmes."""
END_OF_DATED = _at_end(_OF_THE_SENTENCE)
"""Of a document the day is the name: “Resolution on 12 March”, “Survey in May 2021”."""

ONLY_A_DAY = re.compile(rf"{_DAY}|{_MONTH}")
ONLY_A_TIME = re.compile(rf"(?:[Oo]n|[Ll]ast|[Tt]his|[Nn]ext|[Ll]ate|[Ee]arly) {_DAY}(?: {_PART_OF_DAY})?")
_DAYS_ELSEWHERE = (
    "am (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)|gestern|heute|hier|aujourd'hui"
    "|(?:ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(?:el |este )?(?:lunes|martes|miércoles|jueves"
    "|viernes|sábado|domingo)|ayer|hoy"
)
AFTER_PEOPLE = tuple(
    re.compile(pattern)
    for pattern in (
        r",? in \d{4}$",
        rf"(?<=\w) {_DAY}$",
        r"\s*[?!]+$",
        r",? on X$",
        r", (?:aged? )?\d{1,3},?$",
        r"\s*[\u00b9\u00b2\u00b3\u2070-\u2079]+$",
        rf"(?<=\w),? (?:{_DAYS_ELSEWHERE})$",
        r"(?<=\w) (?:claims|writes|thinks|believes|argues|warns|insists|notes|explains|tweets|asks)$",
    )
)
"""What is residue after somebody's whole name only: “Poverty in 2019”, “Ruby Tuesday” and “Yahoo!” are names."""
AFTER_CHOSEN_PEOPLE = (re.compile("(?<=[sxz])['’]$|['’]s$"), re.compile(r",? (?:in|from) [A-ZÀ-Þ][\w-]+$"))
"""The same of somebody whom a person has said to be one: “Trader Joe's” and “Women in Tarn” are names."""
BEFORE_PEOPLE = re.compile(
    r"^(?:(?:(?:Additional )?[Rr]eporting |Written |Edited |Interview |Story |Text |Words |Analysis )?[Bb]y "
    r"|BY (?=[A-ZÀ-Þ]{2})"
    r"|Par |\d{1,2}[.)] )(?=[A-ZÀ-Þ])"
)
"""The words of a byline and the number in a list: “1. FC Köln” and “By the Sea Trust” are names."""

_SENTENCE_WORDS = (
    r"[Aa]ccording to (?:the )?(?=\S)",
    rf"(?:On |Late |Early |Late on |Early on )?{_DAY}(?: {_PART_OF_DAY})?, ",
    rf"(?:{_SAID}|and|but|that|by|from|with|as|when|while|because|if|whether|to|where|although|than) "
    r"(?=(?:the |The )?[A-ZÀ-Þ])",
    r"also (?=[A-ZÀ-Þ])",
    r"(?:Yesterday|Today|Tonight|Earlier|Later|Meanwhile|However|Separately|Also|Still|Then|Instead|Similarly"
    r"|Moreover|Nevertheless|Now|Recently|Indeed|In addition|For example|For instance|In turn), ",
    rf"(?:In|At|During) (?:an?|the|his|her|its) (?:[a-z-]+ ){{0,3}}{_OCCASION}(?: on {_DAY})?, ",
    r"(?:Speaking|Asked|Writing|Talking|Answering|Responding)\b[^,]{0,80}, (?=\S)",
    r"(?:[•·▪‣►*–—-]+|>+) +(?=\S)",
)
_CAPITALS_TOO = (
    rf"On {_DAY}(?: {_PART_OF_DAY})? (?:the )?(?=[A-ZÀ-Þ])",
    rf"{_DAY}['’]s (?=[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ])",
    rf"(?:Earlier |Late |Early |Later )?(?:[Ll]ast|[Tt]his) {_SPAN},? (?=[A-ZÀ-Þ])",
    r"(?:But|And|Meanwhile|However|Although|Because|While|Yet|Yesterday|As|When) "
    r"(?=[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ])(?!Other |More |Beyond |Then |Now )",
    r"(?:It|That|This) (?:is|was) (?=[A-ZÀ-Þ])",
    r"Also (?=[A-ZÀ-Þ])",
    r"(?:Photo|Photograph|Picture|Image|Video|Credit|Author|Foto|Bild|Text|Story|Interview|Words|Reporting|Texte)s?"
    r"(?: [Bb]y)?\s*: ?(?=[A-ZÀ-Þ])",
)
START = re.compile(rf"^(?:{'|'.join((*_SENTENCE_WORDS, *_CAPITALS_TOO))})")
START_OF_TITLE = re.compile(rf"^(?:{'|'.join(_SENTENCE_WORDS)})")
"""“As It Happens” and “Interview: the minister” are titles of papers, programmes and documents."""
