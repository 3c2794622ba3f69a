import type { TermId } from '../../domain/term.ts'
import { uidFromBytes, uidToBytes, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { recordIdOf } from '../record.ts'
import { visibleSql } from '../visible.ts'
import type { Statements } from '../sync/provenance.ts'

/** Planning compares public records, whatever their level; of others it names only what may be shown. */
export type PlanSource = Statements & Pick<ReadDb, 'clearance'>

/** What planning asks of the vault besides the records it compares. */
export class LegislatureState {
  readonly #source: PlanSource

  constructor(source: PlanSource) {
    this.#source = source
  }

  has(uid: Uid): boolean {
    return recordIdOf(this.#source, uid) !== undefined
  }

  /** The uid under which a contact stands now: another, when it was merged into one. */
  current(uid: Uid): Uid {
    const kept = this.#source
      .statement('select r.uid from redirect d join record r on r.id = d.record_id where d.uid = ?')
      .pluck()
      .get(uidToBytes(uid)) as Uint8Array | undefined
    return kept === undefined ? uid : uidFromBytes(kept)
  }

  /** The term a person serves in a seat now, whose start may be unknown on one side. */
  servingTermAt(person: Uid, seat: Uid): { uid: TermId; startOn: string | null } | undefined {
    const row = this.#source
      .statement(
        `select r.uid, t.start_on as startOn from term t join record r on r.id = t.id
         join record p on p.id = t.person_id join record s on s.id = t.seat_id
         where p.uid = ? and s.uid = ? and t.serving = 1 and r.trashed_batch is null`,
      )
      .get(this.#bytes(person), uidToBytes(seat)) as { uid: Uint8Array; startOn: string | null } | undefined
    return row && { uid: uidFromBytes(row.uid), startOn: row.startOn }
  }

  /** The newest term of a person, serving first: what an office of theirs belongs to. */
  latestTerm(person: Uid): TermId | undefined {
    const uid = this.#source
      .statement(
        `select r.uid from term t join record r on r.id = t.id join record p on p.id = t.person_id
         where p.uid = ? and r.trashed_batch is null order by t.serving desc, t.start_on desc, t.id desc`,
      )
      .pluck()
      .get(this.#bytes(person)) as Uint8Array | undefined
    return uid && uidFromBytes(uid)
  }

  nameOf(contact: Uid): string | undefined {
    return this.#source
      .statement('select c.display_name from contact c join record r on r.id = c.id where r.uid = ?')
      .pluck()
      .get(this.#bytes(contact)) as string | undefined
  }

  /** Terms of people of this dataset that count as serving in a chamber. */
  servingTerms(chamber: Uid, dataset: string): ServingTerm[] {
    return this.#rows<ServingTerm>(
      `select t.id as rowId, t.verify, r.uid, p.uid as person from term t join record r on r.id = t.id
       join record p on p.id = t.person_id join contact c on c.id = t.person_id
       join seat s on s.id = t.seat_id join record h on h.id = s.chamber_id
       where h.uid = ? and c.source = ? and t.serving = 1 and r.trashed_batch is null and p.trashed_batch is null`,
      [uidToBytes(chamber), dataset],
    )
  }

  /** Terms of one person that count as serving. */
  servingTermsOf(person: Uid): ServingTerm[] {
    return this.#rows<ServingTerm>(
      `select t.id as rowId, t.verify, r.uid, p.uid as person from term t join record r on r.id = t.id
       join record p on p.id = t.person_id
       where p.uid = ? and t.serving = 1 and r.trashed_batch is null`,
      [this.#bytes(person)],
    )
  }

  /** Contact points of a contact that are not in the trash. */
  contactPoints(contact: Uid): ContactPointRow[] {
    return this.#rows<ContactPointRow>(
      `select t.id as rowId, r.uid, t.kind, t.label from contact_point t join record r on r.id = t.id
       join record c on c.id = t.contact_id where c.uid = ? and r.trashed_batch is null`,
      [this.#bytes(contact)],
    )
  }

  /** Contact points of a contact that are compared by the same, those in the trash last. */
  contactPointsSaying(
    contact: Uid,
    { kind, normalised }: { readonly kind: string; readonly normalised: string },
  ): SaidRow[] {
    return this.#rows<SaidRow>(
      `select r.uid, r.trashed_batch is not null as isTrashed from contact_point t
       join record r on r.id = t.id join record c on c.id = t.contact_id
       where c.uid = ? and t.kind = ? and t.normalised = ? order by isTrashed, t.id`,
      [this.#bytes(contact), kind, normalised],
    )
  }

  /** Offices in a jurisdiction of people of this dataset. */
  offices(jurisdiction: Uid, dataset: string): OwnedRow[] {
    return this.#rows<OwnedRow>(
      `select o.id as rowId, r.uid, p.uid as owner from office o join record r on r.id = o.id
       join term t on t.id = o.term_id join record p on p.id = t.person_id join contact c on c.id = t.person_id
       join seat s on s.id = t.seat_id join chamber h on h.id = s.chamber_id
       join record j on j.id = h.jurisdiction_id
       where j.uid = ? and c.source = ? and r.trashed_batch is null`,
      [uidToBytes(jurisdiction), dataset],
    )
  }

  /** Committee memberships in a jurisdiction that have not ended. */
  memberships(jurisdiction: Uid): OwnedRow[] {
    return this.#rows<OwnedRow>(
      `select m.id as rowId, r.uid, q.uid as owner from committee_membership m join record r on r.id = m.id
       join committee k on k.id = m.committee_id join record q on q.id = k.id join record j on j.id = k.jurisdiction_id
       where j.uid = ? and m.end_on is null and r.trashed_batch is null`,
      [uidToBytes(jurisdiction)],
    )
  }

  /** People of the vault, not of this dataset, of exactly this name. A name only suggests: 429 groups share one. */
  namesakes(sortKey: string, dataset: string): Uid[] {
    const rows = this.#source
      .statement(
        `select r.uid from contact c join record r on r.id = c.id
         where c.noun = 'person' and c.sort_key = ? and c.source is not ? and ${visibleSql(this.#source, 'r')}`,
      )
      .pluck()
      .all(sortKey, dataset) as Uint8Array[]
    return rows.map((uid) => uidFromBytes(uid))
  }

  identifiers(owner: Uid): Set<string> {
    const rows = this.#source
      .statement(
        `select e.scheme, e.value from external_id e join record r on r.id = e.record_id where r.uid = ?`,
      )
      .all(this.#bytes(owner)) as { scheme: string; value: string }[]
    return new Set(rows.map(({ scheme, value }) => `${scheme} ${value}`))
  }

  #bytes(contact: Uid): Uint8Array {
    return uidToBytes(this.current(contact))
  }

  #rows<T extends { uid: Uid }>(sql: string, parameters: readonly unknown[]): T[] {
    const rows = this.#source.statement(sql).all(...parameters) as Record<string, unknown>[]
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(withUid))) as unknown as T[]
  }
}

/** The people whom an import of Open States brought. */
export const knownOpenStatesIds = (source: Statements): Set<string> =>
  new Set(
    source.statement(`select value from external_id where scheme = 'ocd-person'`).pluck().all() as string[],
  )

const withUid = ([name, value]: [string, unknown]): [string, unknown] =>
  value instanceof Uint8Array ? [name, uidFromBytes(value)] : [name, value]

interface ServingTerm {
  readonly rowId: number
  readonly uid: Uid
  readonly person: Uid
  readonly verify: 0 | 1
}

interface ContactPointRow {
  readonly rowId: number
  readonly uid: Uid
  readonly kind: string
  readonly label: string | null
}

interface SaidRow {
  readonly uid: Uid
  readonly isTrashed: 0 | 1
}

/** A row and what it belongs to: the legislator of an office, the committee of a membership. */
interface OwnedRow {
  readonly rowId: number
  readonly uid: Uid
  readonly owner: Uid
}
