/** The batches that do not stand, from the undos, newest first: one that was undone itself takes nothing back. */
export function undoneAmong(undos: readonly { id: number; undoes: number | null }[]): Set<number> {
  const undone = new Set<number>()
  for (const { id, undoes } of undos) if (undoes !== null && !undone.has(id)) undone.add(undoes)
  return undone
}
