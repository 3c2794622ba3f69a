import type { Translate } from '../i18n/translator.ts'
import { nounOfLink } from '../noun-of-link.ts'

/** What became of the rows of a table that referred to contacts that were merged. */
interface MovedCounts {
  /** Of the kept contact and of the others, before. */
  readonly kept: number
  readonly other: number
  /** Of the kept contact, after. */
  readonly after: number
  /** Those that said what another said already, or tied the contact to itself. */
  readonly collapsed: number
  /** Those of which another value stands. */
  readonly differing?: number
}

interface MovedThings {
  readonly noun: string
  /** "Ways to reach them". */
  readonly label: string
  /** "2 (1 of the kept contact, 2 of the others; 1 is there twice)". */
  readonly text: string
}

/** What a row of a table means to a person; other tables are known by their nouns, or not told of. */
const nounOfTable: Readonly<Record<string, string>> = {
  ...nounOfLink,
  participant: 'interaction',
  follow_up_link: 'follow_up',
  contact_cadence: 'cadence',
}

/** What a merge moves to the kept contact, in words. */
export function movedThings(
  t: Translate,
  relinked: readonly (MovedCounts & { readonly table: string })[],
): MovedThings[] {
  const sums = new Map<string, MovedCounts>()
  for (const counts of relinked) {
    const noun = nounOfTable[counts.table] ?? counts.table
    if (t.has(`noun.${noun}_one`)) sums.set(noun, added(sums.get(noun), counts))
  }
  return [...sums].map(([noun, counts]) => ({
    noun,
    label: labelOf(t, noun),
    text: t('mergeMoves.sum', {
      ...counts,
      collapsed: collapsedText(t, noun, counts) + differingText(t, counts),
    }),
  }))
}

const added = (before: MovedCounts | undefined, counts: MovedCounts): MovedCounts => ({
  kept: (before?.kept ?? 0) + counts.kept,
  other: (before?.other ?? 0) + counts.other,
  after: (before?.after ?? 0) + counts.after,
  collapsed: (before?.collapsed ?? 0) + counts.collapsed,
  differing: (before?.differing ?? 0) + (counts.differing ?? 0),
})

function labelOf(t: Translate, noun: string): string {
  if (noun === 'contact_point') return t('mergeMoves.contactPoints')
  const words = t.find(`noun.${noun}`, { count: 2 })
  return words.charAt(0).toLocaleUpperCase(t.locale) + words.slice(1)
}

const differingText = (t: Translate, { differing = 0 }: MovedCounts): string =>
  differing === 0 ? '' : t('mergeMoves.differing', { count: differing })

/** Only a tie between contacts can come to tie one to itself. */
function collapsedText(t: Translate, noun: string, { collapsed }: MovedCounts): string {
  if (collapsed === 0) return ''
  return t(noun === 'relationship' ? 'mergeMoves.twiceOrSelf' : 'mergeMoves.twice', { count: collapsed })
}
