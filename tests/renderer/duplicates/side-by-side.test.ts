import { expect, test } from 'vitest'
import { translator } from '../../../db/domain/i18n/all-languages.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import { getContactDetails } from '../../../db/service/contact.ts'
import { createPersonWith } from '../../../db/service/person.ts'
import type { ContactPointInput } from '../../../db/domain/contact-point.ts'
import type { ContactDetails } from '../../../electron/contract/contact-details.ts'
import { sideBySide } from '../../../renderer/duplicates/side-by-side.ts'
import { openTestStore } from '../../store/test-store.ts'

async function differing(...people: (readonly ContactPointInput[])[]): Promise<string[]> {
  using store = await openTestStore()
  const session = { store, clearance: 'internal' as const }
  const contacts: ContactDetails[] = []
  for (const contactPoints of people) {
    const { value } = await createPersonWith(session, { fields: { givenName: 'Ana' }, contactPoints })
    contacts.push((await getContactDetails(session, value)) as ContactDetails)
  }
  return sideBySide(translator('en'), contacts, '2026-03-03' as LocalDate)
    .filter(({ differs }) => differs)
    .map(({ field }) => field)
}

const phone = (value: string): ContactPointInput => ({ kind: 'phone', value })
const mail = (value: string): ContactPointInput => ({ kind: 'email', value })

test('what is the same in two writings, or in another order, does not differ', async () => {
  expect(
    await differing(
      [phone('(202) 555-0101'), mail('Ana@Example.org'), phone('202-555-0102')],
      [phone('+1 202 555 0102'), phone('202.555.0101'), mail('ana@example.org')],
    ),
  ).toEqual([])
})

test('another number, and one more, do', async () => {
  expect(await differing([phone('202-555-0101')], [phone('202-555-0102'), mail('a@example.org')])).toEqual([
    'email',
    'phone',
  ])
})
