import { expect, expectTypeOf, test } from 'vitest'
import { fieldsOf, filteredNouns } from '../../db/domain/filter/field.ts'
import type { PersonId } from '../../db/domain/person.ts'
import type { Change } from '../../electron/contract/change.ts'
import type { Api, Contract, Handlers } from '../../electron/contract/contract.ts'
import { endpoints } from '../../electron/contract/contract.ts'
import type { OutputOf } from '../../electron/contract/endpoint.ts'
import { eventNames } from '../../electron/contract/events.ts'
import { listSlice, type ListedRows } from '../../electron/contract/list.ts'
import type { ListRows } from '../../db/service/list.ts'

declare const api: Api

/** Never run: what matters is that it compiles, and that the marked lines do not. */
export async function typesOfTheWindowSide(): Promise<void> {
  const created = await api.person.create({ givenName: 'Ana' })
  if (created.ok) expectTypeOf(created.value).toEqualTypeOf<Change<PersonId>>()
  // @ts-expect-error an unknown field
  await api.person.create({ givenNam: 'Ana' })
  // @ts-expect-error a wrong type
  await api.followUp.drop({ id: 3, reason: 'x' })
  // @ts-expect-error no such call
  await api.person.erase({})
}

/** What the store lists is what the window is told to expect, list by list. */
export const listed = (rows: ListRows): ListedRows => rows

/** Every call that comes back with a batch says so, or what it changed would not be shown. */
type UntoldOf<Slice> = {
  [M in keyof Slice]: OutputOf<Slice[M]> extends Change<unknown>
    ? Slice[M] extends { readonly isChange: true }
      ? never
      : M
    : never
}[keyof Slice]
expectTypeOf<{ [S in keyof Contract]: UntoldOf<Contract[S]> }[keyof Contract]>().toBeNever()

/** The same for the sides that answer. */
type DraftHandlers = Handlers<object, 'vault'>['draft']
export const complete = {
  save: () => ({ id: 1 }),
  remove: () => undefined,
} satisfies DraftHandlers
// @ts-expect-error `remove` is missing
export const incomplete = { save: () => ({ id: 1 }) } satisfies DraftHandlers
// @ts-expect-error a wrong result
export const wrong = { ...complete, save: () => 1 } satisfies DraftHandlers
test('every endpoint has one name, a schema and a side', () => {
  const names = endpoints.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain('person.create')
  for (const { endpoint } of endpoints) expect(['main', 'vault', 'reader']).toContain(endpoint.side)
  expect(new Set(eventNames).size).toBe(eventNames.length)
})

test('boundary schemas change nothing: what is parsed is what was given', () => {
  for (const { name, endpoint } of endpoints) {
    const parsed = endpoint.input.safeParse({})
    if (parsed.success) expect(parsed.data, name).toEqual({})
  }
})

test('a page shows every field that a list has, and a hundred of the users’ own beside them', () => {
  const own = Array.from({ length: 100 }, (_, at) => `field.own_${at}`)
  for (const noun of filteredNouns) {
    const fields = [...Object.keys(fieldsOf(noun)), ...own]
    expect(listSlice.page.input.safeParse({ list: 1, offset: 0, limit: 100, fields }).success).toBe(true)
  }
})
