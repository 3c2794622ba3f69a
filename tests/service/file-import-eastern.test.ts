import { expect, it } from 'vitest'
import { search } from '../../db/service/search.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

it('names of East Asia that are written without a space have their parts, and are found however they are typed', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const content =
    'Name,Email\n王小明,wang@example.org\n김철수,kim@example.org\n山田太郎,yamada@example.org\n鈴木 花子,suzuki@example.org\n'
  const { created, errors, notes } = await table(session, content)
  expect({ created, errors, notes }).toEqual({ created: 4, errors: [], notes: [] })
  const people = store.readStatement(
    `select given_name || '|' || coalesce(family_name, '') from person order by id`,
  )
  expect(people.pluck().all()).toEqual(['小明|王', '철수|김', '山田太郎|', '花子|鈴木'])
  const found = async (text: string) =>
    (await search(session, { text, limit: 9 })).hits.map(({ title }) => title)
  expect(await found('王小明')).toEqual(['王 小明'])
  expect(await found('"王 小明"')).toEqual(['王 小明'])
  expect(await found('김철수')).toEqual(['김 철수'])
  expect(await found('鈴木花子')).toEqual(['鈴木 花子'])
  expect(await found('山田太郎')).toEqual(['山田太郎'])
  expect((await table(session, content)).created).toBe(0)
})
