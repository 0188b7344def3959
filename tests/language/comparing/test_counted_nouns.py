"""What a number counts."""

import pytest

from tracker.language.comparing.counted_nouns import counted_after
from tracker.language.comparing.units import Kind
from tracker.language.comparing.words import split_words


@pytest.mark.parametrize(
    ("after", "kind", "unit"),
    [
        (" percentage points more", Kind.POINTS, "percentage points"),
        (" per cent more", Kind.PERCENT, "percent"),
        (" euros a head", Kind.MONEY, "euros"),
        (" square kilometres of forest", Kind.MEASURE, "square kilometre"),
        (" weeks of talks", Kind.TIME, "week"),
        (" well-trained troops", Kind.COUNT, "well trained troops"),
        (" more soldiers left", Kind.COUNT, "soldiers"),
        (", ships were seen", Kind.COUNT, ""),  # a comma parts the number from what follows
        (" fleeing slowly", Kind.COUNT, ""),
        (" wounded in the town", Kind.COUNT, "wounded"),
    ],
)
def test_the_words_after_a_number_tell_what_it_counts(after: str, kind: Kind, unit: str) -> None:
    sentence = f"40{after}"

    counted = counted_after(sentence, split_words(sentence), 2, len(sentence))

    assert (counted.kind, counted.unit) == (kind, unit)
