"""What to call a source, and what kind of source the words point to."""

import re
from functools import lru_cache

from tracker.language.characters import CAPITALS
from tracker.language.kinds import SourceKind
from tracker.language.reading.wordlists import bag

_WITH_THE = (
    "New York Times|Washington Post|Wall Street Journal|Guardian|Economist|Independent|Telegraph|Times "
    "of London|Kyiv Independent|Intercept|Atlantic|Hill|Daily Beast|New Yorker|Sun|Daily Telegraph|"
    "Times|Moscow Times"
)
_THE = re.compile(rf"(?:the\s+)?(?P<name>{_WITH_THE})$", re.IGNORECASE)
_OUTLETS = re.compile(
    r"\b(?:Reuters|Bloomberg|CNN|BBC|AFP|Agence France-Presse|AP|Associated Press|TASS|Tass|RIA(?: "
    r"Novosti)?|Interfax|Xinhua|"
    r"Kyodo|Yonhap|DPA|dpa|ANSA|Ansa|EFE|PAP|Hina|Anadolu|Ukrinform|Unian|UNIAN|LIGA|Axios|Politico|"
    r"POLITICO|Euractiv|EURACTIV|"
    r"NBC|CBS|ABC|MSNBC|NPR|PBS|ITV|ARD|ZDF|RTL|RT|RAI|TF1|TVN24|TVP|NHK|CNBC|VOA|RFE/RL|C-SPAN|"
    r"Al Jazeera|Al Arabiya|Haaretz|Le Monde|Le Figaro|Lib[eé]ration|Der Spiegel|Spiegel|Die Zeit|Die "
    r"Welt|Bild|BILD|Handelsblatt|"
    r"S[uü]ddeutsche(?: Zeitung)?|Frankfurter Allgemeine|El Pa[ií]s|El Mundo|La Repubblica|Corriere(?: "
    r"della Sera)?|La Stampa|"
    r"Kathimerini|Hürriyet|Hurriyet|Izvestia|Kommersant|Vedomosti|Pravda|Ukrainska Pravda|Meduza|Novaya "
    r"Gazeta|Delo|Delfi|"
    r"ProPublica|BuzzFeed|HuffPost|Vox|Breitbart|Newsweek|USA Today|USA TODAY|Sky|Forbes|Fortune|Wired|"
    r"Vanity Fair|Nikkei|"
    r"Dagens Nyheter|Aftenposten|Helsingin Sanomat|Gazeta Wyborcza|Rzeczpospolita|Suspilne|Bellingcat|"
    r"Semafor|Punchbowl|"
    r"Deutsche Welle|Deutschlandfunk|France 24|Euronews|i24|Ynet|Kan|Channel \d+|Times|Post|Journal|"
    r"Tribune|Herald|Gazette|"
    r"Guardian|Observer|Telegraph|Chronicle|Globe|Mail|Mirror|Economist|Examiner|Inquirer|Register|Dispatch|Courier|"
    r"Daily [A-Z]\w+|[A-Z]\w+ (?:Daily|Weekly|News|Today|Radio|TV|Television|Magazine|Review|Recorder|Ledger|Argus|"
    r"Echo|Sentinel|Advertiser|Bulletin|Bugle|Messenger|Clarion|Standard|Mercury|Enquirer|Express)|Radio "
    r"[A-Z]\w+(?: [A-Z]\w+)*|"
    r"News Agency|Fox|Independent)\b"
)
_OUTLET_NOUNS = re.compile(
    r"\b(?:newspaper|newspapers|magazine|broadcaster|television|news agency|state media|local media|"
    r"news site|news outlet|"
    r"news website|website|tabloid|media|outlet|outlets|blog|radio|daily|weekly)s?\b(?! (?:source|executive|analyst))",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\b(?:reports?|stud(?:y|ies)|documents?|papers?|letters?|memos?|memorandum|e?-?mails?|filings?|"
    r"indictment|lawsuit|complaint|records?|"
    r"drafts?|texts?|transcripts?|statement|communique|communiqué|cables?|treaty|constitution|ruling|"
    r"judgment|affidavit|assessment|"
    r"analysis|review|audit|book|memoir|proposal|plan|law|bill|agreement|accord|resolution|press "
    r"release|release|files?|"
    r"images?|photos?|video|footage|recordings?|contract|minutes|notes?|article|op-ed|tweet|post)\b",
    re.IGNORECASE,
)
_DATA = re.compile(r"\b(?:data|figures|statistics|polls?|surveys?|census|numbers|index|database)\b", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\b(?:sources?|officials?|people|persons?|diplomats?|aides?|insiders?|advis[eo]rs?|officers?|"
    r"lawmakers?|analysts?|experts?|"
    r"critics|observers|witness(?:es)?|residents?|locals|employees?|executives?|workers?|activists?|"
    r"soldiers?|colonel|economists?|"
    r"investigators|historians|scientists|researchers|supporters|opponents|allies|friends?|relatives?|"
    r"neighbou?rs?|man|woman|"
    r"representatives?|members?|voters|staffers?|strategists?|politicians?|somebody|someone|others|some|"
    r"many|anonymous|unnamed|"
    r"spokesman|spokeswoman|spokesperson|doctor|nurse|lawyer|attorney|leader|farmer|driver|passenger|"
    r"protesters?|prosecutors?)\b",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(
    r"\b(?:ministr(?:y|ies)|government|department|agency|police|parliament|commission|council|senate|"
    r"congress|kremlin|white house|"
    r"pentagon|court|army|navy|air force|military|intelligence|embassy|administration|authorities|prosecutors?|office|"
    r"state department|treasury|central bank|fbi|cia|nato|european union|eu|united nations|u\.?n\.?|"
    r"cabinet|inquiry|committee|"
    r"customs|coast ?guard|fire brigade|security service|governor's office|city hall|bureau|watchdog|regulator)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:International|Watch|Group|Union|Party|Bank|Institute|University|Foundation|Fund|"
    r"Organi[sz]ation|Company|Corp\.?|Inc\.?|"
    r"Association|Federation|Club|Airlines?|Society|Center|Centre|Network|Alliance|League|Movement|Campaign|Chamber)\b"
)
_STATES = re.compile(
    r"^(?:the )?(?:Russia|Ukraine|Germany|France|Britain|China|Turkey|Iran|Israel|Hungary|Poland|Japan|"
    r"India|Washington|Moscow|Kyiv|"
    r"Beijing|Berlin|Paris|London|Brussels|Tehran|Ankara|Warsaw|United States|US|U\.S\.|UK|U\.K\.|"
    r"Finland|Sweden|Italy|Spain|"
    r"North Korea|South Korea|Vatican)$"
)
TITLE = (
    r"(?:president|minister|chancellor|premier|spokes(?:man|woman|person)|secretary|senator|sen\.|rep\.|"
    r"gov\.|governor|mayor|general|gen\.|"
    r"colonel|col\.|captain|admiral|chief|director|chairman|chairwoman|chair|leader|judge|justice|"
    r"professor|prof\.|dr\.|doctor|mr\.|"
    r"mrs\.|ms\.|king|queen|prince|princess|pope|bishop|ambassador|envoy|candidate|nominee|lawmaker|"
    r"congressman|congresswoman|"
    r"speaker|commissioner|sheriff|attorney|lawyer|analyst|economist|historian|author|journalist|"
    r"adviser|advisor|aide|officer|"
    r"coach|manager|executive|ceo|founder|head|official|expert|inspector|detective|columnist|banker|"
    r"headmaster|principal|priest|rabbi|imam|archbishop|cardinal|deputy|councillor|engineer|nurse|"
    r"teacher|farmer|owner|trader|researcher|scientist|pollster|activist|strategist|billionaire|actor|"
    r"actress|singer|writer|editor|host|reporter|lieutenant|lt\.|sergeant|sgt\.|major|maj\.|representative)"
)
# Case is not looked at, so “de” and “von” are let pass too; named beside it they would be tried in 2^n ways.
_NAMED = re.compile(
    rf"^(?P<title>.*\b{TITLE})\s+(?P<name>[{CAPITALS}][\w.’'-]+(?:\s+[{CAPITALS}][\w.’'-]*)+)$",
    re.IGNORECASE,
)
_ROLE = re.compile(rf"\b{TITLE}$", re.IGNORECASE)
_PERSON = re.compile(rf"^(?:[{CAPITALS}][\w.’'-]*\s+){{1,3}}(?:(?:de|la|von|van|der|al|bin)\s+)?[{CAPITALS}][\w.’'-]+$")
_PLAIN_ROLE = re.compile(
    r"^(?:(?!(?:by|for|of|in|on|at|the|from|with|and|to|close|"
    rf"near)\s)[a-z][\w-]*\s+){{1,3}}(?P<name>[{CAPITALS}][\w.’'-]+(?:\s+[{CAPITALS}][\w.’'-]+){{1,2}})$"
)
_ARTICLE = re.compile(r"^(?:the|a|an|his|her|their|its|my|our)\s+(?=\w)", re.IGNORECASE)
_IN_OUTLET = re.compile(
    r"^(?:an?|the|its)?\s*(?:\w+\s+)?(?:report|article|story|interview|broadcast|piece|column|"
    r"dispatch)s?\s+(?:in|by|from|on|with)\s+(?P<outlet>.+)$",
    re.IGNORECASE,
)
_OUTLETS_REPORT = re.compile(r"^(?:an?|the)?\s*(?P<outlet>[A-Z].+?)(?:[’']s)?\s+(?:report|article|story|interview)$")
_NAME_BEHIND = re.compile(
    rf"(?i:[^,]*\b{TITLE}), (?P<name>(?:(?i:{TITLE}) )?(?:[{CAPITALS}][\w’'-]+)(?: [{CAPITALS}][\w.’'-]*)+)(?:,|$)"
)
_APPOSED = re.compile(r"\s*(?:,|\s?[—–]|\s-\s|\().*$", re.DOTALL)


def is_outlet(words: str) -> bool:
    """Whether the words name a newspaper, a broadcaster, an agency or the like."""
    return bool(_OUTLETS.search(words)) and not _UNNAMED.search(words)


def is_government(words: str) -> bool:
    """Whether the words name a part of a state."""
    return bool(_GOVERNMENT.search(words) or _STATES.match(words))


def names_a_body(words: str) -> bool:
    """Whether a word among them is one that papers, authorities and other bodies are called by, and no person."""
    return is_outlet(words) or is_government(words) or bool(_BODY.search(words))


def is_unnamed(words: str) -> bool:
    """Whether the words speak of somebody without a name."""
    return kind_of(words) is SourceKind.UNNAMED


@lru_cache(maxsize=4096)
def can_speak(words: str) -> bool:
    """Whether the words name somebody or something that says or shows: "the inclusion" and "it" do not."""
    words = _APPOSED.sub("", words)
    if words.lower() in {"it", "this", "that", "which", "these", "those", "its", "their"}:
        return False
    naming_patterns = (_UNNAMED, _DOCUMENT, _DATA, _GOVERNMENT, _OUTLET_NOUNS, _ROLES, _CAPITAL)
    return words.lower() in PRONOUNS or any(pattern.search(words) for pattern in naming_patterns)


_ROLES = re.compile(
    rf"\b{TITLE}s?\b|\b(?:company|firm|group|union|party|bank|airline|operator|opposition|institute|maker|coalition|"
    r"team|club|church|families|family|student|students|teachers?|nurses|doctors|farmers|farmer|widow|"
    r"judge|jury|mayor|auditor|campaign|"
    r"side|crew|owner|public|nobody|everyone|everybody|critics?|investors?|markets?|keeper|baker|operators?)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<!^)\b[A-Z]|^(?!The |A |An |This |These |That |Its |Their )[A-Z]")


def names_outlet_in(words: str) -> list[tuple[int, int]]:
    """For "a letter seen by Reuters" the letter and the outlet, each by its place in the words; else nothing."""
    match = _SEEN_BY.match(words) or _OF_WHICH.match(words) or _PASSED_TO.match(words) or _IN_PRINT.match(words)
    if not match or (match.re in {_IN_PRINT, _PASSED_TO} and not is_outlet(match["outlet"])):
        return []
    return [match.span("what"), match.span("outlet")]


_SEEN_BY = re.compile(
    r"(?P<what>.+?),?\s+(?:cited|quoted|seen|obtained|reviewed|viewed)\s+by\s+(?P<outlet>[^,]+)", re.DOTALL
)

_OF_WHICH = re.compile(
    r"(?P<what>.+?),\s+(?:an?|the|some|\w+)?\s*\w+\s+of\s+which\s+(?P<outlet>[^,]+?)\s+(?:has|have|had)\s+"
    r"(?:seen|obtained|reviewed|viewed|read)\b",
    re.DOTALL,
)
_PASSED_TO = re.compile(
    r"(?P<what>.+?)\s+(?:released|leaked|passed|sent|shown|handed|given|sold)\s+to\s+"
    r"(?P<outlet>(?:[a-z]+\s+){0,2}[A-Z]\w+(?:\s+[A-Z]\w+)*)",
    re.DOTALL,
)
_IN_PRINT = re.compile(r"(?P<what>(?:the |an? )?\w+ [A-ZÀ-Þ].+?)\s+(?:in|on)\s+(?P<outlet>[A-Z][^,]+)$", re.DOTALL)


@lru_cache(maxsize=4096)
def name_of(words: str) -> str:
    """The name of a source without article, apposition and office; the outlet where a report of one is meant."""
    text = _called(words).strip(" \"'“”’‘")
    text = re.sub(r"\s+(?:who|that|which)$", "", text)
    inner = _IN_OUTLET.match(text) or _OUTLETS_REPORT.match(text)
    if inner and is_outlet(inner["outlet"]):
        text = inner["outlet"]
    outlet = _THE.match(text)
    if outlet:
        return "The " + outlet["name"]
    titled = _NAMED.match(text)
    if titled and not is_outlet(text) and titled["name"][0].isupper():
        return titled["name"]
    text = _ARTICLE.sub("", text)
    plain = _PLAIN_ROLE.match(text)
    return plain["name"] if plain and not is_outlet(text) and not _OUTLET_NOUNS.match(text) else text


@lru_cache(maxsize=4096)
def kind_of(words: str) -> SourceKind:
    """What kind of source the words point to."""
    text = _called(words)
    bare = _ARTICLE.sub("", text)
    if _names_outlet(text, bare):
        return SourceKind.OUTLET
    titled = _NAMED.match(text)
    if titled and titled["name"][0].isupper():
        return SourceKind.PERSON
    # What hangs on the head says nothing of its kind: "officials from the ministry" are people, not the ministry.
    head = re.split(
        r"\s+(?:of|by|from|in|for|on|at|close|familiar|with|who|that|which|published|released|briefed)\s", bare
    )[0]
    return _kind_of_nameless(head, bare) or _kind_of_body(head)


_POSSESSOR = re.compile(rf"^.*(?:[’']s|s[’']) (?=[{CAPITALS}][\w’'-]+(?: [{CAPITALS}][\w.’'-]+)+$)")


def _called(words: str) -> str:
    """The words without apposition; of an office and a name that comes behind it, the name: "its head, Ann Moe"."""
    text = " ".join(words.split())
    behind = _NAME_BEHIND.match(text)
    if behind:
        return behind["name"]
    text = _APPOSED.sub("", text)
    bare = _POSSESSOR.sub("", text)
    return text if names_a_body(bare) else bare


def _names_outlet(text: str, bare: str) -> bool:
    """Whether it is an outlet, or a report of one: "a report in The Times"."""
    inner = _IN_OUTLET.match(text) or _OUTLETS_REPORT.match(text)
    return bool(_THE.match(text) or is_outlet(bare) or (inner and is_outlet(inner["outlet"])))


def _kind_of_nameless(head: str, bare: str) -> SourceKind | None:
    """The kind of "the figures", "a report", "officials" or "a spokesman for the ministry"."""
    if _DATA.search(head):
        return SourceKind.DATASET
    if _DOCUMENT.search(head):
        return SourceKind.DOCUMENT
    nameless = _UNNAMED.search(head)
    if nameless and not re.search(r"\b(?:spokes\w+|officials?|prosecutors?)\b", head, re.IGNORECASE):
        return SourceKind.UNNAMED
    # A spokesman speaks for the body that hangs on the word, "a spokesman for the ministry"; without it for nobody.
    if re.search(r"\bspokes\w+\b", head, re.IGNORECASE) and head != bare:
        return SourceKind.GOVERNMENT if _GOVERNMENT.search(bare) else SourceKind.ORGANISATION
    return SourceKind.UNNAMED if nameless else None


def _kind_of_body(head: str) -> SourceKind:
    """The kind of "the newspaper", "Moscow", "the Institute", "the minister"; of other words by their capital."""
    if _OUTLET_NOUNS.search(head):
        return SourceKind.OUTLET
    if _STATES.match(head) or _GOVERNMENT.search(head):
        return SourceKind.GOVERNMENT
    if _BODY.search(head):
        return SourceKind.ORGANISATION
    if _ROLE.search(head) or _PERSON.match(head) or head.lower() in PRONOUNS:
        return SourceKind.PERSON
    return SourceKind.ORGANISATION if head[:1].isupper() else SourceKind.UNNAMED


PRONOUNS = bag("our her she my that their its they them he him i his it you who which we")
