import { useSyncExternalStore } from 'react'
import type { GridSort } from '../ui/data-grid/grid-column.ts'

/** How the list stands while the vault is open, to come back to: kept in the window only, and gone with it. */
export interface ColdStand {
  readonly state: 'all' | 'cold' | 'quiet'
  readonly who: 'all' | 'people' | 'legislators' | 'organizations'
  readonly tag: string | null
  readonly words: string
  readonly sorts: readonly GridSort[]
  /** The row the keys act on. */
  readonly row: number
  readonly isPanelHidden: boolean
}

const fresh: ColdStand = {
  state: 'all',
  who: 'all',
  tag: null,
  words: '',
  sorts: [{ column: 'state', direction: 'ascending' }],
  row: 0,
  isPanelHidden: false,
}

let stand = fresh
const listeners = new Set<() => void>()

export function useColdStand(): readonly [ColdStand, (changes: Partial<ColdStand>) => void] {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => stand,
  )
  return [now, change]
}

function change(changes: Partial<ColdStand>): void {
  stand = { ...stand, ...changes }
  for (const listener of listeners) listener()
}

const kinds = {
  all: {},
  people: { kind: 'person', legislator: false },
  legislators: { legislator: true },
  organizations: { kind: 'organization' },
} as const

/** As the service takes it. */
export const toFilter = ({ state, who, tag, words }: ColdStand) => ({
  ...kinds[who],
  ...(state !== 'all' && { cold: state === 'cold' }),
  ...(tag !== null && { tag }),
  ...(words.trim() !== '' && { text: words.trim() }),
})

export const isNarrowed = (now: ColdStand): boolean => Object.keys(toFilter(now)).length > 0
