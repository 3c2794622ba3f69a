import type { MatchKind, MatchSubject } from '../../domain/matching/subject.ts'
import type { Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visibleSql } from '../visible.ts'
import { matchSubjects } from './match-subjects.ts'

/** So many are read at once. */
const pageSize = 2000

interface SubjectName {
  readonly id: number
  readonly uid: Id<MatchKind>
  readonly name: string
}

/**
 * All persons or organizations that may be shown, for one who goes over them once. They are read page by page, and of
 * those that were read only the names are kept.
 */
export class StoredSubjects {
  readonly noun: MatchKind
  readonly #read: ReadDb
  readonly #ids: readonly number[]
  readonly #names: SubjectName[] = []

  constructor(read: ReadDb, noun: MatchKind) {
    this.noun = noun
    this.#read = read
    this.#ids = read.column<number>(
      `select id from record where noun = ? and ${visibleSql(read, 'record')} order by id`,
      noun,
    )
  }

  /** Fewer come when some were removed meanwhile. */
  get length(): number {
    return this.#ids.length
  }

  /** The one that came at this place, from 0. */
  at(place: number): SubjectName {
    const name = this.#names[place]
    if (name === undefined) throw new RangeError(`${place} has not been read`)
    return name
  }

  *[Symbol.iterator](): Generator<MatchSubject> {
    for (let from = 0; from < this.#ids.length; from += pageSize)
      for (const { subject, ...name } of matchSubjects(
        this.#read,
        this.noun,
        this.#ids.slice(from, from + pageSize),
      )) {
        this.#names.push(name)
        yield subject
      }
  }
}
