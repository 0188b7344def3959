"""Countries by their names, their people and their capitals, as news texts use one for the other."""

# a government goes by its capital, its seat or its country: “Moscow”, “the Kremlin”, “Washington”
_COUNTRIES = (
    "ukraine ukrainian ukrainians ukraine's kyiv",
    "russia russian russians moscow kremlin",
    "germany german germans berlin",
    "france french paris",
    "britain british uk london kingdom",
    "poland polish poles warsaw",
    "us usa american americans washington states pentagon",
    "china chinese beijing",
    "italy italian italians rome",
    "spain spanish madrid",
    "israel israeli israelis",
    "gaza palestinian palestinians",
    "iran iranian tehran",
    "turkey turkish turkiye ankara",
    "japan japanese tokyo",
    "korea korean seoul pyongyang",
    "india indian delhi",
    "canada canadian ottawa",
    "netherlands dutch hague",
    "belgium belgian",
    "sweden swedish stockholm",
    "norway norwegian oslo",
    "denmark danish copenhagen",
    "finland finnish helsinki",
    "estonia estonian tallinn",
    "latvia latvian riga",
    "lithuania lithuanian vilnius",
    "romania romanian bucharest",
    "hungary hungarian budapest",
    "greece greek athens",
    "austria austrian vienna",
    "switzerland swiss",
    "belarus belarusian minsk",
    "georgia georgian tbilisi",
    "moldova moldovan chisinau",
    "syria syrian damascus",
    "iraq iraqi baghdad",
    "taiwan taiwanese taipei",
    "australia australian canberra",
    "brazil brazilian",
    "mexico mexican",
    "czech prague czechia",
    "slovakia slovak bratislava",
    "serbia serbian belgrade",
    "portugal portuguese lisbon",
    "ireland irish dublin",
)
_COUNTRY = {word: number for number, words in enumerate(_COUNTRIES) for word in words.split()}


def country(form: str) -> int | None:
    """The number of the country that a word names, by its people, its capital or itself."""
    return _COUNTRY.get(form.removesuffix("'s"))
