"""What a clause is about: the stems of its words, with words for one thing counted as one."""

from functools import cache, lru_cache

from tracker.language.comparing.countries import countries_in
from tracker.language.comparing.words import content, stem, words_of

# Words that news uses for one act or thing; a thesaurus would also join what only resembles it.
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
    "deaths": "death deaths dead died die dies killed kill kills fatality fatalities",
    "injuries": "injury injuries injured injure wounded wound hurt",
}


def concept_of(form: str) -> str:
    """What one word stands for: its stem, or the name of the things that several words mean."""
    return _names().get(stem(form), stem(form))


@lru_cache(maxsize=512)  # each number of a sentence asks what that is about
def concepts(text: str) -> frozenset[str]:
    """The things a text speaks of; a country and its people are one."""
    subjects = _of_words(text)
    # after the stems, since a country takes the place of its own words: “Russian” and “Moscow” are one
    for country in countries_in(text):
        subjects -= _of_words(text[country.start : country.end])
        subjects.add(country.key)
    return frozenset(subjects)


def _of_words(text: str) -> set[str]:
    names = _names()
    return {names.get(word, word) for word in content(words_of(text))}


@cache  # on first need: a command that compares nothing loads no stemmer
def _names() -> dict[str, str]:
    """What the stem of each word of the table stands for."""
    return {stem(word): name for name, words in _SAME.items() for word in words.split()}
