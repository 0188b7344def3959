"""Words before a family name that say what somebody is, in whatever language: “Bishop”, “Außenministerin”, “Cmdr.”.

No list has all titles, and no library lists offices. So a word is told by its form: how titles are shortened, by what
offices are derived from in the languages of Europe, and by the endings of words for what people do.
"""

import re

from tracker.language.near_names.affixes import TITLES, TITLES_AND_NAMES
from tracker.language.near_names.given_names import is_given_name
from tracker.language.near_names.words import Word
from tracker.language.reading.wordlists import bag

# What offices are derived from; most languages took them from Latin or Greek, or have one word of their own.
_ROOTS = (
    "minist presiden prasident praesident prezident prezydent predsed predsjed precedent kanzl kansler chancel "
    "cancillere canciller kancl premier vorsitz voorzit ordfora przewodn sprech woordvoerd portavo rzeczn "
    "mluvc talsper richter rechter judici giudic sedzi anwalt aanklag advokat advocaat avvocat abogad advogad "
    "avocat fiscal procur prokur burgermeist buergermeist burgemeest borgmest borgmast alcald sindac burmistr "
    "starost prefet prefekt prefett senator senador senateur deputat diputad deputad parlament abgeordn "
    "director direktor direttor directeur direktoer dyrekt general kommiss commiss comis komisar bischof "
    "obispo eveque vescov biskup bispo biskop bisschop patriar metropol kardinal cardenal pastor pfarr "
    "governad gobernad gouvern guvern gubernat sekret secret marszal marshal marescial mariscal offizier "
    "oficial konsul botschaft embajad ambasciat ambasador ambassad professor profesor doktor doctor dottor "
    "ingenier ingegn ingenieur trainer entrenad allenator wethouder landrat stadtrat statsrad taoiseach "
    "tanaiste kommandant comandant commandant statthalter feldwebel"
)  # fmt: skip
_DERIVED = re.compile("|".join(_ROOTS.split()))
# “prosecutor”, “founder”, “economist”, “chairman”; “Sprecherin”; those who have such names are known first names.
_DOER = re.compile(r"\w{4,}(?:er|or|ist|ista|man|woman|person|erin|orin|istin|entin|altin|arin|teur|trice|dora|tore)")
_WITHOUT_ENDINGS = bag(
    # what people are called by in English print that no ending tells
    "judge coach chief sheriff nun monk friar abbess vicar canon deacon dean bishop pope brother sister chef "
    "host pilot nurse guard cadet private trooper constable warden warrant clerk counsel cllr provost bailiff "
    "alderman squire elder rabbi guru maulana mufti pandit pundit baba lama crown marquis marquess viscount "
    "duchess countess tsar kaiser shah raja maharaja nawab datuk tun tan tuan ustaz don cand stud vice prime "
    "archpriest"
)
_ABBREVIATED = re.compile(r"([^\W\d_]{2,})\.")
_CAPITALS = re.compile(r"[A-Z]{2,7}")
_JOINED = re.compile(r"(?!Ma?c)[A-Z][a-z]{2,4}[A-Z][a-z]{2,}")  # “SecDef”, but not “MacLeod”
_CUT = 3  # letters
_VOWELS = re.compile("[aeiouy]")


def abbreviated_in(text: str) -> frozenset[str]:
    """The words that end in a full stop, in small letters; a single letter is an initial."""
    return frozenset(word.lower() for word in _ABBREVIATED.findall(text))


def are_letters_of_office(before: str, family: str) -> bool:
    """“VP Holm”, “SACEUR Holm”: capitals before a family name may be an office, where they are no initials."""
    return _CAPITALS.fullmatch(before) is not None and not family.isupper()


def may_be_title(word: Word, abbreviated: frozenset[str]) -> bool:
    """Whether what stands before a family name may be no first name."""
    if word.printed.lower() in abbreviated or word.printed.islower() or not _VOWELS.search(word.plain):
        return word.sound.has_vowels
    if word.plain in TITLES | TITLES_AND_NAMES | _WITHOUT_ENDINGS or _DERIVED.search(word.plain):
        return True
    is_like_office = _DOER.fullmatch(word.plain) or _JOINED.fullmatch(word.printed) or _is_cut_title(word.plain)
    return bool(is_like_office) and not is_given_name(word.plain)


def _is_cut_title(plain: str) -> bool:
    """“Sec” and “Amb”, as headlines have them."""
    return len(plain) == _CUT and any(title.startswith(plain) for title in TITLES)
