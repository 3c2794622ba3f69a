import { sortKey } from '../../../db/domain/sort-key.ts'
import { publicUid } from '../../../db/domain/uid.ts'
import type { WriteDb } from '../../../db/store/access.ts'
import { insertContactPoint } from '../../../db/store/queries/contact-point.ts'
import { insertOrganizationAs } from '../../../db/store/queries/organization.ts'
import { insertPerson } from '../../../db/store/queries/person.ts'
import { insertRecord, insertRow } from '../../../db/store/row.ts'
import { daysAgo } from './days.ts'
import type { DraftVault } from './draft-vault.ts'
import type { Random } from './random.ts'

const STATES = 50

/**
 * Legislators as an import leaves them: public, with uids of a dataset, each in a seat of a chamber of a state with a
 * term that runs, some with one that ended, and with an office.
 */
export async function makeLegislators(vault: DraftVault): Promise<void> {
  const random = vault.random('legislators')
  const chambers = await makeChambers(vault)
  await vault.make('legislators', vault.size.legislators, (write, index) => {
    const chamber = chambers[index % chambers.length] ?? 0
    const seat = makeSeat(write, chamber, Math.floor(index / chambers.length) + 1)
    vault.legislators.push(makeLegislator(vault, write, { seat, index, random }))
  })
}

async function makeChambers(vault: DraftVault): Promise<number[]> {
  const chambers: number[] = []
  await vault.make('jurisdictions', STATES, (write, index) => {
    const name = `${vault.names.place()} ${index}`
    const state = insertPublic(write, 'jurisdiction', `state-${index}`)
    insertRow(write, 'jurisdiction', { id: state, key: `bench/state:${index}`, name, level: 'state' })
    for (const kind of ['upper', 'lower'] as const) {
      const id = insertPublic(write, 'chamber', `${kind}-${index}`)
      insertRow(write, 'chamber', {
        id,
        jurisdiction_id: state,
        kind,
        name: `${name} ${kind === 'upper' ? 'Senate' : 'House'}`,
      })
      chambers.push(id)
    }
  })
  return chambers
}

function makeSeat(write: WriteDb, chamberId: number, number: number): number {
  const id = insertPublic(write, 'seat', `${chamberId}-${number}`)
  const district = String(number)
  insertRow(write, 'seat', { id, chamber_id: chamberId, district, sort_key: sortKey(district) })
  return id
}

interface Draw {
  readonly seat: number
  readonly index: number
  readonly random: Random
}

function makeLegislator(vault: DraftVault, write: WriteDb, { seat, index, random }: Draw) {
  const name = { givenName: vault.names.given(), familyName: vault.names.family() }
  const input = { ...name, source: 'bench', sensitivity: 'public' } as const
  const { id } = insertPerson(write, input, publicUid('bench', `person/${index}`))
  const email = { kind: 'email', value: `legislator${index}@example.org` } as const
  insertContactPoint(write, id, email, { uid: vault.uid(), sensitivity: 'public' })
  if (random.chance(0.5)) makeTerm(write, { person: id, seat, key: `past/${index}`, random, isPast: true })
  const term = makeTerm(write, { person: id, seat, key: `now/${index}`, random, isPast: false })
  return { id, onBehalfOf: makeOffice(write, { term, index, name: `Office of ${name.familyName}` }) }
}

interface TermDraw {
  readonly person: number
  readonly seat: number
  readonly key: string
  readonly random: Random
  readonly isPast: boolean
}

function makeTerm(write: WriteDb, { person, seat, key, random, isPast }: TermDraw): number {
  const id = insertPublic(write, 'term', key)
  insertRow(write, 'term', {
    id,
    person_id: person,
    seat_id: seat,
    party: random.pick(['Democratic', 'Republican', 'Independent']),
    start_on: daysAgo(isPast ? 2500 : 790),
    end_on: isPast ? daysAgo(791) : null,
    serving: isPast ? 0 : 1,
  })
  return id
}

function makeOffice(write: WriteDb, { term, index, name }: { term: number; index: number; name: string }) {
  const input = { name, source: 'bench', sensitivity: 'public' } as const
  const { id } = insertOrganizationAs(write, 'office', input, publicUid('bench', `office/${index}`))
  insertRow(write, 'office', { id, term_id: term, kind: 'capitol' })
  return id
}

const insertPublic = (write: WriteDb, noun: 'jurisdiction' | 'chamber' | 'seat' | 'term', key: string) =>
  insertRecord(write, noun, { uid: publicUid('bench', `${noun}/${key}`), sensitivity: 'public' }).id
