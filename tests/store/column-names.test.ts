import { expect, it } from 'vitest'
import { columnName } from '../../db/domain/i18n/column-name.ts'
import { locales } from '../../db/domain/i18n/locale.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { loggedColumns } from '../../db/store/history/columns.ts'
import { recordedTables } from '../../db/store/tables.ts'
import { writing } from '../fixtures/write.ts'
import { openTestStore } from './test-store.ts'

it.each(locales)('whatever history keeps of a record has a name that people read, in %s', async (locale) => {
  using store = await openTestStore()
  const t = translator(locale)
  const columns = await writing(store, (write) =>
    recordedTables.flatMap(({ name }) => loggedColumns(write, name).map((column) => column.name)),
  )
  expect(columns.length).toBeGreaterThan(200)
  const raw = columns.filter((name) => name !== 'id' && !/^\p{Lu}/u.test(columnName(t, name)))
  expect([...new Set(raw)]).toEqual([])
})
