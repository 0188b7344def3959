"""What languages are called."""


def language_name(code: str) -> str:
    """The English name of a language by its code, `de` or `pt-BR`; nothing for English, the code where it has none."""
    tag = code.strip().replace("_", "-").lower()
    if not tag or tag == "en" or tag.startswith("en-"):
        return ""
    from babel import Locale, UnknownLocaleError  # its data is read for other languages only

    try:
        return Locale.parse(tag.partition("-")[0]).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code
