/**
 * Words that people choose as passwords again and again, in English and Danish, together with names, towns and words of this
 * platform: what an attacker tries first. In lower case, without the digits and signs that are hung on to them.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  aaa aaaaaa aab aabn aalborg aarhus abc abcabc abcd abcde abcdef abcdefg abcdefgh abcxyz abe aben access account
  accounting accounts adgang adgangskode adgangskoden admin administrator aeble agf aldrig alexander alexandra alfred
  alma alpha altid always amager amanda amazon amen america anders andersen andrew android angel angels anna anne
  answer anthony anton anything apple apples april arbejde arbejder arbejdet arsenal asd asdasd asdasdasd asdf asdfgh
  asdfghjkl ashley asshole audi august austin australia autumn awesome azerty babe baby babyboy babygirl backdoor
  badminton baller ballerup banan banana barcelona barn baseball basketball bastard bathroom batman batterystaple
  bayern bbbbbb beach bear beatles beautiful bedroom bedstefar bedstemor benjamin benz berlin best bestfriend
  bestfriends beta bible bibliotek bigboy bigdaddy bigmac bird birthday bitch bitcoin bjoern bjørn black blessed blink
  blomst blomster blue bmw boeger boern bog book books borger borgere borgerservice bornholm boss boston boy boys
  brandon bravo broendby brondby bror brother brothers brown bruger brugeren brugernavn brøndby buddies buddy bunny
  burger business buster butter butterfly bøger børn børnebørn børnene california callofduty camaro camera camilla
  canada candy caramel carlsberg casper cats cecilie chair champion champions change changeme charlie charlotte cheese
  cheetah chelsea cherry chevy chicago chicken chocolate chokolade christ christensen christian christmas christopher
  clara cock coffee college colors company computer computeren cookie cookies cool correcthorse correcthorsebattery
  correcthorsebatterystaple corvette cosmos cougar counterstrike cowboys cracked cracker crap crypto cupcake customer
  cutie cykling daddy daisy dallas damn dance dancer daniel danmark danmarker dannebrog dansk danske danskere darling
  darthvader data database datter david davidson dead death december default delta denmark devil diablo diamond dick
  director disco divorced dodge doggie doggy dogs dollar dollars dolphin dolphins doom door dragon dreng drenge drummer
  drums ducati duck dude dumbledore eagle eagles earth easter echo efteraar efterår elefant elephant elev elever
  elizabeth ella elskede elsker elskerdig emil eminem emma employee england enter enterprise entry esbjerg euro europe
  evening everything facebook faellesskab faith faktura falcon falster familie familien family fanden far faren farfar
  farmor farvel father fck fckobenhavn fckøbenhavn fcm februar february fedt ferie feriedage ferrari fighter finance
  finland fire firma firmaet fish fisk fisse florida flower flowers flæskesteg fodbold fodbolden foedselsdag fonden
  football foraar ford forening foreningen forest forever fortnite forår fotball foxtrot france fredag fredericia
  frederik frederiksberg frederikshavn freedom freja friday friend friends friendship frikadelle frikadeller frodo frog
  fuck fuckoff fuckyou fuckyouall fugl fugle fyn fællesskab færøerne fødselsdag gaest galaxy game gamer games gaming
  gamma gandalf garden gentofte george germany ghost ginger girl girls gitte gladsaxe glemt glemtkode glostrup gmail
  god goddag godisgood godmorgen godnat gold golden golf golfer goodbye goodmorning goodnight google gorgeous grace
  grandma grandpa granted great green greenday gris grise groenland grønland guest guitar gunner gymnasium gæst
  haandbold hack hacked hacker haderslev halloween halo hamster handsome hannah hanne hans hansen happy happyness
  harley harrypotter have haven hawk heaven hej hejhej hejhejhej hejmeddig hejsa hell helle hello hellothere helloworld
  helpdesk helvede hemmelig hemmelighed hemmeligt henrik herning hero heroes hest heste hesten hilleroed hillerød
  himlen himmel hiphop hjem hjemme hjemmeside hjerte hjertet hjoerring hjørring hobbit hockey hogwarts holbaek holbæk
  holiday holidays holstebro home honda honey honeybee hope horse horsens horses hotdog hotel hotmail hottie house
  houston hund hunde hunden hunter hus huset husk huskdet huskkode hvadsomhelst hvalp håndbold høne iamgod iamthebest
  icecream ida ihateyou ikke iloveyou india indkoeb indkoeber indkøb indkøber information inge ingenting inklusion
  instagram institution internet internettet iphone iris ironman island italy jacob jaguar jakob james jan januar
  january jasmine jedi jegelsker jegelskerdig jegharglemt jennifer jens jensen jesper jessica jesus jesuschrist joergen
  joergensen johansen jonathan jord jordan jordbaer jordbær jorden josefine joseph joshua jul jule juleaften julemand
  julemanden julen juli julie july june juni jupiter justice justin juventus jylland jørgen jørgensen kaereste
  kaerlighed kaffe kaffekop kaffen kage kager kanin kaniner karen kasper kat katrine katte katten kbh kill killer
  killing kilo king kirsebær kirsten kitchen kitten kitty kittycat klasse klassen knight ko kobenhavn kode koden
  kodeord kodeordet koebenhavn koege kolding kommune kommunen kommuner kone konen kontor kontoret kraftedeme kristensen
  kylling kæreste kærester kærlighed københavn køge ladmigind ladmigkommeind laerer lagkage lakers lakrids landshold
  landsholdet lars larsen laudrup laura legend legends lene leopard letmein letmeinnow letter letters leverandoer
  leverandør leverandøren leverandører leverpostej liberty library ligegyldigt ligemeget lillebror lillesøster lily
  lima line linkedin linkinpark lion liverpool lkjhgf locked loerdag loeve login lolland london lone lort louise love
  lovely lover lovers loveyou lucas luigi luk lukas lukmigind lukop lærer lørdag løve maane mads madsen maggie magic
  magical magnus maj maja malthe mama man manager manchester mand mandag manden mangetak march maria marianne mario
  marketing married mars martin marts master mathilde matrix matthew mazda mcdonalds men mercedes merlin metallica
  mette michael michelle microsoft midlertidig midnight midtjylland mike mikkel minecraft mnbvcx mobil mobile mobilen
  modem moeller mommy monday money monkey monkeys moon mor mordor moren morfar morgan mormor morning morten mortensen
  mother mountain mouse movie movies muffin mummy mus music mustang mynameis måne månen møller naestved naked naruto
  netværk network never newyork nice nicholas nicole niels nielsen night ninja nintendo nirvana nissan noah noerrebro
  nokia norge norway nothing november number numberone numbers ny nyadgangskode nykode nyt nytaar nytår nytårsaften
  næstved nørrebro nørresundby ob obfodbold ocean october odense oekonomi oel oesterbro office offline oktober ole
  oliver olsen omega one online onsdag op open opensesame orange oscar oskar outlook paaske paere pancake panther papa
  paper paris party pass passord passw passwd password passwords passwort pasta patrick peace peanut pedersen pencil
  pepper per peter petersen phoenix phone photo pia piano picture pige piger pik pilsner pingvin pink pirate pirates
  pizza platform platformen playboy player players playgirl playstation please poelse poiuyt pokemon pony porn porsche
  portal portalen poulsen power powerful pretty prince princess private proeve protect protected prøve public puppies
  puppy purple pussy påske pære pølse pølser qazwsx qazwsxedc qqq qqqq quake quebec queen question qwe qweasd qweasdzxc
  qweqwe qweqweqwe qwer qwerty qwertyuiop qwertz rabbit radio raev rainbow randers randersfc rangers rasmus rasmussen
  realmadrid red region regionen regn regnbue regnskab regnvejr rich richard ringsted river robert roblox rock rocket
  rocknroll rockstar rockyou roedvin roev romeo root rose roser roskilde router rsv rugbroed rugbrød rummelig rummelige
  rummelighed ræv rødvin røv saab safety sales samantha samsung samurai satan satans saturday saturn schmeichel school
  scorpion secret secure security sejr sejren sejt selvtak sentence september server service sesam sesame sesamlukop
  sex sexsex sexy shadow shark shit sierra sigma signe silkeborg silver simon single sister sisters sjaelland sjælland
  skagen skat skattebasse skatten skatter skift skiftmig skive skole skolen skov skoven skywalker skærm slagelse slik
  slipknot smile smoerrebroed smørrebrød snake snapchat snaps sne sneen snemand sniper snow snowball snowflake snowman
  soccer social sociale socialoekonomi socialt socialøkonomi socialøkonomisk soendag soenderborg soeren soerensen
  soester sofie sol soldier solen solskin solskinsdag something sommer sommeren sommerfugl sommerhus sonic sony sorry
  space spain spider spiderman spock spring star starcraft stars startrek starwars stat staten steelers steven stjerne
  stjernen stjerner stone storebror storesøster strand stranden strawberry strength strong student students sugar
  summer sun sunday sunny sunshine superbruger supergirl superhero superman supersej superstar support susanne sushi
  suzuki svendborg sverige svoemning svømning sweden sweet sweetheart sweetie sweety system systemet søndag sønderborg
  sønnen søren sørensen søster taastrup table taco tak tango tastatur taylor teacher telefon telefonen telephone
  television tennis test teste tester testing testtest texas thankyou thebest theta thomas thomsen thursday tiger
  tigger tiktok tilbud tina tirsdag today tomorrow torsdag toyota tree trees trustno trustnoone tuborg tuesday turtle
  twitter tyler tyskland udbud ulv undskyld united universe universitet university unlock user vacation valdemar
  vampire vand vandet vanilla ved vedikke vejle velkommen velkomst veninde veninder venner venus vesterbro viborg
  viborgff victor video viking vikings viktor vinter vinteren violet virksomhed virksomheden voldemort volvo voyager
  warcraft warrior water website wednesday weekend weekenden welcome whatever whiskey white whoami wienerbrød william
  wind window windows winner winners winter wireless wizard wolf woman women word words worker www wwwwww xbox xray xsw
  xswzaq xxx xxxxxx xyz yahoo yamaha yankees yellow yesterday yoda youtube zaq zaqwsx zelda zombie zulu zxc zxcv zxcvbn
  zxcvbnm zxczxc zzz zzzzzz åbn ålborg århus æble æbler økonomi øl ølkasse østerbro
`
    .trim()
    .split(/\s+/),
)
