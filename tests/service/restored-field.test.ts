import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { uidFromBytes, type Uid } from '../../db/domain/uid.ts'
import { affiliate, changeAffiliation } from '../../db/service/affiliation.ts'
import { changeCadence, createCadence } from '../../db/service/cadence.ts'
import {
  changeCustomField,
  createCustomField,
  listCustomFields,
  setCustomValues,
} from '../../db/service/custom-field.ts'
import { recordHistory, restoreField } from '../../db/service/history.ts'
import { changeInteraction, logInteraction } from '../../db/service/interaction.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { changeRelationship, relate } from '../../db/service/relationship.ts'
import { changeWord, createWord } from '../../db/service/word.ts'
import { typeOf } from '../fixtures/make-interaction.ts'
import { dumpOf, openTestStore, type TestStore } from '../store/test-store.ts'
import { sessionOf } from './import-files.ts'

const day = (text: string) => text as LocalDate

const open = async () => {
  const store = await openTestStore()
  return { store, session: sessionOf(store), [Symbol.dispose]: () => store[Symbol.dispose]() }
}

type Stage = Awaited<ReturnType<typeof open>>

async function restore({ session }: Stage, of: Uid, wanted: string) {
  const change = (await recordHistory(session, of)).find(
    ({ op, field }) => op === 'update' && field === wanted,
  )
  return restoreField(session, change!.id)
}

async function refuses(stage: Stage, [of, field]: readonly [Uid, string], error: object) {
  const before = dumpOf(stage.store)
  await expect(restore(stage, of, field)).rejects.toMatchObject(error)
  expect(dumpOf(stage.store)).toBe(before)
}

const invalid = (issue: string) => ({ code: 'input.invalid', params: { issues: [issue] } })

const tieType = ({ writer }: TestStore) => {
  const type = writer.prepare(`select uid from record where noun = 'relationship_type' limit 1`).pluck().get()
  return uidFromBytes<'relationship_type'>(type as Uint8Array)
}

describe('a field goes back only to what could be typed today', () => {
  it('not to the name of an own field that another has by now; else it is found by it again', async () => {
    using stage = await open()
    const { session } = stage
    const own = (label: string) => createCustomField(session, { appliesTo: 'person', label, type: 'text' })
    const { value: first } = await own('Shoe size')
    await changeCustomField(session, first, { label: 'Size' })
    const { value: second } = await own('Shöe size')
    await refuses(stage, [first, 'label'], invalid('label: issue.taken'))
    await changeCustomField(session, second, { label: 'Hat' })
    await restore(stage, first, 'label')
    expect((await listCustomFields(session)).map(({ label }) => label)).toEqual(['Shoe size', 'Hat'])
    await expect(own('shoe size')).rejects.toMatchObject(invalid('label: issue.taken'))
  })

  it('not to the name of a word that another has by now', async () => {
    using stage = await open()
    const { session } = stage
    const { value: choir } = await createWord(session, { of: 'sector', label: 'Choirs' })
    await changeWord(session, choir, { label: 'Singing' })
    await createWord(session, { of: 'sector', label: 'choirs' })
    await refuses(stage, [choir, 'label'], { code: 'word.taken', params: { name: 'Choirs' } })
  })

  it('not to a choice that there is no more', async () => {
    using stage = await open()
    const { session } = stage
    const { value: ana } = await createPerson(session, { givenName: 'Ana' })
    const size = { appliesTo: 'person', label: 'Size', type: 'choice', choices: ['S', 'M'] } as const
    const { value: field } = await createCustomField(session, { ...size, choices: ['S', 'M'] })
    await setCustomValues(session, ana, [{ field, value: 'S' }])
    await setCustomValues(session, ana, [{ field, value: 'M' }])
    await changeCustomField(session, field, { choices: ['M', 'L'] })
    await refuses(stage, [ana, 'value'], invalid('Size: issue.notAChoice'))
    await changeCustomField(session, field, { choices: ['S', 'M', 'L'] })
    expect((await restore(stage, ana, 'value')).batch).not.toBeNull()
  })

  it('not to a day before the beginning of what it ends, nor to one to come of what happened', async () => {
    using stage = await open()
    const { session, store } = stage
    const { value: ana } = await createPerson(session, { givenName: 'Ana' })
    const { value: choir } = await createOrganization(session, { name: 'Choir' })
    const before = { startOn: day('2020-01-01'), endOn: day('2021-01-01') }
    const since = { startOn: day('2023-01-01'), endOn: day('2024-01-01') }
    const { value: role } = await affiliate(session, { person: ana, organization: choir, ...before })
    await changeAffiliation(session, role, since)
    await refuses(stage, [ana, 'endOn'], invalid('endOn: issue.endBeforeStart'))
    const tie = { from: choir, to: ana, type: tieType(store), ...before }
    const { value: related } = await relate(session, tie)
    await changeRelationship(session, related, since)
    await refuses(stage, [choir, 'endOn'], invalid('endOn: issue.endBeforeStart'))
    const planned = { type: typeOf('call'), status: 'planned', occurredOn: day('2030-01-01') } as const
    const { value: call } = await logInteraction(session, { ...planned, participants: [{ contact: ana }] })
    await changeInteraction(session, call, {
      status: 'happened',
      outcome: 'spoke',
      occurredOn: day('2026-01-01'),
    })
    await refuses(stage, [call, 'occurredOn'], invalid('occurredOn: issue.ahead'))
    await refuses(stage, [call, 'outcome'], invalid('outcome: issue.outcomeMissing'))
  })

  it('not to a maximum of days below the ideal', async () => {
    using stage = await open()
    const { session } = stage
    const cadence = { name: 'All', idealDays: 20, maxDays: 40, tier: null, tags: [], pausedUntil: null }
    const { value: all } = await createCadence(session, cadence)
    await changeCadence(session, all, { ...cadence, idealDays: 60, maxDays: 90 })
    await refuses(stage, [all, 'maxDays'], invalid('maxDays: issue.maxBelowIdeal'))
    expect((await restore(stage, all, 'idealDays')).batch).not.toBeNull()
  })
})
