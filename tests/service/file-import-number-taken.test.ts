import { expect, test } from 'vitest'
import { openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf, verdictsOf } from './import-files.ts'

const { importFiles, table, write } = importing()

test('a new contact under a number that somebody else has is told with whose it is', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const header = 'ID,First name,Last name,Email'
  await table(session, `${header}\n7,Ana,Díaz,ana@example.org\n`)
  const content = `${header}\n7,Bruno,Keller,bruno@example.org\n8,Cleo,Marsh,cleo@example.org\n`
  const result = await table(session, content)
  expect(countsOf(result)).toMatchObject({ created: 2, ambiguous: 0, errors: 0 })
  expect(verdictsOf(result)).toEqual(['2 created numberTaken', '3 created'])
  expect(result.notes).toMatchObject([{ line: 2, code: 'numberTaken', detail: 'Ana Díaz (7)' }])
  expect(countsOf(await table(session, content))).toMatchObject({ created: 0, unchanged: 2 })
})

test('and so is one whose number a row before it has', async () => {
  using store = await openTestStore()
  const content =
    'ID,First name,Last name,Email\n7,Ana,Díaz,ana@example.org\n7,Bruno,Keller,bruno@example.org\n'
  const result = await table(sessionOf(store), content)
  expect(verdictsOf(result)).toEqual(['2 created', '3 created numberTakenRow'])
  expect(result.notes).toMatchObject([{ line: 3, detail: '2, Ana Díaz (7)' }])
})

test('of two organizations in one extract under one number both come in, once', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const rows = ['YOUTH CENTER RENO,1 OAK ST,RENO', 'HARM REDUCTION PROJECT,9 ELM ST,ELKO'].map(
    (row) => `880000001,${row},NV,89501`,
  )
  const paths = [write('extract.csv', `EIN,NAME,STREET,CITY,STATE,ZIP\n${rows.join('\n')}\n`)]
  const result = await importFiles(session, { kind: 'irs', paths })
  expect(verdictsOf(result)).toEqual(['2 created', '3 created resemblesRow'])
  const again = await importFiles(session, { kind: 'irs', paths })
  expect(countsOf(again)).toMatchObject({ created: 0, unchanged: 2 })
})
