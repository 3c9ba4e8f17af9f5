/**
 * The 1000 commonest words of the language that are no stop words, by class; every other word is of the highest.
 * Ranked by OpenSubtitles 2024 (OPUS, Helsinki-NLP; Open Data Commons Attribution License) and Wikipedia, as counted
 * by @zxcvbn-ts/language-en 4.1.1 (MIT). See README.md beside this file.
 */
export const ENGLISH_WORDS: Readonly<Record<number, string>> = {
  0: `against age album american area back based became best born called career city club college company county day
didn district don down during early end family film first following found four game general go going gonna
good government group hey high history home house however including its just know known later league left let
life line little look made man may mean music name national need new no north not number oh okay old one own
part party people place played really released right say school season second see series several she show so
something south state states station team tell think three time took town two united university until us use
used want war when why will won work world yeah year years yes`,
  2: `again air along although always anything army around august away band become began better book british
building built business call century children church country death december died different doesn doing due
east english even ever everything feel few final find five former games give god guys held help include
international january july june land large last late law list local located long lot love main major march
married member members men million money named near night november october off office often open order park
play please point population power president public put received river road september served service set side
single sir six small song sorry started story sure system talk thank thing things third though thought times
told top village water within women york`,
  4: `according across act actually ah already among art ask association attack australia award baby bad battle
believe big bit board body boy california car care center central championship chief class coming common
community considered continued control council course court created cup currently days dead decided department
design development director division does done door education eight election else england enough established
european event every example father february field fine finished force form founded france free french friend
fucking full further german getting girl given gold gone gotta great ground guess guy half happened hard haven
head hear heard hell hello hi human idea included india information instead island isn job joined keep kill
kind knew language lead leave led less level light live living looking match matter maybe meet middle military
mind modern months morning mother move moved myself next nice non northern nothing ok opened original others
per period personal phone playing political popular position post present pretty produced production
professional program project published race radio rather ready real record recorded records red region release
remember research return returned rock role room round royal san saw saying sea seen sent services seven ship
shit short similar site social society someone son southern space special species start stay stop street
students support taken talking television thanks today together total track training try trying uh understand
union upon using usually various version video wait wanna wanted wasn went western whole wife win without
woman worked works wouldn written wrong wrote yet yourself`,
  5: `able above academy active activities added addition afraid africa african ago ahead ain aircraft airport alive
allow allowed almost alone announced answer anymore anyone appeared appointed approximately areas aren arrived
artist arts asked asking ass australian available average awarded awards background bank base bay beautiful
becoming bed beginning behind believed below blood books boys break bridge bring brother brothers brought
build buildings buy bye camp campaign canadian cannot capital case cases castle catholic cause caused census
centre certain championships chance change changes channel character check child china chinese civil clear
close closed coach coast code collection comes command commercial commission committee companies competition
complete completed conference construction continue contract cool cost couldn countries couple cover crazy
create culture current cut dad data daughter deal dear debut degree described designed despite developed die
dinner directed doctor dog double drink earlier eastern easy eat economic either elected em ended energy
engine entered episode europe events eventually everybody everyone exactly excuse experience eyes face fact
failed families famous far featured features federal feeling fellow female festival fight films financial fire
flight followed food forced forces foreign forget formed foundation fourth friends front fuck fun funny gave
generally germany gets girls goal goes governor grand groups gun hand hands happen happy hate having health
heart heavy higher highest highway historic hit hmm hold hope hot hours huh hurt husband immediately important
includes income independent indian individual industry inside institute interest introduced involved ireland
issue issues italian itself japan japanese john kid kids killed knows lady lake largest leader leading least
leaving legal library lies limited lines listed listen lived lives location looks los lose loss lost low lower
magazine makes making male management manager market means medal media medical met mid mine minister minute
minutes miss mission model mom moment month movement municipality museum musical names native natural nature
navy nearly needs network news nine novel officer official older once opening operation operations
organization originally outside owned parents paris particular parts passed past pay performance performed
person pick placed places plan plant players plays points police policy possible practice press previous
previously primary prior probably problem process professor promise property provide provided province queen
question quite railway range rate reached read reason recent recently refer regional regular related remained
remains replaced report reported republic required responsible rest result results rights route rule run
running runs russian safe saint save says scared scene schools science seat secretary section seems self send
senior serve shot shouldn shows signed significant sister sit size sleep sold somebody songs soon source
spanish speak speed spent sports square staff stage stand standard stars stated stories structure student
studies studio study stuff stupid style successful supposed systems taking teams technology telling term terms
texas theatre themselves theory thinking throughout thus tomorrow tonight tour tournament towards trade
traditional tried trouble true trust truth turn type um unit units valley via view waiting walk wants watch
week whatever whoa whom whose wide winning wish word working worry wow writer writing young yours youth`,
};
