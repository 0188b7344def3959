"""Whether a person is “she” or “he” by title, office, kinship and first name; often nobody can tell."""

import re
from functools import lru_cache

from tracker.language.reading.wordlists import bag

_FEMALE = bag(
    "mrs ms miss madam madame mme she her lady dame queen princess empress duchess countess baroness sister mother nun "
    "woman girl wife widow daughter aunt niece grandmother mum mom actress heroine waitress hostess heiress landlady "
    "abbess goddess stewardess headmistress"
)
_MALE = bag(
    "mr he his him lord sir king prince emperor duke count baron earl brother father monk friar pope man boy husband "
    "widower son uncle nephew grandfather dad actor hero waiter landlord abbot headmaster"
)
_HONORIFICS = bag(
    "mr mrs ms miss dr prof professor sir dame lord lady madam madame sister brother father mother mme rev fr sr"
)
_FEMALE_NAMES = bag(
    "agnes alice alison amy angel ann anne astrid barbara beatrice bridget carmen carol caroline catherine "
    "charlotte chloe christine claire clare deborah denise diane doris dorothy edith eileen eleanor elisabeth "
    "elizabeth ellen emily emma esther eve evelyn frances gail gertrude grace greta gwen hannah harriet heather "
    "helen hilary inès ines ingrid irene iris isabel jane janet jeanne jennifer jenny jessica jill joan josephine "
    "joyce judith karen katherine kathleen kathryn kirsten laura lauren lesley lily linda liz lois louise lucy "
    "lynn mabel maeve margaret marianne marion marjorie mary maud megan meg michelle mildred miriam nadine nancy "
    "natalie nicole olive pam paige patricia penelope phoebe rachel rebecca rose rosemary ruth sally sarah sharon "
    "sheila sigrid solveig sophie sue susan sylvie tess theresa ursula valerie violet vivian wendy winifred "
    "yvonne zoe gudrun katrin karin kerstin maren birgit dagmar elke heike ulrike ute margrethe mette inger åse "
    "nadiia natalia oksana yulia olena carly hillary kellyanne megyn nikki stacey stacy tammy cindy mandy betsy "
    "peggy trudy becky molly polly holly abigail amber april audrey autumn beth brenda carrie cheryl courtney "
    "crystal daisy dawn deb erin faith gillian ginger gladys gloria heidi hope jacqueline janice jan jean jeannie "
    "jo joy judy june kathy kay kimberly kristen lindsay lindsey loretta lori lynne marilyn marissa meredith "
    "naomi nell noelle peg phyllis robyn roxanne rosalind sandy shannon sheryl shirley siobhan sonia stephanie "
    "tiffany toni tracey vicky whitney brigitte cecile francoise genevieve helene ivy margot odile simone "
    "svetlana tatiana lyudmyla"
)
_MALE_NAMES = bag(
    "aaron adam adrian alan albert alexander alfred anders andrew andrii anthony antonio arne arthur axel barry "
    "benjamin bernard bernd bill björn bob boris brian bruce callum carl carlos charles christian christopher "
    "claus colin craig daniel danylo david dennis diego dieter dirk dmitri dmitry dmytro donald douglas duncan "
    "edward egon emil eric erik ernest eugene felix fernando frank franz fred frederick fritz gareth gary "
    "geoffrey george gerald gerard giovanni giuseppe gordon graham greg gregory günther gustav hamish hans harald "
    "harold harry heinrich henrik henry herbert horst howard hugh hugo ian igor ivan ivo jack jacob jakob james "
    "jeffrey jeremy jerry jim joe johan johannes john jonas jonathan jorge josef joseph josé juan jörg jürgen "
    "karl keith kenneth kevin klaus kofi kurt larry lars lawrence leif len leo leon leonard louis ludwig luigi "
    "luis luke magnus malcolm manuel marcel marco marcus mario mark markus martin mathias matteo matthew max "
    "miguel mike mikhail milan miro mohamed mohammed muhammad neil nicholas nigel niklas nils norman oleg "
    "oleksandr olaf ole oliver oscar oskar ostap otto owen pablo patrick paul pavel pedro per peter petr petro "
    "philip pierre piotr rafael ralph raymond richard rishi robert roger roland rolf ronald roy rupert russell "
    "samuel scott sean sebastian selim sergei simon stefan stephen steve steven stuart sven terry theodore thomas "
    "thor timothy tobias tom tomas tony tor trevor victor viktor vincent vladimir volodymyr walter wayne werner "
    "wilhelm william wolfgang yurii yuri luca joshua sasha nikita charlie seth abel ludvig mustafa abdullah ahmed "
    "ali hassan omar ibrahim karim elijah ezra noah micah nikola ilya kostya misha volodya grisha dima vanya "
    "akira takeshi hiroshi jesse archie eddie freddie ollie alfie jamie robbie willie ben benny dan danny mitch "
    "ted rand mitt newt mo jeb rick ricky bernie chuck bobby nate josh dave phil ron ray ken doug ed ernie jeff "
    "matt nick pete rob volker jon geoff gregg stan stu tim toby todd trent troy vince wade zach zeke brad "
    "brandon brett chad chet clint cory curtis dean derek dustin earl edgar elliot ethan evan gabriel gavin glenn "
    "grant harvey isaac jared jason jay joel justin kyle lance lloyd logan lucas marvin mitchell nathan neal norm "
    "perry preston quentin reginald rex rodney ross rudy rusty shane shawn sheldon sherman sid spencer stanley "
    "tyler wesley zachary barack hamid recep emmanuel mahmoud bashar vitaly sergey alexei mikheil wolodymyr janos "
    "istvan laszlo ferenc"
)
_UNTOLD = bag(
    "jan jean sandy simone april hope faith lindsay lindsey shannon courtney toni dawn kelly kim robin pat chris "
    "alex sam terry andrea sasha nikita jamie charlie robbie leslie bobbie frankie ilya misha rene jessie billie"
)
_SEEMS_FEMALE = re.compile(r"(?:a|ie|een|lyn|elle|eth)$")


@lru_cache(maxsize=4096)
def is_female(name: str, roles: str = "") -> bool | None:
    """True for “she”, False for “he”, None where title, office and first name leave it open."""
    for word in (*roles.lower().split(), *name.lower().split()[:-1]):
        title = word.strip(".,")
        if title in _FEMALE or (title.endswith("woman") and len(title) > 5):
            return True
        if title in _MALE or (title.endswith("man") and title[:-3] in _OF_OFFICE):
            return False
    return _by_first_name(without_honorific(name).split()[0].lower())


def without_honorific(name: str) -> str:
    """“Dorothy Finch” of “Mrs Dorothy Finch”; the last word always stays."""
    words = name.split()
    while len(words) > 1 and words[0].lower().strip(".") in _HONORIFICS:
        del words[0]
    return " ".join(words)


_OF_OFFICE = bag("spokes chair congress business police fire states alder camera crafts council")


def _by_first_name(first: str) -> bool | None:
    if first in _UNTOLD:
        return None
    if first in _FEMALE_NAMES:
        return True
    if first in _MALE_NAMES:
        return False
    return True if _SEEMS_FEMALE.search(first) else None
