import { describe, expect, it } from 'vitest'
import type { CustomFieldInput, CustomValue } from '../../db/domain/custom-field.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import {
  changeCustomField,
  createCustomField,
  listCustomFields,
  setCustomValues,
} from '../../db/service/custom-field.ts'
import { recordHistory, undo } from '../../db/service/history.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { dumpOf, openTestStore, type TestStore } from '../store/test-store.ts'

const sessionOf = (store: TestStore, clearance: Session['clearance'] = 'survivor'): Session => ({
  store,
  clearance,
})

const childcare: CustomFieldInput = {
  appliesTo: 'person',
  label: 'Childcare at meetings',
  type: 'multi-choice',
  choices: ['Evenings', 'Weekends', 'Mañanas'],
}

async function personWith(session: Session, input: CustomFieldInput) {
  const { value: person } = await createPerson(session, { givenName: 'Ana', familyName: 'Ruiz' })
  const { value: field } = await createCustomField(session, input)
  const set = (value: CustomValue | null) => setCustomValues(session, person, [{ field, value }])
  const shown = async (as: Session = session) => (await getContactDetails(as, person)).custom
  return { person, field, set, shown }
}

describe('a field of one’s own', () => {
  it.each([
    ['text', ' Prefers Zoom ', 'Prefers Zoom'],
    ['number', '02.50', 2.5],
    ['date', '2026-03-03', '2026-03-03'],
    ['link', 'example.org/ana', 'https://example.org/ana'],
  ] as const)('of type %s keeps what fits, in one form', async (type, raw, kept) => {
    using store = await openTestStore()
    const { set, shown } = await personWith(sessionOf(store), { appliesTo: 'person', label: 'Own', type })
    await set(raw)
    expect(await shown()).toMatchObject([{ label: 'Own', type, value: kept, retired: false }])
  })

  it.each([
    ['number', '1,000'],
    ['date', '3/4/25'],
    ['link', 'javascript:alert(1)'],
    ['choice', 'Nights'],
    ['multi-choice', 'Evenings; Nights'],
  ] as const)('of type %s refuses what does not, and keeps what it had', async (type, raw) => {
    using store = await openTestStore()
    const { set } = await personWith(sessionOf(store), { ...childcare, type })
    const before = dumpOf(store)
    await expect(set(raw)).rejects.toMatchObject({ code: 'input.invalid' })
    expect(dumpOf(store)).toBe(before)
  })

  it('takes choices in any case and without accents, each once', async () => {
    using store = await openTestStore()
    const { set, shown } = await personWith(sessionOf(store), childcare)
    await set('evenings; MANANAS; Evenings')
    expect(await shown()).toMatchObject([{ value: ['Evenings', 'Mañanas'] }])
  })

  it('keeps its values when a choice is renamed, one is taken away, and when it is retired', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { field, set, shown } = await personWith(session, childcare)
    await set(['Evenings', 'Weekends'])
    await changeCustomField(session, field, {
      choices: ['After work', 'Mañanas'],
      renamed: { Evenings: 'After work' },
      retired: true,
    })
    expect(await shown()).toMatchObject([{ value: ['After work', 'Weekends'], retired: true }])
    expect(await listCustomFields(session)).toMatchObject([{ uses: 1, retired: true }])
  })

  it('is undone like everything else', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { set } = await personWith(session, childcare)
    const before = dumpOf(store)
    const { batch } = await set(['Evenings'])
    expect(dumpOf(store)).not.toBe(before)
    await undo(session, { batch: batch ?? undefined })
    expect(dumpOf(store)).toBe(before)
  })

  it('has a label of its own among those of its kind of contact', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await createCustomField(session, childcare)
    const again = createCustomField(session, { ...childcare, label: 'CHILDCARE  at meetings' })
    await expect(again).rejects.toMatchObject({ params: { issues: ['label: issue.taken'] } })
    await createCustomField(session, { ...childcare, appliesTo: 'organization' })
  })

  it('is not for the other kind of contact', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { field } = await personWith(session, childcare)
    const { value: shelter } = await createOrganization(session, { name: 'Shelter' })
    const wrong = setCustomValues(session, shelter, [{ field, value: 'Evenings' }])
    await expect(wrong).rejects.toMatchObject({ code: 'record.notFound' })
  })

  it('that is restricted shows nowhere without clearance, neither at the contact nor in its history', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const open = sessionOf(store, 'internal')
    const { person, set, shown } = await personWith(session, { ...childcare, sensitivity: 'restricted' })
    await set(['Evenings'])
    await set(['Weekends'])
    expect(await shown()).toHaveLength(1)
    expect(await shown(open)).toEqual([])
    expect(await listCustomFields(open)).toEqual([])
    const told = (as: Session) => recordHistory(as, person)
    expect(JSON.stringify(await told(session))).toContain('Weekends')
    expect(JSON.stringify(await told(open))).not.toMatch(/Weekends|Evenings/u)
  })
})
