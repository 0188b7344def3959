"""One short piece of news in many languages, with its headline; English headlines, and English full of names."""

# The code of the language, a headline of a few words, three sentences.
FOREIGN = [
    (
        "de",
        "Brücke über die Orla bleibt gesperrt",
        "Das Verkehrsministerium teilte am Montag mit, dass die Brücke über die Orla bis zum Jahresende gesperrt bleibt. Prüfer hatten in zwei Pfeilern Risse gefunden. Der Bürgermeister sagte, niemand werde für den Umweg bezahlen.",
    ),
    (
        "fr",
        "Le pont sur l’Orla reste fermé",
        "Le ministère des Transports a annoncé lundi que le pont sur l’Orla restera fermé jusqu’à la fin de l’année. Des inspecteurs ont trouvé des fissures dans deux piliers. Le maire a déclaré que personne ne paiera le détour.",
    ),
    (
        "es",
        "El puente sobre el Orla seguirá cerrado",
        "El Ministerio de Transportes dijo el lunes que el puente sobre el Orla seguirá cerrado hasta fin de año. Los inspectores hallaron grietas en dos pilares. El alcalde aseguró que nadie pagará el desvío.",
    ),
    (
        "it",
        "Il ponte sull’Orla resta chiuso",
        "Il ministero dei Trasporti ha detto lunedì che il ponte sull’Orla resterà chiuso fino alla fine dell’anno. Gli ispettori hanno trovato crepe in due piloni. Il sindaco ha detto che nessuno pagherà la deviazione.",
    ),
    (
        "pt",
        "Ponte sobre o Orla continua fechada",
        "O Ministério dos Transportes disse na segunda-feira que a ponte sobre o Orla continuará fechada até o fim do ano. Inspetores encontraram rachaduras em dois pilares. O prefeito disse que ninguém pagará pelo desvio.",
    ),
    (
        "nl",
        "Brug over de Orla blijft dicht",
        "Het ministerie van Verkeer zei maandag dat de brug over de Orla tot het einde van het jaar dicht blijft. Inspecteurs vonden scheuren in twee pijlers. De burgemeester zei dat niemand voor de omweg zal betalen.",
    ),
    (
        "sv",
        "Bron över Orla förblir stängd",
        "Transportdepartementet meddelade på måndagen att bron över Orla förblir stängd till årets slut. Inspektörer hade hittat sprickor i två pelare. Borgmästaren sade att ingen kommer att betala för omvägen.",
    ),
    (
        "da",
        "Broen over Orla forbliver lukket",
        "Transportministeriet oplyste mandag, at broen over Orla forbliver lukket til årets udgang. Inspektører havde fundet revner i to piller. Borgmesteren sagde, at ingen vil betale for omvejen.",
    ),
    (
        "no",
        "Broen over Orla holdes stengt",
        "Samferdselsdepartementet opplyste mandag at broen over Orla holdes stengt ut året. Inspektører hadde funnet sprekker i to av pilarene. Ordføreren sa at ingen kommer til å betale for omveien.",
    ),
    (
        "fi",
        "Orlan silta pysyy suljettuna",
        "Liikenneministeriö kertoi maanantaina, että Orlan ylittävä silta pysyy suljettuna vuoden loppuun. Tarkastajat löysivät halkeamia kahdesta pilarista. Kaupunginjohtaja sanoi, ettei kukaan maksa kiertotiestä.",
    ),
    (
        "et",
        "Orla sild jääb suletuks",
        "Transpordiministeerium teatas esmaspäeval, et üle Orla viiv sild jääb aasta lõpuni suletuks. Inspektorid leidsid kahest sambast pragusid. Linnapea ütles, et keegi ei maksa ümbersõidu eest.",
    ),
    (
        "lv",
        "Tilts pār Orlu paliek slēgts",
        "Satiksmes ministrija pirmdien paziņoja, ka tilts pār Orlu paliks slēgts līdz gada beigām. Inspektori divos balstos atrada plaisas. Mērs sacīja, ka neviens nemaksās par apvedceļu.",
    ),
    (
        "lt",
        "Tiltas per Orlą lieka uždarytas",
        "Susisiekimo ministerija pirmadienį pranešė, kad tiltas per Orlą liks uždarytas iki metų pabaigos. Inspektoriai dviejose atramose rado įtrūkimų. Meras sakė, kad niekas nemokės už apvažiavimą.",
    ),
    (
        "pl",
        "Most na Orli pozostaje zamknięty",
        "Ministerstwo Transportu poinformowało w poniedziałek, że most na Orli pozostanie zamknięty do końca roku. Inspektorzy znaleźli pęknięcia w dwóch filarach. Burmistrz powiedział, że nikt nie zapłaci za objazd.",
    ),
    (
        "cs",
        "Most přes Orlu zůstává uzavřen",
        "Ministerstvo dopravy v pondělí oznámilo, že most přes Orlu zůstane uzavřen do konce roku. Inspektoři našli trhliny ve dvou pilířích. Starosta řekl, že za objížďku nikdo platit nebude.",
    ),
    (
        "sk",
        "Most cez Orlu zostáva zatvorený",
        "Ministerstvo dopravy v pondelok oznámilo, že most cez Orlu zostane zatvorený do konca roka. Inšpektori našli trhliny v dvoch pilieroch. Primátor povedal, že za obchádzku nikto platiť nebude.",
    ),
    (
        "hu",
        "Zárva marad az Orla hídja",
        "A közlekedési minisztérium hétfőn közölte, hogy az Orla folyó hídja az év végéig zárva marad. Az ellenőrök két pillérben repedéseket találtak. A polgármester azt mondta, hogy a kerülőért senki sem fizet.",
    ),
    (
        "ro",
        "Podul peste Orla rămâne închis",
        "Ministerul Transporturilor a anunțat luni că podul peste Orla va rămâne închis până la sfârșitul anului. Inspectorii au găsit fisuri în doi piloni. Primarul a spus că nimeni nu va plăti pentru ocol.",
    ),
    (
        "hr",
        "Most preko Orle ostaje zatvoren",
        "Ministarstvo prometa priopćilo je u ponedjeljak da će most preko Orle ostati zatvoren do kraja godine. Inspektori su pronašli pukotine u dvama stupovima. Gradonačelnik je rekao da nitko neće platiti obilazak.",
    ),
    (
        "sl",
        "Most čez Orlo ostaja zaprt",
        "Ministrstvo za promet je v ponedeljek sporočilo, da bo most čez Orlo ostal zaprt do konca leta. Inšpektorji so v dveh stebrih našli razpoke. Župan je dejal, da obvoza ne bo plačal nihče.",
    ),
    (
        "sr",
        "Мост преко Орле остаје затворен",
        "Министарство саобраћаја саопштило је у понедељак да ће мост преко Орле остати затворен до краја године. Инспектори су пронашли пукотине у два стуба. Градоначелник је рекао да нико неће платити обилазак.",
    ),
    (
        "bg",
        "Мостът над Орла остава затворен",
        "Министерството на транспорта съобщи в понеделник, че мостът над Орла ще остане затворен до края на годината. Инспекторите са открили пукнатини в два от стълбовете. Кметът каза, че никой няма да плати за обиколката.",
    ),
    (
        "ru",
        "Мост через Орлу остаётся закрытым",
        "Министерство транспорта сообщило в понедельник, что мост через Орлу останется закрытым до конца года. Инспекторы обнаружили трещины в двух опорах. Мэр сказал, что за объезд никто платить не будет.",
    ),
    (
        "uk",
        "Міст через Орлу залишається закритим",
        "Міністерство транспорту повідомило в понеділок, що міст через Орлу залишиться закритим до кінця року. Інспектори виявили тріщини у двох опорах. Мер сказав, що за об’їзд ніхто не платитиме.",
    ),
    (
        "el",
        "Η γέφυρα του Όρλα παραμένει κλειστή",
        "Το υπουργείο Μεταφορών ανακοίνωσε τη Δευτέρα ότι η γέφυρα πάνω από τον Όρλα θα παραμείνει κλειστή έως το τέλος του έτους. Επιθεωρητές βρήκαν ρωγμές σε δύο πυλώνες. Ο δήμαρχος είπε ότι κανείς δεν θα πληρώσει.",
    ),
    (
        "tr",
        "Orla üzerindeki köprü kapalı kalıyor",
        "Ulaştırma Bakanlığı pazartesi günü Orla üzerindeki köprünün yıl sonuna kadar kapalı kalacağını açıkladı. Müfettişler iki ayakta çatlaklar buldu. Belediye başkanı yol için kimsenin para ödemeyeceğini söyledi.",
    ),
    (
        "ar",
        "الجسر فوق نهر أورلا يبقى مغلقا",
        "قالت وزارة النقل يوم الاثنين إن الجسر فوق نهر أورلا سيبقى مغلقا حتى نهاية العام. وعثر المفتشون على شقوق في اثنتين من دعائمه. وقال رئيس البلدية إن أحدا لن يدفع ثمن الطريق البديل.",
    ),
    (
        "he",
        "הגשר מעל האורלה נשאר סגור",
        "משרד התחבורה הודיע ביום שני כי הגשר מעל נהר האורלה יישאר סגור עד סוף השנה. מפקחים מצאו סדקים בשניים מעמודיו. ראש העיר אמר שאיש לא ישלם על המעקף.",
    ),
    (
        "fa",
        "پل رودخانه اورلا بسته می‌ماند",
        "وزارت راه روز دوشنبه اعلام کرد که پل رودخانه اورلا تا پایان سال بسته می‌ماند. بازرسان در دو پایه آن ترک پیدا کردند. شهردار گفت هیچ‌کس هزینه راه جایگزین را نخواهد پرداخت.",
    ),
    (
        "hi",
        "ओरला पर बना पुल बंद रहेगा",
        "परिवहन मंत्रालय ने सोमवार को कहा कि ओरला नदी पर बना पुल साल के अंत तक बंद रहेगा। निरीक्षकों को दो खंभों में दरारें मिली थीं। महापौर ने कहा कि कोई भी दूसरे रास्ते का खर्च नहीं देगा।",
    ),
    (
        "zh",
        "奥拉河大桥继续关闭",
        "交通部周一表示，奥拉河上的大桥将继续关闭至年底。检查人员在两个桥墩上发现了裂缝。市长说，没有人会为绕行付钱。",
    ),
    (
        "ja",
        "オルラ川の橋、閉鎖続く",
        "運輸省は月曜日、オルラ川にかかる橋を年末まで閉鎖すると発表した。検査官が二本の橋脚にひび割れを見つけていた。市長は、迂回の費用は誰も払わないと述べた。",
    ),
    (
        "ko",
        "오를라강 다리 계속 폐쇄",
        "교통부는 월요일 오를라강 다리가 연말까지 폐쇄된다고 밝혔다. 검사관들은 교각 두 곳에서 균열을 발견했다. 시장은 아무도 우회 비용을 내지 않을 것이라고 말했다.",
    ),
    (
        "vi",
        "Cầu qua sông Orla vẫn đóng cửa",
        "Bộ Giao thông hôm thứ Hai cho biết cây cầu bắc qua sông Orla sẽ tiếp tục đóng cửa đến cuối năm. Các thanh tra đã tìm thấy vết nứt ở hai trụ cầu. Thị trưởng nói rằng sẽ không ai trả tiền cho đường vòng.",
    ),
    (
        "id",
        "Jembatan di atas Orla tetap ditutup",
        "Kementerian Perhubungan mengatakan pada hari Senin bahwa jembatan di atas sungai Orla akan tetap ditutup hingga akhir tahun. Para pemeriksa menemukan retakan pada dua tiang. Wali kota mengatakan tidak ada yang akan membayar jalan memutar.",
    ),
    (
        "sw",
        "Daraja la Orla labaki kufungwa",
        "Wizara ya Uchukuzi ilisema Jumatatu kwamba daraja la mto Orla litabaki kufungwa hadi mwisho wa mwaka. Wakaguzi walipata nyufa katika nguzo mbili. Meya alisema kwamba hakuna mtu atakayelipia njia ya mzunguko.",
    ),
    (
        "ca",
        "El pont sobre l’Orla continua tancat",
        "El Ministeri de Transports va dir dilluns que el pont sobre l’Orla continuarà tancat fins a final d’any. Els inspectors van trobar esquerdes en dos pilars. L’alcalde va dir que ningú no pagarà la volta.",
    ),
    (
        "sq",
        "Ura mbi Orla mbetet e mbyllur",
        "Ministria e Transportit tha të hënën se ura mbi lumin Orla do të mbetet e mbyllur deri në fund të vitit. Inspektorët gjetën të çara në dy shtylla. Kryetari i bashkisë tha se askush nuk do të paguajë për rrugën tjetër.",
    ),
    (
        "af",
        "Brug oor die Orla bly gesluit",
        "Die ministerie van vervoer het Maandag gesê dat die brug oor die Orla tot die einde van die jaar gesluit bly. Inspekteurs het krake in twee pilare gevind. Die burgemeester het gesê dat niemand vir die ompad sal betaal nie.",
    ),
    (
        "ga",
        "Fanann an droichead dúnta",
        "Dúirt an Roinn Iompair Dé Luain go bhfanfaidh an droichead thar an Orla dúnta go dtí deireadh na bliana. Fuair cigirí scoilteanna in dhá cholún. Dúirt an méara nach n-íocfaidh aon duine as an timpeall.",
    ),
    (
        "cy",
        "Y bont dros afon Orla yn dal ar gau",
        "Dywedodd y weinyddiaeth drafnidiaeth ddydd Llun y bydd y bont dros afon Orla yn aros ar gau tan ddiwedd y flwyddyn. Daeth arolygwyr o hyd i graciau mewn dau biler. Dywedodd y maer na fydd neb yn talu am y daith hirach.",
    ),
    (
        "th",
        "สะพานข้ามแม่น้ำออร์ลายังคงปิด",
        "กระทรวงคมนาคมกล่าวเมื่อวันจันทร์ว่า สะพานข้ามแม่น้ำออร์ลาจะยังคงปิดจนถึงสิ้นปี ผู้ตรวจสอบพบรอยร้าวในเสาสองต้น นายกเทศมนตรีกล่าวว่าจะไม่มีใครจ่ายค่าทางอ้อม",
    ),
    (
        "tl",
        "Sarado pa rin ang tulay sa Orla",
        "Sinabi ng kagawaran ng transportasyon noong Lunes na mananatiling sarado ang tulay sa ilog Orla hanggang sa katapusan ng taon. Nakakita ang mga inspektor ng mga bitak sa dalawang haligi. Sinabi ng alkalde na walang magbabayad.",
    ),
]

ENGLISH_HEADLINES = [
    "Port closed",
    "Zelensky meets Macron, Merz in Berlin",
    "Orban, Fico, Vucic: no deal",
    "Dow up 2%",
    "Deal in Berlin",
    "Lula da Silva wins Brazil vote",
    "Quake kills 41 in Oaxaca, Guerrero",
    "Bundesbank cuts rates",
    "Le Pen trial opens in Paris",
    "Tottenham 2 Real Madrid 1",
    "Sheinbaum: no tariffs",
    "Fire guts Sagrada Familia roof",
    "Ministry denies report",
    "Xi, Putin sign gas pact",
    "Gas prices soar",
    "Bridge over Orla stays shut",
    "Mayor quits",
    "Bayern Munich sack Kompany",
    "EU-Mercosur pact stalls",
    "Tesla recalls 41,000 cars",
    "Storm Boris hits Lisboa",
    "El Niño returns",
    "Al-Shabaab raid kills nine",
    "São Paulo floods: 14 dead",
    "Champagne sales slump",
    "Bolsonaro jailed",
    "Nippon Steel buys plant",
    "Rio Tinto chief to go",
    "Taoiseach Micheál Martin in Dáil row",
    "Die Linke leads poll",
    "Volkswagen halts Zwickau line",
    "La Scala opens season",
]

ENGLISH_NAMES = [
    "Wołodymyr Zełenski met Andrzej Duda, Karol Nawrocki and Radosław Sikorski in Rzeszów.",
    "Marine Le Pen, Jordan Bardella and Éric Ciotti left the Assemblée nationale in Paris on Monday.",
    "The Bundesverfassungsgericht ruled on Monday; the Bundesministerium der Finanzen declined to comment.",
    "Nguyễn Phú Trọng and Phạm Minh Chính received Joko Widodo, Anwar Ibrahim and Lee Hsien Loong in Hanoi.",
    "José Luis Martínez-Almeida, Isabel Díaz Ayuso and Óscar Puente argued over the Puente de Segovia.",
    "Recep Tayyip Erdoğan, Hakan Fidan and Mevlüt Çavuşoğlu flew to Şanlıurfa, Anadolu Ajansı reported.",
    "Süddeutsche Zeitung, Der Spiegel and Die Zeit reported the plan first; Le Monde and El País followed.",
    "Gabriel Boric, Luiz Inácio Lula da Silva and Gustavo Petro signed it in São Luís do Maranhão.",
    "Ștefan cel Mare University in Suceava and Babeș-Bolyai University in Cluj-Napoca will merge, said Sorin Cîmpeanu.",
    "“Niemand wird dafür bezahlen”, Friedrich Merz told ARD. The chancellor later took it back.",
    "Ahmed al-Sharaa, Mazloum Abdi and Asaad al-Shaibani met in Damascus, SANA reported.",
    "He shouted “¡Viva la libertad, carajo!” and left the stage; Javier Milei's party lost Buenos Aires.",
    "Viktor Orbán and Péter Magyar both spoke in Székesfehérvár; Fidesz lost in Hódmezővásárhely.",
    "Hyundai, Samsung Electronics, SK Hynix and Hanwha Ocean signed with Petróleos Mexicanos and Codelco.",
    "Ana Brnabić, Aleksandar Vučić and Ivica Dačić; Milorad Dodik; Željka Cvijanović: who was at the table.",
    "Matteo Salvini, Antonio Tajani and Giorgia Meloni visited Reggio Calabria and Messina on Friday.",
]

# Languages that no library here knows, and creoles that share most words with English.
UNKNOWN = [
    "Dúirt an tAire Iompair Dé Luain go bhfanfaidh an droichead thar an abhainn dúnta go deireadh na bliana. Fuair cigirí scoilteanna in dhá philéar. Dúirt an méara nach n-íocfaidh aon duine as an mbealach timpeall. Chosain an obair 14 milliún euro, a dúirt sé.",  # ga
    "Dywedodd y gweinidog trafnidiaeth ddydd Llun y bydd y bont dros yr afon yn aros ar gau tan ddiwedd y flwyddyn. Daeth arolygwyr o hyd i graciau mewn dau biler. Dywedodd y maer na fydd neb yn talu am y dargyfeiriad.",  # cy
    "UNgqongqoshe wezokuthutha uthe ngoMsombuluko ibhuloho elinqamula umfula lizohlala livaliwe kuze kuphele unyaka. Abahloli bathole imifantu ezinsikeni ezimbili. Imeya yathi akekho ozokhokhela indlela ejikelezayo.",  # zu
    "Transport vazirligi dushanba kuni daryo ustidagi koʻprik yil oxirigacha yopiq qolishini maʼlum qildi. Tekshiruvchilar ikki ustunda yoriqlar topdi. Shahar hokimi aylanma yoʻl uchun hech kim pul toʻlamasligini aytdi.",  # uz
    "Thuirt Ministear na Còmhdhail Diluain gum bi an drochaid thairis air an abhainn dùinte gu deireadh na bliadhna. Fhuair luchd-sgrùdaidh sgàinidhean ann an dà cholbh. Thuirt am maor nach pàigheadh duine sam bith airson an t-slighe mun cuairt.",  # gd
    "Umphathiswa wezothutho uthe ngoMvulo ibhulorho enqumla umlambo iza kuhlala ivaliwe de kuphele unyaka. Abahloli bafumene iintanda kwiintsika ezimbini. Usodolophu uthe akukho mntu uza kuhlawula.",  # xh
    "Wasiirka gaadiidka ayaa sheegay Isniintii in buundada ka gudubta webiga ay xirnaan doonto ilaa dhammaadka sanadka. Kormeerayaashu waxay dildilaac ka heleen laba tiir. Duqa magaaladu wuxuu sheegay in aan cidna lacag bixin doonin.",  # so
    "Ma'aikatar sufuri ta ce a ranar Litinin gadar da ta ratsa kogin za ta ci gaba da kasancewa a rufe har zuwa karshen shekara. Masu bincike sun sami tsagewa a ginshikai biyu. Magajin garin ya ce babu wanda zai biya.",  # ha
    "Ministè transpò a te di lendi pon ki sou rivyè a ap rete fèmen jiska fen ane a. Enspektè yo te jwenn fant nan de pilye. Majistra a te di pèsonn pap peye pou detou a.",  # ht
    "Minisitiri yo gutwara abantu yavuze ku wa mbere ko ikiraro kiri hejuru y'umugezi kizakomeza gufungwa kugeza umwaka urangiye. Abagenzuzi basanze imitutu mu nkingi ebyiri.",  # rw
    "Wizara ya uchukuzi ilisema Jumatatu kwamba daraja lililo juu ya mto litabaki kufungwa hadi mwisho wa mwaka. Wakaguzi walipata nyufa katika nguzo mbili. Meya alisema hakuna atakayelipa.",  # sw
    "Di Minister of Transport don tok on Monday say di bridge wey cross di river go still dey closed till di year end. Inspectors don find crack for two pillar. Di mayor tok say nobody go pay for di longer road. Dem say di work go cost 14 million naira and e never start.",  # pcm
    "Di minista seh pan Monday seh di brij we guh cross di riva ago stay lock till di ‘ear en. Dem fain crack inna two a di pilla dem. Di maya seh nobadi naa go pie fi di lang road. Im seh di work a go cost nuff moni.",  # jam
    "Gofment of Nigeria don announce new price for fuel wey go start from next week, and many pipo for di kontri no happy with am. Presido tell tori pipo say im dey work with oda leaders to make sure say tins go beta.",  # pcm
    "Tá níos mó ná céad teach gan chumhacht tar éis na stoirme a bhuail an t-iarthar aréir. Deir an chomhairle contae go mbeidh na bóithre dúnta go dtí an Aoine agus go bhfuil foirne ag obair.",  # ga
    "Mae mwy na chant o dai heb drydan ar ôl y storm a darodd y gorllewin neithiwr. Dywed y cyngor y bydd y ffyrdd ar gau tan ddydd Gwener a bod timau yn gweithio drwy'r nos.",  # cy
    "Tha còrr is ceud taigh gun chumhachd às dèidh na stoirme a bhuail an iar a-raoir. Tha a' chomhairle ag ràdh gum bi na rathaidean dùinte gu Dihaoine agus gu bheil sgiobaidhean ag obair.",  # gd
    "Izindlu ezingaphezu kwekhulu azinawo ugesi ngemuva kwesiphepho esishaye entshonalanga izolo ebusuku. Umkhandlu uthi imigwaqo izovalwa kuze kube nguLwesihlanu kanti amaqembu ayasebenza.",  # zu
    "Kecha kechqurun gʻarbda boʻlgan boʻrondan keyin yuzdan ortiq uy elektrsiz qoldi. Kengash yoʻllar juma kunigacha yopiq boʻlishini va guruhlar ishlayotganini aytdi.",  # uz
    "Ova one hundred house no get light afta strong breeze scata tins for west last night. Di council tok say di road go close till Friday and say pipo dey work to repair am sharp sharp, but nobody sabi wen light go come back.",  # pcm
    "Muioc'h eget kant ti zo hep tredan goude ar barr-amzer a skoas ar c'hornôg dec'h da noz. Emezañ ar c'huzul e vo serret an hentoù betek ar Gwener.",  # br
    "Trano maherin'ny zato no tsy manana herinaratra taorian'ny rivo-doza namely ny tapany andrefana omaly alina. Nilaza ny filankevitra fa hikatona ny lalana hatramin'ny zoma.",  # mg
    "Dzimba dzinopfuura zana hadzina magetsi mushure medutu rakarova kumadokero nezuro manheru. Kanzuru inoti migwagwa ichavharwa kusvika neChishanu.",  # sn
    "Nyumba zoposa zana zilibe magetsi pambuyo pa mkuntho womwe unagunda kumadzulo usiku watha. Khonsolo yati misewu idzatsekedwa mpaka Lachisanu.",  # ny
    "Ihe karịrị otu narị ụlọ enweghị ọkụ mgbe oké ifufe kpara ebe ọdịda anyanwụ n'abalị ụnyahụ. Kansụl kwuru na a ga-emechi okporo ụzọ ruo Fraịdee.",  # ig
    "Piştî bahoza ku şeva borî li rojava xist, zêdetirî sed mal bê elektrîk man. Şêwr dibêje ku rê dê heta Înê girtî bin û tîm dixebitin.",  # ku
]
