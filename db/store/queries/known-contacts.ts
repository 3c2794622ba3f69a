import type { ContactPointKind } from '../../domain/contact-point-value.ts'
import type { MatchKind } from '../../domain/matching/subject.ts'
import { uidFromBytes, uidToBytes, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { recordIdOf } from '../record.ts'
import type { Value } from '../schema.ts'
import type { Statements } from '../sync/provenance.ts'
import { withinClearanceSql } from '../visible.ts'

/** Whoever plans an import reads on the connection on which it will be carried out. */
export type PlanSource = Statements & Pick<ReadDb, 'clearance'>

/** Contacts of one key that are looked at: more share an office's address than are worth comparing. */
const mostOfOneKey = 50

const [accents, afterAccents] = ['\u0001', '\u0002'] as const

/** What a name sorts by, without the accents that decide between equals. */
export const nameKey = (sortKey: string): string => sortKey.split(accents)[0] ?? sortKey

/** What a contact is found by. `of` is the scheme of an identifier, or the kind of a contact point; `nameKey` makes a name. */
export type ContactKey =
  | { readonly by: 'identifier'; readonly of: string; readonly value: string }
  | { readonly by: 'point'; readonly of: ContactPointKind; readonly value: string }
  | { readonly by: 'name'; readonly of: ''; readonly value: string }

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
  readonly isHidden: 0 | 1
}

export interface KnownRole {
  readonly id: number
  readonly organization: number
  readonly organizationName: string
  /** What the organization is called besides, as JSON. */
  readonly organizationOthers: string
  readonly title: string | null
  readonly department: string | null
  readonly start_on: string | null
  readonly end_on: string | null
  readonly is_primary: number
  /** Itself or by its organization. */
  readonly isHidden: 0 | 1
}

export type KnownValue = Value
export type KnownColumns = Readonly<Record<string, Value>>

/** What stands in a field of one's own; `id` is that of its row, `folded` the label as it is looked for. */
interface KnownEntry {
  readonly id: number
  readonly folded: string
  readonly value: Value
}

/** Everything about one contact that an import compares or changes; of what is hidden nothing may be told. */
export interface KnownContact {
  readonly id: number
  /** Above the clearance, as single points and roles may be. */
  readonly isHidden: boolean
  /** Its rank. */
  readonly sensitivity: number
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

/** The contacts of a key `k`, whose `of` is the parameter of the statement. */
const contactsOfKey: Readonly<Record<ContactKey['by'], string>> = {
  identifier: `external_id e cross join record on record.id = e.record_id
    where e.scheme = $of and e.value = k.value`,
  point: `contact_point p cross join record own on own.id = p.id and own.trashed_batch is null
    cross join record on record.id = p.contact_id where p.kind = $of and p.normalised = k.value`,
  // Whatever the accents of the name.
  name: `contact c cross join record on record.id = c.id
    where c.noun = $noun and c.sort_key >= k.value and c.sort_key < k.value || '${afterAccents}'`,
}

const nobody: readonly FoundContact[] = []

/**
 * Finds contacts of the vault by what they share with a row of a file; those in the trash too, and says so. Those above
 * the clearance are found as well: an open copy of them would be made otherwise.
 */
export class KnownContacts {
  readonly #source: PlanSource
  readonly #loaded = new Map<number, KnownContact>()
  /** By noun, by what kind of key, by its value. */
  readonly #found = new Map<string, Map<string, readonly FoundContact[]>>()

  constructor(source: PlanSource) {
    this.#source = source
  }

  /** Looks many keys up at once, which takes a quarter of looking them up one by one. */
  expect(noun: MatchKind, keys: readonly ContactKey[]): void {
    for (const [name, some] of Map.groupBy(keys, nameOfKind))
      this.#lookUp(this.#foundBy(noun, name), noun, some)
  }

  find(noun: MatchKind, key: ContactKey): readonly FoundContact[] {
    const found = this.#foundBy(noun, nameOfKind(key))
    if (!found.has(key.value)) this.#lookUp(found, noun, [key])
    return found.get(key.value) ?? nobody
  }

  /** Undefined for one that is not there or may not be seen; one in the trash says so. */
  byUid(noun: MatchKind, uid: Uid): FoundContact | undefined {
    return this.#byUid(noun, uid, withinClearanceSql(this.#source, 'record'))
  }

  /** The same of those too who may not be seen. */
  ofUid(noun: MatchKind, uid: Uid): FoundContact | undefined {
    return this.#byUid(noun, uid, 'true')
  }

  #byUid(noun: MatchKind, uid: Uid, seen: string): FoundContact | undefined {
    const id = this.idOf(uid)
    if (id === undefined) return undefined
    const sql = `select id, trashed_batch is not null as isTrashed from record where id = ? and noun = ? and ${seen}`
    const row = this.#source.statement(sql).get(id, noun) as FoundRow | undefined
    return row && toFound(row)
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

  #foundBy(noun: MatchKind, kind: string): Map<string, readonly FoundContact[]> {
    const name = `${noun} ${kind}`
    const known = this.#found.get(name) ?? new Map<string, readonly FoundContact[]>()
    this.#found.set(name, known)
    return known
  }

  /** All keys are of one kind. */
  #lookUp(
    found: Map<string, readonly FoundContact[]>,
    noun: MatchKind,
    [first, ...others]: readonly ContactKey[],
  ): void {
    if (first === undefined) return
    const asked = new Set([first, ...others].map(({ value }) => value).filter((value) => !found.has(value)))
    const values = [...asked]
    const rows = this.#source
      .statement(
        `select k.key as at, found.id, found.trashed_batch is not null as isTrashed
         from json_each($values) k cross join record found on found.id in (
           select distinct record.id from ${contactsOfKey[first.by]}
           and record.noun = $noun limit ${mostOfOneKey})`,
      )
      .all({
        values: JSON.stringify(values.map((value) => value.toWellFormed())),
        of: first.of,
        noun,
      }) as FoundRow[]
    const foundRows = Map.groupBy(rows, ({ at }) => at)
    for (const [at, value] of values.entries()) {
      const some = foundRows.get(at) ?? []
      found.set(value, some.length === 0 ? nobody : some.map(toFound))
    }
  }

  #load(id: number): KnownContact {
    const all = <Row>(sql: string): Row[] => this.#source.statement(sql).all(id) as Row[]
    const hidden = (record: string) => `not (${withinClearanceSql(this.#source, record)})`
    const [record] = all<RecordRow>(
      `select uid, noun, sensitivity, ${hidden('record')} as isHidden from record where id = ?`,
    )
    if (record === undefined) throw new Error(`no contact ${id}`)
    const row = (table: string) => all<Record<string, Value>>(`select * from ${table} where id = ?`)[0] ?? {}
    const contact = row('contact')
    return {
      id,
      isHidden: record.isHidden === 1,
      sensitivity: record.sensitivity,
      uid: uidFromBytes(record.uid),
      noun: record.noun,
      name: String(contact['display_name']),
      contact,
      own: row(record.noun),
      points:
        all(`select p.id, p.kind, p.value, p.normalised, p.label, p.parts, p.status, ${hidden('r')} as isHidden
        from contact_point p join record r on r.id = p.id
        where p.contact_id = ? and r.trashed_batch is null order by p.id`),
      roles: all(`select a.id, a.organization_id as organization, c.display_name as organizationName,
        c.other_names as organizationOthers, a.title, a.department, a.start_on, a.end_on, a.is_primary,
        ${hidden('r')} or ${hidden('o')} as isHidden from affiliation a join record r on r.id = a.id
        join record o on o.id = a.organization_id join contact c on c.id = a.organization_id
        where a.person_id = ? and r.trashed_batch is null order by a.id`),
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

interface RecordRow {
  readonly uid: Uint8Array
  readonly sensitivity: number
  readonly noun: MatchKind
  readonly isHidden: 0 | 1
}

interface FoundRow {
  /** Which of the keys it was found by. */
  readonly at: number
  readonly id: number
  readonly isTrashed: 0 | 1
}

const toFound = ({ id, isTrashed }: FoundRow): FoundContact => ({ id, isTrashed: isTrashed === 1 })

const nameOfKind = ({ by, of }: ContactKey): string => `${by} ${of}`
