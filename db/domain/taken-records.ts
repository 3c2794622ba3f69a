import type { Translate } from './i18n/translator.ts'
import type { Noun } from './noun.ts'

type TakenNoun = Noun | 'location' | 'service'

/** How many rows of an import became, or changed, records of one noun, or places and services of organizations. */
export interface TakenRecords {
  readonly noun: TakenNoun
  readonly created: number
  readonly updated: number
}

const contacts: ReadonlySet<TakenNoun> = new Set(['person', 'organization'])

/** "6 interactions, 2 follow-ups"; nothing where rows became contacts alone, which goes without saying. */
export const takenWords = (
  t: Translate,
  taken: readonly TakenRecords[],
  part: 'created' | 'updated',
): string =>
  taken.every(({ noun }) => contacts.has(noun))
    ? ''
    : taken
        .filter((one) => one[part] > 0)
        .map((one) => counted(t, one.noun, one[part]))
        .join(', ')

const counted = (t: Translate, noun: TakenNoun, count: number): string =>
  `${count.toLocaleString(t.locale)} ${t.find(`noun.${noun}`, { count })}`
