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
    ['Weekly report to the board', '| report to the board', 'FREQ=WEEKLY'],
  ])('are found in a text: %s', ([text, rest, kept]) => {
    const found = findRecurrence(text as string, reading)
    expect(found && `${text?.slice(0, found.start)}|${text?.slice(found.end)}`).toBe(rest)
    expect(found && recurrenceText(found.recurrence).replace('RRULE:', '')).toBe(kept)
  })
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
