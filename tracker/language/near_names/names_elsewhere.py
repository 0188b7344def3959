"""Bodies of the world by their names in several languages, which neither letters nor sounds lead to."""

import re
from collections.abc import Collection
from functools import lru_cache

from tracker.language.near_names.affixes import SMALL_WORDS
from tracker.language.near_names.words import words_of

# One body a line, which goes on where the next one begins with a space.
_BODIES = """\
United Nations|UN|UNO|ONU|ООН|Vereinte Nationen|Nations Unies|Naciones Unidas|Nazioni Unite
 |Организация Объединённых Наций|联合国|الأمم المتحدة
North Atlantic Treaty Organization|North Atlantic Treaty Organisation|NATO|OTAN|НАТО|北约|الناتو
 |North Atlantic Alliance
European Union|EU|UE|ЕС|ЄС|Europäische Union|Union européenne|Unión Europea|Unione europea|União Europeia
 |Unia Europejska|Европейский союз|欧盟
European Commission|Europäische Kommission|Commission européenne|Comisión Europea|Commissione europea
 |Еврокомиссия|Європейська комісія
European Parliament|Europäisches Parlament|Parlement européen|Parlamento Europeo|Европарламент
European Central Bank|ECB|BCE|EZB|ЕЦБ|Europäische Zentralbank|Banque centrale européenne
 |Banco Central Europeo|Banca centrale europea
European Court of Human Rights|ECHR|ECtHR|CEDH|EGMR|ЕСПЧ|TEDH
World Health Organization|World Health Organisation|WHO|OMS|ВОЗ|ВООЗ|Weltgesundheitsorganisation
 |Organisation mondiale de la santé|Organización Mundial de la Salud|世卫组织
International Monetary Fund|IMF|FMI|IWF|МВФ|Internationaler Währungsfonds|Fonds monétaire international
 |Fondo Monetario Internacional
World Bank|Weltbank|Banque mondiale|Banco Mundial|Banca mondiale|Всемирный банк|Світовий банк|世界银行
 |البنك الدولي
World Trade Organization|World Trade Organisation|WTO|OMC|ВТО|СОТ|Welthandelsorganisation
International Criminal Court|ICC|CPI|МУС|IStGH|Internationaler Strafgerichtshof|Cour pénale internationale
 |Corte Penal Internacional
International Court of Justice|ICJ|CIJ|IGH|Internationaler Gerichtshof|Cour internationale de justice
International Atomic Energy Agency|IAEA|AIEA|OIEA|МАГАТЭ|МАГАТЕ|IAEO
International Labour Organization|International Labour Organisation|ILO|OIT|МОТ
Organization for Security and Cooperation in Europe|OSCE|OSZE|ОБСЕ|ОБСЄ
Organisation for Economic Cooperation and Development|OECD|OCDE|ОЭСР
Organization of the Petroleum Exporting Countries|OPEC|OPEP|ОПЕК
African Union|AU|UA|Union africaine|Unión Africana|Afrikanische Union
Arab League|Ligue arabe|Liga Árabe|Arabische Liga|Лига арабских государств|جامعة الدول العربية
International Committee of the Red Cross|ICRC|CICR|IKRK|МККК
Red Cross|Croix-Rouge|Rotes Kreuz|Deutsches Rotes Kreuz|Cruz Roja|Croce Rossa|Красный Крест|Червоний Хрест
 |Rode Kruis
Doctors Without Borders|Médecins Sans Frontières|MSF|Ärzte ohne Grenzen|Médicos Sin Fronteras
 |Врачи без границ|Medici senza frontiere
Reporters Without Borders|Reporters sans frontières|RSF|RWB|Reporter ohne Grenzen|ROG|Репортёры без границ
UN Refugee Agency|UNHCR|HCR|ACNUR|УВКБ
UN Children's Fund|UNICEF|ЮНИСЕФ|ЮНІСЕФ
UNESCO|ЮНЕСКО
Amnesty International|Amnistía Internacional|Международная амнистия
Human Rights Watch|Хьюман Райтс Вотч
Federal Security Service|FSB|ФСБ|Федеральная служба безопасности
Security Service of Ukraine|SBU|СБУ|Служба безпеки України
Islamic State|IS|ISIS|ISIL|Daesh|Daech|ИГИЛ|داعش
Xinhua|新华|新華|Nouvelle Chine|Синьхуа|شينخوا
People's Daily|人民日报|人民日報|Renmin Ribao
Global Times|环球时报|Huanqiu Shibao
Kyodo|Kyodo News|共同|共同通信|Киодо
Jiji Press|Jiji|時事|時事通信
Asahi Shimbun|Asahi|朝日|朝日新聞
Yomiuri Shimbun|Yomiuri|読売|読売新聞
Mainichi Shimbun|Mainichi|毎日|毎日新聞
Nikkei|Nihon Keizai Shimbun|日経|日本経済新聞
NHK|日本放送協会
JoongAng Ilbo|중앙일보
Yonhap|연합|연합뉴스|Ёнхап|韩联社
Reuters|Рейтер|رويترز|路透|路透社|ロイター|로이터|רויטרס
Agence France-Presse|AFP|Франс Пресс|АФП|法新社|فرانس برس
Associated Press|AP|Ассошиэйтед Пресс|АП|美联社|أسوشيتد برس
British Broadcasting Corporation|BBC|BBC News|Би-би-си|Бі-бі-сі|英国广播公司|بي بي سي
Deutsche Welle|DW|Немецкая волна|德国之声
Bloomberg|Блумберг|彭博社|彭博
New York Times|NYT|nytimes|Нью-Йорк Таймс|纽约时报
Radio Free Europe/Radio Liberty|Radio Free Europe|Radio Liberty|Радио Свобода|Радіо Свобода|Radio Svoboda
 |RFE/RL
Frankfurter Allgemeine|Frankfurter Allgemeine Zeitung|FAZ
Süddeutsche|Süddeutsche Zeitung|SZ
Volkswagen|VW
Kremlin|Kreml|Кремль|Кремл|Cremlino|克里姆林宫
Voice of America|VOA|Голос Америки|美国之音
German Chancellery|Bundeskanzleramt|Kanzleramt|Federal Chancellery
German Foreign Office|German Foreign Ministry|Auswärtiges Amt|Ministère allemand des Affaires étrangères
Federal Intelligence Service|Bundesnachrichtendienst|BND|German Federal Intelligence Service
Federal Criminal Police Office|Bundeskriminalamt|BKA|German Federal Criminal Police
Bundesamt für Verfassungsschutz|Verfassungsschutz|BfV|Federal Office for the Protection of the Constitution
Statistisches Bundesamt|Destatis|Federal Statistical Office|German Federal Statistical Office
Bundeswehr|German armed forces|German army|German military
Bundesverfassungsgericht|Federal Constitutional Court|German Constitutional Court|BVerfG
Bundesagentur für Arbeit|Federal Employment Agency|German Federal Employment Agency
Israel Defense Forces|IDF|Zahal|Tsahal|Israeli army|Israeli military|ЦАХАЛ
Metropolitan Police|Scotland Yard|New Scotland Yard
Pentagon|US Department of Defense|US Defense Department|Department of Defense|Department of War|US Department of War
French Foreign Ministry|Quai d'Orsay|Ministry of Foreign Affairs of France
British Foreign Office|UK Foreign Office|Foreign Office|FCDO|Foreign, Commonwealth and Development Office
Swedish Academy|Svenska Akademien|Schwedische Akademie"""


@lru_cache(maxsize=1)
def _numbers_by_name() -> dict[str, set[int]]:
    """Read when the first body is looked at: it takes longer than starting a command."""
    numbers: dict[str, set[int]] = {}
    for number, names in enumerate(re.split(r"\n(?! )", _BODIES)):
        for name in names.replace("\n ", "").split("|"):
            numbers.setdefault(_as_one(name), set()).add(number)
    return numbers


def _as_one(name: str) -> str:
    words = [word.plain for word in words_of(name)]
    return "".join(word for word in words if word not in SMALL_WORDS) or "".join(words)


def numbers_of(names: Collection[str]) -> frozenset[int]:
    """The numbers of the bodies that go by one of these names, each written as one word."""
    by_name = _numbers_by_name()
    return frozenset(number for name in names for number in by_name.get(name, ()))


def is_agency(name: str) -> bool:
    """Whether it is one of these bodies, or a short form in capitals: their words on Sunday are no Sunday paper."""
    return name.isupper() or bool(numbers_of({_as_one(name)}))
