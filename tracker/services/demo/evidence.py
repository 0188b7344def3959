"""The evidence of the demo: which publication does what for a claim."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.kinds import EdgeKind
from tracker.rules.evidence import Stance
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.demo.sources import chain
from tracker.services.demo.stage import Stage
from tracker.services.evidence import EvidenceDraft


@dataclass(frozen=True)
class Library:
    """The publications that were read, and the items that draw on them."""

    stage: Stage
    publications: Mapping[str, Any]
    items: Mapping[str, Any]

    @classmethod
    def of(cls, stage: Stage) -> "Library":
        """What the files hold."""
        return cls(stage, stage.read("publications.toml"), stage.read("evidence.toml"))

    def item(self, name: str, accessed_on: date) -> tuple[int, EvidenceDraft]:
        """The claim of an item (`C02.tass1`), and the item as somebody recorded it who read it on that day."""
        key, _, label = name.partition(".")
        described = self.items.get(key, {}).get(label)
        if described is None:
            raise WrongInput(f"The demo’s story names the item “{name}”, which its evidence lacks; add it.")
        publication = self.publications[described.get("publication", label)]
        return self.stage.claim(key), EvidenceDraft(
            stance=Stance(described["stance"]),
            carrier=self._carrier(publication),
            links=chain(self.stage, described.get("chain", ())),
            accessed_on=accessed_on,
            quotation=described.get("quotation", ""),
            note=described["note"],
            credibility=described["credibility"],
            primary=described.get("primary", False),
            capture=self._capture(publication["captured"]) if described.get("captured") else None,
        )

    def edges(self, name: str) -> Iterator[tuple[str, EdgeKind, str]]:
        """What the publication of an item took the claim from: the item of that other one, how, and the proof."""
        key, _, label = name.partition(".")
        for edge in self.items[key][label].get("edges", ()):
            yield f"{key}.{edge['to']}", EdgeKind(edge["kind"]), edge["sentence"]

    def _carrier(self, publication: Mapping[str, Any]) -> CarrierDraft:
        return CarrierDraft(
            publisher_id=self.stage.source(publication["publisher"]),
            title=publication["title"],
            address=publication.get("address", ""),
            published_on=PartialDate.parse(publication["published"]) if "published" in publication else None,
        )

    def _capture(self, name: str) -> CaptureDraft:
        file = self.stage.folder / name
        try:
            content = file.read_bytes()
        except OSError as error:
            raise WrongInput(f"The demo’s file {name} cannot be read; restore it.") from error
        return CaptureDraft(content, file.name, "text/plain", content.decode())
