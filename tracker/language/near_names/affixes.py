"""Words that stand before or after a name and are no part of it."""

from tracker.language.reading.wordlists import bag

TITLES = bag(
    "president minister chancellor premier secretary senator sen rep gov governor mayor general gen lieutenant lt "
    "colonel col captain capt admiral adm brigadier sergeant sgt commander chief director chairman chairwoman "
    "chairperson leader justice professor prof dr doctor mr mrs ms miss mx sir dame lord lady baroness "
    "princess queen sheikh shaikh sheik ayatollah imam mullah rabbi archbishop cardinal reverend rev father sister "
    "ambassador envoy candidate nominee lawmaker congressman congresswoman speaker commissioner sheriff attorney "
    "lawyer analyst economist historian journalist adviser advisor spokesman spokeswoman spokesperson ceo pm mp mep "
    "deputy councillor inspector detective representative herr frau monsieur madame mme mlle señor senor señora "
    "senora doña signor signora sayyed sayyid seyyed shri smt daw comrade hon honourable honorable he hrh "
    "excellency highness majesty archduke emperor empress sultan emir vicepresident chairmen"
)
"""Offices and forms of address: what stands before the last of them belongs to it, “Hamas leader”."""

TITLES_AND_NAMES = bag(
    "king prince duke earl baron count pope bishop judge major marshal dean squire abbot chair head don saint"
)
"""Titles that people also bear as names: taken off only before two words or more."""

TITLES_ELSEWHERE = {
    **dict.fromkeys(("papst", "pape", "paus", "papiez", "pave"), "pope"),
    **dict.fromkeys(("koenig", "konig", "roi", "krol", "koning", "kung"), "king"),
    **dict.fromkeys(("konigin", "koenigin", "reine", "reina", "koningin"), "queen"),
    **dict.fromkeys(("prinz", "principe", "prins"), "prince"),
}
"""Titles that stand before a first name alone, in other languages: “Papst Franziskus”."""

LETTERS_AFTER = bag("kcb kc qc mp mep phd md obe cbe mbe kbe gcb esq frs msp mla dphil mba")
"""Honours and degrees after a name."""

GENERATIONS = bag("jr sr junior senior i ii iii iv v vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xx xxiii")
"""What tells people of one name apart; an X alone may be a name."""

PARTICLES = bag(
    "al el as ad ul ur an ash az ar bin ben ibn bint von van der den de da do dos das di del della du la le los las "
    "ter ten af av zu zum zur y e ap abd"
) - {"abd"}
"""Small words inside the names of people."""

SON_OF = bag("bin ben ibn bint binti")
"""“Son of” and “daughter of”: who is named so goes by the first name."""

GIVEN_OR_PARTICLE = bag("al ben an ad ar do e y")
"""Particles that are first names too when they stand first: Al Gore, Ben Affleck."""

SMALL_WORDS = bag(
    "the a an al of for and in on at to die der das des dem den und für fur fuer von le la les l un une et de du d des "
    "am im pour el los las y del il lo gli i della di e o os as da do dos das het een en van det och og"
)
"""Articles, prepositions and “and” in the languages whose papers and ministries are quoted most."""

KIND_WORDS = bag(
    "news newspaper newspapers agency online daily magazine zeitung website com television radio wire newswire "
    "press service ltd media nachrichten journal oil company organisation organization affairs office official"
)
"""Words that only say what a body is; they are taken off its end, or all of “news agency”."""

# The customary shortenings of the words that bodies are called by.
_SHORTENINGS = (
    "dept:department govt:government univ:university intl:international natl:national bros:brothers st:saint "
    "mt:mount ft:fort "
    "assn:association assoc:association min:ministry comm:commission cttee:committee inst:institute fed:federal "
    "acad:academy hosp:hospital dist:district "
    "orgn:organisation mgmt:management ctr:centre tv:television"
)
ABBREVIATIONS = dict(pair.split(":") for pair in _SHORTENINGS.split())
"""The words in full by their shortenings."""

COMPANY_WORDS = bag(
    "platforms technologies technology industries motors pharmaceuticals laboratories labs enterprises systems "
    "solutions international worldwide partners ventures interactive entertainment management"
)
"""Words at the end of the full names of companies, by which nobody calls them."""

OFFICE_WORDS = bag(
    "ministry department office agency bureau commission committee directorate secretariat board authority"
)
"""What an authority is; a short form may have their letter first or leave it out."""

CLIPPED_ALONE = bag("fed met trib chron merc strib")
"""Clipped words that are names when they stand alone: “the Fed”, “the Chron”."""
