"""What the labels of an element say it is; sentences stay where the label may as well be of what they tell."""

from itertools import islice

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import labels_of, link_share
from tracker.outside.intake.html.sentences import holds_sentence

_WORDS = {
    "cookies":
        "cookie cookies consent gdpr cmp cookiebanner cookiebar onetrust",
    "comments":
        "comments comment commentlist disqus respond kommentare kommentar commentaires comentarios responses "
        "talkback reactions reaction reacciones réactions",
    "share":
        "share sharing social sharedaddy addthis sharethis sharebar sharelinks teilen partager compartir "
        "sociallinks",
    "newsletter":
        "newsletter signup subscribe subscription subscriptions abonnement abo paywall regwall piano "
        "subscriber membership donate donation cta",
    "advertisement":
        "ad ads advert adverts advertisement advertising adslot sponsor sponsored promo promoted promotion "
        "anzeige textanzeige werbung publicite publicidad dfp taboola outbrain",
    "related":
        "related relatedposts recirc recirculation recommended recommendation recommendations onward teasers "
        "trending popular mostread mostviewed readmore readnext upnext carousel widget widgets sidebar rail "
        "bio authorbio aboutauthor postprofile mehr lesetipp weiterlesen aussi voir infinite",
    "tags":
        "tags taglist topics catlinks categories category keywords labels submeta tagged hashtags",
    "menu":
        "nav navbar navigation navbox menu menubar breadcrumb breadcrumbs pagination pager skip skiplink "
        "skiplinks toc footer colophon masthead sitefooter siteheader topbar toolbar hatnote imprint backlink "
        "ticker editsection sitesub",
    "control":
        "poll quiz feedback player modal popup overlay login signin survey rating helpful ufi actions buttons "
        "controls affiliations affiliation whoisonline onlinelist usertitle userrank postcount "
        "filter filters jumpbox sortbar",
}  # fmt: skip
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_OF_POSTS = {"message", "post", "entry", "text"}  # a channel shows its own posts in widgets
_LINKED = 0.5
_ROW = 12  # elements that are looked at beside one
# What a text can be about too: these say nothing of sentences.
_OF_TEXTS = {
    "filter", "filters", "category", "reaction", "reactions",
    "poll", "quiz", "survey", "responses", "rating", "feedback", "helpful", "sidebar", "rail", "player", "popular",
    "trending", "topics", "keywords", "categories", "labels", "tagged", "mehr", "voir", "aussi", "actions", "controls",
    "subscription", "subscriptions", "subscriber", "membership", "donation", "donate", "promotion", "promoted",
    "sponsor", "sponsored", "sharing", "infinite", "imprint", "social", "piano", "abo", "overlay", "skip",
}  # fmt: skip
# With one of these a label is still nothing but the name of what it holds.
_PARTS = {
    "about", "after", "aktuell", "amp", "area", "article", "aside", "author", "banner", "bar", "before", "block",
    "body",
    "bottom", "box", "btn", "button", "call", "card", "cards", "center", "col", "column", "component", "container",
    "content", "copy", "copyright", "count", "desktop", "embed", "entry", "external", "feed", "form", "global",
    "grid", "group", "head", "header", "heading", "icon", "icons", "info", "inline", "inner", "is", "item", "items",
    "js", "left", "legal", "line", "link", "links", "list", "lower", "main", "message", "mobile", "module", "more",
    "most", "news", "note", "notice", "offer", "outer", "page", "panel", "part", "post", "posts", "primary",
    "prompt", "region", "reply", "right", "row", "secondary", "section", "side", "site", "slot", "small", "stories",
    "story", "tag", "teaser", "text", "thread", "title", "to", "tool", "tools", "top", "unit", "up", "upper",
    "wall", "wide", "wp", "wrap", "wrapper", "zone",
}  # fmt: skip


def kind_by_words(node: HtmlElement) -> str:
    """The kind of furniture that its labels name."""
    labels = [(label, label & _KIND_OF.keys()) for label in labels_of(node)]
    if node.find(".//figcaption") is not None and any(words == {"carousel"} for _, words in labels if words):
        return ""  # pictures of the article one behind the other
    if any({"next", "prev"} <= label or {"next", "previous"} <= label for label, _ in labels) and not tells(node):
        return "related"
    for kind in _WORDS:
        named = [(label, words) for label, words in labels if any(_KIND_OF[word] == kind for word in words)]
        if any(_is_sure(label, words) for label, words in named):
            return kind
        if named and not tells(node):
            return "" if _is_of_row(node) else kind
    return ""


def _is_of_row(node: HtmlElement) -> bool:
    """Whether it stands in a row of its like of which others tell: the posts of a channel, a short one among them."""
    parent, name = node.getparent(), node.get("class")
    if parent is None or not name:
        return False
    alike = [other for other in islice(parent, _ROW) if other is not node and other.get("class") == name]
    return len(alike) > 1 and sum(map(tells, alike)) * 2 >= len(alike)


def tells(node: HtmlElement) -> bool:
    """Whether it holds a whole sentence and is not for the most part links."""
    return holds_sentence(node) and link_share(node) < _LINKED


def _is_sure(label: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a label is of furniture from end to end, whatever stands in it."""
    parts = [part for part in label if part.isalpha() and len(part) > 2 and not _is_joined(part, label)]
    is_whole = all(part in words or part in _PARTS for part in parts) or len(words - _OF_TEXTS) > 1
    if words == {"widget"} and label & _OF_POSTS:
        return False
    return is_whole and bool(words - _OF_TEXTS)


def _is_joined(part: str, label: frozenset[str]) -> bool:
    return any(other != part and len(other) > 2 and other in part for other in label)
