"""Words that report: verbs with what may follow them, nouns, and the phrases around them.

Frames: `c` a clause, `q` words in quotation marks, `w` a question, `o` the person addressed, `i` an infinitive,
`n` the thing itself, `g` a form in -ing; after a colon the particles or prepositions that lead to the content.
"""

from tracker.language.reading.wordlists import bag

_ENTRIES = """
say cqw :about,of; tell coqw :about,of; add cq; note cqwn; argue cq :for,against,about; claim cqin;
announce cqnw; report cqnw; explain cqwn; insist cq :on; suggest cqgn; warn coq :of,about,against;
acknowledge cqnw; admit cqn :to; believe cqw :in; think cqw :of,about; know cw :about,of;
declare cqn; state cqn; assert cqn; contend cq; maintain cq; conclude cqw; concede cqn; confirm cqnw; deny cqng;
predict cqnw; estimate cq; reveal cqnw; disclose cnw; find c; show/showed/shown cwn; indicate cqw;
observe cq; remark cqw :on; comment cq :on,about; write cq :of,about; tweet cqn; reply cq;
respond cq :to; recall cqgnw; remember cqgw; emphasize cqnw; emphasise cqnw; stress cqnw; underline cn;
underscore cn; reiterate cqn; repeat qcn; allege cqn; affirm cqn; agree cqiw :on,to,with; complain cqo :about,of;
joke cq :about; quip cq; testify cq :about; swear ci; vow cqin; pledge cqin; promise cqino;
propose cqigno; recommend cqgn; caution coq :against,about; boast cq :of,about; brag cq :about; lament cqnw;
muse cq :about; mutter q; shout cqn; scream cq :at; yell cq; whisper cq; chant cqn; exclaim q; cry cq :for;
continue q; point_out cqwn; speculate cqw :about,on; suspect cnw :of; assume c; guess c; reckon cq; feel cq;
fear cn; hope cqi :for; worry cq :about; wonder cqw :about; doubt cnw; understand cw; realize cw;
realise cw; recognize cw; recognise cw; learn/learned cw :about,of; discover cw; determine cw;
decide ciw :against,on; imply cqn; hint cq :at,about; signal cni; demonstrate cw; illustrate cw;
rule c :against,out; demand cin; ask qwoi :for,about; inquire qw :about; question nwq; advise oqiicn :against;
assure oc; remind ocq :of; inform oc :about,of; notify oc :of; convince oc; urge oiqnc; encourage oi; expect cin;
anticipate cng; forecast/forecast cn; project cn; envision cng; imagine cng; consider gn; describe n :as;
portray n :as; depict n :as; characterize n :as; characterise n :as; view :as; refer :to; allude :to;
call nq :for,on,out,upon; label n; dub n; brand n; deem n; liken n :to; compare nw; criticize nq; criticise nq;
attack n; blast n; slam n; condemn n; denounce n; decry n; deplore n; mock n; ridicule n; rip n; bash n;
chide oqn; scold oq; rebuke n; lambaste n; lambast n; chastise n; berate n; assail n; praise n; hail n; laud n;
applaud n; commend n; welcome n; tout n; trumpet n; endorse n; back n; support n; favor ng; favour ng; oppose ng;
reject n; dismiss n; dispute cnw;
debunk n;
challenge n; refute n; rebut n; disavow n; disown n; renounce n; accuse o :of;
blame n :for; defend n; downplay n; deride n; disparage n; want in; wish ic :for; plan i :on; intend i; aim i;
seek in; need i; offer iqn; refuse i; decline i; threaten i; prefer ing; advocate ng :for;
fight :for,against; object :to; protest nc; appeal :for; apologize :for,to; apologise :for; thank n;
credit n; cite n; quote n; mention ncgw; discuss ngw; outline nw; detail nw; highlight n; spell_out nw;
lay :out; lay_out nw; set_out nw; address n; talk :about,of,up; speak :about,of,out; debate nw;
weigh n; ponder nw; contemplate gn; consult :on; elaborate :on; promote n; unveil n; admire n; respect n;
regret ncg; resent ng; distrust n; mistrust n; echo nq; counter qcn; retort q; fire_back q; shoot_back q; snap q;
interject q; interrupt q; begin q; go_on q; chime_in q; sum_up qn; put_it q; agonize :over; demur q;
gush q; fume q; rail :against; rant :about; grumble cq :about; gripe cq :about; moan cq :about; sigh q; warble q;
plead qi :for; beg oqi :for; implore oqi; invite oi; order oi; instruct oi; direct oi; command oi;
forbid o; prohibit n; ban n; approve n :of; authorize n; authorise n; enjoin o; counsel oq;
volunteer cq; profess cin; preach nq; proclaim cqn; pronounce n; attest c :to; vouch :for; concur cq;
disagree cq :with; differ :with; dissent q; bemoan n; mourn n; celebrate n; cheer n; boo n; heckle qn; taunt qn;
tease qn; insinuate c; posit c; postulate c; theorize c; hypothesize c; surmise c; suppose c; recount nqw;
relate cn; narrate n; chronicle n; reflect qcn :on; opine cq; editorialize c; marvel cq :at; rejoice cq :at;
clarify cqnw; specify cnw; stipulate c; dictate cw; confess cqin :to; confide cq; divulge cnw; leak cn;
let_slip c; yearn i :for; vote i :for,against; resolve ic; consent i :to; commit :to; balk :at; scoff q :at;
bristle :at; sneer q :at; chuckle q; crack q; text qc; email qc; post qc; blog qc; argue_for n; side :with;
sympathize :with; point :to; take_issue :with; take_aim :at; push_back :against,on; double_down :on; call_out n;
reach_out :to; speak_out :against,about; come_out :against,for; grill n; pan n; savage n; skewer n; excoriate n;
castigate n; vilify n; demonize n; insult n; pledge_support :to,for; testify_to n; salute n; minimize n;
trivialize n; disregard n; overlook n; voice n; express n; convey nc; articulate n; communicate nc; relay nc;
reference n; hear cw :about,of; see c :as; exhort oi; champion n; herald n; embrace n;
compliment n; despise n; invoke n; flout n; revere n; extol n; cast :as,on,over,upon; cast_doubt n;
paint :as; peg :as; frame :as;
weigh_in qn :on,about; make_clear cn; make_it_clear c; make_the_case n; lash_out q :at,against; hit_back q :at;
hit_out q :at; brush_aside n; wave_away n; wave_aside n; swat_away n; bat_away n; bat_aside n;
play_down n; sweep_aside n; push_aside n; bridle :at; jeer q :at; fire q; vent q :about; obsess :about,over; caution cq
"""
VERBS = tuple(entry.strip() for entry in _ENTRIES.split(";"))

ADJECTIVES = bag(
    "willing unwilling confident convinced concerned worried critical opposed afraid sure unsure certain "
    "uncertain skeptical sceptical supportive dismissive wary hopeful optimistic pessimistic adamant eager "
    "reluctant ready angry frustrated disappointed alarmed outraged incensed furious proud aware unaware open "
    "committed determined happy pleased glad thankful grateful interested clear frank candid vague coy fearful "
    "doubtful mindful suspicious nervous upset shocked surprised dismayed appalled horrified sorry keen against"
)
"""What one may be that says something of one's mind: "is convinced that", "was critical of"."""

REPORT_NOUNS = bag(
    "claim claims statement statements assertion assertions allegation allegations accusation accusations "
    "argument arguments belief beliefs view views opinion contention announcement suggestion suggestions warning "
    "warnings prediction predictions promise promises pledge pledges vow threat threats proposal proposals plan "
    "plans call calls demand demands request requests criticism criticisms support opposition endorsement "
    "endorsements decision desire hope hopes fear fears concern concerns worry worries doubt doubts comment "
    "comments remark remarks admission acknowledgment acknowledgement conclusion conclusions finding findings "
    "assessment estimate estimates description descriptions denial denials determination insistence refusal "
    "reluctance eagerness willingness objection objections complaint complaints condemnation disdain contempt "
    "admiration praise attack attacks attempt commitment conviction confidence theory position stance message "
    "question questions response order recommendation recommendations assurance assurances defense defence "
    "rejection intention interest judgment notion idea supporter supporters opponent opponents critic critics "
    "advocate advocates proponent proponents defender defenders"
)
"""Nouns that stand for something said or thought by somebody."""

MATTERS = REPORT_NOUNS | bag(
    "report reports rumour rumours rumor rumors speculation information news evidence fact talk reproach insinuation "
    "insinuations hypothesis charge charges impression rumblings story stories possibility"
)
"""Nouns whose "that" brings in something said, thought or known."""
