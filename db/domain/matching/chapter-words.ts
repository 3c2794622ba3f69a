const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u))

/** Folded, and as words of names are prepared: without the s of "Texas". */
const states = set(
  `alabama alaska arizona arkansa california colorado connecticut delaware florida georgia hawaii idaho illinoi indiana
  iowa kansa kentucky louisiana maine maryland massachusett michigan minnesota mississippi missouri montana nebraska
  nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texa utah
  vermont virginia washington wisconsin wyoming`,
)
const ordinals = set(
  `first second third fourth fifth sixth seventh primera primero segunda segundo tercera tercero cuarta cuarto`,
)
const sides = set('north south east west northern southern eastern western norte sur este oeste')
/** Of one county or town, in one house and with one switchboard. */
const offices = set(
  `sheriff clerk treasurer assessor auditor recorder coroner prosecutor police fire library comisaria bombero biblioteca`,
)
/** For whom an organization is there: those of several projects may share a house, a form of name and a phone. */
const served = set(
  `women woman girl men boy youth teen senior elder immigrant migrant refugee veteran tenant student worker mujer mujere
  hombre joven jovene inmigrante migrante refugiado inquilino estudiante trabajadore veterano`,
)

/** Kinds of words by which the parts of an organization are told from each other. */
export const chapterWords: readonly ((word: string) => boolean)[] = [
  (word) => /^\d{1,5}$/u.test(word),
  (word) => states.has(word),
  (word) => sides.has(word),
  (word) => ordinals.has(word),
  (word) => offices.has(word),
  (word) => served.has(word),
]

/** What stands beside an organization and has its name: the parents of a school, the shop of a shelter. Folded. */
export const besideWords = set('pta pto ptsa auxiliary alumni booster boosters thrift')

/** A house that raises money for itself through another one: "Public Schools Foundation". */
export const supported = set(
  'school hospital library church university college museum symphony escuela iglesia universidad biblioteca',
)
export const supporters = set('foundation fundacion')
