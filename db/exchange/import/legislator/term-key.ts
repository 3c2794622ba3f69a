import type { TermRecord } from './model.ts'

/** Gives each term the key that later files of the dataset give it too; a second one of the same key is numbered. */
export function withKey(personId: string, terms: readonly Omit<TermRecord, 'key'>[]): TermRecord[] {
  const seen = new Map<string, number>()
  return terms.map((term) => {
    const key = [personId, term.seatKey, term.startOn ?? ''].join('|')
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return { key: count === 1 ? key : `${key}|${count}`, ...term }
  })
}
