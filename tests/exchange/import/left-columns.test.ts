import { expect, test } from 'vitest'
import type { MappingColumn } from '../../../db/domain/import-mapping.ts'
import { leftColumns } from '../../../db/exchange/import/contact/mapping/left-columns.ts'
import { column, mappingOf, tableOf } from './mapping-stage.ts'

test('a column that is left is told although another of its name is beyond the limit of own fields', () => {
  const remark = (occurrence: number): MappingColumn => ({
    column: { name: 'Remark', occurrence },
    target: { to: 'leave' },
  })
  const own = Array.from({ length: 150 }, (_, at) =>
    column(`Measure ${at}`, { to: 'custom', label: `Measure ${at}` }),
  )
  const mapping = mappingOf([remark(1), ...own, remark(2)])
  const header = mapping.columns.map(({ column: { name } }) => name)
  const table = tableOf([header, header.map((_, at) => `said ${at}`)])
  expect(leftColumns(table, mapping)).toEqual(['Remark'])
})
