import { describe, expect, it } from 'vitest'
import { filterSchema, type FilterFields } from '../../db/service/list-filter.ts'

const fields: FilterFields = {
  text: { name: 'name', kind: 'text' },
  open: { name: 'open', kind: 'flag' },
  from: { name: 'from', kind: 'day' },
  states: { name: 'state', kind: 'choices', values: ['open', 'done'] },
  owner: { name: 'owner', kind: 'member' },
  about: { name: 'about', kind: 'contact' },
}
const id = '0192f3a0-7b7c-7000-8000-000000000001'
const takes = (filter: object): boolean => filterSchema(fields).safeParse(filter).success

describe('a filter', () => {
  it.each([
    {},
    { text: 'x', open: false, from: '2026-03-03' },
    { states: ['open'], owner: id, about: id },
    { owner: null },
  ])('may say %o', (filter) => expect(takes(filter)).toBe(true))

  it.each([
    { unknown: 'x' },
    { text: true },
    { open: 'yes' },
    { from: '2026-02-30' },
    { states: ['gone'] },
    { states: 'open' },
    { about: 'x' },
    { about: null },
  ])('may not say %o', (filter) => expect(takes(filter)).toBe(false))
})
