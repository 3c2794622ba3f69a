import { expect, test } from 'vitest'
import type { Filter } from '../../db/domain/filter/filter.ts'
import { newUid } from '../../db/domain/uid.ts'
import { addMember } from '../../db/service/member.ts'
import { createPerson } from '../../db/service/person.ts'
import { readFilter, sayFilter } from '../../db/service/read-filter.ts'
import type { Session } from '../../db/service/session.ts'
import { trash } from '../../db/service/trash.ts'
import { openTestStore } from '../store/test-store.ts'

test('a filter said as text is read as the same, whoever it names', async () => {
  using store = await openTestStore()
  const session: Session = { store, clearance: 'internal' }
  const person = async (givenName: string, familyName: string) =>
    (await createPerson(session, { givenName, familyName })).value
  const [ana, other, bea, gone] = [
    await person('Ana', 'Ruiz'),
    await person('Ana', 'Ruiz'),
    await person('Bea', 'Sol'),
    await person('Carl', 'Dow'),
  ]
  const zoe = (await addMember(session, { name: 'Zoe' })).value
  const zoeToo = (await addMember(session, { name: 'Zoe' })).value
  const me = (await addMember(session, { name: 'me' })).value
  await trash(session, [gone])
  const filter: Filter = {
    any: [
      { field: 'with', op: 'any-of', value: [ana, other, bea, gone, newUid()] },
      {
        all: [
          { field: 'with', op: 'is', value: bea },
          { field: 'member', op: 'any-of', value: ['me', me, zoe, zoeToo] },
        ],
      },
    ],
  }
  const text = await sayFilter(session, filter)
  expect(text).toContain('"Bea Sol"')
  expect(text).toContain(`"Ana Ruiz [${other}]"`)
  expect(text).toContain(`[${gone}]`)
  expect(await readFilter(session, { noun: 'interaction', text, locale: 'en' })).toEqual(filter)
  await expect(
    readFilter(session, { noun: 'interaction', text: 'with="Ana Ruiz"', locale: 'en' }),
  ).rejects.toMatchObject({ code: 'record.ambiguous' })
})
