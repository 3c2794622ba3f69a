import { fold } from '../../../../domain/fold.ts'

const courtesies = new Set(
  `mr mrs ms miss mx dr drs prof rev hon sir dame fr sr sra srta sres dra profa don dona m mm mme mmes mlle me monsieur
  madame mademoiselle herr frau doktor professor dhr mevr mw mevrouw heer sig sigra signor signora dott dottssa ing mgr judr
  mudr phdr doc pan pani panna hr fru froken senhor senhora 様 さん 先生 殿 氏 dipl mag med phil jur rer nat habil pd lic
  licda licdo mtro mtra arq abg eng enga avv`.split(/\s+/u),
)

const wordsOf = (text: string): string[] =>
  fold(text)
    .replaceAll('.', '')
    .split(/[\s/-]+/u)
    .filter((word) => word !== '')

/** Whether a text is how people are addressed: "Mme", "Prof. Dr.". */
export const isCourtesy = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length > 0 && words.every((word) => courtesies.has(word))
}

/** "Frau" and "Dr." beside it are "Frau Dr."; undefined where they do not go together. */
export function joinCourtesies(one: string, other: string): string | undefined {
  const said = new Set(wordsOf(one))
  const isMore = isCourtesy(one) && isCourtesy(other) && !wordsOf(other).some((word) => said.has(word))
  return isMore ? `${one} ${other}` : undefined
}
