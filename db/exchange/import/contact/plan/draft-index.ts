import { isCount } from '../../../../domain/matching/without-counts.ts'
import type { DraftFacts } from './draft-facts.ts'

/** Contacts of one key that are compared: the e-mail address of an office may stand in a thousand rows. */
const mostOfOneKey = 30

/** Finds the contacts that earlier rows of the files brought, by what they share with a later one. */
export class DraftIndex {
  readonly #byKey = new Map<string, number[]>()

  add(target: number, facts: DraftFacts): void {
    for (const key of keysOf(facts)) {
      const known = this.#byKey.get(key)
      if (known === undefined) this.#byKey.set(key, [target])
      else if (known.length < mostOfOneKey) known.push(target)
    }
  }

  near(facts: DraftFacts): number[] {
    const found = new Set<number>()
    for (const key of keysOf(facts)) for (const target of this.#byKey.get(key) ?? []) found.add(target)
    return [...found]
  }
}

const keysOf = ({ draft, nameKey, tellingPoints }: DraftFacts): string[] => [
  `name ${draft.noun} ${nameKey}`,
  ...tellingPoints.map(({ kind, normalised }) => `${kind} ${draft.noun} ${normalised}`),
  ...draft.externalIds.map(({ scheme, value }) => `id ${draft.noun} ${scheme} ${value}`),
]

/** Two rows that one system tells apart are two contacts, however alike they are; two lists count each for itself. */
export const areDistinct = (one: DraftFacts, other: DraftFacts): boolean =>
  areWrittenOfTwo(one, other) ||
  one.draft.externalIds.some(
    ({ scheme, value }) =>
      (one.file === other.file || !isCount(value)) &&
      other.draft.externalIds.some((id) => id.scheme === scheme) &&
      !other.draft.externalIds.some((id) => id.scheme === scheme && id.value === value),
  )

const areWrittenOfTwo = ({ draft: one }: DraftFacts, { draft: other }: DraftFacts): boolean =>
  one.writtenOf !== undefined && other.writtenOf !== undefined && one.writtenOf !== other.writtenOf
