"""Which parameters of an address say how a reader came to a page, and not which page it is."""

import re

# Libraries with such lists need the net or a program of their own, or take names by which some sites number their
# articles (id, cid, pid, ref, source). Two articles taken for one would be worse than one taken for two: a name stands
# here only if a tool of advertising, counting or letters has it to itself, or else under the site that uses it so.
# fmt: off
_ANYWHERE = frozenset({
    "__hsfp", "__hssc", "__hstc", "__s", "__twitter_impression", "_bhlid", "_branch_match_id", "_branch_referrer",
    "_ga", "_gl", "_hsenc", "_hsmi", "_kx", "_openstat", "admitad_uid", "amp_gsa", "amp_js_v", "at_bbc_team",
    "at_campaign", "at_campaign_type", "at_creation", "at_custom1", "at_custom2", "at_custom3", "at_custom4",
    "at_emailtype", "at_format", "at_general_placement", "at_link", "at_link_id", "at_link_origin", "at_link_type",
    "at_medium", "at_platform", "at_ptr_name", "at_recipient_id", "at_recipient_list", "at_send_date", "at_variant",
    "bsft_clkid", "bsft_eid", "bsft_mid", "bsft_uid", "dclid", "dm_i", "ef_id", "epik", "et_rid",
    "fb_action_ids", "fb_action_types", "fb_ref", "fb_source", "fbclid", "gad", "gad_campaignid", "gad_source",
    "gbraid", "gclid", "gclsrc", "guccounter", "guce_referrer", "guce_referrer_sig", "hsa_acc", "hsa_ad", "hsa_cam",
    "hsa_grp", "hsa_kw", "hsa_la", "hsa_mt", "hsa_net", "hsa_ol", "hsa_src", "hsa_tgt", "hsa_ver", "hsctatracking",
    "igsh", "igshid", "irclickid", "irgwc", "itm_campaign", "itm_channel", "itm_content", "itm_medium", "itm_source",
    "itm_term", "li_fat_id", "mc_cid", "mc_eid", "mibextid", "mkt_tok", "ml_subscriber",
    "ml_subscriber_hash", "msclkid", "mtm_campaign", "mtm_cid", "mtm_content", "mtm_group", "mtm_keyword", "mtm_kwd",
    "mtm_medium", "mtm_placement", "mtm_source", "ns_campaign", "ns_fee", "ns_linkname", "ns_mchannel", "ns_source",
    "oft_id", "oly_anon_id", "oly_enc_id", "pk_campaign", "pk_cid", "pk_content", "pk_cpn", "pk_keyword", "pk_kwd",
    "pk_medium", "pk_source", "pk_vid", "rb_clickid", "ref_src", "ref_url", "s_cid", "s_kwcid", "smtyp", "srsltid",
    "tblci", "ttclid", "twclid", "usqp", "vero_conv", "vero_id", "wbraid", "wickedid", "wt.mc_ev", "wt.mc_id",
    "wt.nav", "wt.srch", "wt.tsrc", "wt.z_author", "wt_mc", "wt_zmc", "xtor", "yclid", "ysclid",
    # sessions of a server, which each reader has another one of
    "cfid", "cftoken", "jsessionid", "phpsessid",
})
# fmt: on
_FAMILIES = ("utm_", "aspsessionid", "_x_tr_")
_OF_MATOMO = re.compile(r"(?:piwik|matomo)_(?:campaign|cid|content|group|keyword|kwd|medium|placement|source)")
_UNLESS_NUMBERED = frozenset(
    {"cmp", "cmpid", "leadsource", "mbid", "ncid", "ocid", "reflink", "smid", "taid", "tpcc", "wpsrc"}
)
"""Campaigns are words; where the value is a number, the site may number its articles so."""

# “giftId”, “unlocked_article_code”, “pwapi_token”: who gave the page to whom, and what lets them read it.
# A token by itself may be all that names a page, “pageToken” is a page of many, and a number may be an article’s.
_GIVEN = re.compile(
    r"(?:gift(?:ed)?|shared?|sharing|referr(?:al|er)|unlock(?:ed)?|invit(?:e|ation))[-_]?(?:article|link|story|page)?"
    r"[-_]?(?:token|id|code|key|type|hash|from|by|via|source|uid|user|medium|channel|reason)"
    r"|(?:access|auth|session|csrf|reader|subscriber|user|paywall|pwapi|login|sso|member)[-_]?token"
    r"|access[-_]?(?:code|key|hash)"
)

_AT_SITE = {
    "bloomberg.com": {"leadsource", "sref", "srnd"},
    "facebook.com": {
        "__cft__[0]",
        "__cft__%5b0%5d",
        "__tn__",
        "__xts__",
        "_rdc",
        "_rdr",
        "acontext",
        "eav",
        "locale",
        "paipv",
        "rdid",
        "ref",
        "share_url",
        "sfnsn",
    },
    "forbes.com": {"sh"},
    "instagram.com": {"hl", "img_index", "igsh", "ig_mid"},
    "t.me": {"embed", "mode", "single", "userpic"},
    "redd.it": {"rdt", "share_id", "context", "sort"},
    "ft.com": {"accesstoken", "segmentid", "sharetoken", "sharetype", "token"},
    "linkedin.com": {"rcm", "trackingid", "trk"},
    "msn.com": {"cvid", "ei", "pc"},
    "nytimes.com": {"emc", "partner", "referringsource", "unlocked_article_code"},
    "reddit.com": {"rdt", "share_id"},
    "soundcloud.com": {"si"},
    "spotify.com": {"si"},
    "theatlantic.com": {"gift"},
    "tiktok.com": {"_r", "_t", "is_from_webapp", "lang", "sender_device"},
    "washingtonpost.com": {"itid"},
    "wsj.com": {"mod", "reflink", "st"},
    "x.com": {"cxt", "s", "t"},
    # a moment in a film is a place in it, as a fragment is in a page
    "youtu.be": {"ab_channel", "app", "feature", "pp", "si", "start", "t"},
}
"""Names that say something else elsewhere, under the host that `publication_key` gives the site."""

_SHARED_BY = frozenset({"share", "ref", "referrer", "via"})
_CHANNELS = frozenset({
    "app", "bluesky", "email", "facebook", "fb", "flipboard", "google", "home", "homepage", "instagram", "linkedin",
    "mail", "mastodon", "messenger", "newsletter", "nl", "pinterest", "pocket", "print", "push", "reddit", "rss",
    "social", "telegram", "threads", "tw", "twitter", "whatsapp", "x",
})  # fmt: skip
"""Where a link was shared or found; another value may name a page."""
_SENDERS = frozenset({"source"})
_SENT_BY = frozenset({"email", "mail", "newsletter", "push", "rss"})
"""How a page reached a reader; what a `source` is called otherwise may be a page."""
_LAID_OUT = frozenset({"gift", "rss", "unlocked", "amp", "print", "printable", "printversion", "printview"})
_SWITCHED_ON = frozenset({"", "1", "true", "yes", "y", "on", "html"})
_LAYOUTS = frozenset({"amp", "print"})
_AS_AMP = frozenset({"amp", "format", "mode", "output", "outputtype", "type", "view"})


def is_tracking(pair: str, host: str) -> bool:
    """Whether a parameter, as it stands in the query, may be left out and the page at this host is still the same."""
    name, _, content = pair.partition("=")
    name = name.lower()
    if name in _ANYWHERE or name.startswith(_FAMILIES) or _OF_MATOMO.fullmatch(name) or name in _of_site(host):
        return True
    if name in _UNLESS_NUMBERED or _GIVEN.fullmatch(name):
        return not content.isdigit()
    names_and_values = (
        (_SHARED_BY, _CHANNELS),
        (_SENDERS, _SENT_BY),
        (_LAID_OUT, _SWITCHED_ON),
        (_AS_AMP, _LAYOUTS),
    )
    return any(name in names and content.lower() in values for names, values in names_and_values)


def _of_site(host: str) -> set[str]:
    site = ".".join(host.split(".")[-2:])
    return _AT_SITE.get(site, set())
