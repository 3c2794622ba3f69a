// Each line holds names that one person may go by; a name may stand in several lines. Folded.
const groups = `
abigail abby abbie abbey gail
abraham abe bram
albert al bert bertie alberto beto
alejandra ale sandra jandra alexandra alex alexa sandy lexi
alejandro ale alex alexander sandro sandy xander jano
alfred al alf fred alfredo fredo
alfonso poncho alphonse
alice ally allie
allison alison ally allie
amelia amy millie
andrea andy
andrew andy drew andres
angela angie
ann anne anna annie nancy ana anita hannah
anthony tony antonio tono
antonia tona toni
arthur art artie arturo
barbara barb babs barbie
bartholomew bart bartolome
beatrice bea trixie beatriz betty
benjamin ben benny benji
bernard bernie bernardo
brian bryan
bradley brad
brigid bridget biddy brigida
calvin cal
cameron cam
carlos charles charlie carlitos
caroline carolina carol carrie caro
catherine katherine kathryn katharine cathy kathy kate katie kit kitty kay catalina cathryn kathleen cat
cecilia celia ceci cissy
charles charlie chuck chas chip carlos
charlotte charlie lottie carlota
christina christine kristin kristina chris chrissy tina cristina kris
christian chris cristian
christopher chris kit topher kristopher cristobal
clarence clare
claudia clau
concepcion concha conchita
consuelo chelo
constance connie
cynthia cindy
daniel dan danny dani
daniela dani danielle
david dave davy davey
deborah debra deb debbie
dennis denny
dolores lola loli
dominic nick dom domingo mingo
donald don donny donnie
dorothy dot dottie dolly
douglas doug
eduardo edward lalo edu
edward ed eddie ted teddy ned eduardo
edwin ed eddie
eleanor ellie nell nellie nora leonor elena
elizabeth liz lizzie beth betty betsy eliza elisabeth lisa libby bess isabel elisa ellie
emily emma em millie emilia
enrique henry quique kike
ernest ernie ernesto neto
esperanza lancha
eugene gene eugenio
evelyn eve evie eva
ezekiel zeke
federico frederick fede
felicity flick
fernando nando fer ferdinand
florence flo flora
frances fran fanny frankie francisca
francisca paca paquita fran francis
francisco paco pancho francis frank kiko fran curro
francis frank fran
franklin frank
frederick fred freddie freddy federico
gabriel gabe gabi
gabriela gabi gabrielle gaby
genevieve gen viv
george jorge georgie
gerald gerry jerry gerardo
gertrude trudy gertie
gilbert gil gilberto beto
graciela chela grace
gregory greg gregg gregorio goyo
guadalupe lupe lupita
guillermo memo william guille
gustavo tavo gus
harold harry hal
harriet hattie
harry henry harold harrison
helen elena nell ellen
henry hank harry hal enrique
herbert herb bert
hortensia tencha
hugh hugo
humberto beto
ignacio nacho iggy
ines agnes
irene rene
isaac ike zac
isabel isabella bella izzy chabela isabelle belle
isidore izzy isidro
jacob jake jack jacobo
jacqueline jackie jacky
jaime james jimmy
james jim jimmy jamie jem
jane janet jenny jan janie juana
janice jan
jason jay
javier javi xavier
jeffrey jeff geoff geoffrey jeffery
jennifer jen jenny jenna
jeremiah jerry jem
jeremy jerry jem
jerome jerry
jessica jess jessie
jesus chuy chucho
joan joanne jo juana joanna
joaquin quino
john jack johnny jon juan ian sean
jonathan jon john jonny nathan johnathan
jorge george
jose pepe joseph chepe josep
josefina pepa josephine fina
joseph joe joey jos jose
josephine jo josie
joshua josh josue
juan john juanito
judith judy
julia julie jules juliana
julian jules julio
kenneth ken kenny
kimberly kim
kristin kris kirsten
lawrence larry laurence lorenzo laurie
leonard leo len lenny leonardo
leslie les
lewis louis lou luis
lillian lily lilly lil liliana
louis lou louie luis
louise lou lulu luisa
lucas luke luc
lucia lucy luci
lourdes lulu
luis lucho louis
luke lucas
madeline maddie madeleine maddy magdalena madison
manuel manny manolo manolito emmanuel
manuela manoli
marcus mark marc marcos
margaret maggie meg peggy peg marge margie madge greta rita daisy margarita
margarita rita margaret mago
maria mary mari mia marie
maria-jose marijose
maria-teresa maite mayte
mario mariano
martin marty
martha patty marta
mary molly polly mae mamie maria marie
matilda tilly mattie
matthew matt mateo matty mathew
maurice mo mauricio
maximilian max maximo maxwell
melissa mel lissa missy
mercedes merche meche
michael mike mick mickey micky miguel mikey micheal
michelle shelly mich chelle
mildred millie
milagros mila
miriam mimi
montserrat montse
nathaniel nathan nate nat
nicholas nick nicky nicolas nico klaus nic
nicole nicky nikki nic
olivia liv livvy ollie
oliver ollie
pamela pam
patricia pat patty patti trish tricia paty
patrick pat paddy patricio
paul pablo paulo
peter pete pedro
philip phil phillip felipe pip
rachel rae raquel
rafael rafa ralph
ramon moncho raymond
raymond ray ramon
rebecca becky becca beca
refugio cuca cuco
reginald reg reggie
ricardo richard riki
richard rick ricky dick rich richie ricardo
robert bob bobby rob robbie bert roberto robin
roberto beto robert
roderick rod rodrigo
rodney rod
rodolfo rudolph rudy fito
roger rogelio
ronald ron ronnie
rosario charo
rose rosie rosa
rosemary rosie rose
russell russ
ruth ruthie
salvador chava sal
samantha sam sammy
samuel sam sammy
sandra sandy
santiago santi james diego
sara sarah sally sadie
sebastian seb bas
sergio checo
sharon shari
sidney sid sydney
socorro coco
sofia sophia sophie chofi sophy
solomon sol
stanley stan
stella estela
stephanie steph stefanie estefania
stephen steve steven stevie esteban stephan
stuart stu stewart
susan sue susie suzanne susana suzy susannah sukey
sylvia silvia
tamara tammy
teresa theresa terry tess tere teresita
terence terry terrence
theodore ted teddy theo teodoro
thomas tom tommy tomas
timothy tim timmy timoteo
tobias toby
ulises ulysses
valerie val valeria
veronica ronnie vero
victor vic
victoria vicky tori vicki
vincent vince vinny vicente
virginia ginny ginger
walter walt wally
wendell dell
wilfred wilf will fred
william will bill billy willie liam guillermo willy
winifred winnie freda
yolanda yoli
zachary zach zack zac
`

const groupsByName = new Map<string, number[]>()
groups
  .trim()
  .split('\n')
  .forEach((line, group) => {
    for (const name of line.split(' ')) groupsByName.set(name, [...(groupsByName.get(name) ?? []), group])
  })

/** Whether two folded given names are forms of one: Bill and William, Pepe and José. */
export function isNickname(one: string, other: string): boolean {
  const groupsOfOther = groupsByName.get(other)
  return (
    groupsOfOther !== undefined &&
    (groupsByName.get(one) ?? []).some((group) => groupsOfOther.includes(group))
  )
}

/** What stands for a name in the keys that bring records together: the first of its lines. */
export const nameFamily = (name: string): number | undefined => groupsByName.get(name)?.[0]
