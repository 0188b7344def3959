"""The letters of `Words.tags` in groups, under the name of what a word of the group does. The letters: see tokens."""

NOUNS = frozenset("nP")
"""A noun or a name: "minister", "Merkel"."""

NOUN_OR_ADJECTIVE = frozenset("nPa")
"""What a preposition or "and" can hang on: "officials in", "two of"."""

OPENS_NOUN_PHRASE = frozenset("dPna")
"""The first word of a noun phrase: "the", "Merkel", "officials", "senior"."""

NOMINAL = frozenset("daPng")
"""A word inside a noun phrase, "'s" included."""

NOMINAL_OR_SUBJECT = frozenset("sdPna")
"""How a clause without "that" may begin: "they", "the", "Merkel"."""

SUBJECT_WORDS = frozenset("sdPnag")
"""As NOMINAL, and "they"."""

PERSON_WORDS = frozenset("dPnago")
"""Who is spoken to: as NOMINAL, and "them"."""

ANY_NOMINAL = frozenset("dPnagso")
"""As NOMINAL, and every pronoun."""

PRONOUNS = frozenset("so")
"""Pronouns that are a phrase by themselves: "they", "them"."""

FINITE = frozenset("vmbhx")
"""A verb that only a subject can have: "says", "may", "is", "has", "does"."""

VERBS = frozenset("vmbhxef")
"""As FINITE, and forms that are finite or not: "agreed", "agree"."""

VERBS_BUT_PLAIN = frozenset("vmbhxe")
"""As VERBS without the plain form, which after "and" may be a noun: "the rise and fall"."""

AFTER_TO = frozenset("fbhx")
"""What makes "to" an infinitive: "to say", "to be", "to have"."""

ASKS_OR_OPENS = frozenset("wk")
"""Words that open a question or a clause: "what", "whether"."""

PAST_OR_PLAIN = frozenset("ef")
"""Forms that are finite only after a subject: "officials agreed", "officials agree"."""
