"""First names in their familiar forms and in other languages; English ones a kept list has."""

import re
from functools import lru_cache

from nicknames import NickNamer

_SHORTEST_CUT = 3
_LEAST_CUT = 3

# The forms of one name a line, which goes on where the next one begins with a space.
_FORMS = """\
agnieszka agnes ines aga
aleksandra alexandra oleksandra ola ala
alexander aleksandr alexandr oleksandr aliaksandr alexandre alejandro alessandro aleksander alexandros sasha
 sascha shura alekos alik sandro
alexei aleksei oleksiy oleksii aliaksei alyosha alexis alexios lyosha
anastasia nastya nastia natasa
andrei andriy andrej andrew andreas andre andrzej andres andrea andras
anna ania anya hanna anne ana anouk
anton antonio anthony antoine antonis antonios toni toño
avraham abraham ibrahim avi ebrahim
barbara basia varvara
binyamin benjamin bibi benny beni ben
bohdan bogdan
boris borya
charles carlo carlos karl carl karol karel karolos
christian kristian krystian cristian
concepcion concha conchita
daniel danylo daniil danilo
david dawid dawood daoud davide dudu dudi
dmitri dmitry dmytro dzmitry dima mitya dimitris dimitrios dimitri jimmy
dolores lola
eduardo lalo edward edoardo eduard
ekaterina yekaterina kateryna katya katja catherine katharina katarzyna kasia caterina catalina katerina katia
 kate kati
elena olena helena helen eleni ilena lena alena lenka
elisabeth elizabeth yelizaveta jelisaweta lisa liza elzbieta ela isabel
evgeny yevgeny yevhen evhen eugene eugen zhenya yauhen jewgeni
francisco paco pancho curro francesco franz frantisek françois franciszek francis franco francois franziskus franciscus
friedrich fritz frederic frederick fryderyk federico fred
gabriel gabi
georg george georgios giorgos yorgos giorgio jorge jiri jerzy georgy heorhiy georges yuri yuriy yury yurii jurek
 goran gyorgy
giuseppe beppe pepe jose josef joseph sepp osip yosip josip jozef pepito ze zeca pino iosif
gregory grigory hryhoriy grzegorz gregor grisha grigoris grigorios
guadalupe lupe lupita
heinrich heinz henry henri enrique enrico henryk hendrik henk hein
hryhorii grigori
ignacio nacho ignazio ignatius
igor ihor
ilya illia ilia elias ilias
ioanna joanna asia johanna juana giovanna jana
ivan john johannes johann hans hannes jan juan jean giovanni gianni joao ioannis giannis yannis yanis janos jens
 ion vanya johan hansi janusz jovan ivo gian sean ian
jakob jacob jakub jacques diego santiago iago yakov yakiv giacomo jaime jim james kuba kobus
jesus chuy suso
joaquin quino
kirill kyrylo cyril kyriakos
konstantin konstantinos kostas kostis costas kostyantyn constantin dinos kostya gus
krzysztof christophe christoph cristobal christos hristo christopher kristof
ladislav wladyslaw laszlo vladislav vladyslav vlad
leo lev lew leon levko leonidas
leonid leonyd lenya
luca luka lukas lucas lukasz loukas luke
ludmila lyudmila lyudmyla lusya
ludwig louis luis luigi lajos ludovico gigi
malgorzata gosia margarete margaret margarita margarethe gretel greta marguerite rita grete
manuel manolo manolis emmanuel manu emanuele
maria marya masha maryia mariya marie mary marija marysia mariana
martin marcin marten martino
matthew matthias matteo mateusz matvei matvey mathieu mateo matti
maximilian max maxim maksym maksim massimo
mercedes merche
michael mikhail mykhailo mykhaylo michel miguel michele michal mihai mikael mikhas misha mischa micha michalis
 mihail mihaly michiel
moshe moses moise musa moische
nadezhda nadia nadiya nadya
natalia natasha nataliya natalya natalie
nicholas nikolai mykola nikolaos nikos nicos nicolas nicolae nikolaus klaus niccolo nicola mikalai kolya mikolaj
 miklos claus niko niklas nikolay
olga olha volha olya
panagiotis panos takis panayiotis
paul pavel pavlo pablo paolo pawel paulo pavlos pasha pal pauli
philip filippo felipe filip filippos philippe pippo lippo
pyotr petro peter pedro pierre pietro piotr petr petros pete petar piet petya
roberto robert beto
roberto tito
roman raman
rosario charo
salvatore toto salvo salvador
sergei serhiy serhii siarhei sergio serge seryozha sergiy sergej serhij
shlomo solomon suleiman salomon sulayman
spyridon spyros
stanislaw stanislav stas stach
stephen stefan stepan esteban etienne stefano istvan stefanos stephanos stjepan szczepan stevan
svetlana sviatlana svitlana sveta
tatiana tetiana tatyana tanya tatsiana tania
theodor theodoros thodoris fyodor fedir fedor teodoro teo
thomas tomas tomasz tommaso foma khoma
ulrich uli uwe ueli
valentin valentyn valya
vasily vasyl vassilis vasilis vasilios basil vasil vasile vasya
viktor victor viktar vitya
vladimir volodymyr uladzimir volodya vova wladimir vlado vladimiro wlodzimierz vowa
vsevolod sviatoslav svyatoslav
vyacheslav viacheslav slava wacław
wilhelm william guillermo guillaume guglielmo willem willi memo wim vilhelm
wojciech wojtek
yaakov jakov yakob
yelena jelena elena lena olena
yitzhak isaac itzik izak isaak yitzchak
yosef yossi yousef yusuf joseph josef
yulia yuliya iulia julia julie giulia yuliia yulka
zbigniew zbyszek"""


@lru_cache(maxsize=4096)
def familiar(first_name: str) -> frozenset[str]:
    """The forms that somebody of this first name may go by."""
    return frozenset(_nicknames().nicknames_of(first_name)) | _forms().get(first_name, frozenset())


@lru_cache(maxsize=4096)
def is_given_name(word: str) -> bool:
    """Whether it is known as a first name; what is not may be an office, a rank or a first name from elsewhere."""
    return word in _forms() or bool(_nicknames().nicknames_of(word) or _nicknames().canonicals_of(word))


def is_cut_off(short: str, long: str) -> bool:
    """Whether a name may be the beginning of another one: “Max” of “Maximilian”; “Martin” is not “Martina”."""
    is_enough = len(short) >= _SHORTEST_CUT and len(long) - len(short) >= _LEAST_CUT
    return is_enough and long.startswith(short)


@lru_cache(maxsize=1)
def _nicknames() -> NickNamer:
    """Read when the first two names are compared: it takes longer than starting a command."""
    return NickNamer()


@lru_cache(maxsize=1)
def _forms() -> dict[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    for row in re.split(r"\n(?! )", _FORMS):
        names = frozenset(row.split())
        for name in names:
            forms[name] = forms.get(name, frozenset()) | (names - {name})
    return forms
