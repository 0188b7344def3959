"""Words beside a name that say what its bearer is: “Journal Le Monde”, “agency Interfax”, 新华社."""

import re

_ARTICLE = r"(?:(?:the|der|die|das|le|la|el|il|o|a|de|het) )?"
_BEFORE = (
    "newspapers?|papers?|daily|weekly|magazine|tabloid|broadcaster|channel|station|website|site|portal|agency|wire|outlet"
    "|zeitung|tageszeitung|wochenzeitung|boulevardzeitung|magazin|nachrichtenmagazin|agentur|nachrichtenagentur|sender"
    "|journal|quotidien|hebdomadaire|revue|agence|cha[iî]ne|quotidiano|giornale|settimanale|rivista|agenzia"
    "|diario|peri[oó]dico|revista|agencia|agência|cadena|jornal|semanario|semanário|dagblad|krant|avis|tidning|gazeta"
    "|dziennik|tygodnik|agencja|radio|газета|журнал|агентств[оа]|информагентство|телеканал|радио|канал|видання|сайт"
    "|وكالة|صحيفة|قناة|خبرگزاری|روزنامه|עיתון|ערוץ|εφημερίδα|πρακτορείο"
)
_MORE = r"(?:(?:news|tv|radio|daily|state|online|press|أنباء|الأنباء|новостей|новин) )?"
# “Journal of Medicine” and “Agence pour l'emploi” are names as they stand.
_KIND_BEFORE = re.compile(
    rf"\A{_ARTICLE}{_MORE}(?:{_BEFORE}) "
    r"(?!(?:of|for|and|de|des|du|d'|der|für|pour|para|per|di|del|della|do|da|van|voor|dla)\b)"
    r"[«„“\"'»]?(?=[^\W\d_])",
    re.IGNORECASE,
)
# The scripts of East Asia have no space before it.
_KIND_BEHIND = re.compile(
    r"(?<=\w)(?:通讯社|通訊社|通信社|新聞社|新闻社|新闻网|通信|社|新聞|新闻|日报|日報|ニュース|放送"
    r"|\s?(?:뉴스|통신사|통신|일보|신문|방송))$"
)


def without_kind_beside(text: str) -> str:
    """The name without what is said beside it; nothing where it says nothing of the kind."""
    name = _KIND_BEFORE.sub("", text) if " " in text else text
    name = name if name.isascii() else _KIND_BEHIND.sub("", name)
    return "" if name == text else name
