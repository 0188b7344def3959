"""What a clause is about: the stems of its words, with words for one thing counted as one."""

from tracker.language.comparing.countries import country
from tracker.language.comparing.words import content, split_words, stem

_SAME = {
    "pact": "pact agreement accord deal treaty compromise convention",
    "troops": "troops troop soldiers soldier battalion battalions contingent peacekeepers",
    "forces": "forces force army armies military",
    "send": "send sends sent sending deploy deploys deployed deploying deployment dispatch dispatching supply deliver "
    "delivery deliveries provide",
    "ban": "ban bans banned banning prohibit prohibition embargo outlaw outlawing bar barring",
    "sanctions": "sanction sanctions penalties",
    "aid": "aid assistance",
    "cut": "cut cuts cutting reduce reduction reducing slash lower",
    "raise": "raise raises raising increase hike increasing",
    "join": "join joins joining accession membership entry",
    "leave": "leave leaves leaving quit withdraw withdrawal withdrawing pullout exit",
    "truce": "truce ceasefire armistice",
    "money": "loan loans credit",
    "tax": "tax taxes levy tariff tariffs duties",
    "law": "law bill legislation act",
    "seize": "seize seizing seizure confiscate confiscation confiscating",
    "guarantee": "guarantee guarantees assurance assurances",
    "gas": "gas lng",
    "talks": "talks negotiations",
}
_CONCEPT = {stem(word): name for name, words in _SAME.items() for word in words.split()}


def concepts(text: str) -> frozenset[str]:
    """The things a text speaks of; a country and its people are one."""
    subjects = set()
    words = split_words(text)
    for word in content(words):
        subjects.add(_CONCEPT.get(word, word))
    # after the stems, since a country's word takes the place of its own stem: “Russian” and “Moscow” are one
    for written in words:
        country_number = country(written.form)
        if country_number is not None:
            subjects.discard(stem(written.form))
            subjects.add(f"country {country_number}")
    return frozenset(subjects)
