"""Lines that are labels of a page: pointers, offers, topics, rights; by their words and links."""

import re

from tracker.outside.intake.html.blocks import Block
from tracker.outside.intake.html.bylines import COUNTS
from tracker.outside.intake.html.nodes import text_of
from tracker.outside.intake.html.pointers import is_bare_pointer, is_pointer, is_vague
from tracker.outside.intake.html.sentences import is_prose, running_words

_ADDRESS = re.compile(r"(?:(?:from|source|url|link|address|retrieved from)\s*:?\s*)?https?://\S+", re.I)
_POINTING = re.compile(
    r"(?!source|quelle|photo|foto|contact|kontakt|website|web|e-?mail|correct|phone|tel)"
    r"[^\W\d]+(?: [^\W\d]+){0,2}\s?:\s",
    re.I,
)
_SUBSCRIBE = re.compile(
    r"(?:sign up|subscribe)\b(?! rates?| numbers?).{0,80}\b(?:newsletter|inbox|briefing|e-?mail|alerts)\b.{0,80}"
    r"|(?:sign up|subscribe|join|get|follow)\b.{0,80}\b(?:our|your|my|free)\b.{0,40}"
    r"\b(?:newsletter|inbox|briefing|e-?mail|alerts|whatsapp channel)\b.{0,80}"
    r"|(?:already a subscriber|subscribe (?:now|to (?:continue|unlock|read|keep reading))|follow us on)\b.{0,120}"
    r"|you(?:['’]ve| have) (?:read|reached|used) .{0,40}\b(?:free (?:articles?|stories)|limit)\b.{0,60}"
    r"|this (?:article|story|content) is (?:for|only for|reserved for) (?:our )?(?:subscribers|members)\b.{0,40}",
    re.I,
)  # fmt: skip
# Who says something is told of, not offered anything.
_REPORTS = re.compile(
    r"[,”\"'’]\s(?:\w+\s){0,6}(?:said|says|told|tells|wrote|writes|asked|asks|warned|urged|added|read|claimed)\b|"
    r"\b(?:said|told|wrote|urged|warned|claimed)\b",
    re.I,
)
_SHARE = re.compile(
    r"(?:share|tweet|e-?mail|print|copy link|facebook|twitter|whatsapp|linkedin|teilen|drucken|merken|"
    r"(?:link )?kopieren|partager|imprimer|copier le lien|compartir|imprimir|copiar (?:el )?enlace|"
    r"condividi|stampa|delen|поделиться|\s|[|•·/])+(?:this (?:article|page|story|post))?:?",
    re.I,
)
_TAGS = re.compile(r"(?:tags?|topics?|filed under|posted in|tagged|categories|labels|schlagworte)\b\s*:?.{0,200}", re.I)
_RIGHTS = re.compile(
    r"(?:copyright\s+)?©(?:\s*(?:copyright\s*)?\d{4}\b.{0,200}|(?P<owner>.{0,80}))|all rights reserved\.?|"
    r"for information media(?:\s*[-–—.;,].{0,80})?|copyright\s+\d{4}(?P<holder>.{0,200})",
    re.I,
)
_RESERVED = re.compile(r"all rights reserved", re.I)
_PRINT = re.compile(
    r"(?:close (?:this )?window|print this page|skip to (?:main )?content|back to top|"
    r"view (?:this )?e?mail in (?:your|a|the)? ?browser\.?|"
    r"load (?:more|older)(?: \w+){0,2}|↑|top)(?:\s*\|.*)?",
    re.I,
)
_PROFILE = re.compile(  # of a member of a forum
    r"(?:(?:joined|posts|location|reputation|member since|registered|rank|karma|reactions?|messages|likes received|"
    r"mitglied seit|beiträge|wohnort|inscription|inscrit le)\s?:\s?[^\n]{0,60}\s*)+",
    re.I,
)
# What outlets print below or between the parts of an article, by its set phrases.
_OF_OUTLET = re.compile(
    r"a version of this (?:article|story) (?:first )?(?:appears|appeared|ran|was (?:first )?published)\b.{0,200}|"
    r"(?:see )?more on:.{0,100}|order reprints\b.{0,60}|listen to this (?:article|story)\b.{0,60}|"
    r"list of \d+ items?|list \d+ of \d+|item \d+ of \d+|end of list|keep reading|"
    r"key events|show key events only|live feed|reuse this content|from \d{1,2}\w{0,7} ago|most recent first|"
    r"please turn on javascript.{0,60}|(?:purchase|request) (?:licensing|reprints?)\b.{0,60}|"
    r"our standards:.{0,100}|opens (?:in )?(?:a )?new (?:tab|window)|"
    r"this (?:information|announcement|release) is (?:provided|distributed) by\b.{1,60}\bservice\b.{0,400}|"
    r"(?:great! )?you['’]ve successfully\b.{0,100}|(?:already have an account|not a member yet)\?.{0,60}|"
    r"thanks for reading\b.{0,60}[!.].{0,100}|this post is (?:public|for).{0,100}|"
    r"\d+ languages?|back to top|reply with quote|quote|top|profile|"
    r"last edited by .{1,60} on .{1,60}|edited \d+ times? in total.{0,20}|"
    r"users browsing this forum\b.{0,120}|powered by phpbb.{0,100}|"
    r"(?:pmid|pmcid|doi)\s*:.{0,200}|affiliations?|"
    r"press enter or click to view.{0,60}|"
    r"(?:previous|next|older|newer) (?:article|post|story|entry)(?::.{0,120})?|"
    r"(?:zur startseite|zurück zu[rm]? \w+|retour à l['’]accueil|"
    r"diskutieren sie mit|kommentare|réagir|join the (?:conversation|discussion)|leave a (?:comment|reply))\b.{0,60}|"
    r"(?:follow|find|like) .{1,40} on (?:facebook|twitter|x\b|instagram|youtube|tiktok|linkedin|bluesky|mastodon|"
    r"whatsapp|telegram|threads).{0,200}|"
    r"(?:a (?:message|word) from (?:our|a) (?:sponsor|partner|advertiser)s?|"
    r"skip ad(?:vertisement)?)|"
    r"\(?\d+ (?:comments?|kommentare|commentaires|replies|responses)\)?|"
    r"reply to (?:this )?(?:thread|topic|post)|(?:post|new|add|write) (?:a )?reply|all times are (?:gmt|utc)\b.{0,80}|"
    r"powered by \w+[®™]?(?:,? (?:version |v)?[\d.]+| forum\b.{0,60}|, best viewed.{0,60})?|"
    r"join (?:the |this )?(?:channel|group|server)|"
    rf"{COUNTS.pattern}(?:[\s|•·,]+{COUNTS.pattern})*|jump to|"
    r"(?:see|view|read|show|voir|lire|afficher|ver|leer|alle)(?: all| the| les| los| las)? \d+ "
    r"(?:comments?|replies|answers|reviews|contributions|commentaires|réactions|kommentare|comentarios)"
    r"(?: (?:anzeigen|lesen))?|"
    r"(?:was|is|did) (?:this|you)\b[^.!?]{0,40}\b(?:useful|helpful|find it)\b[^.!?]{0,20}\?[^.!?]{0,40}|"
    r"war (?:dieser|diese|das)\b[^.!?]{0,40}\bhilfreich\b[^.!?]{0,20}\?[^.!?]{0,40}|"
    r"(?:last )?(?:updated|posted|published|edited|modified|aktualisiert|mis à jour)(?: at| um| à)? \d{1,2}[:.h]\d{2}"
    r"(?:\s?[ap]\.?m\.?)?(?: uhr)?(?: [a-z]{2,4})?|"
    r"(?:read|show|view|see) (?:more|less|all)(?: (?:comments?|replies|stories))?|"
    r"(?:save|like|reply|report|bookmark|gift|copy link|forward|print|share|tweet|listen|follow)"
    r"(?:\W+(?:save|like|reply|report|bookmark|gift|copy link|forward|print|share|tweet|listen|follow))*",
    re.I | re.S,
)
_PLACES = re.compile(
    r"\[?(?:back|return|top|up|home|index|mail|e-?mail|contact|previous|next|first|last|newest|oldest|share|reuse|print|save|\d+)\b[^.!?]{0,30}\]?",
    re.I,
)
_POINTER_LINKED, _ALL_LINK = 0.4, 0.9
_SENTENCE_WORDS = 2  # that no name has
_NEARLY_ALL = 0.6
_SHORT = 300  # characters


def label_kind(block: Block) -> str:
    """What of the page it is; nothing for what the article tells."""
    if _is_pointing(block):
        return "related"
    kind = _kind_by_phrase(block)
    if kind:
        return kind
    if block.link_share > _NEARLY_ALL and _leads_only(block):
        return "menu"
    if _is_row_of_controls(block):
        return "control"
    return "control" if _is_of_rights(block.words) or _PRINT.fullmatch(block.words) else ""


def _is_pointing(block: Block) -> bool:
    words = block.words
    if block.link_share > _NEARLY_ALL and _POINTING.match(words) and len(words) < _SHORT:
        return True
    is_title = is_bare_pointer(words) and (words.endswith(":") or words.isupper())
    return is_title or (is_pointer(words) and _points(block))


def _kind_by_phrase(block: Block) -> str:
    words = block.words
    is_reported = bool(_REPORTS.search(words))
    if _SUBSCRIBE.fullmatch(words) and not is_reported:
        return "newsletter"
    if _SHARE.fullmatch(words) and not (block.is_heading and not words.lower().startswith("share")):
        return "share"
    if _TAGS.fullmatch(words) and block.link_share > 0.3:
        return "tags"
    if _PROFILE.fullmatch(words) and running_words(words) < _SENTENCE_WORDS:
        return "control"
    return "control" if _ADDRESS.fullmatch(words) or (_OF_OUTLET.fullmatch(words) and not is_reported) else ""


def _is_row_of_controls(block: Block) -> bool:
    """Several controls side by side, each in an element of its own: “Explore more on these topics · Reuse this”."""
    if len(block.words) > _SHORT or not len(block.node):
        return False
    texts = [block.node.text or "", *(words for part in block.node for words in (text_of(part), part.tail or ""))]
    pieces = [" ".join(words.split()) for words in texts if any(map(str.isalnum, words))]
    is_whole = "".join("".join(pieces).split()) == "".join(sign for sign in block.words if not sign.isspace())
    return len(pieces) > 1 and is_whole and all(map(_is_control, pieces))


def _is_control(words: str) -> bool:
    patterns = (_OF_OUTLET, _SHARE, _PRINT)
    return is_bare_pointer(words) or any(pattern.fullmatch(words) for pattern in patterns)


def _leads_only(block: Block) -> bool:
    """A line of links to places of the site: “[Back to News] [Top of page]”."""
    links = [text_of(link) for link in block.node.iter("a")]
    return (
        any(not link.isdigit() for link in links) and len(block.words) < _SHORT and all(map(_PLACES.fullmatch, links))
    )


def _is_of_rights(words: str) -> bool:
    """Whether it says whose the page is, and not a sentence that begins with the sign."""
    match = _RIGHTS.fullmatch(words)
    owner = match and _RESERVED.sub("", match["owner"] or match["holder"] or "")
    return match is not None and (not owner or running_words(owner.partition(".")[0]) < _SENTENCE_WORDS)


def _points(block: Block) -> bool:
    """Whether it leads elsewhere, and does not tell something that begins with such a word."""
    if block.link_share >= _ALL_LINK or (block.is_heading and is_bare_pointer(block.words)):
        return True
    return block.link_share >= _POINTER_LINKED and not (is_vague(block.words) and is_prose(block.words))
