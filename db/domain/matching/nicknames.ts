// Each line holds names that one person may go by, names of their own first and after the stroke the short forms of them; a
// name may stand in several lines. Folded.
const groups = `
abigail / abby abbie abbey gail
abraham / abe bram
albert alberto / al bert bertie beto
alejandra sandra alexandra alexa / ale jandra alex sandy lexi
aleksandra alexandra alejandra / ola olya sasha
aleksandr alexander / sasha olek
alejandro alexander / ale alex sandro sandy xander jano
alfred alfredo / al alf fred fredo
alfonso alphonse / poncho
alice / ally allie
allison alison / ally allie
amelia / amy millie
andrea / andy
andreas / andy
andrew andres / andy drew
angela / angie
ann anne anna nancy ana / annie anita
anthony antonio / tony tono
antonia / tona toni
arthur arturo / art artie
barbara / barb babs barbie
bartholomew bartolome / bart
beatrice beatriz / bea trixie betty
benjamin / ben benny benji
bernard bernardo / bernie
brian bryan
bradley / brad
brigid bridget brigida / biddy
calvin / cal
cameron / cam
carlos charles / charlie carlitos
caroline carolina carol / carrie caro
catherine katherine kathryn katharine catalina cathryn kathleen / cathy kathy kate katie kit kitty kay cat
cecilia celia / ceci cissy
charles carlos / charlie chuck chas chip
charlotte carlota / charlie lottie
christina christine kristin kristina cristina / chris chrissy tina kris
christian cristian / chris
christopher kristopher cristobal / chris kit topher
clarence clare
claudia / clau
concepcion / concha conchita
consuelo / chelo
constance / connie
cynthia / cindy
daniel / dan danny dani
daniela danielle / dani
david / dave davy davey
deborah debra / deb debbie
dennis / denny
dolores / lola loli
dominic domingo / nick dom mingo
donald / don donny donnie
dorothy / dot dottie dolly
douglas / doug
eduardo edward / lalo edu
edward eduardo / ed eddie ted teddy ned
edwin / ed eddie
eleanor nora leonor elena / ellie nell nellie
elizabeth eliza elisabeth lisa isabel elisa / liz lizzie beth betty betsy libby bess ellie
emily emma emilia / em millie
enrique henry / quique kike
ernest ernesto / ernie neto
esperanza / lancha
eugene eugenio / gene
evelyn eva / eve evie
ezekiel / zeke
federico frederick / fede
felicity / flick
fernando ferdinand / nando fer
florence flora / flo
frances francisca / fran fanny frankie
francisca francis / paca paquita fran
francisco francis frank / paco pancho kiko fran curro
francis frank / fran
franklin frank
frederick federico / fred freddie freddy
gabriel / gabe gabi
gabriela gabrielle / gabi gaby
genevieve / gen viv
george jorge / georgie
gerald gerardo / gerry jerry
gertrude / trudy gertie
gilbert gilberto / gil beto
graciela grace / chela
gregory gregorio / greg gregg goyo
guadalupe / lupe lupita
guillermo william / memo guille
gustavo / tavo gus
harold harry / hal
hannah hanna
harriet / hattie
harry henry harold harrison
helen elena ellen / nell
henry harry enrique / hank hal
herbert / herb bert
hortensia / tencha
hugh hugo
humberto / beto
ignacio / nacho iggy
ines agnes
irene rene
isaac / ike zac
isabel isabella isabelle / bella izzy chabela belle
isidore / izzy isidro
jacob jacobo / jake jack
jacqueline / jackie jacky
jaime james / jimmy
james / jim jimmy jamie jem
jane janet juana / jenny jan janie
janice / jan
jason / jay
javier xavier / javi
jeffrey geoffrey jeffery / jeff geoff
jennifer jenna / jen jenny
jeremiah / jerry jem
jeremy / jerry jem
jerome / jerry
jessica / jess jessie
jesus / chuy chucho
joan joanne juana joanna / jo
joaquin / quino
john juan ian sean / jack johnny jon
jonathan john nathan johnathan / jon jonny
jorge george
jose joseph / pepe chepe josep
josefina josephine / pepa fina
joseph jose / joe joey jos
josephine / jo josie
joshua josue / josh
juan john / juanito
judith / judy
julia julie juliana / jules
julian julio / jules
kenneth / ken kenny
kimberly / kim
kristin kirsten / kris
lawrence laurence lorenzo laurie / larry
leonard leonardo / leo len lenny
leslie / les
lewis louis luis / lou
lillian lily lilly liliana / lil
louis luis / lou louie
louise luisa / lou lulu
lucas luke / luc
lucia lucy / luci
lourdes / lulu
luis louis / lucho
luke lucas
madeline madeleine magdalena madison / maddie maddy
manuel emmanuel / manny manolo manolito
manuela / manoli
marcus mark marc marcos
margaret greta rita daisy margarita / maggie meg peggy peg marge margie madge
margarita rita / margaret mago
maria mary mia marie / mari
mariajose / marijose
mariateresa / maite mayte
mario mariano
martin / marty
martha marta / patty
mary molly maria marie / polly mae mamie
matilda / tilly mattie
matthew mateo mathew / matt matty
maurice mauricio / mo
maximilian maximo maxwell / max
melissa / mel lissa missy
mercedes / merche meche
michael miguel micheal / mike mick mickey micky mikey
michelle / shelly mich chelle
mildred / millie
milagros / mila
miriam / mimi
montserrat / montse
nathaniel nathan / nate nat
nicholas nicolas klaus / nick nicky nico nic
nicole / nicky nikki nic
olivia / liv livvy ollie
oliver / ollie
pamela / pam
patricia / pat patty patti trish tricia paty
patrick patricio / pat paddy
paul pablo paulo
peter pedro / pete
philip phillip felipe / phil pip
rachel raquel / rae
rafael ralph / rafa
ramon raymond / moncho
raymond ramon / ray
rebecca / becky becca beca
refugio / cuca cuco
reginald / reg reggie
ricardo richard / riki
richard ricardo / rick ricky dick rich richie
robert roberto robin / bob bobby rob robbie bert
roberto robert / beto
roderick rodrigo / rod
rodney / rod
rodolfo rudolph / rudy fito
roger / rogelio
ronald / ron ronnie
rosario / charo
rose rosa / rosie
rosemary rose / rosie
russell / russ
ruth / ruthie
salvador / chava sal
samantha / sam sammy
samuel / sam sammy
sandra / sandy
santiago james diego / santi
sara sarah / sally sadie
sebastian / seb bas
sergio / checo
sharon / shari
sidney / sid sydney
socorro / coco
sofia sophia sophie / chofi sophy
solomon / sol
stanley / stan
stella estela
stephanie stefanie estefania / steph
stephen steven esteban stephan / steve stevie
stuart stewart / stu
susan suzanne susana susannah / sue susie suzy sukey
sylvia silvia
tamara / tammy
teresa theresa teresita / terry tess tere
terence terrence / terry
theodore teodoro / ted teddy theo
thomas tomas / tom tommy
timothy timoteo / tim timmy
tobias / toby
ulises ulysses
valerie valeria / val
veronica / ronnie vero
victor / vic
victoria / vicky tori vicki
vincent vicente / vince vinny
virginia / ginny ginger
walter / walt wally
wendell / dell
wilfred / wilf will fred
william liam guillermo / will bill billy willie willy
winifred / winnie freda
yolanda / yoli
zachary / zach zack zac
`

const groupsByName = new Map<string, number[]>()
const fullNames = new Set<string>()
groups
  .trim()
  .split('\n')
  .forEach((line, group) => {
    const [full = [], short = []] = line.split(' / ').map((part) => part.split(' '))
    for (const name of full) fullNames.add(name)
    for (const name of [...full, ...short]) groupsByName.set(name, [...(groupsByName.get(name) ?? []), group])
  })

const groupsOf = (name: string): readonly number[] => groupsByName.get(name) ?? []

/** Whether two folded given names are forms of one: Bill and William, Pepe and José. */
export function isNickname(one: string, other: string): boolean {
  const groupsOfOther = groupsOf(other)
  return groupsOfOther.length > 0 && groupsOf(one).some((group) => groupsOfOther.includes(group))
}

/** Whether two forms of one name are the name and what only those are called: Bill is William, Pat is Patrick or Patricia. */
export const isOwnShortForm = (one: string, other: string): boolean =>
  isNickname(one, other) &&
  [one, other].every((name) => fullNames.has(name) || groupsOf(name).length === 1) &&
  !areFullNames(one, other)

/** Whether each of two is a name that people are given: a sister of Anna may be Hannah, nobody's sister is Annie. */
export const areFullNames = (one: string, other: string): boolean =>
  fullNames.has(one) && fullNames.has(other)

/** Whether a folded name is one that people are given, and no short form alone. */
export const isGivenName = (name: string): boolean => fullNames.has(name)

/** What stands for a name in the keys that bring records together: the first of its lines. */
export const nameFamily = (name: string): number | undefined => groupsByName.get(name)?.[0]
