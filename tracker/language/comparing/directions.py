"""Which way a number is said to move, and whether it is the level reached, the start, or the difference."""

import re
from enum import StrEnum


class Direction(StrEnum):
    """Growing stands against the three others; those do not stand against one another."""

    NONE = ""
    UP = "up"
    DOWN = "down"
    CAP = "capped"
    STAY = "unchanged"

    def opposes(self, direction: "Direction") -> bool:
        """Whether both cannot be said of one number."""
        # a cap, a cut and a standstill may all be told of the same plan; only growth contradicts them
        return (self is Direction.UP) is not (direction is Direction.UP) if self and direction else False


class Role(StrEnum):
    """What the number is in a change: the level (also of no change), where it began, or the difference."""

    LEVEL = "level"
    TARGET = "target"
    START = "start"
    DIFFERENCE = "difference"


_UP = (
    r"up(?= (?:by )?$)|"
    r"gr(?:ow|ows|owing|own|ew|owth)|r(?:ise|ises|ising|isen|ose)|rais(?:e|es|ed|ing)|expan(?:d|ds|ded|ding|sion)|"
    r"increas(?:e|es|ed|ing)|boost(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|gain(?:s|ed|ing)?|"
    r"enlarg(?:e|es|ed|ing|ement)|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|swell(?:s|ed|ing)?|swollen|doubl(?:e|es|"
    r"ed|ing)|(?:tripl|trebl|quadrupl)(?:e|es|ed|ing)|"
    r"add(?:s|ed|ing)?|up from|higher|widen(?:s|ed|ing)?|beef(?:s|ed|ing)? up|go(?:es|ing)? up|went up|gone up|"
    r"strengthen(?:s|ed|ing)?|creat(?:e|es|ed|ing)|hir(?:e|es|ed|ing)|build(?:s|ing)? up|built up|bolster(?:s|"
    r"ed|ing)?"
)
_DOWN = (
    r"down(?= (?:by )?$)|"
    r"cut(?:s|ting|back|backs)?|reduc(?:e|es|ed|ing|tion|tions)|f(?:all|alls|alling|allen|ell)|drop(?:s|ped|ping)?|"
    r"shr(?:ink|inks|inking|ank|unk)|lower(?:s|ed|ing)?|declin(?:e|es|ed|ing)|slash(?:es|ed|ing)?|trim(?:s|med|"
    r"ming)?|"
    r"halv(?:e|es|ed|ing)|downsiz(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|dwindl(?:e|es|ed|ing)|down from|"
    r"los(?:e|es|t|ing)|shed(?:s|ding)?|plung(?:e|es|ed|ing)|slid(?:e|es|ing)?|sank|sink(?:s|ing)?|eliminat(?:e|"
    r"es|ed|ing)|"
    r"scal(?:e|es|ed|ing) (?:back|down)|go(?:es|ing)? down|went down|gone down|scrap(?:s|ped|ping)?|plummet(?:s|"
    r"ed|ing)?"
)
_CAP = r"cap(?:s|ped|ping)?|limit(?:s|ed|ing)?|ceiling|maximum|restrict(?:s|ed|ing|ion)?|upper bound"
_STAY = (
    r"remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|keep(?:s|ing)?|kept|maintain(?:s|ed|ing)?|unchanged|freez(?:e|es|ing)|"
    r"froze|frozen|h(?:old|olds|olding|eld) (?:steady|at)|stable|stagnat(?:e|es|ed|ing)"
)
_MOVES = {Direction.UP: _UP, Direction.DOWN: _DOWN, Direction.CAP: _CAP, Direction.STAY: _STAY}
_VERB = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<{direction.name}>{pattern})" for direction, pattern in _MOVES.items())
    + r")(?![\w])",
    re.IGNORECASE,
)
# where another clause begins, whose verb moves another number; a comma inside “1,000” is none
_BARRIER = re.compile(
    r";|(?<!\w)(?:while|whereas|but|although|though|because|after|before|despite|who|which|that|since|amid|"
    r"and)(?!\w)|"
    r",(?!\d)|\(",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?<!\w)(?:not|never|no|without|instead of|rather than|refus\w+|reject\w+|den(?:y|ies|ied)|"
    r"n['’]t)\s(?:\w+\s){0,2}$|n['’]t\s(?:\w+\s){0,2}$",
    re.I,
)
_PASSIVE = re.compile(
    r"^[^.;,\d]{0,48}?(?<!\w)(?:be|is|are|was|were|been|being|get|got)\s(?:also\s|further\s|"
    r"then\s)?(?P<verb>\w+(?: \w+)?)",
    re.I,
)
_AFTER = re.compile(r"^[^.;\d]{0,24}?,?\s(?P<verb>up|down)\sfrom(?!\w)", re.IGNORECASE)
_AFTER_NOUN = re.compile(
    r"^[\s-](?:[\w-]+\s){0,2}?(?P<verb>cap|ceiling|limit|increase|rise|cut|reduction|drop|fall)(?!\w)", re.I
)
_EXTRA = re.compile(r"(?<!\w)(?:additional|extra|another|further)\s$", re.IGNORECASE)
_MORE = re.compile(r"^\s(?:more|further|additional|extra|fewer)(?!\w)(?!\sthan)", re.IGNORECASE)
_REACH = 120  # characters before a number in which its verb may stand
_MOST_WORDS_BETWEEN = 10  # from the verb to the number; farther off it moves something else
_PREPOSITION = re.compile(r"(?<!\w)(to|at|by|from|of)\s$", re.IGNORECASE)


def direction_of(sentence: str, start: int, end: int, low: int, high: int) -> tuple[Direction, Role]:
    """Direction and role of the number phrase at `start` to `end`; `low` and `high` are where its neighbours stand."""
    before = sentence[max(0, start - _REACH) : start]
    after = sentence[end : min(high, end + 90)]
    barriers = [match.end() for match in _BARRIER.finditer(before)]
    clause = before[barriers[-1] :] if barriers else before
    movement = _movement_before(clause)
    if movement is None and barriers and start > low and before.rstrip().endswith((" to", " by", " from")):
        movement = _movement_before(before)  # “cut the army, which is large, to 600,000”
    direction, between = movement or (Direction.NONE, "")
    role = _role(clause, after, direction, between)
    # what follows the number is nearer to it: “rose to a 5 percent cap”
    direction_after = _direction_after(after)
    if direction_after is not None:
        direction = direction_after
    if role is Role.LEVEL and direction is not Direction.NONE:
        role = Role.TARGET
    return direction, role


def is_movement(form: str) -> bool:
    """Whether a word says that something moves, is capped or stays."""
    return _VERB.fullmatch(form) is not None


def _movement_before(clause: str) -> tuple[Direction, str] | None:
    """The last verb of movement before the number and the words between; negated ones say nothing."""
    verbs = list(_VERB.finditer(clause))
    if not verbs:
        return None
    verb = verbs[-1]
    # “did not rise to 80” leaves open which way it went
    if _NEGATED.search(clause, 0, verb.start()):
        return None
    between = clause[verb.end() :]
    if len(between.split()) > _MOST_WORDS_BETWEEN:
        return None
    return _direction(verb), between


def _direction(verb: re.Match[str]) -> Direction:
    return next(direction for direction in _MOVES if verb[direction.name])


def _direction_after(after: str) -> Direction | None:
    if (match := _AFTER.match(after)) is not None:  # “800,000 strong, down from 900,000”
        return Direction.UP if match["verb"].lower() == "up" else Direction.DOWN
    if (match := _AFTER_NOUN.match(after)) is not None:  # “a 600,000 cap”
        verb = _VERB.match(match["verb"])
        return _direction(verb) if verb else None
    if (match := _PASSIVE.match(after)) is not None:  # “3,000 jobs will be cut”
        verb = _VERB.match(match["verb"])
        if verb is not None and verb.end() >= len(match["verb"].split()[0]):
            return _direction(verb)
    return None


def _role(clause: str, after: str, direction: Direction, between: str) -> Role:
    preposition = _PREPOSITION.search(clause)
    word = preposition[1].lower() if preposition else ""
    if word == "from" and direction is not Direction.NONE:  # “reduced from 340,000”
        return Role.START
    if word == "by" or _EXTRA.search(clause) or _MORE.match(after):  # “by 3,000”, “another 3,000”, “3,000 more”
        return Role.DIFFERENCE
    # “a rise of 3,000”, “cut 3,000 jobs”; a cap of 3,000 is no difference but the level itself
    is_rise_or_fall = direction in {Direction.UP, Direction.DOWN}
    stands_next_to_it = not between.strip() or (word == "of" and not between.strip().removesuffix("of").strip())
    return Role.DIFFERENCE if is_rise_or_fall and stands_next_to_it else Role.LEVEL
