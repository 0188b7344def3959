"""The names and patterns of months, weekdays and years, as news writes them."""

from tracker.language.dates import MONTHS

# “May” has no short form; September has two, “Sept.” and “Sep.”.
_SHORT = ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"]
MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS) if name}
MONTH_NUMBERS |= {
    short: next(number for name, number in MONTH_NUMBERS.items() if name.startswith(short)) for short in _SHORT
}
# “On Sunday, a May Day rally was held”: a day of its own name, and no date.
MONTH = rf"(?:(?:{'|'.join(name for name in MONTHS if name)})(?!\s+Day\b)|(?:{'|'.join(_SHORT)})\b\.?)"
# “1,990 respondents”, “2000%” and “2,000-strong” are amounts.
YEAR = r"(?:19|20)\d\d(?![\d%])(?!,\d)(?!-(?:strong|odd|member))"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
# CLDR has one short form for each day; news writes four of them in other ways too.
_SHORT_DAYS = ("Mon", "Tues", "Tue", "Weds", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun")
WEEKDAY_NUMBERS = {name: number for number, name in enumerate(WEEKDAYS)}
WEEKDAY_NUMBERS |= {
    short: next(number for number, name in enumerate(WEEKDAYS) if name.startswith(short[:3])) for short in _SHORT_DAYS
}
# “The Sun, 15 December” is a newspaper.
WEEKDAY_OR_SHORT = rf"(?:{'|'.join(WEEKDAYS)}|(?<![Tt]he )(?:{'|'.join(_SHORT_DAYS)})\b\.?)"
