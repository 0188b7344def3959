"""Which recorded publications are one: those of one address, unless somebody says that they are two."""

from collections.abc import Collection, Iterable, Mapping

from tracker.rules.addresses import names_a_page, publication_key, rough_key


def standing_for(addresses: Mapping[int, str], apart: Collection[frozenset[int]] = ()) -> dict[int, int]:
    """The publication that each of these counts as: the oldest of its address that nobody told apart from it."""
    firsts: dict[str, list[int]] = {}
    counts_as = {}
    for carrier_id in sorted(addresses):
        key = publication_key(addresses[carrier_id])
        of_address = firsts.setdefault(key, [])
        joinable = (first for first in of_address if frozenset({first, carrier_id}) not in apart)
        # The front page of a site, or no address, says nothing: on it stands another publication every day.
        first = next(joinable, None) if names_a_page(key) else None
        if first is None:
            of_address.append(carrier_id)
        counts_as[carrier_id] = carrier_id if first is None else first
    return counts_as


def of_one_address(addresses: Mapping[int, str]) -> list[list[int]]:
    """The publications that share an address with another one, together with those, oldest first."""
    # The exact key is dear; only addresses that are roughly alike are asked for it.
    rough = _together((rough_key(address), carrier_id) for carrier_id, address in addresses.items() if address)
    exact = [
        _together((publication_key(addresses[carrier_id]), carrier_id) for carrier_id in ids)
        for ids in rough.values()
        if len(ids) > 1
    ]
    return sorted(ids for group in exact for key, ids in group.items() if len(ids) > 1 and names_a_page(str(key)))


def _together(pairs: Iterable[tuple[object, int]]) -> dict[object, list[int]]:
    together: dict[object, list[int]] = {}
    for key, carrier_id in sorted(pairs, key=lambda pair: pair[1]):
        together.setdefault(key, []).append(carrier_id)
    return together
