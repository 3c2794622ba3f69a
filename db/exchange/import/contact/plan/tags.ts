import { fold } from '../../../../domain/fold.ts'
import type { UnknownChoice } from '../../../../domain/import-mapping.ts'
import { cleanName } from '../../../../domain/person-name.ts'
import { defaultSensitivity } from '../../../../domain/sensitivity.ts'
import { newUid, type Uid } from '../../../../domain/uid.ts'
import type { PlanSource } from '../../../../store/queries/known-contacts.ts'
import { knownTag } from '../../../../store/queries/known-words.ts'
import type { Operation } from '../../../../store/sync/operation.ts'

/** A tag of the vault; without an id one that nothing bears yet: the import makes it, or takes it out of the trash. */
interface PlannedTag {
  readonly uid: Uid
  readonly id: number | null
}

type KnownTag = NonNullable<ReturnType<typeof knownTag>>

/**
 * The tags that rows name: those there are, whatever their case and accents, and those that have to be made. One that
 * lies in the trash is as unknown as one that has to be made.
 */
export class PlannedTags {
  readonly #source: PlanSource
  readonly #known = new Map<string, KnownTag | undefined>()
  readonly #planned = new Map<string, PlannedTag>()

  constructor(source: PlanSource) {
    this.#source = source
  }

  /** Undefined for one that is left out. */
  take(text: string, unknown: UnknownChoice, operations: Operation[]): PlannedTag | undefined {
    const name = cleanName(text)
    const folded = fold(name)
    const known = this.#find(folded)
    const there = this.#planned.get(folded) ?? (known?.isTrashed ? undefined : known)
    if (there !== undefined || unknown === 'leave' || name === '') return there
    const uid = known ? bringBack(known, operations) : make(name, folded, operations)
    const planned = { uid, id: null }
    this.#planned.set(folded, planned)
    return planned
  }

  #find(folded: string): KnownTag | undefined {
    if (!this.#known.has(folded)) this.#known.set(folded, knownTag(this.#source, folded))
    return this.#known.get(folded)
  }
}

function bringBack({ id, uid }: KnownTag, operations: Operation[]): Uid {
  operations.push({ kind: 'bringTagBack', tag: uid, recordId: id })
  return uid
}

function make(name: string, folded: string, operations: Operation[]): Uid {
  const uid = newUid<'tag'>()
  const rows = [{ table: 'tag' as const, columns: { name, folded } }]
  const record = { noun: 'tag' as const, uid, owner: null, rows, sensitivity: defaultSensitivity }
  operations.push({ kind: 'create', record })
  return uid
}
