import { fold } from '../../../../domain/fold.ts'
import type { UnknownChoice } from '../../../../domain/import-mapping.ts'
import { cleanName } from '../../../../domain/person-name.ts'
import { defaultSensitivity } from '../../../../domain/sensitivity.ts'
import { newUid, type Id } from '../../../../domain/uid.ts'
import { labelLimit } from '../../../../domain/word.ts'
import { wordNames } from '../../../../domain/word-names.ts'
import type { PlanSource } from '../../../../store/queries/known-contacts.ts'
import { knownWords, lastWordPosition } from '../../../../store/queries/known-words.ts'
import type { Operation } from '../../../../store/sync/operation.ts'

interface NewSector {
  readonly uid: Id<'sector'>
  readonly label: string
}

/** The sectors that rows name: those there are, by all that they are called, and those that have to be made. */
export class PlannedSectors {
  readonly #source: PlanSource
  readonly #byName = new Map<string, Id<'sector'>>()
  readonly #wanted = new Map<Id<'sector'>, NewSector>()
  #made = 0

  constructor(source: PlanSource) {
    this.#source = source
    for (const sector of knownWords(source, 'sector'))
      for (const name of wordNames('sector', sector)) this.#byName.set(fold(name), sector.uid)
  }

  /** Undefined for one that nobody knows and that is left out. */
  find(text: string, unknown: UnknownChoice): Id<'sector'> | undefined {
    const label = cleanName(text)
    const known = this.#byName.get(fold(label))
    if (known !== undefined || unknown === 'leave' || label === '' || label.length > labelLimit) return known
    const uid = newUid<'sector'>()
    this.#wanted.set(uid, { uid, label })
    this.#byName.set(fold(label), uid)
    return uid
  }

  /** Makes one that was found to be missing, once: a row that names it may be skipped. */
  make(sector: Id<'sector'>, operations: Operation[]): void {
    const wanted = this.#wanted.get(sector)
    if (wanted === undefined) return
    this.#wanted.delete(sector)
    this.#made += 1
    const position = lastWordPosition(this.#source, 'sector') + this.#made
    const rows = [{ table: 'sector' as const, columns: { label: wanted.label, position } }]
    const record = {
      noun: 'sector' as const,
      uid: wanted.uid,
      owner: null,
      rows,
      sensitivity: defaultSensitivity,
    }
    operations.push({ kind: 'create', record })
  }
}
