import { describe, expect, it } from 'vitest'
import type { ContactId } from '../../../db/domain/contact.ts'
import { trashRecord } from '../../../db/store/history/trash.ts'
import { contactIdsOf, findContactIds, foundContacts } from '../../../db/store/lists/found-contacts.ts'
import { setSensitivity } from '../../../db/store/row.ts'
import { reading } from '../../../db/store/store.ts'
import { makeInteraction } from '../../fixtures/make-interaction.ts'
import { makeChamber, makeLegislator } from '../../fixtures/make-legislator.ts'
import { makeOrganization } from '../../fixtures/make-organization.ts'
import { makePerson } from '../../fixtures/make-person.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore, type TestStore } from '../test-store.ts'

async function find(store: TestStore, text: string, limit = 10) {
  const read = reading(store, 'internal')
  const found = await foundContacts(read, findContactIds(read, text, limit))
  return found.map((contact) => `${contact.name}: ${contact.is}`)
}

describe('contacts of every kind, found by name', () => {
  it('are told apart, and those spoken with last come first', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      makePerson(write, 'Ada Harbor')
      const zoe = makePerson(write, 'Zoe Harbor')
      makeInteraction(write, { on: '2026-01-05', with: [zoe] })
      makeOrganization(write, 'Harbor Choir')
    })
    expect(await find(store, 'harb')).toEqual([
      'Zoe Harbor: person',
      'Ada Harbor: person',
      'Harbor Choir: organization',
    ])
    expect(await find(store, '', 1)).toEqual(['Zoe Harbor: person'])
    expect(await find(store, 'nobody')).toEqual([])
  })

  it('are not those in the trash or above the clearance', async () => {
    using store = await openTestStore()
    const ids = await writing(store, (write) => {
      const [here, trashed, guarded] = ['Ada', 'Bea', 'Cy'].map((name) => makePerson(write, `${name} Moss`))
      trashRecord(write, trashed!.id)
      setSensitivity(write, guarded!.id, 'restricted')
      return [here!, trashed!, guarded!].map(({ uid }) => uid as ContactId)
    })
    expect(await find(store, 'moss')).toEqual(['Ada Moss: person'])
    const read = reading(store, 'internal')
    expect((await foundContacts(read, contactIdsOf(read, ids))).map(({ name }) => name)).toEqual(['Ada Moss'])
    expect(contactIdsOf(read, [])).toEqual([])
  })

  it('are legislators where they have a term', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Merrow', kind: 'upper' })
      makeLegislator(write, 'Ana Ruiz', { chamber, district: '14', serving: 1 })
    })
    const read = reading(store, 'internal')
    const found = await foundContacts(read, findContactIds(read, '', 10))
    expect(found).toMatchObject([{ is: 'legislator', noun: 'person', district: '14' }])
  })
})
