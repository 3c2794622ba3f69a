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
  strangeDay: null,
  strangeTime: null,
  recurrence: null,
  owner: null,
  unknownOwner: null,
  ownersMeant: [],
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
    { title: 'Llamar', recurrence: 'RRULE:FREQ=WEEKLY;INTERVAL=2', dueOn: '2026-03-04' },
  ],
  ['Pay rent the 20th', { title: 'Pay rent', dueOn: '2026-03-20' }],
  ['Ask @lu about it', { title: 'Ask @lu about it', unknownOwner: 'lu', ownersMeant: members.slice(1) }],
  ['Ask @lucia about it', { title: 'Ask about it', owner: 'lucia' }],
  ['Ask @nobody', { title: 'Ask @nobody', unknownOwner: 'nobody' }],
  ['Write to ana@example.org now!', { title: 'Write to ana@example.org now!' }],
  ['Review yesterday', { title: 'Review yesterday', doubt: 'past' }],
  ['Call next Friday', { title: 'Call', dueOn: '2026-03-13', doubt: 'ambiguous' }],
  ...(['31 February', '29/2/2027', 'Feb 30th', '31 de abril de 2026', '2026-02-30'] as const).map(
    (said): [string, Partial<QuickAdd>] => [
      `Send the letter: ${said}`,
      { title: `Send the letter: ${said}`, strangeDay: said },
    ],
  ),
  ['Set 31 chairs, may 40 come, 31 marches', { title: 'Set 31 chairs, may 40 come, 31 marches' }],
  ['Issue #', { title: 'Issue #' }],
  [
    'Answer Ana within 5 working days #budget',
    { title: 'Answer Ana', dueOn: '2026-03-10', tags: ['budget'] },
  ],
  [
    'Responder a Ana en 3 días hábiles @luis',
    { title: 'Responder a Ana', dueOn: '2026-03-06', owner: 'luis' },
  ],
  ['Llamar cada 3 días hábiles', { title: 'Llamar cada 3 días hábiles' }],
  [
    'Call Ana on Friday about the 12 March hearing',
    { title: 'Call Ana about the 12 March hearing', dueOn: '2026-03-06' },
  ],
  [
    'Call Ana about the 12 March hearing on Friday',
    { title: 'Call Ana about the 12 March hearing', dueOn: '2026-03-06' },
  ],
  [
    'Call Ana Friday about the hearing on 12 March',
    { title: 'Call Ana about the hearing on 12 March', dueOn: '2026-03-06' },
  ],
  [
    'Send the notes of Thursday on Monday, by Tuesday 3pm',
    { title: 'Send the notes of Thursday on Monday', dueOn: '2026-03-10', dueTime: '15:00' },
  ],
  ['Review yesterday’s notes by Friday', { title: 'Review yesterday’s notes', dueOn: '2026-03-06' }],
  [
    'Send the minutes of 2 March 2026 Friday',
    { title: 'Send the minutes of 2 March 2026', dueOn: '2026-03-06' },
  ],
  [
    'Move the visit from Thursday to Friday',
    { title: 'Move the visit from Thursday to Friday', dueOn: '2026-03-05' },
  ],
  [
    'Llamar a Ana el viernes por la audiencia del 12 de marzo',
    { title: 'Llamar a Ana por la audiencia del 12 de marzo', dueOn: '2026-03-06' },
  ],
  [
    'Preparar la audiencia del 12 de marzo para el lunes',
    { title: 'Preparar la audiencia del 12 de marzo', dueOn: '2026-03-09' },
  ],
])('%s', ([text, expected]) => expect(read(text)).toEqual({ ...nothing, ...expected }))

test.for<[string, string, string]>([
  ['Send the Friday memo to her', 'Send the Friday memo to her', '2026-03-06'],
  ['Send Friday memo to her', 'Send Friday memo to her', '2026-03-06'],
  ['Send the Friday 3pm memo', 'Send the Friday 3pm memo', '2026-03-06'],
  ['Meet March 5 families next week', 'Meet March 5 families', '2026-03-09'],
  ['Next week meet March 5 families', 'meet March 5 families', '2026-03-09'],
  ['Meet March 5 families', 'Meet March 5 families', '2026-03-05'],
  ['Send Friday memo on Monday', 'Send Friday memo', '2026-03-09'],
  ['Write to April on 3 May', 'Write to April', '2026-05-03'],
  ['Llamar a Abril el 3 de mayo', 'Llamar a Abril', '2026-05-03'],
  ['Prepare the 12 March hearing', 'Prepare the 12 March hearing', '2026-03-12'],
  ['Call Ana before the Friday hearing', 'Call Ana before the Friday hearing', '2026-03-06'],
  ['Move her Friday call to Luis', 'Move her Friday call to Luis', '2026-03-06'],
  ['Send the notes from Friday to Ana', 'Send the notes from Friday to Ana', '2026-03-06'],
  ['Call Ana after Friday about the bill', 'Call Ana after Friday about the bill', '2026-03-06'],
  ['Ask Ana about Friday', 'Ask Ana about Friday', '2026-03-06'],
  ['Call Ana tomorrow morning', 'Call Ana tomorrow morning', '2026-03-04'],
  ['Enviar la nota del viernes a Ana', 'Enviar la nota del viernes a Ana', '2026-03-06'],
  ['Preparar la reunión de mañana', 'Preparar la reunión de mañana', '2026-03-04'],
  ['Pregúntale por el viernes y avisa', 'Pregúntale por el viernes y avisa', '2026-03-06'],
  ['Llamar a Ana después del viernes', 'Llamar a Ana después del viernes', '2026-03-06'],
  ['Call Ana on Friday about the bill', 'Call Ana about the bill', '2026-03-06'],
  ['Call Ana Friday about the bill', 'Call Ana about the bill', '2026-03-06'],
  ['Call Ana Friday, Luis too', 'Call Ana, Luis too', '2026-03-06'],
  ['Call Ana on Friday please', 'Call Ana please', '2026-03-06'],
  ['Friday call Ana', 'call Ana', '2026-03-06'],
  ['Pay rent the 20th', 'Pay rent', '2026-03-20'],
  ['Llamar a Ana el viernes por la ley', 'Llamar a Ana por la ley', '2026-03-06'],
  ['El viernes llamar a Ana', 'llamar a Ana', '2026-03-06'],
  ['Llamar a Ana antes del viernes por la ley', 'Llamar a Ana por la ley', '2026-03-06'],
  ['Enviar el memo para el viernes a Ana', 'Enviar el memo a Ana', '2026-03-06'],
])('a day leaves no hole in the title: %s', ([text, title, dueOn]) =>
  expect(read(text)).toMatchObject({ title, dueOn }),
)

const legislative = [
  'Review 2nd reading of HB 12',
  'Send 3/4 of the forms',
  'Prepare weekend retreat',
  'Attend 1st hearing, 2nd floor',
  'Enviar carta para Domingo García',
  'Find a 2/3 majority',
  'Pedir el 20 por ciento',
  'Read Section 2/3',
  'Organizar segunda vuelta',
  'Write year end report',
]
const due = [
  ['on Friday', '2026-03-06'],
  ['by the 20th', '2026-03-20'],
  ['este fin de semana', '2026-03-07'],
  ['a week from friday', '2026-03-13'],
  ['para el martes de la próxima semana', '2026-03-10'],
  ['by friday week', '2026-03-13'],
  ['3/15/26', '2026-03-15'],
  ['a fin de mes', '2026-03-31'],
] as const

test('of a title that holds no day nothing is taken, and beside a day that is said only that day is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...legislative), fc.constantFrom(...due), (title, [said, dueOn]) => {
      expect(read(title)).toEqual({ ...nothing, title })
      expect(read(`${title} ${said}`)).toEqual({ ...nothing, title, dueOn })
    }),
  )
})

test.for([
  ['Read the bill by mid December', 'mid December'],
  ['Read the bill by friday fortnight #budget', 'friday fortnight'],
  ['Leer la ley para la segunda semana de marzo @ana', 'segunda semana de marzo'],
] as const)('by when, in words that cannot be read, is told and stays: %s', ([text, strangeDay]) => {
  const { title, dueOn, ...told } = read(text)
  expect([title, dueOn, told.strangeDay]).toEqual([text.replace(/ [#@].*/u, ''), null, strangeDay])
})

test('a day beside a noun that it belongs to stays in the title', () => {
  for (const title of [
    'Plan Monday to Friday schedule',
    'Call Friday and Monday',
    'Plan 9/11 memorial',
    'Plan next week agenda',
    'Bring the 3/15 forms',
  ])
    expect([title, read(title).title]).toEqual([title, title])
})

test.for(['from tomorrow', 'starting tomorrow', 'desde mañana', 'a partir de mañana'])(
  'the day from which something comes again goes with the words before it: %s',
  (from) => expect(read(`Call every 2 weeks ${from}`)).toMatchObject({ title: 'Call', dueOn: '2026-03-04' }),
)

test.for([
  ['Call every 2nd tuesday at 3pm', 'Call', 'FREQ=MONTHLY;BYDAY=2TU', '2026-03-10', '15:00'],
  ['Call at 3pm every friday', 'Call', 'FREQ=WEEKLY;BYDAY=FR', '2026-03-06', '15:00'],
  ['Board every 3rd friday of the month, 9:30', 'Board', 'FREQ=MONTHLY;BYDAY=3FR', '2026-03-20', '09:30'],
  ['Llamar cada segundo martes a las 5 y media', 'Llamar', 'FREQ=MONTHLY;BYDAY=2TU', '2026-03-10', '17:30'],
  ['Llamar el tercer viernes de cada mes a las 9', 'Llamar', 'FREQ=MONTHLY;BYDAY=3FR', '2026-03-20', '09:00'],
  ['Board every 4th thursday', 'Board', 'FREQ=MONTHLY;BYDAY=4TH', null, null],
  ['Board every 2nd week', 'Board', 'FREQ=WEEKLY;INTERVAL=2', null, null],
  ['Board every first monday from tomorrow', 'Board', 'FREQ=MONTHLY;BYDAY=1MO', '2026-03-04', null],
  ['Board every friday from tomorrow at 3pm', 'Board', 'FREQ=WEEKLY;BYDAY=FR', '2026-03-04', '15:00'],
  ['Call 2 weeks after completion at 3pm', 'Call at 3pm', null, null, null],
  ['Call every friday until 1/1/2020 at 3pm', 'Call at 3pm', null, null, null],
] as const)('what comes again, with the hour beside it: %s', ([text, title, rule, dueOn, dueTime]) => {
  expect(read(text)).toMatchObject({ title, dueOn, dueTime })
  if (rule !== null) expect(read(text).recurrence).toBe(`RRULE:${rule}`)
})

test('the last Friday of the month is one day where "every" is not said', () =>
  expect(read('Send the draft by the last Friday of the month')).toEqual({
    ...nothing,
    title: 'Send the draft',
    dueOn: '2026-03-27',
  }))

test('a day that comes again is not torn out where that is not to be read', () =>
  expect(read('Call Ana every Friday', ['recurrence']).title).toBe('Call Ana every Friday'))

test.for([
  ['el martes que viene', 'a las 9 y media de la mañana', '09:30'],
  ['el martes que viene', 'a las 9 y cuarto', '09:15'],
  ['el martes que viene', 'a las 5 menos cuarto de la tarde', '16:45'],
  ['el martes que viene', 'a las nueve menos diez', '08:50'],
  ['el martes que viene', 'a las cinco', '17:00'],
  ['el martes que viene', 'a la una y media', '13:30'],
  ['el martes que viene', 'a un cuarto para las 5', '16:45'],
  ['el martes que viene', 'a mediodía', '12:00'],
  ['el martes que viene', 'al mediodía', '12:00'],
  ['on Wednesday', 'half past nine', '09:30'],
  ['on Wednesday', 'at half past nine in the evening', '21:30'],
  ['on Wednesday', 'quarter to five', '16:45'],
  ['on Wednesday', 'at a quarter past ten', '10:15'],
  ['on Wednesday', 'at ten to one', '12:50'],
  ['on Wednesday', 'at noon', '12:00'],
])('an hour as it is said, behind its day and before it: %s %s', ([day, hour, dueTime]) => {
  const { dueOn } = read(`Send the minutes ${day}`)
  for (const text of [`Send the minutes ${day} ${hour}`, `Send the minutes ${hour} ${day}`])
    expect([text, read(text)]).toEqual([text, { ...nothing, title: 'Send the minutes', dueOn, dueTime }])
})

test.for([
  ['Call Ana on Wednesday and a half', 'Call Ana and a half'],
  ['Call Ana tomorrow at once', 'Call Ana at once'],
  ['Call Ana tomorrow at 9 to 75 people', 'Call Ana to 75 people'],
  ['Llamar mañana a las 9 y Ana', 'Llamar y Ana'],
])('words that only look like an hour stay in the title: %s', ([text, title]) =>
  expect(read(text!).title).toBe(title),
)

const saidDays = [
  'on Wednesday',
  'el miércoles',
  'Thursday 26',
  'March 12',
  '2026-03-12',
  'el 25',
  'tomorrow',
  '',
]
/** With what of it is told: "25 h" may be how long something takes. */
const noHours = [
  ['25:00', '25:00'],
  ['24:00', '24:00'],
  ['9:75', '9:75'],
  ['25h', null],
  ['25 h', null],
  ['13pm', '13pm'],
  ['13 pm', '13 pm'],
  ['at 25:00', 'at 25:00'],
  ['a las 31:00', 'a las 31:00'],
  ['a las 25', null],
] as const
test.for(saidDays.flatMap((day) => noHours.map((hour) => [day, ...hour] as const)))(
  'an hour that there is not stays in the title, and makes no other day: %s %s',
  ([day, hour, strange]) => {
    // Alone, beside no day and without a word that says so, figures are no hour.
    const strangeTime = day === '' && !/^a|m$/u.test(hour) ? null : strange
    const { dueOn } = read(`Call ${day}`)
    for (const text of [`Call ${day} ${hour}`, `Call ${hour} ${day}`])
      expect([text, read(text)]).toEqual([text, { ...nothing, title: `Call ${hour}`, dueOn, strangeTime }])
  },
)

test('what comes again is not read from an hour that there is not', () => {
  expect(read('Call cada día 5 25 h')).toMatchObject({
    title: 'Call 25 h',
    recurrence: 'RRULE:FREQ=MONTHLY;BYMONTHDAY=5',
  })
})

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

test.for<[string, string | null]>([
  ['Call Rosa friday at 25:00', 'at 25:00'],
  ['Call Rosa friday at 9:75.', 'at 9:75'],
  ['Call Rosa 13pm', '13pm'],
  ['Llamar a Rosa el viernes a las 24:30', 'a las 24:30'],
  ['Llamar a Rosa el viernes A LAS  24:30', 'A LAS 24:30'],
  ['Call Rosa At 13 PM', 'At 13 PM'],
  ['Call Rosa friday, 25:00', '25:00'],
  ['Vote was 52:48', null],
  ['Vote was 52:48 #budget !', null],
  ['Read Genesis 50:20 on friday', '50:20'],
  ['Friday: read Genesis 50:20', null],
  ['Send the slides 16:90 tomorrow at 3pm', null],
  ['Call Rosa friday at 9:45', null],
  ['Ask 25 people about the 12:30 train', null],
  ['Write about file 10:25:99 and page 9:75-80', null],
])('an hour that there is not is told: %s', ([text, words]) => {
  const { strangeTime, title } = read(text)
  expect(strangeTime).toBe(words)
  if (words !== null) expect(title).toContain(words)
})

test('of words that are not read for a day no hour is missed', () =>
  expect(read('Call Rosa at 25:00', ['due']).strangeTime).toBeNull())

test.for([
  ['@Luis Peña ask friday', 'luis', 'ask', '2026-03-06'],
  ['Ask friday @LUCIA GOMEZ #mesa', 'lucia', 'Ask', '2026-03-06'],
  ['Llamar a la mesa @lucía gómez el viernes', 'lucia', 'Llamar a la mesa', '2026-03-06'],
  ['@Luis Gómez friday', 'luis', 'Gómez', '2026-03-06'],
  ['@luis.peña ask friday', 'luis', 'ask', '2026-03-06'],
])('the whole name of one of us leaves nothing in the title: %s', ([text = '', owner, title, dueOn]) =>
  expect(read(text)).toMatchObject({ owner, title, dueOn, unknownOwner: null }),
)

test('a name that may be that of several is that of whom was chosen among them, and of nobody else', () => {
  const readFor = (meant: string) =>
    readQuickAdd('Ask @lu about it', { today, locale: 'en-GB', members, meant: id(meant) })
  expect(readFor('lucia')).toEqual({ ...nothing, title: 'Ask about it', owner: 'lucia' })
  expect(readFor('ana')).toMatchObject({
    title: 'Ask @lu about it',
    owner: null,
    ownersMeant: members.slice(1),
  })
})

test.for([
  ['Board retreat every third Thursday of November', 'Board retreat every third Thursday of November', null],
  ['Report every first Friday of each quarter', 'Report every first Friday of each quarter', null],
  ['Reunión cada primer lunes de mayo', 'Reunión cada primer lunes de mayo', null],
  ['Board every third Thursday of the month', 'Board', 'RRULE:FREQ=MONTHLY;BYDAY=3TH'],
] as const)('of which month something comes again is no rule: %s', ([text, title, recurrence]) => {
  expect(read(text)).toMatchObject({ title, recurrence })
})

test.for([
  ['From 9 to 10 every Friday', 'From 9 to 10', null],
  ['Desk 10 to 11 every Friday', 'Desk 10 to 11', null],
  ['Be there before 5pm every Friday', 'Be there before 5pm', null],
  ['Send by 5pm every Friday', 'Send', '17:00'],
  ['Send at 5pm every Friday', 'Send', '17:00'],
] as const)('an hour beside a recurrence is taken whole or not at all: %s', ([text, title, dueTime]) => {
  expect(read(text)).toMatchObject({ title, dueTime, recurrence: 'RRULE:FREQ=WEEKLY;BYDAY=FR' })
})
