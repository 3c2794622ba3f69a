import { guessKind, isCalendar } from './guess-kind.ts'
import type { DroppedFiles, FileKind } from './import-source.ts'

/** Files of one kind, of several that were chosen together. */
export interface ImportTurn {
  readonly kind: FileKind
  readonly paths: readonly string[]
}

/** What others name comes before them: people belong to organizations, and events are about people. */
const order: readonly FileKind[] = ['hsds', 'irs', 'organizations', 'contacts', 'vcard', 'ics']

/** Files that were chosen together, kind by kind, in the order in which they find each other. */
export function turnsOf(paths: readonly string[], dropped?: DroppedFiles): ImportTurn[] {
  const [others, calendars] = [paths.filter((path) => !isCalendar(path)), paths.filter(isCalendar)]
  return [...turnsOfContacts(others, dropped), { kind: 'ics' as const, paths: calendars }].filter(
    (turn) => turn.paths.length > 0,
  )
}

/** The tables of a service directory belong together, and address books are read with tables of contacts. */
function turnsOfContacts(paths: readonly string[], dropped?: DroppedFiles): ImportTurn[] {
  if (guessKind(paths, dropped) === 'hsds') return [{ kind: 'hsds', paths }]
  const turns = Map.groupBy(paths, (path) => ofContacts(guessKind([path], dropped)))
  return [...turns]
    .map(([kind, some]) => ({ kind: kind === 'contacts' ? guessKind(some, dropped) : kind, paths: some }))
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
}

const ofContacts = (kind: FileKind): FileKind => (kind === 'vcard' || kind === 'hsds' ? 'contacts' : kind)
