import { fold } from '../../../../domain/fold.ts'
import type { UnknownChoice } from '../../../../domain/import-mapping.ts'
import { cleanName } from '../../../../domain/person-name.ts'
import { defaultSensitivity } from '../../../../domain/sensitivity.ts'
import { newUid, type Uid } from '../../../../domain/uid.ts'
import type { PlanSource } from '../../../../store/queries/known-contacts.ts'
import { knownTag } from '../../../../store/queries/known-words.ts'
import type { Operation } from '../../../../store/sync/operation.ts'

/** A tag of the vault, or one that the import makes and that has no id yet. */
interface PlannedTag {
  readonly uid: Uid
  readonly id: number | null
}

/** The tags that rows name: those there are, whatever their case and accents, and those that have to be made. */
export class PlannedTags {
  readonly #source: PlanSource
  readonly #byName = new Map<string, PlannedTag | undefined>()

  constructor(source: PlanSource) {
    this.#source = source
  }

  /** Undefined for one that is left out. */
  take(text: string, unknown: UnknownChoice, operations: Operation[]): PlannedTag | undefined {
    const name = cleanName(text)
    const folded = fold(name)
    if (!this.#byName.has(folded)) this.#byName.set(folded, knownTag(this.#source, folded))
    const known = this.#byName.get(folded)
    if (known !== undefined || unknown === 'leave' || name === '') return known
    const made = this.#make(name, folded, operations)
    this.#byName.set(folded, made)
    return made
  }

  #make(name: string, folded: string, operations: Operation[]): PlannedTag {
    const uid = newUid<'tag'>()
    const rows = [{ table: 'tag' as const, columns: { name, folded } }]
    const record = { noun: 'tag' as const, uid, owner: null, rows, sensitivity: defaultSensitivity }
    operations.push({ kind: 'create', record })
    return { uid, id: null }
  }
}
