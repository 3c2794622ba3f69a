/** The words of days, in English and Spanish; folded: without case and accents. */

/** Days away from today. */
export const namedDays: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  hoy: 0,
  tomorrow: 1,
  tmrw: 1,
  manana: 1,
  yesterday: -1,
  ayer: -1,
  anteayer: -2,
  'pasado manana': 2,
  'day after tomorrow': 2,
  'day before yesterday': -2,
}

interface Span {
  readonly days?: number
  readonly workingDays?: number
  readonly months?: number
}

export const units: Readonly<Record<string, Span>> = {
  d: { days: 1 },
  workday: { workingDays: 1 },
  workdays: { workingDays: 1 },
  day: { days: 1 },
  days: { days: 1 },
  dia: { days: 1 },
  dias: { days: 1 },
  w: { days: 7 },
  week: { days: 7 },
  weeks: { days: 7 },
  semana: { days: 7 },
  semanas: { days: 7 },
  fortnight: { days: 14 },
  fortnights: { days: 14 },
  quincena: { days: 15 },
  quincenas: { days: 15 },
  month: { months: 1 },
  months: { months: 1 },
  mes: { months: 1 },
  meses: { months: 1 },
  quarter: { months: 3 },
  quarters: { months: 3 },
  trimestre: { months: 3 },
  trimestres: { months: 3 },
  year: { months: 12 },
  years: { months: 12 },
  ano: { months: 12 },
  anos: { months: 12 },
}

const working = 'habil(?:es)?|laborables?|laboral(?:es)?'
const workingDay = new RegExp(`\\b(?:(?:business|working|work) days?|dias? (?:${working}))\\b`, 'gu')

/** "Working days" and "días hábiles" as one word that counts. */
export const withWorkdays = (words: string): string => words.replace(workingDay, 'workdays')

/** What makes working days of the days before it: "3 días hábiles". */
export const workingWord = new RegExp(`^(?:${working})$`, 'u')

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  un: 1,
  una: 1,
  two: 2,
  couple: 2,
  dos: 2,
  three: 3,
  tres: 3,
  four: 4,
  cuatro: 4,
  five: 5,
  cinco: 5,
  six: 6,
  seis: 6,
  seven: 7,
  siete: 7,
  eight: 8,
  ocho: 8,
  nine: 9,
  nueve: 9,
  ten: 10,
  diez: 10,
  eleven: 11,
  once: 11,
  twelve: 12,
  doce: 12,
  fifteen: 15,
  quince: 15,
  twenty: 20,
  veinte: 20,
  thirty: 30,
  treinta: 30,
  sixty: 60,
  sesenta: 60,
  ninety: 90,
  noventa: 90,
}

/** "3", "three", "tres", "a"; undefined for anything else, and beyond four digits. */
export const numberOf = (word: string): number | undefined =>
  /^\d{1,4}$/u.test(word) ? Number(word) : Object.hasOwn(numbers, word) ? numbers[word] : undefined

type Names = readonly (readonly string[])[]

/** From Monday on. Three letters are enough in a field that holds nothing but a day. */
const weekdays: Names = [
  ['monday', 'mon', 'lunes', 'lun'],
  ['tuesday', 'tue', 'tues', 'martes', 'mar'],
  ['wednesday', 'wed', 'weds', 'miercoles', 'mie'],
  ['thursday', 'thu', 'thur', 'thurs', 'jueves', 'jue'],
  ['friday', 'fri', 'viernes', 'vie'],
  ['saturday', 'sat', 'sabado', 'sab'],
  ['sunday', 'sun', 'domingo', 'dom'],
]

const months: Names = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septiembre', 'setiembre', 'set'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
]

function placeOf(names: Names, word: string): number | undefined {
  const exact = names.findIndex((some) => some.includes(word))
  const place =
    exact === -1 && word.length >= 3
      ? names.findIndex((some) => some.some((name) => name.startsWith(word)))
      : exact
  return place === -1 ? undefined : place + 1
}

/** 1 is Monday. */
export const weekdayOf = (word: string): number | undefined => placeOf(weekdays, singular(word))

export const monthOf = (word: string): number | undefined => placeOf(months, word)

/** "Sábados", "mondays"; lunes to viernes are alike in both numbers. */
const singular = (word: string): string =>
  /^(?:sabado|domingo|\w+day)s$/u.test(word) ? word.slice(0, -1) : word

/** The day of the week or the month written out, or abbreviated as usual: not just some of its letters. */
export const isWhole = (word: string): boolean =>
  [...weekdays, ...months].some((names) => names.includes(word))

/** Names of persons, the sea, the sun: in running text they are a day only where a word before them says so. */
export const otherWordsToo: ReadonlySet<string> = new Set([
  'domingo',
  'mar',
  'sun',
  'sat',
  'dom',
  'mon',
  'wed',
  'lun',
  'sab',
  'vie',
  'jue',
  'mie',
])

/** What stands before a day, beside "on" and an article, and is taken out of a text with it. */
export const leadingWords: ReadonlySet<string> = new Set([
  'by',
  'due',
  'before',
  'this',
  'para',
  'antes',
  'vence',
  'este',
])

/** Those of them that say by when. */
export const dueWords: ReadonlySet<string> = new Set(['by', 'due', 'before', 'para', 'antes', 'vence'])

/** Before a day that is a part of what is talked about: "from Thursday to Friday", "la audiencia del 3 de marzo". */
export const partOfWords: ReadonlySet<string> = new Set([
  'the',
  'of',
  'from',
  'to',
  'since',
  'between',
  'and',
  'about',
  'de',
  'del',
  'desde',
  'entre',
  'y',
  'a',
  'sobre',
])

/** Before a day that belongs to them: without it they are left hanging, as in "the notes from Friday to Ana". */
export const governingWords: ReadonlySet<string> = new Set(
  'of from to since between about for after until till than de del desde entre a sobre por hasta tras con como'.split(
    ' ',
  ),
)

/** "Tomorrow morning" is no hour, and no morning without its day. */
export const dayParts: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night'])

/** After a day that stands by itself, "call Ana Friday about it"; before any other word it is a part: "the Friday memo". */
export const wordsAfterDay: ReadonlySet<string> = new Set(
  (
    'about with to and at in for on re of or but then if when before after by from as so because via without please ' +
    'who what how why where that whether her him them ' +
    'con por para y a de en o u e sobre pero si cuando antes despues que como donde sin al'
  ).split(' '),
)

/** Behind a number of days: they are counted from something else than today. */
export const countedFrom: ReadonlySet<string> = new Set(
  'of after before de del desde tras despues antes posteriores siguientes'.split(' '),
)

/** Between the parts of a day; they say nothing. */
export const emptyWords: ReadonlySet<string> = new Set([
  'on',
  'the',
  'el',
  'la',
  'los',
  'las',
  'de',
  'del',
  'of',
])
