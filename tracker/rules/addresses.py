"""Which addresses lead to the same publication, however they were copied."""

import re
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

from url_normalize import url_normalize

# The parameters that only say how a reader came to a page: click ids of advertisers, campaigns, letters. From the list
# of Firefox's query stripping and the global rules of ClearURLs. Names that some sites use for the article itself
# (id, ref, source, cid) are left out: two articles taken for one would be worse than one taken for two.
# fmt: off
_TRACKING = frozenset({
    "__hsfp", "__hssc", "__hstc", "__s", "_ga", "_gl", "_hsenc", "_hsmi", "_openstat", "at_campaign", "at_medium",
    "cmpid", "dclid", "epik", "fb_action_ids", "fb_action_types", "fb_ref", "fb_source", "fbclid", "gbraid",
    "gclid", "gclsrc", "hsctatracking", "igsh", "igshid", "irclickid", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok",
    "ml_subscriber", "ml_subscriber_hash", "msclkid", "ncid", "oft_id", "oly_anon_id", "oly_enc_id", "rb_clickid",
    "ref_src", "ref_url", "s_cid", "s_kwcid", "srsltid", "ttclid", "twclid", "vero_conv", "vero_id", "wbraid",
    "wickedid", "wt_mc", "xtor", "yclid", "ysclid",
})
# fmt: on
_TRACKING_FAMILIES = ("utm_", "mtm_", "pk_", "piwik_", "matomo_", "itm_", "hsa_")
_ROUGHLY = re.compile(r"\s*https?://(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::\d*)?([^?#]*)", re.IGNORECASE)
_PAGE_MARKS = ("!", "/")


@lru_cache(maxsize=16_384)  # every count of a claim asks for the same few addresses
def publication_key(address: str) -> str:
    """What the addresses of one publication have in common: equal keys are one publication, nothing for no address.

    Scheme, `www.`, default port, closing slash, fragment, tracking parameters, percent-encoding and the case of the
    host tell no two publications apart.
    """
    parts = _normal(address)
    if not parts.netloc:
        return ""
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _is_tracking(pair))
    # “#!/article/3” and “#/article/3” name a page of a site that is all script; other fragments name a place in a page.
    _, _, fragment = address.strip().partition("#")
    fragment = fragment if fragment.startswith(_PAGE_MARKS) else ""
    marks = (("?", query), ("#", fragment))
    tail = "".join(f"{mark}{words}" for mark, words in marks if words)
    return parts.netloc.removeprefix("www.") + parts.path.rstrip("/") + tail


def names_a_page(key: str) -> bool:
    """Whether a key is more than the front page of a site, on which another publication stands every day."""
    return any(mark in key for mark in "/?#")


def rough_key(address: str) -> tuple[str, str]:
    """A piece of its host and one of its path that the addresses of one publication share, found at no cost.

    They narrow a search; `publication_key` decides. A letter that one writes as `%41` and another as `A` is not found.
    """
    match = _ROUGHLY.match(address)
    host, path = match.groups() if match else ("", "")
    host = host.lower().removeprefix("www.").rstrip(".")
    # An international name is written in two ways; the country at its end is not.
    host = host.rpartition(".")[2] if "xn--" in host or not host.isascii() else host
    runs = re.findall(r"[A-Za-z0-9]+", re.sub(r"%[0-9A-Fa-f]{2}", " ", path))
    return host, max(runs, key=len, default="")


def _normal(address: str) -> SplitResult:
    """The address taken apart, in one spelling, without its fragment; empty where nobody could follow it."""
    try:
        parts = urlsplit(address.strip())
        follows = parts.scheme.lower() in {"http", "https"} and parts.port != 0
        normal = url_normalize(parts._replace(fragment="").geturl()) if follows else ""
    except ValueError:  # a port that is no number, brackets that do not close
        normal = ""
    return urlsplit(normal or "")


def _is_tracking(pair: str) -> bool:
    name = pair.partition("=")[0].lower()
    return name in _TRACKING or name.startswith(_TRACKING_FAMILIES)
