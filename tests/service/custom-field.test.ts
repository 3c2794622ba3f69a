import { describe, expect, it } from 'vitest'
import type { AppError } from '../../db/domain/errors.ts'
import type { CustomFieldInput, CustomValue } from '../../db/domain/custom-field.ts'
import type { Filter } from '../../db/domain/filter/filter.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import {
  changeCustomField,
  createCustomField,
  listCustomFields,
  orderCustomFields,
  setCustomValues,
} from '../../db/service/custom-field.ts'
import { batchTitle } from '../../db/domain/told-batch.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { listBatches, recordHistory, undo } from '../../db/service/history.ts'
import { openList } from '../../db/service/list.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { changePerson, createPerson, createPersonWith } from '../../db/service/person.ts'
import { createSavedView, savedViews } from '../../db/service/saved-view.ts'
import type { Session } from '../../db/service/session.ts'
import { trash } from '../../db/service/trash.ts'
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

  it('keeps two choices apart that change their words for each other’s', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { field, set, shown } = await personWith(session, { ...childcare, type: 'choice' })
    await set('Evenings')
    const swapped = {
      choices: ['Weekends', 'Evenings'],
      renamed: { Evenings: 'Weekends', Weekends: 'Evenings' },
    }
    await changeCustomField(session, field, swapped)
    expect(await shown()).toMatchObject([{ value: 'Weekends' }])
  })

  it.each(['choice', 'multi-choice'] as const)(
    'of type %s: views that ask for a renamed choice ask for it by its new word, and an undo gives both back',
    async (type) => {
      using store = await openTestStore()
      const session = sessionOf(store)
      const { field, set } = await personWith(session, { ...childcare, type })
      await set('Evenings')
      const filter: Filter = {
        all: [
          { any: [{ field: 'field.childcare_at_meetings', op: 'any-of', value: ['Evenings', 'Mañanas'] }] },
          { field: 'field.childcare_at_meetings', op: 'is-not', value: 'Weekends' },
          { field: 'title', op: 'is-not', value: 'Evenings' },
        ],
      }
      for (const list of ['person', 'legislator'] as const)
        await createSavedView(session, { list, name: 'Evenings', definition: { filter, totals: true } })
      const before = dumpOf(store)
      const { batch } = await changeCustomField(session, field, {
        choices: ['After work', 'Weekends', 'Mañanas'],
        renamed: { Evenings: 'After work' },
      })
      for (const { definition } of await savedViews(session)) {
        expect(definition).toEqual({
          filter: {
            all: [
              {
                any: [
                  { field: 'field.childcare_at_meetings', op: 'any-of', value: ['After work', 'Mañanas'] },
                ],
              },
              { field: 'field.childcare_at_meetings', op: 'is-not', value: 'Weekends' },
              { field: 'title', op: 'is-not', value: 'Evenings' },
            ],
          },
          totals: true,
        })
      }
      const [told] = (await listBatches(session, { limit: 1, offset: 0 })).rows
      expect(batchTitle(translator('en'), told!)).toBe(
        'Own field changed: Childcare at meetings, Ana Ruiz, 2 saved views',
      )
      const [view] = await savedViews(session, 'person')
      expect(openList(session, 'person', { where: view?.definition.filter }).total).toBe(1)
      await undo(session, { batch: batch ?? undefined })
      expect(dumpOf(store)).toBe(before)
    },
  )

  it('that a kept filter asks for: one that is gone fits nobody, a choice that is gone whoever still has it; both are told', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { field, set } = await personWith(session, childcare)
    await createPerson(session, { givenName: 'Lee', familyName: 'Ash' })
    await set('Evenings')
    const key = 'field.childcare_at_meetings'
    const evenings = { field: key, op: 'is', value: 'Evenings' } as const
    const lee = { field: 'given-name', op: 'is', value: 'Lee' } as const
    const sort = [{ by: key }, { by: 'name' }]
    const asked = (where: Filter) => {
      const list = openList(session, 'person', { where, sort, group: key, isKept: true })
      return { total: list.total, lost: list.lost, groups: list.groups?.length }
    }
    expect(asked(evenings)).toEqual({ total: 1, lost: [], groups: 1 })
    await changeCustomField(session, field, { choices: ['Weekends'] })
    expect(() => openList(session, 'person', { where: evenings })).toThrow('input.invalid')
    const choice = { condition: evenings, why: 'choice' }
    expect(asked(evenings)).toMatchObject({ total: 1, lost: [choice] })
    await trash(session, [field])
    const gone = [{ condition: evenings, why: 'field' }]
    expect(asked(evenings)).toEqual({ total: 0, lost: gone, groups: undefined })
    expect(asked({ all: [lee, { any: [evenings] }] })).toMatchObject({ total: 0, lost: gone })
    expect(asked({ any: [lee, evenings] })).toMatchObject({ total: 1, lost: gone })
    expect(() => asked({ field: 'colour', op: 'is', value: 'red' })).toThrow('input.invalid')
  })

  it('leaves views alone that ask for the same word of a field of the other kind of contact', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { field } = await personWith(session, childcare)
    await createCustomField(session, { ...childcare, appliesTo: 'organization' })
    const filter: Filter = { field: 'field.childcare_at_meetings', op: 'is', value: 'Evenings' }
    await createSavedView(session, { list: 'organization', name: 'Evenings', definition: { filter } })
    await changeCustomField(session, field, {
      choices: ['After work', 'Weekends', 'Mañanas'],
      renamed: { Evenings: 'After work' },
    })
    expect(await savedViews(session)).toMatchObject([{ definition: { filter } }])
  })

  it('is named where an undo would destroy what was written in it later', async () => {
    using store = await openTestStore()
    const own = { appliesTo: 'person', label: 'Shoe size', type: 'text' } as const
    const session = sessionOf(store)
    const { field, set } = await personWith(session, own)
    const filled = await set('40')
    const emptied = await set(null)
    await set('41')
    const inTheWay = async (batch: typeof filled.batch) => {
      const refused = await undo(session, { batch: batch! }).catch((error: unknown) => error)
      return (refused as AppError<'undo.conflicts'>).params.conflicts[0]
    }
    expect(await inTheWay(emptied.batch)).toMatchObject({ noun: 'person', about: 'Shoe size' })
    const changed = await set('42')
    await set('43')
    expect(await inTheWay(changed.batch)).toMatchObject({ field: 'value', about: 'Shoe size' })
    await changeCustomField(session, field, { label: 'Size' })
    expect(await inTheWay(changed.batch)).toMatchObject({ about: 'Size' })
    expect(await inTheWay(filled.batch)).toMatchObject({ about: 'Size' })
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

  it('narrows, sorts, groups and sums the list of its contacts, by a key that a new label leaves alone', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const names = ['Ana', 'Béa', 'Cleo', 'Dov']
    const people = await Promise.all(
      names.map(async (givenName) => (await createPerson(session, { givenName })).value),
    )
    const make = async (input: Omit<CustomFieldInput, 'appliesTo'>) =>
      (await createCustomField(session, { appliesTo: 'person', ...input })).value
    const [district, seats] = [
      await make({ label: 'Distrito, oficina', type: 'choice', choices: ['Norte', 'Sur'] }),
      await make({ label: 'Seats', type: 'number' }),
    ]
    const days = await make({ label: 'Days', type: 'multi-choice', choices: ['Mon', 'Tue'] })
    const fill = (index: number, field: typeof days, value: CustomValue) =>
      setCustomValues(session, people[index] ?? people[0]!, [{ field, value }])
    await fill(0, district, 'sur')
    await fill(1, district, 'norte')
    await fill(2, district, 'sur')
    await fill(0, seats, 3)
    await fill(1, seats, 12)
    await fill(0, days, ['Mon', 'Tue'])
    await fill(1, days, ['Tue'])
    await changeCustomField(session, district, { label: 'District' })
    const [first] = await listCustomFields(session)
    expect(first).toMatchObject({ key: 'field.distrito_oficina', label: 'District' })
    const shown = async (where: Filter, sort?: string) => {
      const list = openList(session, 'person', {
        where,
        ...(sort && { sort: [{ by: sort, descending: true }] }),
      })
      return (await list.page(0, 10)).map(({ name }) => name)
    }
    const field = 'field.distrito_oficina'
    expect(await shown({ field, op: 'is', value: 'Sur' })).toEqual(['Ana', 'Cleo'])
    expect(await shown({ field, op: 'is-not', value: 'Sur' })).toEqual(['Béa', 'Dov'])
    expect(await shown({ field, op: 'empty' })).toEqual(['Dov'])
    expect(await shown({ field: 'field.days', op: 'is', value: 'Tue' })).toEqual(['Ana', 'Béa'])
    expect(await shown({ field: 'field.days', op: 'is-not', value: 'Mon' })).toEqual(['Béa', 'Cleo', 'Dov'])
    expect(await shown({ field: 'field.seats', op: 'more', value: 2.5 }, 'field.seats')).toEqual([
      'Béa',
      'Ana',
    ])
    const grouped = openList(session, 'person', { group: field })
    expect(grouped.groups).toEqual([
      { value: 'Norte', count: 1 },
      { value: 'Sur', count: 2 },
      { value: null, count: 1 },
    ])
    expect(grouped.totals(['field.seats'])).toEqual({ 'field.seats': { sum: 15, count: 2 } })
    const firstRow = async (as: Session, ...keys: string[]) =>
      (await openList(as, 'person', {}).page(0, 1, keys))[0]?.fields
    const plain = { 'field.seats': 3, 'field.days': ['Mon', 'Tue'] }
    expect(await firstRow(session, field, ...Object.keys(plain))).toEqual({ [field]: 'Sur', ...plain })
    await createSavedView(session, { list: 'person', name: 'South', definition: { group: field } })
    expect(() => openList(session, 'organization', { where: { field, op: 'empty' } })).toThrow(
      'input.invalid',
    )
    await changeCustomField(session, district, { sensitivity: 'restricted' })
    const open = sessionOf(store, 'internal')
    expect(() => openList(open, 'person', { where: { field, op: 'empty' } })).toThrow('input.invalid')
    await expect(firstRow(open, field)).rejects.toMatchObject({ code: 'input.invalid' })
    expect(await firstRow(open, ...Object.keys(plain))).toEqual(plain)
  })

  it('of people and organizations alike is one field in both, filled in, listed and filtered by one key', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: field } = await createCustomField(session, {
      appliesTo: 'contact',
      label: 'Grant page',
      type: 'link',
    })
    const { value: ana } = await createPerson(session, { givenName: 'Ana' })
    const { value: shelter } = await createOrganization(session, { name: 'Shelter' })
    for (const contact of [ana, shelter])
      await setCustomValues(session, contact, [{ field, value: `example.org/${contact}` }])
    for (const contact of [ana, shelter])
      expect((await getContactDetails(session, contact)).custom).toMatchObject([
        { label: 'Grant page', value: `https://example.org/${contact}` },
      ])
    const where: Filter = { field: 'field.grant_page', op: 'not-empty' }
    expect(openList(session, 'person', { where }).total).toBe(1)
    expect(openList(session, 'organization', { where }).total).toBe(1)
    expect(await listCustomFields(session)).toMatchObject([{ appliesTo: 'contact', uses: 2 }])
  })

  it('shared by both kinds has a name that neither has, and none of them takes it', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const make = (appliesTo: CustomFieldInput['appliesTo'], label: string) =>
      createCustomField(session, { appliesTo, label, type: 'text' })
    const taken = { params: { issues: ['label: issue.taken'] } }
    const { value: shifts } = await make('organization', 'Shifts')
    await expect(make('contact', 'SHIFTS')).rejects.toMatchObject(taken)
    await make('contact', 'Rota')
    await expect(make('person', 'rota')).rejects.toMatchObject(taken)
    await expect(changeCustomField(session, shifts, { label: 'Rota' })).rejects.toMatchObject(taken)
    await changeCustomField(session, shifts, { label: 'Hours' })
    await make('contact', 'Shifts')
    const keys = (await listCustomFields(session)).map(({ label, key }) => [label, key])
    expect(keys).toEqual([
      ['Hours', 'field.shifts'],
      ['Rota', 'field.rota'],
      ['Shifts', 'field.shifts_2'],
    ])
  })

  it('is filled in with a new contact and with a change of one, in one batch', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { value: field } = await createCustomField(session, childcare)
    const own = (value: CustomValue) => [{ field, value }]
    const fields = { givenName: 'Ana' }
    const made = await createPersonWith(session, { fields, contactPoints: [], own: own('evenings') })
    const shown = async () => (await getContactDetails(session, made.value)).custom.map(({ value }) => value)
    expect(await shown()).toEqual([['Evenings']])
    const change = await changePerson(session, made.value, { pronouns: 'she', own: own(['Weekends']) })
    expect(await shown()).toEqual([['Weekends']])
    await undo(session, { batch: change.batch ?? undefined })
    expect(await shown()).toEqual([['Evenings']])
    const wrong = changePerson(session, made.value, { pronouns: 'they', own: own('Nights') })
    await expect(wrong).rejects.toMatchObject({ code: 'input.invalid' })
    expect(await getContactDetails(session, made.value)).toMatchObject({ pronouns: null })
  })

  it('stands where somebody put it among the others', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const ids = []
    for (const label of ['A', 'B', 'C'])
      ids.push((await createCustomField(session, { appliesTo: 'person', label, type: 'text' })).value)
    await orderCustomFields(session, ids.toReversed())
    expect((await listCustomFields(session)).map(({ label }) => label)).toEqual(['C', 'B', 'A'])
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
