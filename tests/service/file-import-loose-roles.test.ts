import { describe, expect, it } from 'vitest'
import type { ContactId } from '../../db/domain/contact.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import type { Session } from '../../db/service/session.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { importFiles, table, write } = importing()

const ownFieldsOf = async (session: Session, record: string | null | undefined) =>
  (await getContactDetails(session, record as ContactId)).custom.map(
    ({ label, value }) => `${label}: ${String(value)}`,
  )

describe('a title in a list that names no organization', () => {
  it('is kept as an own field called as its column, and told once', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const staff = `Name,Job Title,Department,E-mail
Ana Ruiz,Director,Housing,ana@example.org
Bo Ames,Case manager,,bo@example.org
`
    const result = await table(session, staff)
    const [ana, bo] = result.plan.rows
    expect(await ownFieldsOf(session, ana?.record)).toEqual(['Job Title: Director', 'Department: Housing'])
    expect(await ownFieldsOf(session, bo?.record)).toEqual(['Job Title: Case manager'])
    expect(result.notes).toMatchObject([
      { line: 1, code: 'roles.loose', detail: 'Job Title (2), Department (1)' },
    ])
    expect(ana?.remarks).toEqual([])
    const before = dumpOf(store)
    expect(countsOf(await table(session, staff))).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(dumpOf(store)).toEqual(before)
  })

  it('stays a role where the row names an organization', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const mixed = `Name,Title,Organization,E-mail
Ana Ruiz,Director,Harbor House,ana@example.org
Bo Ames,Nurse,,bo@example.org
`
    const [ana, bo] = (await table(session, mixed)).plan.rows
    expect(await ownFieldsOf(session, ana?.record)).toEqual([])
    expect(await ownFieldsOf(session, bo?.record)).toEqual(['Title: Nurse'])
  })

  it('is kept of an entry of a directory', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const entry =
      'dn: cn=Ana\nobjectclass: person\ncn: Ana Ruiz\nsn: Ruiz\nmail: ana@example.org\ntitle: Director\nou: Housing\n'
    const { plan } = await importFiles(session, { kind: 'contacts', paths: [write('a.ldif', entry)] })
    expect(await ownFieldsOf(session, plan.rows[0]?.record)).toEqual([
      'Title: Director',
      'Department: Housing',
    ])
  })
})
