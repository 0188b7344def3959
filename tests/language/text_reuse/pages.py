"""Publications about one harbour, put together with sane defaults."""

from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.language.text_reuse import EdgeDraft, Named, Proposals, Publication, proposed

ABOUT = "The harbour of Port Ellen will be closed for repairs from March."
HERALD = Named(1, ("The Port Ellen Herald", "Herald"), SourceKind.OUTLET)
TIMES = Named(2, ("The Island Evening Times", "IET"), SourceKind.OUTLET)
RADIO = Named(3, ("Radio Kilda",), SourceKind.OUTLET)
REUTERS = Named(4, ("Reuters",), SourceKind.OUTLET)
BRANDT = Named(5, ("Ada Brandt",), SourceKind.PERSON)
EARLY, LATE = "2025-12-15", "2025-12-17"


def page(number: int, publisher: Named, text: str, day: str = "") -> Publication:
    """One publication."""
    return Publication(number, publisher, text, PartialDate.parse(day) if day else None)


def edges(*pages: Publication, sources: tuple[Named, ...] = ()) -> list[EdgeDraft]:
    """What is proposed of them."""
    return list(proposals(*pages, sources=sources).echoes)


def proposals(*pages: Publication, sources: tuple[Named, ...] = ()) -> Proposals:
    """The same with what was left out."""
    return proposed(pages, sources, about=ABOUT)
