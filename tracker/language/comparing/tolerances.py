"""How far a number may lie from the one it is compared with: editorial choices, in one place (shares as fractions)."""

from fractions import Fraction

ABOUT = Fraction(5, 100)
"""“About”, “around”, “roughly”, “some”, “approximately”: so much either way."""

NEARLY = Fraction(10, 100)
"""“Nearly”, “almost”: from so much below up to, not including, the number."""

BEYOND = Fraction(25, 100)
"""“More than”, “less than”: farther off than this the wording is understated or overstated, though not wrong."""

ROUND_AT_MOST = Fraction(25, 1000)
"""A bare round number stands for half of its last significant digit either way, but for no more than this."""

PART = Fraction(5, 2)
"""“A third of”, “half of” are said roughly: so many percentage points either way."""

SCALE = Fraction(2, 100)
"""How near to 1,000 or 1,000,000 a ratio must be for the scale word to be the mistake."""

VAGUE = {"dozens": (24, 120), "hundreds": (200, 2_000), "thousands": (2_000, 20_000), "millions": (2_000_000, None)}
"""What “dozens of”, “hundreds of” may mean: from the first up to, not including, the second."""

TOO_STRONG = 2
"""How many steps of the ladder a headline may not stand above its text."""
