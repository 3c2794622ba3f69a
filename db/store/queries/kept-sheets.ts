import type { Store } from '../store.ts'

const key = 'keptSheets'

/**
 * Which recovery sheets somebody is known to have, by the id of their slot: read again in part, or written to a file
 * by order. Of any other nobody knows more than that it was on screen.
 */
export function keptSheets(store: Store): readonly string[] {
  const kept = store.statement('select value from setting where key = ?').pluck().get(key) as
    string | undefined
  return kept === undefined ? [] : (JSON.parse(kept) as string[])
}

export async function setKeptSheets(store: Store, slots: readonly string[]): Promise<void> {
  const value = JSON.stringify(slots)
  await store.writeDb
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
