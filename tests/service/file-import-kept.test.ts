import { describe, expect, it } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { importReasonText } from '../../db/domain/import-reason.ts'
import { compareHeld, holdFiles } from '../../db/service/held-file-import.ts'
import { heldRows } from '../../db/service/held-file-pages.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table, write } = importing()

const header = 'Name,E-mail,Organization,Title,Pronouns,Topic,Notes\n'
const first = `${header}Ana Ruiz,ana@example.org,Harbor House,Counsel,she/her,Housing,Met in May\n`
const second = `${header}Ana Ruiz,ana@example.org,Harbor House,Director,they/them,Health,Met in June\n`
const kept = 'Pronouns: they/them, Notes: Met in June, Title: Director, Topic: Health'

describe('a row that fills blanks', () => {
  it('tells which of its columns the contact says otherwise', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, first)
    const { unchanged, notes } = await table(session, second)
    expect(unchanged).toBe(1)
    expect(notes).toEqual([{ file: 'table.csv', line: 2, code: 'keptOther', detail: kept }])
    const held = await holdFiles(session, { kind: 'contacts', paths: [write('next.csv', second)] })
    await compareHeld(session, held, {})
    const all = { verdict: null, text: '', kept: [], offset: 0, limit: 5 }
    expect(heldRows(held, all).rows[0]?.told).toEqual([{ code: 'keptOther', detail: kept }])
  })

  it('is quiet about what is the same, in other letters too', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, first)
    expect((await table(session, first)).notes).toEqual([])
    expect(
      (await table(session, first.replace('Counsel', 'counsel').replace('Housing', 'HOUSING'))).notes,
    ).toEqual([])
    expect((await table(session, `${header}Ana Ruiz,ana@example.org,,,,,\n`)).notes).toEqual([])
  })

  it('says nothing of it where the file is right, or the contact is left alone', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await table(session, first)
    expect((await table(session, second, { mode: 'create' })).notes).toEqual([])
    expect((await table(session, second, { mode: 'overwrite' })).notes).toEqual([])
  })

  it('names a field in words where no column does', () => {
    const reason = { code: 'keptOther', detail: 'field.givenName: Ana, field.sector' }
    expect(importReasonText(translator('en'), reason)).toBe(
      'left as it is, as the contact says something else: Given name: Ana, Sector',
    )
    expect(importReasonText(translator('es'), reason)).toContain('Nombre')
  })
})
