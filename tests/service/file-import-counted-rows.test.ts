import { describe, expect, it } from 'vitest'
import { openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { importFiles, table, write } = importing()

const sheet = (...rows: readonly string[]) => ['ID,First Name,Last Name,Email', ...rows].join('\n')

const members = sheet('1,Ana,Ruiz,ana@one.example', '2,Bo,Kim,bo@one.example')
const guests = sheet('1,Zed,Alpha,zed@two.example', '2,Yan,Beta,yan@two.example')

describe('every list counts its rows from 1', () => {
  it('those of another list are other people, and known when it comes again', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, members)
    for (const mode of ['create', 'fill', 'overwrite'] as const)
      expect(countsOf(await table(session, guests, { mode }))).toMatchObject(
        mode === 'create'
          ? { created: 2, skipped: 0, ambiguous: 0 }
          : { created: 0, updated: 0, unchanged: 2 },
      )
  })

  it('two lists at once are four people', async () => {
    using store = await openTestStore()
    const paths = [write('members.csv', members), write('guests.csv', guests)]
    const result = await importFiles(sessionOf(store), { kind: 'contacts', paths })
    expect(countsOf(result)).toMatchObject({ created: 4, skipped: 0 })
  })

  it('who stands in two lists at once under two numbers is one', async () => {
    using store = await openTestStore()
    const others = sheet('7,Ana,Ruiz,ana@one.example', '1,Bo,Kim,bo@one.example')
    const paths = [write('members.csv', members), write('others.csv', others)]
    const result = await importFiles(sessionOf(store), { kind: 'contacts', paths })
    expect(countsOf(result)).toMatchObject({ created: 2, skipped: 2, ambiguous: 0 })
  })

  it('a number of a household makes none one with another', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const household = sheet('7,Samuel,Ruiz,home@ruiz.example', '7,Samantha,Ruiz,home@ruiz.example')
    expect(countsOf(await table(session, household))).toMatchObject({ created: 2, skipped: 0 })
    expect(countsOf(await table(session, household))).toMatchObject({ created: 0, unchanged: 2 })
  })

  it('who has married or moved is known by the number together with what stays', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, members)
    const later = sheet('1,Ana,Weber,ana@one.example', '2,Bo,Kim,bo@new.example')
    expect(countsOf(await table(session, later, { mode: 'overwrite' }))).toMatchObject({
      created: 0,
      updated: 2,
    })
  })

  it('a long number is of one system', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, sheet('100012345,Ana,Ruiz,ana@one.example'))
    const renamed = sheet('100012345,Anouk,Weber,anouk@new.example')
    expect(countsOf(await table(session, renamed, { mode: 'fill' }))).toMatchObject({
      created: 0,
      updated: 1,
    })
  })
})
