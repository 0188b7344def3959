"""What languages are called where a text is not in English."""

from tracker.language.reading import languages


def language_name(code: str) -> str:
    """The English name of a language by its code, `de` or `pt-BR`; nothing for English, the code where it has none."""
    language = code.strip().replace("_", "-").lower().partition("-")[0]
    if language in {"", "en"}:
        return ""
    name = languages.language_name(language)
    return code if name == language else name
