import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import type { MemberId } from '../../db/domain/member.ts'
import { readQuickAdd, type QuickAdd, type QuickPart } from '../../db/domain/quick-add.ts'

const id = (name: string) => name as MemberId
const members = [
  { id: id('ana'), name: 'Ana Ruiz', isSelf: true },
  { id: id('luis'), name: 'Luis Peña', isSelf: false },
  { id: id('lucia'), name: 'Lucía Gómez', isSelf: false },
]
// A Tuesday.
const today = parseLocalDate('2026-03-03')
const read = (text: string, except: readonly QuickPart[] = []) =>
  readQuickAdd(text, { today, locale: 'en-GB', members, except: new Set(except) })

const nothing: QuickAdd = {
  title: '',
  dueOn: null,
  dueTime: null,
  doubt: null,
  recurrence: null,
  owner: null,
  unknownOwner: null,
  tags: [],
  priority: null,
}

test.for<[string, Partial<Record<keyof QuickAdd, unknown>>]>([
  ['Send the draft', { title: 'Send the draft' }],
  [
    'Call Rosa friday 3pm @ana #budget !',
    {
      title: 'Call Rosa',
      dueOn: '2026-03-06',
      dueTime: '15:00',
      owner: 'ana',
      tags: ['budget'],
      priority: 'high',
    },
  ],
  [
    '! Llamar a Rosa el viernes que viene, @luis #presupuesto #mesa',
    {
      title: 'Llamar a Rosa',
      dueOn: '2026-03-06',
      owner: 'luis',
      tags: ['presupuesto', 'mesa'],
      priority: 'high',
    },
  ],
  [
    'Report every month on the last Friday @me',
    { title: 'Report', recurrence: 'RRULE:FREQ=MONTHLY;BYDAY=-1FR', owner: 'ana' },
  ],
  [
    'Llamar cada 2 semanas desde mañana',
    { title: 'Llamar desde', recurrence: 'RRULE:FREQ=WEEKLY;INTERVAL=2', dueOn: '2026-03-04' },
  ],
  ['Pay rent the 20th', { title: 'Pay rent', dueOn: '2026-03-20' }],
  ['Ask @lu about it', { title: 'Ask @lu about it', unknownOwner: 'lu' }],
  ['Ask @lucia about it', { title: 'Ask about it', owner: 'lucia' }],
  ['Ask @nobody', { title: 'Ask @nobody', unknownOwner: 'nobody' }],
  ['Write to ana@example.org now!', { title: 'Write to ana@example.org now!' }],
  ['Review yesterday', { title: 'Review yesterday', doubt: 'past' }],
  ['Call next Friday', { title: 'Call', dueOn: '2026-03-13', doubt: 'ambiguous' }],
  ['Issue #', { title: 'Issue #' }],
])('%s', ([text, expected]) => expect(read(text)).toEqual({ ...nothing, ...expected }))

test('what is not to be read stays in the title', () => {
  const text = 'Call friday @ana #x !'
  const all: QuickPart[] = ['due', 'recurrence', 'owner', 'tags', 'priority']
  expect(read(text, all)).toEqual({ ...nothing, title: text })
  expect(read(text, ['due']).title).toBe('Call friday')
})

test('the order of the parts does not matter, and whatever is typed is read', () => {
  const parts = ['tomorrow', '@luis', '#board', '!', 'every week']
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: 5 }), (order) => {
      expect(read(`Call Rosa, ${order.join(' ')}`)).toMatchObject({
        title: 'Call Rosa',
        dueOn: '2026-03-04',
        owner: 'luis',
        tags: ['board'],
        priority: 'high',
        recurrence: 'RRULE:FREQ=WEEKLY',
      })
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(read(text).title.length).toBeLessThanOrEqual(text.length)
    }),
  )
})
