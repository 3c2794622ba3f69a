import { expect, it } from 'vitest'
import { compareHeld, editCell, holdFiles } from '../../db/service/held-file-import.ts'
import { mappingOf } from '../../db/service/held-file-pages.ts'
import { remapPart, reshapePart } from '../../db/service/held-file-shape.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { write } = importing()

const lists = {
  contacts: [
    { id: 1, first_name: 'Ana', last_name: 'Ruiz' },
    { id: 2, first_name: 'Bo', last_name: 'Chen' },
  ],
  notes: [{ contact_id: 1, text: 'Met at the fair', date: '2026-01-05' }],
}

it('notes of another list stay with their contacts, whatever is said of either list', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const path = write('lists.json', JSON.stringify(lists))
  const held = await holdFiles(session, { kind: 'contacts', paths: [path] })
  const notes = () => held.source.parts.map(({ drafts }) => drafts.map((draft) => draft.notes ?? []))
  const expected = [[['2026-01-05: Met at the fair'], []], []]
  expect(notes()).toEqual(expected)
  for (const part of [0, 1]) {
    remapPart(held, part, mappingOf(held, part).mapping)
    expect(notes()).toEqual(expected)
    await reshapePart(session, held, { part, options: { layout: null } })
    expect(notes()).toEqual(expected)
    await reshapePart(session, held, { part, options: { headerLine: 1 } })
    expect(notes()).toEqual(expected)
  }
  await compareHeld(session, held, {})
  const key = held.plan?.rows.find(({ name }) => name === 'Bo Chen')?.key ?? ''
  editCell(held, key, { column: 1, text: 'Bobbie' })
  expect(notes()).toEqual(expected)
})
