import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { failedRowsPlace } from '../../db/service/failed-rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'caucus-failed-rows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

test('what nobody can read is said, and not taken for a place where nothing is', async () => {
  symlinkSync(at('round.csv'), at('round.csv'))
  await expect(failedRowsPlace(at('round.csv'), [])).rejects.toMatchObject({
    code: 'file.unreadable',
    params: { detail: 'ELOOP' },
  })
})

test('a new place is taken, a folder and another file are not', async () => {
  expect(await failedRowsPlace(at('new.csv'), [])).toMatchObject({ overwrite: false })
  mkdirSync(at('folder'))
  await expect(failedRowsPlace(at('folder'), [])).rejects.toMatchObject({ code: 'file.exists' })
  writeFileSync(at('other.csv'), 'Name\nAna\n')
  await expect(failedRowsPlace(at('other.csv'), [])).rejects.toMatchObject({ code: 'file.exists' })
})
