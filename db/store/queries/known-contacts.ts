import type { ContactPointKind } from '../../domain/contact-point-value.ts'
import type { MatchKind } from '../../domain/matching/subject.ts'
import { uidFromBytes, uidToBytes, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { recordIdOf } from '../record.ts'
import type { Value } from '../schema.ts'
import type { Statements } from '../sync/provenance.ts'
import { visibleSql, withinClearanceSql } from '../visible.ts'

/** Whoever plans an import reads on the connection on which it will be carried out. */
export type PlanSource = Statements & Pick<ReadDb, 'clearance'>

/** Contacts of one key that are looked at: more share an office's address than are worth comparing. */
const mostOfOneKey = 50

const [accents, afterAccents] = ['\u0001', '\u0002'] as const

/** What a name sorts by, without the accents that decide between equals. */
export const nameKey = (sortKey: string): string => sortKey.split(accents)[0] ?? sortKey

export interface FoundContact {
  readonly id: number
  readonly isTrashed: boolean
}

interface KnownPoint {
  readonly id: number
  readonly kind: ContactPointKind
  readonly value: string
  readonly normalised: string
  readonly label: string | null
  readonly parts: string | null
  readonly status: string
}

export interface KnownRole {
  readonly id: number
  readonly organization: number
  readonly organizationName: string
  readonly title: string | null
  readonly department: string | null
  readonly start_on: string | null
  readonly end_on: string | null
  readonly is_primary: number
}

export type KnownValue = Value
export type KnownColumns = Readonly<Record<string, Value>>

/** What stands in a field of one's own; `id` is that of its row, `folded` the label as it is looked for. */
interface KnownEntry {
  readonly id: number
  readonly folded: string
  readonly value: Value
}

/** Everything about one contact that an import compares or changes. */
export interface KnownContact {
  readonly id: number
  readonly uid: Uid
  readonly noun: MatchKind
  readonly name: string
  /** Columns of the tables contact and person or organization. */
  readonly contact: KnownColumns
  readonly own: KnownColumns
  readonly points: readonly KnownPoint[]
  readonly roles: readonly KnownRole[]
  readonly tags: ReadonlySet<number>
  /** By the id of the field. */
  readonly custom: ReadonlyMap<number, KnownEntry>
  readonly externalIds: readonly { readonly scheme: string; readonly value: string }[]
}

/** Finds contacts of the vault by what they share with a row of a file; those in the trash too, and says so. */
export class KnownContacts {
  readonly #source: PlanSource
  readonly #loaded = new Map<number, KnownContact>()

  constructor(source: PlanSource) {
    this.#source = source
  }

  byIdentifier(noun: MatchKind, scheme: string, value: string): FoundContact[] {
    const joined = 'external_id e join record on record.id = e.record_id'
    return this.#find(noun, `${joined} where e.scheme = ? and e.value = ?`, scheme, value)
  }

  byPoint(noun: MatchKind, kind: ContactPointKind, normalised: string): FoundContact[] {
    const joined = `contact_point p join record own on own.id = p.id and own.trashed_batch is null
      join record on record.id = p.contact_id`
    return this.#find(noun, `${joined} where p.kind = ? and p.normalised = ?`, kind, normalised)
  }

  /** Of that name, whatever its accents: `key` as `nameKey` makes it. */
  byName(noun: MatchKind, key: string): FoundContact[] {
    const joined = 'contact c join record on record.id = c.id'
    const isNamed = `c.noun = '${noun}' and c.sort_key >= ? and c.sort_key < ?`
    return this.#find(noun, `${joined} where ${isNamed}`, key, `${key}${afterAccents}`)
  }

  /** Undefined for one that is not there, is in the trash, or may not be seen. */
  byUid(noun: MatchKind, uid: Uid): FoundContact | undefined {
    const id = this.idOf(uid)
    return id === undefined ? undefined : this.#find(noun, 'record where record.id = ?', id)[0]
  }

  /** Whether somebody had the record of this uid forgotten for good, or it is there under another identity. */
  isTaken(uid: Uid): 'forgotten' | 'present' | undefined {
    const bytes = uidToBytes(uid)
    if (this.#source.statement('select 1 from tombstone where uid = ?').get(bytes)) return 'forgotten'
    return this.idOf(uid) === undefined ? undefined : 'present'
  }

  idOf(uid: Uid): number | undefined {
    return recordIdOf(this.#source, uid)
  }

  get(id: number): KnownContact {
    const known = this.#loaded.get(id) ?? this.#load(id)
    this.#loaded.set(id, known)
    return known
  }

  #find(noun: MatchKind, from: string, ...parameters: readonly Value[]): FoundContact[] {
    const rows = this.#source
      .statement(
        `select distinct record.id, record.trashed_batch is not null as isTrashed from ${from}
         and record.noun = '${noun}' and ${withinClearanceSql(this.#source, 'record')} limit ${mostOfOneKey}`,
      )
      .all(...parameters) as { id: number; isTrashed: number }[]
    return rows.map(({ id, isTrashed }) => ({ id, isTrashed: isTrashed === 1 }))
  }

  #load(id: number): KnownContact {
    const all = <Row>(sql: string): Row[] => this.#source.statement(sql).all(id) as Row[]
    const [record] = all<{ uid: Uint8Array; noun: MatchKind }>('select uid, noun from record where id = ?')
    if (record === undefined) throw new Error(`no contact ${id}`)
    const row = (table: string) => all<Record<string, Value>>(`select * from ${table} where id = ?`)[0] ?? {}
    const contact = row('contact')
    const seen = visibleSql(this.#source, 'r')
    return {
      id,
      uid: uidFromBytes(record.uid),
      noun: record.noun,
      name: String(contact['display_name']),
      contact,
      own: row(record.noun),
      points: all(`select p.id, p.kind, p.value, p.normalised, p.label, p.parts, p.status from contact_point p
        join record r on r.id = p.id where p.contact_id = ? and ${seen} order by p.id`),
      roles: all(`select a.id, a.organization_id as organization, c.display_name as organizationName, a.title,
        a.department, a.start_on, a.end_on, a.is_primary from affiliation a join record r on r.id = a.id
        join contact c on c.id = a.organization_id where a.person_id = ? and ${seen} order by a.id`),
      tags: new Set(
        all<{ tag: number }>('select tag_id as tag from record_tag where record_id = ?').map(
          ({ tag }) => tag,
        ),
      ),
      custom: new Map(
        all<KnownEntry & { field: number }>(
          `select v.id, v.field_id as field, v.value, f.folded from custom_value v
           join custom_field f on f.id = v.field_id where v.contact_id = ?`,
        ).map(({ field, ...value }) => [field, value]),
      ),
      externalIds: all('select scheme, value from external_id where record_id = ? order by id'),
    }
  }
}
