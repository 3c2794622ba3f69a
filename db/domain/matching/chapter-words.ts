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

/** Kinds of words by which the parts of an organization are told from each other. */
export const chapterWords: readonly ((word: string) => boolean)[] = [
  (word) => /^\d{1,5}$/u.test(word),
  (word) => states.has(word),
  (word) => sides.has(word),
  (word) => ordinals.has(word),
]

/** What stands beside an organization and has its name: the parents of a school, the shop of a shelter. Folded. */
export const besideWords = set('pta pto ptsa auxiliary alumni booster boosters thrift')
