/** "3 new, 1 changed.": of what there was none, nothing is said; empty where there was nothing at all. */
export function doneWords<Kind extends string>(
  counts: Readonly<Record<Kind, number>>,
  say: (kind: Kind, count: number) => string,
): string {
  const kinds = (Object.keys(counts) as Kind[]).filter((kind) => counts[kind] > 0)
  return kinds.length === 0 ? '' : `${kinds.map((kind) => say(kind, counts[kind])).join(', ')}.`
}
