import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import { recurrencePhrase } from '../../db/domain/recurrence-phrase.ts'
import { findRecurrence, recurrenceOfWords } from '../../db/domain/recurrence-words.ts'
import { recurrenceText } from '../../db/domain/recurrence.ts'

const today = parseLocalDate('2026-03-03')
const reading = { today, locale: 'en-GB' }
const textOf = (words: string) => {
  const recurrence = recurrenceOfWords(words, reading)
  return recurrence && recurrenceText(recurrence).replace('RRULE:', '')
}

describe('words', () => {
  test.for([
    ['every day', 'FREQ=DAILY'],
    ['todos los días', 'FREQ=DAILY'],
    ['Every 2 weeks', 'FREQ=WEEKLY;INTERVAL=2'],
    ['every other week', 'FREQ=WEEKLY;INTERVAL=2'],
    ['cada dos semanas', 'FREQ=WEEKLY;INTERVAL=2'],
    ['weekly', 'FREQ=WEEKLY'],
    ['MENSUAL', 'FREQ=MONTHLY'],
    ['trimestral', 'FREQ=MONTHLY;INTERVAL=3'],
    ['every friday', 'FREQ=WEEKLY;BYDAY=FR'],
    ['every other friday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
    ['every week on monday and thursday', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['cada lunes y jueves', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['todos los sábados', 'FREQ=WEEKLY;BYDAY=SA'],
    ['every weekday', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['cada día hábil', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['every work day', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['todos los días laborales', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['every month on the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['the first monday of every month', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['cada mes el último viernes', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['el primer lunes de cada mes', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['every month on the 31st', 'FREQ=MONTHLY;BYMONTHDAY=31'],
    ['el 15 de cada mes', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['cada mes el último día', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['every 3 months on the 15th', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15'],
    ['every 31st', 'FREQ=MONTHLY;BYMONTHDAY=31'],
    ['every 1st and 15th', 'FREQ=MONTHLY;BYMONTHDAY=1,15'],
    ['every 15th of the month', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['cada día 31', 'FREQ=MONTHLY;BYMONTHDAY=31'],
    ['todos los días 1 y 15', 'FREQ=MONTHLY;BYMONTHDAY=1,15'],
    ['every tuesday until 31 dec', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231'],
    ['cada martes hasta el 31 de diciembre', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231'],
    ['every 2 weeks until 2027-06-30', 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20270630'],
    ['every year', 'FREQ=YEARLY'],
    ['cada año', 'FREQ=YEARLY'],
    ['every 2nd tuesday', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['every second tuesday', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['every 3rd friday of the month', 'FREQ=MONTHLY;BYDAY=3FR'],
    ['every 4th thursday', 'FREQ=MONTHLY;BYDAY=4TH'],
    ['every first monday', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['each last friday in the month', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['every fifth monday', 'FREQ=MONTHLY;BYDAY=5MO'],
    ['every 1st and 3rd monday', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
    ['every first monday and third thursday', 'FREQ=MONTHLY;BYDAY=1MO,3TH'],
    ['second tuesday of every month', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['on the second tuesday of each month', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['the second tuesday of every other month', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU'],
    ['the 2nd and the 4th tuesday of every month', 'FREQ=MONTHLY;BYDAY=2TU,4TU'],
    ['every month on the second tuesday', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['monthly on the second tuesday', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['the last friday of the month', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['every monday of the month', 'FREQ=WEEKLY;BYDAY=MO'],
    ['every 2nd week', 'FREQ=WEEKLY;INTERVAL=2'],
    ['every second week on monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['every 2nd month', 'FREQ=MONTHLY;INTERVAL=2'],
    ['every third month on the 15th', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15'],
    ['every other month on the second tuesday', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU'],
    ['every 2nd day', 'FREQ=DAILY;INTERVAL=2'],
    ['every 2nd day of the month', 'FREQ=MONTHLY;BYMONTHDAY=2'],
    ['every other tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['cada segundo martes', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['cada 2do martes', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['cada 1er lunes', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['cada primer y tercer lunes', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
    ['cada dos martes', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['cada 2 martes', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['el tercer viernes de cada mes', 'FREQ=MONTHLY;BYDAY=3FR'],
    ['cada tercer viernes del mes', 'FREQ=MONTHLY;BYDAY=3FR'],
    ['el segundo martes de cada dos meses', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU'],
    ['cada 2 semanas', 'FREQ=WEEKLY;INTERVAL=2'],
    ['cada segunda semana', 'FREQ=WEEKLY;INTERVAL=2'],
    ['cada último viernes del mes', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['todos los últimos viernes de mes', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['el último viernes del mes', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['every 2nd week after completion', 'AFTER:P2W'],
    ['2 weeks after completion', 'AFTER:P2W'],
    ['every 10 days after completion', 'AFTER:P10D'],
    ['a month after it is done', 'AFTER:P1M'],
    ['2 semanas después de cumplir', 'AFTER:P2W'],
    ['cada 10 días después de cumplirlo', 'AFTER:P10D'],
  ])('%s', ([words, text]) => expect(textOf(words as string)).toBe(text))

  test.for([
    '',
    'every',
    'sometimes',
    'every 0 days',
    'every 5000 days',
    'friday',
    'every foo',
    '2 weeks',
    'every 32nd',
    'cada día 0',
    'every day until whenever',
    '2 weeks after completion until may',
    'every first week',
    'every 2nd reading',
    'every second',
    'every 6th friday',
    'cada tercer día',
  ])('that say no such thing: %s', (words) => expect(textOf(words)).toBeUndefined())

  test.for([
    ['Call Rosa every 2 weeks about dues', 'Call Rosa | about dues', 'FREQ=WEEKLY;INTERVAL=2'],
    ['Enviar informe el último viernes de cada mes', 'Enviar informe |', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['Check in 2 weeks after completion', 'Check in |', 'AFTER:P2W'],
    [
      'Call Rosa every tuesday until 31 dec about dues',
      'Call Rosa | about dues',
      'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231',
    ],
    ['Llamar cada día 31 a Rosa', 'Llamar | a Rosa', 'FREQ=MONTHLY;BYMONTHDAY=31'],
    ['Board every 1st and 3rd Monday at noon', 'Board | at noon', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
    ['Report second tuesday of every month', 'Report |', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['Informe el segundo martes de cada mes, a Ana', 'Informe |, a Ana', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['Pay every 2nd about noon', 'Pay | about noon', 'FREQ=MONTHLY;BYMONTHDAY=2'],
    ['Call Ana weekly about dues', 'Call Ana | about dues', 'FREQ=WEEKLY'],
    ['Llamar a Ana mensualmente', 'Llamar a Ana |', 'FREQ=MONTHLY'],
    ['Weekly report to the board', '| report to the board', 'FREQ=WEEKLY'],
  ])('are found in a text: %s', ([text, rest, kept]) => {
    const found = findRecurrence(text as string, reading)
    expect(found && `${text?.slice(0, found.start)}|${text?.slice(found.end)}`).toBe(rest)
    expect(found && recurrenceText(found.recurrence).replace('RRULE:', '')).toBe(kept)
  })
})

test.for([
  'Attend every 2nd reading of HB 12',
  'Attend every second hearing',
  'Send the quarterly report to the board',
  'Review the weekly digest',
  'Enviar el informe anual',
  'Informe mensual a la mesa',
  'Send by the last Friday of the month',
  'Enviar antes del último viernes del mes',
])('nothing comes again in: %s', (text) => expect(findRecurrence(text, reading)).toBeUndefined())

test('whichever weekday of the month is said, however, is that one, and all its words are taken', () => {
  const nths = [
    [1, 'first', '1st', 'primer'],
    [2, 'second', '2nd', 'segundo'],
    [3, 'third', '3rd', 'tercer'],
    [4, 'fourth', '4th', 'cuarto'],
    [-1, 'last', 'last', 'último'],
  ] as const
  const weekdays = [
    ['MO', 'monday', 'lunes'],
    ['TU', 'tuesday', 'martes'],
    ['WE', 'wednesday', 'miércoles'],
    ['TH', 'thursday', 'jueves'],
    ['FR', 'friday', 'viernes'],
    ['SA', 'saturday', 'sábado'],
    ['SU', 'sunday', 'domingo'],
  ] as const
  const english = ['every # of the month', 'each #', 'the # of every month', 'every month on the #']
  const spanish = ['cada #', 'cada # del mes', 'el # de cada mes', 'cada mes el #']
  fc.assert(
    fc.property(
      fc.constantFrom(...nths),
      fc.constantFrom(...weekdays),
      fc.nat(7),
      fc.boolean(),
      ([nth, word, figure, ordinal], [code, name, dia], place, isFigure) => {
        const isSpanish = place >= english.length
        const said = isSpanish ? `${ordinal} ${dia}` : `${isFigure ? figure : word} ${name}`
        const text = `Visit ${[...english, ...spanish][place]?.replace('#', said)}`
        const found = findRecurrence(text, reading)
        expect([text, found && recurrenceText(found.recurrence)]).toEqual([
          text,
          `RRULE:FREQ=MONTHLY;BYDAY=${nth}${code}`,
        ])
        expect([text, found?.start, found?.end]).toEqual([text, 'Visit '.length, text.length])
      },
    ),
  )
})

describe('a phrase', () => {
  test.for([
    ['RRULE:FREQ=DAILY', 'every day', 'cada día'],
    ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'every 2 weeks on Friday', 'cada 2 semanas el viernes'],
    ['RRULE:FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Friday', 'cada mes el último viernes'],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=31', 'every month on the 31st', 'cada mes el día 31'],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=-1', 'every month on the last day', 'cada mes el último día'],
    ['RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every working day', 'cada día hábil'],
    ['RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'every year on 29 February', 'cada año el 29 de febrero'],
    ['AFTER:P2W', '2 weeks after it is done', '2 semanas después de cumplirlo'],
    ['AFTER:P1M', 'a month after it is done', 'un mes después de cumplirlo'],
    ['RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=4', 'every week on Monday 4 times', 'cada semana el lunes 4 veces'],
  ])('of %s', ([text, english, spanish]) => {
    expect(recurrencePhrase(translator('en'), text as string, today)).toBe(english)
    expect(recurrencePhrase(translator('es'), text as string, today)).toBe(spanish)
  })

  it('is understood again', () => {
    const rule = fc.constantFrom(
      'RRULE:FREQ=DAILY;INTERVAL=3',
      'RRULE:FREQ=WEEKLY;BYDAY=FR',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'RRULE:FREQ=MONTHLY;BYDAY=-1FR',
      'RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31',
      'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1',
      'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231',
      'RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15;UNTIL=20270131',
      'AFTER:P10D',
      'AFTER:P1M',
    )
    fc.assert(
      fc.property(rule, fc.constantFrom('en' as const, 'es' as const), (text, locale) => {
        const read = recurrenceOfWords(recurrencePhrase(translator(locale), text, today), reading)
        expect(read && recurrenceText(read)).toBe(text)
      }),
    )
  })
})
