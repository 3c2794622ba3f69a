import { NameIndex } from '../../../../domain/matching/name-index.ts'
import { prepare, type Prepared } from '../../../../domain/matching/prepare.ts'
import type { MatchKind, MatchSubject } from '../../../../domain/matching/subject.ts'
import { contactNames } from '../../../../store/queries/contact-names.ts'
import type { PlanSource } from '../../../../store/queries/known-contacts.ts'

/** A contact of the vault, prepared with nothing but its names. */
interface NearContact {
  readonly id: number
  readonly record: Prepared
}

interface Names {
  readonly index: NameIndex
  /** By id: they are prepared again when they are compared, which is seldom. */
  readonly names: Map<number, MatchSubject['names']>
}

/** The contacts of the vault by names that forgive slips. All names of a kind are read once, when the first is asked for. */
export class NearNames {
  readonly #source: PlanSource
  readonly #kinds = new Map<MatchKind, Names>()

  constructor(source: PlanSource) {
    this.#source = source
  }

  /** A few at most, the nearest first. */
  near(record: Prepared): NearContact[] {
    const { index, names } = this.#namesOf(record.kind)
    return index
      .near(record)
      .map((id) => ({ id, record: prepare(record.kind, { names: names.get(id) ?? [] }) }))
  }

  /** How many contacts of the kind there are. */
  count(noun: MatchKind): number {
    return this.#namesOf(noun).names.size
  }

  #namesOf(noun: MatchKind): Names {
    const known = this.#kinds.get(noun)
    if (known) return known
    const made: Names = { index: new NameIndex(), names: new Map() }
    for (const { id, names } of contactNames(this.#source, noun)) {
      made.index.add(id, prepare(noun, { names }))
      made.names.set(id, names)
    }
    this.#kinds.set(noun, made)
    return made
  }
}
