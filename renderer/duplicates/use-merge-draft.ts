import { useState } from 'react'
import type { MatchKind } from '../../db/domain/matching/subject.ts'
import type { Id } from '../../db/domain/uid.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'
import { useReadEach } from '../app/api/queries.ts'
import { fullest } from './side-by-side.ts'

export type MatchId = Id<MatchKind>

/** So many stand side by side; of a larger group the others come once these are one. */
const mostColumns = 12

/** What is to become of a group: who stays, who is left out, and whose value each field takes. */
export interface MergeDraft {
  /** In the order of the columns, those left out too; empty while they are on their way. */
  readonly contacts: readonly ContactDetails[]
  readonly keep: MatchId | undefined
  readonly leftOut: ReadonlySet<MatchId>
  /** Of a field that was not chosen the kept contact's, or what all of them say (`Fate`). */
  readonly choices: Readonly<Record<string, MatchId>>
  /** Who is merged into it. */
  readonly others: MatchId[]
  readonly setKeep: (id: MatchId) => void
  /** Null: nobody's alone. */
  readonly choose: (field: string, id: MatchId | null) => void
  readonly toggle: (id: MatchId) => void
}

export function useMergeDraft({ contacts: group }: DuplicateGroup): MergeDraft {
  const ids = group.slice(0, mostColumns).map(({ id }) => id)
  const reads = useReadEach(
    'contact',
    'details',
    ids.map((id) => ({ id })),
  )
  // Who was merged is told by who was kept, also for a moment after they were taken apart.
  const found = reads.flatMap(({ data }, place) => (data && data.id === ids[place] ? [data] : []))
  const contacts = found.length === ids.length ? found : []
  const [wanted, setKeep] = useState<MatchId>()
  const [choices, setChoices] = useState<Readonly<Record<string, MatchId>>>({})
  const [leftOut, setLeftOut] = useState<ReadonlySet<MatchId>>(new Set())
  const staying = contacts.filter(({ id }) => !leftOut.has(id as MatchId))
  const keep = staying.find(({ id }) => id === wanted)?.id ?? fullest(staying)?.id
  const members = new Set(staying.map(({ id }) => id as MatchId))
  return {
    contacts,
    keep: keep as MatchId | undefined,
    leftOut,
    choices: Object.fromEntries(Object.entries(choices).filter(([, id]) => members.has(id))),
    others: [...members].filter((id) => id !== keep),
    setKeep,
    choose: (field, id) =>
      setChoices(({ [field]: _before, ...others }) => (id === null ? others : { ...others, [field]: id })),
    toggle: (id) =>
      setLeftOut((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id])),
  }
}
