"""Legal forms of companies, shortened and written out, in whatever script."""

import re

from anyascii import anyascii
from cleanco.clean import prepare_default_terms

from tracker.language.near_names.affixes import SMALL_WORDS
from tracker.language.reading.wordlists import bag

_NO_LEGAL_FORMS = bag("uk eu ok at da et ca private")
_IN_FULL = """spółka akcyjna|spółka z ograniczoną odpowiedzialnością|spółka komandytowa|spółka jawna
|gesellschaft mit beschränkter haftung|kommanditgesellschaft|offene handelsgesellschaft
|eingetragener verein|eingetragene genossenschaft|société anonyme|société par actions simplifiée
|société à responsabilité limitée|sociedad anónima|sociedad limitada
|sociedad de responsabilidad limitada|sociedade anónima|sociedade anônima|limitada
|società per azioni|società a responsabilità limitata|naamloze vennootschap|besloten vennootschap
|aktiebolag|aktiebolaget|publikt aktiebolag|aktieselskab|anpartsselskab|aksjeselskap
|allmennaksjeselskap|osakeyhtiö|julkinen osakeyhtiö|hlutafélag|public limited company
|limited liability company|limited liability partnership|private limited|joint stock company
|public joint stock company|akciová společnost|společnost s ručením omezeným|akciová spoločnosť
|spoločnosť s ručením obmedzeným|részvénytársaság|korlátolt felelősségű társaság|dioničko društvo
|delniška družba|anonim şirketi|limited şirketi|akcinė bendrovė|akciju sabiedrība|aktsiaselts
|osaühing|societate pe acțiuni|societate cu răspundere limitată|ανώνυμη εταιρεία|ανώνυμη εταιρία
|акционерное общество|закрытое акционерное общество|открытое акционерное общество
|публичное акционерное общество|общество с ограниченной ответственностью|акціонерне товариство
|публічне акціонерне товариство|приватне акціонерне товариство
|товариство з обмеженою відповідальністю|акционерно дружество|акционарско друштво
|друштво са ограниченом одговорношћу|株式会社|有限会社|合同会社|有限公司|股份有限公司
|有限責任公司|有限责任公司|集团|集團|주식회사|유한회사
|perseroan terbatas|sendirian berhad|công ty cổ phần|công ty trách nhiệm hữu hạn|kabushiki kaisha
|yugen kaisha|شركة مساهمة|בע"מ""".replace("\n", "")


def _as_one(form: str) -> tuple[str, int]:
    """A form as the words of a name are joined, and how many words it is there."""
    words = re.findall(r"[A-Z]?[a-z]+", re.sub(r"['\"]", "", anyascii(form)))
    plain = [word.lower() for word in words if word.lower() not in SMALL_WORDS]
    return "".join(plain), len(plain)


_FULL_FORMS = dict(map(_as_one, _IN_FULL.split("|")))
FORMS_IN_FULL = frozenset(_FULL_FORMS)
"""Forms that are written out: each as one word. They stand before a name or after it."""

LEGAL_FORMS = (
    frozenset("".join(parts) for _, parts in prepare_default_terms())
    | bag(
        "pjsc jsc aktiengesellschaft pao oao ao zao ooo tov prat pat pvt pty gmbh mbh bv group holding holdings abp oyj"
    )
    | FORMS_IN_FULL
) - _NO_LEGAL_FORMS
"""Legal forms of many countries, as a kept list has them and written out; those of several words as one: “spzoo”."""
MOST_WORDS_OF_A_FORM = max(*_FULL_FORMS.values(), *(size for size, _ in prepare_default_terms()))
