import { join } from 'node:path'
import { expect, it } from 'vitest'
import { choicesOfText } from '../../db/domain/choice-text.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { createCustomField, listCustomFields } from '../../db/service/custom-field.ts'
import { exportList } from '../../db/service/list-export.ts'
import { openList } from '../../db/service/list.ts'
import { reportFormats } from '../../db/service/report.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { folder, importFiles, write } = importing()
const t = translator('en')
const choices = ['Law; policy', 'Art', 'Say "yes"', '"Quoted"', 'Food, health', '[board]']

const chosenBy = async (store: TestStore): Promise<unknown[]> => {
  const list = openList(sessionOf(store), 'person', { sort: [{ by: 'given-name' }] })
  return (await list.page(0, 20, ['field.causes'])).map(({ fields }) => fields?.['field.causes'])
}

async function withCauses(store: TestStore): Promise<void> {
  await createCustomField(sessionOf(store), {
    appliesTo: 'person',
    label: 'Causes',
    type: 'multi-choice',
    choices,
  })
}

it("choices of one's own that hold marks of lists go out and come in again as they are", async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await withCauses(store)
  const inCell = (...words: string[]) => words.map((word) => `"${word.replaceAll('"', '""')}"`).join('; ')
  const rows = [
    { 'First name': 'Ana', 'Last name': 'Ruiz', Causes: inCell('Law; policy', 'Art') },
    { 'First name': 'Bo', 'Last name': 'Chen', Causes: inCell('Say "yes"', '"Quoted"', 'Food, health') },
    { 'First name': 'Cy', 'Last name': 'Doe', Causes: inCell('[board]') },
  ]
  await importFiles(session, { kind: 'contacts', paths: [write('in.json', JSON.stringify(rows))] })
  const chosen = await chosenBy(store)
  expect(chosen).toEqual([
    expect.arrayContaining(['Law; policy', 'Art']),
    expect.arrayContaining(['Say "yes"', '"Quoted"', 'Food, health']),
    ['[board]'],
  ])

  for (const format of reportFormats) {
    const path = join(folder, `causes.${format}`)
    const place = { path, format, audience: 'internal', overwrite: true } as const
    const fields = ['given-name', 'family-name', 'field.causes']
    await exportList(session, { noun: 'person', fields, filters: [], t }, place)
    const again = await importFiles(session, { kind: 'contacts', paths: [path] })
    expect(countsOf(again)).toMatchObject({ created: 0, updated: 0, errors: 0 })
    expect((await listCustomFields(session)).map((field) => field.choices)).toContainEqual(choices)
    expect(await chosenBy(store)).toEqual(chosen)
  }
})

it.each([
  ['Law; Art', ['Law', 'Art']],
  ['"Law; policy"; Art', ['Law; policy', 'Art']],
  ['Art ;; "say ""yes"""', ['Art', 'say "yes"']],
  ['"Law" and policy; Art', ['"Law" and policy', 'Art']],
  ['"open; Art', ['"open', 'Art']],
  ['', []],
])('several choices stand in a cell: %s', (text, words) => {
  expect(choicesOfText(text)).toEqual(words)
})

it('choices of a list in JSON that hold the mark of lists are each one choice', async () => {
  using store = await openTestStore()
  await withCauses(store)
  const rows = [
    { 'First name': 'Ana', 'Last name': 'Ruiz', Causes: ['Law; policy', 'Art'] },
    { 'First name': 'Bo', 'Last name': 'Chen', Causes: ['Say "yes"', '"Quoted"'] },
  ]
  await importFiles(sessionOf(store), {
    kind: 'contacts',
    paths: [write('lists.json', JSON.stringify(rows))],
  })
  expect(await chosenBy(store)).toEqual([
    expect.arrayContaining(['Law; policy', 'Art']),
    expect.arrayContaining(['Say "yes"', '"Quoted"']),
  ])
})
