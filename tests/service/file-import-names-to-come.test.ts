import { describe, expect, it } from 'vitest'
import { openTestStore, type TestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { table } = importing()

const sheet = (...rows: readonly string[]) => ['First Name,Last Name,Email,City', ...rows].join('\n')
const subscribers = sheet(',,ana@one.example,')
const members = sheet('Ana,Ruiz,ana@one.example,')

const names = (store: TestStore) =>
  store.readStatement('select display_name from contact order by id').pluck().all()

describe('an address in place of a name', () => {
  it.each(['fill', 'overwrite'] as const)('gives way to the name that comes later (%s)', async (mode) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, subscribers)
    expect(names(store)).toEqual(['ana@one.example'])
    await table(session, members, { mode })
    expect(names(store)).toEqual(['Ana Ruiz'])
    expect(countsOf(await table(session, members, { mode }))).toMatchObject({ unchanged: 1 })
  })

  it.each(['fill', 'overwrite'] as const)('never takes the place of a name (%s)', async (mode) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, members)
    const result = await table(session, sheet(',,ana@one.example,Barre'), { mode })
    expect(countsOf(result)).toMatchObject({ created: 0, updated: 1 })
    expect(names(store)).toEqual(['Ana Ruiz'])
  })

  it.each([
    ['before', [',,ana@one.example,Barre', 'Ana,Ruiz,ana@one.example,']],
    ['after', ['Ana,Ruiz,ana@one.example,', ',,ana@one.example,Barre']],
  ])('gives way to the name in a row %s it', async (_, rows) => {
    using store = await openTestStore()
    const result = await table(sessionOf(store), sheet(...rows))
    expect(names(store)).toEqual(['Ana Ruiz'])
    expect(result.notes).toEqual([])
  })
})
