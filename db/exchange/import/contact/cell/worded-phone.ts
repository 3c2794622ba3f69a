import { fold } from '../../../../domain/fold.ts'
import { lineLimit } from '../../../../domain/text.ts'

/** A number without the words beside it, and what it is for. */
interface WordedPhone {
  readonly value: string
  readonly label: string | null
}

const wordsFor: Readonly<Record<string, string>> = {
  mobile:
    'cell cellular cellphone mobile mob mobil mobiltelefon handy natel movil celular cel portable gsm cellulare c m cell. mob.',
  home: 'home h house casa hogar particular domicilio privat private prive domicile maison',
  work: 'work w office ofc off business bus oficina trabajo buro buero dienstlich dienst geschaftlich gesch bureau travail pro ufficio lavoro',
  fax: 'fax telefax',
  pager: 'pager beeper',
  main: 'main switchboard centralita zentrale standard',
  assistant: 'assistant asst asistente secretary secretaria secretario assistent assistentin sekretariat',
  // What every number is.
  '': 'phone tel telephone telefono telefon telefone ph t number',
}
const known = new Map(
  Object.entries(wordsFor).flatMap(([label, words]) => words.split(' ').map((word) => [word, label])),
)

const extension = /^(?:x|ext|extension|int|interno|anexo|durchwahl|dw|poste)\.?$/iu

const barely = /\d\D*\d\D*\d\D*\d\D*\d/u

/**
 * Of "202-555-0101 (cell)", "cell: 202-555-0101" and "202-555-0101 x12 work" the number, with the word as its label. In
 * brackets or before a colon any word is one, elsewhere those that say what numbers are for.
 */
export function wordedPhone(text: string, label: string | null): WordedPhone {
  if (!/\p{L}/u.test(text) || text.length > lineLimit) return { value: text, label }
  for (const [shape, isAny] of shapes) {
    const { word = '', number = '' } = shape.exec(text)?.groups ?? {}
    const said = isAny ? (labelOf(word) ?? word) : labelOf(word)
    if (said !== undefined && word !== '' && barely.test(number) && !extension.test(word))
      return { value: number.trim(), label: bothOf(said, label) }
  }
  return { value: text, label }
}

const shapes: readonly (readonly [shape: RegExp, isAny: boolean])[] = [
  [/^(?<number>.*\d[^()]*)\((?<word>\p{L}[^()\d]*)\)$/u, true],
  [/^\((?<word>\p{L}[^()\d]*)\)\s*(?<number>.*)$/u, true],
  [/^(?<word>\p{L}[^:\d]*):\s*(?<number>[+(\d].*)$/u, true],
  [/^(?<number>.*\d)[\s,]+(?<word>\p{L}[\p{L}. ]*)$/u, false],
  [/^(?<word>\p{L}[\p{L}. ]*?)\.?\s*(?<number>[+(\d].*)$/u, false],
]

/** "(c)", "W:", "Cell phone": whether words beside a number say what it is for; in brackets and before a colon any do. */
export const isPhoneWord = (text: string): boolean =>
  /^(?:\(\p{L}[^()\d]*\)|\p{L}[^:()\d]*:)$/u.test(text) || labelOf(text.replace(/\.$/u, '')) !== undefined

/** "Cell phone", "Büro", "work fax"; undefined where some word says something else. */
function labelOf(word: string): string | undefined {
  const words = fold(word).split(/[^\p{L}]+/u)
  const labels = words.filter((one) => one !== '').map((one) => known.get(one))
  return labels.includes(undefined) ? undefined : [...new Set(labels)].filter(Boolean).join(' ')
}

/** What is said beside the number goes before what its column says, and a fax stays one. */
function bothOf(said: string, label: string | null): string | null {
  if (said === '') return label
  return label === 'fax' && (said === 'work' || said === 'home') ? `${said} fax` : said
}
