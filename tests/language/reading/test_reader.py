"""Reading whole texts: offsets, quotations over sentences and paragraphs, whom a pronoun means, bad input."""

import pytest

from tracker.language.kinds import OWN_VOICE, ClaimType, Role, SourceKind
from tracker.language.reading import Attribution, Candidate, Reading, read
from tracker.places import SEEDS

BERLIN = (SEEDS / "berlin" / "article.txt").read_text(encoding="utf-8")


def told(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution."""
    return [
        tuple(part.of(text) for part in (attribution.source, attribution.cue, attribution.content))
        for attribution in read(text).attributions
    ]  # type: ignore[misc]


def claim(text: str, words: str) -> Candidate:
    """The shortest claim that holds these words."""
    holding = [candidate for candidate in read(text).claims if words in candidate.quote]
    return min(holding, key=lambda candidate: candidate.end - candidate.start)


def names(text: str, words: str) -> list[str]:
    """The chain of the claim that holds these words."""
    return [link.name for link in claim(text, words).links]


def test_the_lead_of_the_berlin_article_goes_back_to_unnamed_sources_of_the_times() -> None:
    lead = claim(BERLIN, "reached a significant agreement")

    assert [(link.role, link.name, link.kind, link.cue) for link in lead.links] == [
        (Role.ORIGIN, "anonymous sources", SourceKind.UNNAMED, "citing"),
        (Role.CARRIER, "The New York Times", SourceKind.OUTLET, "according to"),
    ]
    assert lead.attribution == "anonymous sources via The New York Times"
    assert lead.hedges == ("reportedly",)
    assert [BERLIN[link.start : link.end] for link in lead.links] == ["anonymous sources", "The New York Times"]


def test_every_offset_points_at_the_words_it_names() -> None:
    reading = read(BERLIN)

    assert all(BERLIN[candidate.start : candidate.end] == candidate.quote for candidate in reading.claims)
    assert all(BERLIN[sentence.start : sentence.end] == sentence.text for sentence in reading.sentences)
    assert all(0 <= word.start < word.end <= len(BERLIN) for candidate in reading.claims for word in candidate.because)


def test_a_claim_says_which_words_made_it() -> None:
    text = "The agreement reportedly includes 800,000 troops, the minister said on Monday."

    includes = claim(text, "includes 800,000 troops")

    assert {(word.what, text[word.start : word.end]) for word in includes.because} == {
        ("cue", "said"),
        ("hedge", "reportedly"),
        ("type", "800,000"),
    }


def test_reading_twice_gives_the_same() -> None:
    assert read(BERLIN) == read(BERLIN)


def test_that_an_outlet_reports_it_is_a_claim_of_its_own() -> None:
    reported = claim(BERLIN, "according to The New York Times, citing anonymous sources")

    assert (reported.type, reported.links) == (ClaimType.ATTRIBUTION, ())
    assert reported.attribution == OWN_VOICE


def test_a_quotation_before_and_after_its_speaker_is_one_content_in_two_runs() -> None:
    text = "“The road is open,” said the mayor. “Nobody has to walk any more.”"

    assert told(text) == [("the mayor", "said", "“The road is open,” … “Nobody has to walk any more.”")]


def test_a_quotation_runs_on_over_sentences_and_paragraphs() -> None:
    text = (
        "The bishop wrote: “We have waited for years. Nobody came to see us.\n\n"
        "“Then the road was built, and everything changed.”\n\nThe road is new."
    )

    [(source, cue, content)] = told(text)

    assert (source, cue) == ("The bishop", "wrote")
    assert content == (
        "“We have waited for years. Nobody came to see us. … “Then the road was built, and everything changed.”"
    )


def test_a_quotation_of_several_sentences_is_a_claim_for_each() -> None:
    text = "The bishop wrote: “We have waited for years. Nobody came to see us.” The road is new."

    quotations = [(candidate.sentence, candidate.quote) for candidate in read(text).claims if candidate.links]

    assert quotations == [(1, "We have waited for years"), (2, "Nobody came to see us")]


def test_a_quote_leaves_out_the_word_that_leads_to_it() -> None:
    assert claim("The court ruled that the closure was lawful.", "closure").quote == "the closure was lawful"


def test_an_unbalanced_quotation_ends_with_its_sentence() -> None:
    text = "“The road is open, the mayor said on Monday. The valley has waited for it since the flood of 1998."

    assert all(attribution.content.end <= text.index(" The valley") for attribution in read(text).attributions)


def test_straight_curly_and_doubled_marks_are_read_alike() -> None:
    for opening, closing in (("“", "”"), ('"', '"'), ("''", "''")):
        text = f"{opening}We will not pay this bill,{closing} the landlord said."

        assert told(text) == [("the landlord", "said", f"{opening}We will not pay this bill,{closing}")]


def test_words_inside_a_quotation_are_not_marked_as_said_by_others() -> None:
    text = "“I think he said that the bridge would never be built,” the widow told the court."

    assert [source for source, _, _ in told(text)] == ["the widow"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Chancellor Ilse Brandt spoke on Monday. She said the fund was empty.", "fund was empty", "Ilse Brandt"),
        ("Finance Minister Paul Roth resigned. The minister said he was tired.", "he was tired", "Paul Roth"),
        ("Paul Roth, the treasurer, resigned. “I am tired of it,” Roth said.", "I am tired of it", "Paul Roth"),
        ("A senior official spoke first. The senior official said it was over.", "it was over", "senior official"),
        ("Oxfam published a study. It said 40 wells were dry.", "40 wells were dry", "Oxfam"),
    ],
)
def test_a_pronoun_an_office_and_a_surname_mean_somebody_named_before(text: str, words: str, name: str) -> None:
    assert names(text, words) == [name]


def test_who_spoke_last_is_who_the_pronoun_means() -> None:
    text = (
        "Anna Huber, the mayor, closed the bridge. Eva Lang, head of the chamber, called it a mistake. "
        "“It is safe,” Huber said. She added that the reports would be published."
    )

    assert names(text, "reports would be published") == ["Anna Huber"]


def test_the_lines_of_an_interview_belong_to_whoever_stands_before_the_colon() -> None:
    text = "WALLNER: Will it open again? I doubt it.\n\nHUBER: It will open in June. I promise."

    assert told(text) == [
        ("WALLNER", ":", "Will it open again? I doubt it."),
        ("HUBER", ":", "It will open in June. I promise."),
    ]


def test_a_pronoun_without_anybody_before_it_stays_a_pronoun() -> None:
    assert names("He said the fund was empty.", "fund was empty") == ["He"]


def test_an_outlet_alone_carries_what_somebody_unknown_said() -> None:
    closed = claim("The port is closed, Reuters reported.", "port is closed")

    assert [(link.role, link.kind) for link in closed.links] == [(Role.CARRIER, SourceKind.OUTLET)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The firm should be ashamed of itself.", ClaimType.OPINION),
        ("Prices are expected to rise in the coming years.", ClaimType.PREDICTION),
        ("The treaty obliges its members to help one another.", ClaimType.LEGAL),
        ("It was the largest demonstration the town had seen.", ClaimType.SUPERLATIVE),
        ("The strike enters its third week.", ClaimType.TEMPORAL),
        ("Some 4,000 people left the town.", ClaimType.QUANTITY),
        ("Hungary opposes the plan.", ClaimType.POSITION),
        ("The city will close four schools.", ClaimType.QUANTITY),
        ("The council agreed to fund the theatre.", ClaimType.POLICY),
        ("“We never wanted this house,” she said.", ClaimType.QUOTATION),
        ("The two leaders met in Vienna.", ClaimType.EVENT),
    ],
)
def test_a_claim_has_the_type_its_words_show(text: str, kind: ClaimType) -> None:
    assert read(text).claims[0].type is kind


def test_opinion_and_forecast_are_not_checkable() -> None:
    for text in ("The firm should be ashamed of itself.", "Prices are expected to rise in the coming years."):
        assert not read(text).claims[0].is_checkable


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister sagte am Montag, dass die Brücke nicht sicher ist und gesperrt wird.",
        "Le ministre a déclaré lundi que le pont n’est pas sûr et que la route est fermée.",
        "Міністр заявив у понеділок, що міст небезпечний і дорогу буде закрито.",
        "部长星期一说,这座桥不安全。",
        "0 1 2 3 4 5 6 7 8 9",
    ],
)
def test_another_language_proposes_nothing_and_says_so(text: str) -> None:
    reading = read(text)

    assert (reading.attributions, reading.claims) == ((), ())
    assert reading.note.startswith("Only English is read; this text ")
    assert reading.note.endswith(", so nothing is proposed.")


def test_a_paragraph_in_another_language_is_left_out_and_said() -> None:
    german = "Der Minister sagte am Montag, dass 14 Brücken nicht sicher sind und gesperrt werden."
    english = "The minister said on Monday that 14 bridges were not safe, and that he would close them."
    text = f"{english}\n\n{german}\n\n{english}"

    reading = read(text)

    assert german not in [candidate.quote for candidate in reading.claims]
    assert {attribution.sentence for attribution in reading.attributions} == {1, 3}
    assert reading.note == "Only English is read: a part of this text is in German, and nothing is proposed from that."


def test_no_words_give_an_empty_reading() -> None:
    assert read(" \n\n ") == Reading(())


@pytest.mark.parametrize(
    "text",
    [
        "the minister said the bridge and the road " * 25_000,
        "and he said, " * 80_000,
        "“he said ”" * 100_000,
        '"he said ' * 110_000,
        "'a " * 300_000,
        "a" * 1_000_000,
        "(" * 500_000,
        "<a " * 300_000,
    ],
)
def test_a_megabyte_in_one_sentence_is_left_out_and_not_read_for_ever(text: str) -> None:
    reading = read(text)

    assert (reading.attributions, reading.claims) == ((), ())
    assert reading.note


def test_control_characters_are_read_as_spaces() -> None:
    text = "The minister\x00 said\x1b the bridge\x07 is safe."

    [attribution] = read(text).attributions

    assert text[attribution.content.start : attribution.content.end] == "the bridge\x07 is safe"


def test_a_headline_with_a_colon_names_its_speaker() -> None:
    text = "Mayor: Bridge Will Open in June\n\nThe bridge has been closed for a year."

    [attribution] = read(text).attributions

    assert isinstance(attribution, Attribution)
    assert (attribution.sentence, attribution.source.of(text), attribution.content.of(text)) == (
        0,
        "Mayor",
        "Bridge Will Open in June",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Der Krieg geht in sein achtes Jahr, sagte der Minister am Montag in Berlin.",
        "Le conflit entre dans sa huitième année, a dit le ministre lundi à Paris.",
        "El conflicto entra en su octavo año, dijo el ministro el lunes en Madrid.",
        "Il conflitto entra nel suo ottavo anno, ha detto il ministro lunedì a Roma.",
        "De oorlog gaat zijn achtste jaar in, zei de minister maandag in Den Haag.",
    ],
)
def test_a_single_sentence_of_another_language_proposes_nothing(text: str) -> None:
    assert read(text).claims == ()


@pytest.mark.parametrize(
    "text", ["Talks in Berlin stalled on Monday as ministers left early.", "Minister resigns after vote."]
)
def test_a_short_english_sentence_is_read(text: str) -> None:
    assert read(text).claims
