import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dateOfWords, dayOfWords, findDate, type DayContext } from '../../db/domain/natural-date.ts'
import { addDays, parseLocalDate, weekday, type LocalDate } from '../../db/domain/local-date.ts'

// A Tuesday.
const today = parseLocalDate('2026-03-03')
const ahead = (words: string, on: string = today, locale = 'en-GB') =>
  dayOfWords(words, { today: parseLocalDate(on), locale, toward: 'future' })
const back = (words: string) => dayOfWords(words, { today, locale: 'en-GB', toward: 'past' })

describe('what is due', () => {
  test.for([
    ['today', '2026-03-03'],
    ['Hoy', '2026-03-03'],
    ['tomorrow', '2026-03-04'],
    ['mañana', '2026-03-04'],
    ['pasado mañana', '2026-03-05'],
    ['friday', '2026-03-06'],
    ['Fri', '2026-03-06'],
    ['on Friday', '2026-03-06'],
    ['el viernes', '2026-03-06'],
    ['miércoles', '2026-03-04'],
    ['tuesday', '2026-03-10'],
    ['next tuesday', '2026-03-10'],
    ['in 2 days', '2026-03-05'],
    ['en 3 días', '2026-03-06'],
    ['dentro de dos semanas', '2026-03-17'],
    ['in 2 weeks', '2026-03-17'],
    ['in a week', '2026-03-10'],
    ['2w', '2026-03-17'],
    ['10 days', '2026-03-13'],
    ['next week', '2026-03-09'],
    ['próxima semana', '2026-03-09'],
    ['la semana que viene', '2026-03-09'],
    ['next month', '2026-04-03'],
    ['el próximo mes', '2026-04-03'],
    ['el mes que viene', '2026-04-03'],
    ['end of month', '2026-03-31'],
    ['fin de mes', '2026-03-31'],
    ['12 mar', '2026-03-12'],
    ['March 12', '2026-03-12'],
    ['12 de marzo', '2026-03-12'],
    ['12th march 2027', '2027-03-12'],
    ['1 march', '2027-03-01'],
    ['2026-05-01', '2026-05-01'],
    ['4/3/2026', '2026-03-04'],
    ['4.3.2026', '2026-03-04'],
    ['2026-3-4', '2026-03-04'],
    ['by friday', '2026-03-06'],
    ['para el viernes', '2026-03-06'],
    ['a fin de mes', '2026-03-31'],
    ['a finales del próximo mes', '2026-04-30'],
    ['at the end of the month', '2026-03-31'],
    ['end of next month', '2026-04-30'],
    ['fin del trimestre', '2026-03-31'],
    ['in a month', '2026-04-03'],
    ['first monday of december', '2026-12-07'],
    ['primer lunes de diciembre', '2026-12-07'],
    ['el segundo martes de marzo de 2027', '2027-03-09'],
    ['last friday of the month', '2026-03-27'],
    ['primer lunes del mes', '2026-04-06'],
    ['último viernes del mes que viene', '2026-04-24'],
    ['primero de mayo', '2026-05-01'],
    ['jueves 26', '2026-03-26'],
    ['thursday 26', '2026-03-26'],
    ['jueves, 26 de marzo', '2026-03-26'],
    ['3 días hábiles', '2026-03-06'],
    ['en 4 dias habiles', '2026-03-09'],
    ['dentro de cinco días laborables', '2026-03-10'],
    ['in 3 business days', '2026-03-06'],
    ['within 5 working days', '2026-03-10'],
    ['within 14 working days', '2026-03-23'],
    ['next business day', '2026-03-04'],
    ['el próximo día hábil', '2026-03-04'],
    ['two weeks', '2026-03-17'],
    ['a fortnight', '2026-03-17'],
    ['dos semanas', '2026-03-17'],
    ['in a fortnight', '2026-03-17'],
    ['dentro de quince días', '2026-03-18'],
    ['tuesday next week', '2026-03-10'],
    ['next week on tuesday', '2026-03-10'],
    ['friday of next week', '2026-03-13'],
    ['friday this week', '2026-03-06'],
    ['el viernes de la próxima semana', '2026-03-13'],
    ['el viernes de la semana que viene', '2026-03-13'],
    ['el viernes de esta semana', '2026-03-06'],
    ['a week from friday', '2026-03-13'],
    ['two weeks from tomorrow', '2026-03-18'],
    ['3 days after friday', '2026-03-09'],
    ['una semana después del viernes', '2026-03-13'],
    ['friday week', '2026-03-13'],
    ['a week on friday', '2026-03-13'],
    ['a week today', '2026-03-10'],
    ['tomorrow week', '2026-03-11'],
    ['3/4/27', '2027-04-03'],
    ['31-12-26', '2026-12-31'],
    ['the 15th of the month', '2026-03-15'],
    ['el día 15 del mes que viene', '2026-04-15'],
    ['the 15th of next month', '2026-04-15'],
    ['this weekend', '2026-03-07'],
    ['next weekend', '2026-03-14'],
    ['este fin de semana', '2026-03-07'],
    ['el próximo fin de semana', '2026-03-07'],
    ['el fin de semana que viene', '2026-03-07'],
    ['fifth monday of march', '2026-03-30'],
  ])('%s', ([words, day]) => expect(ahead(words as string)).toBe(day))

  test.for([
    ['2026-01-31', 'next month', '2026-02-28'],
    ['2028-01-31', 'in 1 month', '2028-02-29'],
    ['2026-12-31', 'in 2 months', '2027-02-28'],
    ['2026-10-31', 'en un mes', '2026-11-30'],
    ['2026-02-28', 'tomorrow', '2026-03-01'],
    ['2028-02-28', 'tomorrow', '2028-02-29'],
    ['2026-12-31', 'mañana', '2027-01-01'],
    ['2026-02-10', 'end of month', '2026-02-28'],
    ['2026-03-06', 'next business day', '2026-03-09'],
    ['2026-03-07', 'in 1 working day', '2026-03-09'],
    ['2026-03-08', 'en 5 días hábiles', '2026-03-13'],
  ])('at the end of a month: %s, %s', ([on, words, day]) => expect(ahead(words as string, on)).toBe(day))

  test.for([
    ['2026-11-22', 'this weekend', '2026-11-28'],
    ['2026-11-22', 'next weekend', '2026-11-28'],
    ['2026-11-21', 'next weekend', '2026-11-28'],
    ['2026-11-18', 'this weekend', '2026-11-21'],
    ['2026-11-18', 'next weekend', '2026-11-28'],
    ['2026-11-22', 'tuesday next week', '2026-11-24'],
    ['2026-11-23', 'tuesday next week', '2026-12-01'],
    ['2026-11-22', 'sunday this week', '2026-11-22'],
    ['2026-01-31', 'the 15th of next month', '2026-02-15'],
  ])('weeks begin on Monday: %s, %s', ([on, words, day]) => expect(ahead(words as string, on)).toBe(day))

  test('a weekday of next week lies between its Monday and its Sunday, however it is said', () => {
    const names = [
      ['monday', 'lunes'],
      ['tuesday', 'martes'],
      ['wednesday', 'miércoles'],
      ['thursday', 'jueves'],
      ['friday', 'viernes'],
      ['saturday', 'sábado'],
      ['sunday', 'domingo'],
    ] as const
    const day = fc.integer({ min: 0, max: 20_000 }).map((by) => addDays('2000-01-01' as LocalDate, by))
    fc.assert(
      fc.property(day, fc.nat(6), (on, place) => {
        const [english = '', spanish = ''] = names[place] ?? []
        const monday = ahead('next week', on)
        const expected = monday && addDays(monday, place)
        for (const words of [
          `${english} next week`,
          `next week on ${english}`,
          `${spanish} de la próxima semana`,
          `el ${spanish} de la semana que viene`,
        ])
          expect([words, ahead(words, on)]).toEqual([words, expected])
        const coming = ahead(english, on)
        expect(ahead(`${english} week`, on)).toBe(coming && addDays(coming, 7))
        expect(ahead(`two weeks from ${english}`, on)).toBe(coming && addDays(coming, 14))
        const saturday = ahead('next weekend', on)
        expect(saturday).toBe(monday && addDays(monday, 5))
      }),
    )
  })

  it('reads numbers as the place writes them', () => {
    expect(ahead('3/4/27', today, 'en-US')).toBe('2027-03-04')
    expect(ahead('3/4/27', today, 'es-MX')).toBe('2027-04-03')
    expect(ahead('4/3', today, 'en-US')).toBe('2026-04-03')
    expect(ahead('4/3', today, 'es-MX')).toBe('2026-03-04')
  })

  test.for([
    '',
    'soon',
    'blah day',
    '31 feb',
    '99/99',
    'in x weeks',
    'in 99999 years',
    'next',
    '2026-02-30',
    '31/02/2026',
    '2026-02-31',
    '12/12/1799',
    '6031-02-02',
    '20226-03-15',
    'friday 26',
    'fifth monday of april 2026',
    'two minutes',
    'friday at 3pm',
    'lunes por la tarde',
    'mo',
  ])('does not guess: %s', (words) => expect(ahead(words)).toBeUndefined())
})

describe('what happened', () => {
  test.for([
    ['yesterday', '2026-03-02'],
    ['ayer', '2026-03-02'],
    ['friday', '2026-02-27'],
    ['tuesday', '2026-02-24'],
    ['last friday', '2026-02-27'],
    ['el viernes pasado', '2026-02-27'],
    ['2 days ago', '2026-03-01'],
    ['hace dos semanas', '2026-02-17'],
    ['3d', '2026-02-28'],
    ['last week', '2026-02-24'],
    ['12 mar', '2025-03-12'],
    ['1 march', '2026-03-01'],
    ['2 business days ago', '2026-02-27'],
    ['hace 3 días hábiles', '2026-02-26'],
    ['two weeks', '2026-02-17'],
    ['last weekend', '2026-02-28'],
    ['el fin de semana pasado', '2026-02-28'],
    ['friday last week', '2026-02-27'],
    ['3/4/87', '1987-04-03'],
    ['3/2/26', '2026-02-03'],
  ])('%s', ([words, day]) => expect(back(words as string)).toBe(day))
})

describe('with an hour', () => {
  test.for([
    ['friday at 3pm', '2026-03-06', '15:00', false],
    ['el viernes a las 15:00', '2026-03-06', '15:00', false],
    ['3pm friday', '2026-03-06', '15:00', false],
    ['a las 9:30 el viernes', '2026-03-06', '09:30', false],
    ['mañana, 10h', '2026-03-04', '10:00', false],
    ['mañana por la mañana', '2026-03-04', null, true],
    ['lunes por la tarde', '2026-03-09', null, true],
    ['monday afternoon', '2026-03-09', null, true],
    ['12 mar 2 de la tarde', '2026-03-12', '14:00', false],
    ['friday', '2026-03-06', null, false],
  ])('%s', ([words, day, time, isVague]) =>
    expect(dateOfWords(words as string, { today, locale: 'en-GB', toward: 'future' })).toEqual({
      day,
      time,
      isVague,
    }),
  )

  test.for(['friday 25:00', '3pm', 'friday at the door', 'friday at 3pm and 4pm'])('not: %s', (words) =>
    expect(dateOfWords(words, { today, locale: 'en-GB', toward: 'future' })).toBeUndefined(),
  )
})

test('a weekday is the next of its name, never today, at most a week away', () => {
  const names = ['monday', 'martes', 'wednesday', 'jueves', 'friday', 'sábado', 'sunday']
  const day = fc.integer({ min: 0, max: 20_000 }).map((by) => addDays('2000-01-01' as LocalDate, by))
  fc.assert(
    fc.property(day, fc.nat(6), (on, place) => {
      const found = ahead(names[place] ?? '', on)
      expect(found && weekday(found)).toBe(place + 1)
      expect(found && found > on && found <= addDays(on, 7)).toBe(true)
    }),
  )
})

test('whatever is typed, it answers', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => ahead(text)).not.toThrow()
    }),
  )
})

describe('in running text', () => {
  const find = (text: string, context: Partial<DayContext> = {}) => {
    const found = findDate(text, { today, locale: 'en-GB', toward: 'future', ...context })
    if (!found) return undefined
    const rest = `${text.slice(0, found.start)}|${text.slice(found.end)}`
    return [found.day, found.time, found.doubt, rest]
  }

  test.for([
    ['Send the draft by Friday', '2026-03-06', null, 'Send the draft |'],
    ['Friday call Rosa', '2026-03-06', null, '| call Rosa'],
    ['Llamar a Rosa el viernes', '2026-03-06', null, 'Llamar a Rosa |'],
    ['Llamar el viernes que viene a Rosa', '2026-03-06', null, 'Llamar | a Rosa'],
    ['Enviar el borrador pasado mañana', '2026-03-05', null, 'Enviar el borrador |'],
    ['PASADO MANANA enviar', '2026-03-05', null, '| enviar'],
    ['Check in dentro de 10 días', '2026-03-13', null, 'Check in |'],
    ['Call in two weeks about the bill', '2026-03-17', null, 'Call | about the bill'],
    ['Report (due Friday) to the board', '2026-03-06', null, 'Report | to the board'],
    ['Pay dues end of month', '2026-03-31', null, 'Pay dues |'],
    ['Reunión a fin de mes', '2026-03-31', null, 'Reunión |'],
    ['Call Ana two weeks from friday', '2026-03-20', null, 'Call Ana |'],
    ['Call a week from friday about it', '2026-03-13', null, 'Call | about it'],
    ['Read the bill by friday week', '2026-03-13', null, 'Read the bill |'],
    ['Llamar el viernes de la próxima semana a Ana', '2026-03-13', null, 'Llamar | a Ana'],
    ['Call tuesday next week about it', '2026-03-10', null, 'Call | about it'],
    ['Call on the 15th of the month', '2026-03-15', null, 'Call |'],
    ['Pagar el 15 del mes que viene', '2026-04-15', null, 'Pagar |'],
    ['Send by 3-15', '2026-03-15', null, 'Send |'],
    ['Llamar en 2 semanas de nuevo', '2026-03-17', null, 'Llamar | de nuevo'],
    ['Pay by the 20th', '2026-03-20', null, 'Pay |'],
    ['Pay 20th', '2026-03-20', null, 'Pay |'],
    ['On the 20th, call Ana', '2026-03-20', null, '|, call Ana'],
    ['Call the 20th about it', '2026-03-20', null, 'Call | about it'],
    ['Call over the weekend', '2026-03-07', null, 'Call over |'],
    ['Call this weekend about it', '2026-03-07', null, 'Call | about it'],
    ['Llamar este fin de semana a Ana', '2026-03-07', null, 'Llamar | a Ana'],
    ['Testify on 12 May about HB 12', '2026-05-12', null, 'Testify | about HB 12'],
    ['Testify May 3', '2026-05-03', null, 'Testify |'],
    ['Write to April on 3 May', '2026-05-03', null, 'Write to April |'],
    ['Send May report to April on 3 May', '2026-05-03', null, 'Send May report to April |'],
    ['Write to April 3 May', '2026-05-03', null, 'Write to April |'],
    ['Write to April on the 3rd of May', '2026-05-03', null, 'Write to April |'],
    ['Write to April on the 20th', '2026-03-20', null, 'Write to April |'],
    ['Write to June on 25/4', '2026-04-25', null, 'Write to June |'],
    ['Llamar a Abril el 3 de mayo', '2026-05-03', null, 'Llamar a Abril |'],
    ['Llamar a Abril, el 3 de mayo', '2026-05-03', null, 'Llamar a Abril, |'],
    ['Llamar a Abril el 20', '2026-03-20', null, 'Llamar a Abril |'],
    ['Llamar a Abril el día 20', '2026-03-20', null, 'Llamar a Abril |'],
    ['Llamar a Abril 3 de mayo', '2026-05-03', null, 'Llamar a Abril |'],
    ['Visit April 3 May 5', '2026-04-03', null, 'Visit | May 5'],
    ['Visit by April 3 may be late', '2026-04-03', null, 'Visit | may be late'],
    ['Visit April the 3rd', '2026-04-03', null, 'Visit |'],
    ['Send by 3/15 at noon', '2026-03-15', '12:00', 'Send |'],
    ['Visit on the first Monday of April', '2026-04-06', null, 'Visit |'],
    ['Informe el último viernes de mes', '2026-03-27', null, 'Informe |'],
    ['Audiencia jueves 26', '2026-03-26', null, 'Audiencia |'],
    ['Invitar jueves 3 personas', '2026-03-05', null, 'Invitar | 3 personas'],
    ['Visita lunes por la tarde', '2026-03-09', null, 'Visita | por la tarde'],
    ['Visit on 15 March', '2026-03-15', null, 'Visit |'],
    ['Visit March 15, bring maps', '2026-03-15', null, 'Visit |, bring maps'],
    ['Visita el 15 de marzo', '2026-03-15', null, 'Visita |'],
    ['Rent due the 20th', '2026-03-20', null, 'Rent |'],
    ['Pagar el 20', '2026-03-20', null, 'Pagar |'],
    ['Pagar el día 2', '2026-04-02', null, 'Pagar |'],
    ['Hearing 2026-03-15 downtown', '2026-03-15', null, 'Hearing | downtown'],
    ['Hearing 3/15', '2026-03-15', null, 'Hearing |'],
    ['Hearing Friday 3pm', '2026-03-06', '15:00', 'Hearing |'],
    ['Hearing Friday at 3', '2026-03-06', '15:00', 'Hearing |'],
    ['Hearing at 9:30 on Friday', '2026-03-06', '09:30', 'Hearing |'],
    ['Audiencia viernes a las 15:00', '2026-03-06', '15:00', 'Audiencia |'],
    ['Audiencia el viernes a las 3 de la tarde', '2026-03-06', '15:00', 'Audiencia |'],
    ['Audiencia a las 9:30 el viernes', '2026-03-06', '09:30', 'Audiencia |'],
    ['Friday, 20 March: vote', '2026-03-20', null, '|: vote'],
    ['Ver a Domingo el domingo', '2026-03-08', null, 'Ver a Domingo |'],
    ['Send it in 4 business days to Ana', '2026-03-09', null, 'Send it | to Ana'],
    ['Responder a Ana, dentro de 5 días hábiles', '2026-03-10', null, 'Responder a Ana, |'],
    ['Responder a Ana 5 días hábiles', '2026-03-10', null, 'Responder a Ana |'],
    ['Invitar el viernes a 3 personas', '2026-03-06', null, 'Invitar | a 3 personas'],
  ])('%s', ([text, day, time, rest]) => expect(find(text as string)).toEqual([day, time, null, rest]))

  test.for([
    ['Call next Friday', '2026-03-13', 'ambiguous'],
    ['Call next Monday', '2026-03-09', null],
    ['Call 4/5', '2026-05-04', 'ambiguous'],
    ['Call 5/5', '2026-05-05', null],
    ['Call yesterday', '2026-03-02', 'past'],
    ['Call 2026-01-15', '2026-01-15', 'past'],
    ['Monday 20 March', '2026-03-20', 'ambiguous'],
  ])('%s says what is doubtful', ([text, day, doubt]) =>
    expect(find(text as string)?.filter((_, place) => place !== 1 && place !== 3)).toEqual([day, doubt]),
  )

  test.for([
    'Call Mar about the march',
    'May we meet Domingo and April',
    'Draft the Friday’s agenda',
    'Read 10 days of logs',
    'The sun and el mar',
    'Chapter 20, verse 3',
    'She once said so',
    'Read 3 business days of logs',
    'Plazo de 3 días hábiles para responder',
    'Answer within 5 working days of the hearing',
    'Visit every 3 working days',
    'Reunión de 3 personas',
    'Report on the second week',
    'Review 2nd reading of HB 12',
    'Review the 2nd reading',
    'Testify at 3rd reading',
    'Defend the 1st Amendment',
    'Call 2nd District office',
    'Hang the sign on the 2nd floor',
    'Ask about the 1st quarter',
    'Prepare second hearing',
    'Preparar la primera lectura',
    'Organizar segunda vuelta',
    'Board first Monday',
    'Send 3/4 of the forms',
    'Llevar 3/4 de las firmas',
    'Llevar 3/4 partes de las firmas',
    'Find a 2/3 majority',
    'Read Section 2/3',
    'Leer el artículo 3/4',
    'Be on call 24/7',
    'Prepare HB 12 May markup',
    'Read bill 12 March text',
    'Pedir el 20 por ciento',
    'Pedir el 20% de las firmas',
    'Prepare weekend retreat',
    'Prepare the weekend retreat',
    'Preparar retiro de fin de semana',
    'Write year end report',
    'Read two weeks of logs',
    'Read a week of minutes',
    'Call May Johnson',
    'Call May 3 times',
    'March 3 miles with the union',
    'Ask how we march on the capitol',
    'Ask who sat down with Rosa',
    'Llamar a la Sra. Abril',
    'Llamar a Domingo García',
    'Enviar carta para Domingo García',
    'Organizar el Día de Martes',
    'Plan for Giving Tuesday',
    'Reunión de Viernes Santo',
    'Preparar el Domingo de Ramos',
    'Sun Valley tour',
    'Ask Mr. Friday',
    'Call within a week of the vote',
    'Open 9-5',
    'Invite 5-6 legislators',
    'Lost the 3-4 vote',
    'Calle 5 de Mayo',
    '',
  ])('no day: %s', (text) => expect(find(text)).toBeUndefined())

  const words = ['today', 'mañana', 'in 3 days', 'en dos semanas', 'next month', 'fin de mes', 'friday 3pm']
  test('what is found is what was said, wherever it stands', () => {
    const title = fc.constantFrom('Call Rosa', 'Enviar carta', 'Ñandú (grande)', '🙂 write')
    fc.assert(
      fc.property(title, fc.constantFrom(...words), fc.boolean(), (said, when, isFirst) => {
        const text = isFirst ? `${when} ${said}` : `${said} ${when}`
        const found = findDate(text, { today, locale: 'en-GB', toward: 'future' })
        expect(found && text.slice(found.start, found.end)).toBe(when)
        expect(found?.day).toBe(ahead(when.replace(' 3pm', '')))
      }),
    )
  })

  test('every written date is read back', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((by) => addDays(today, by))
    const locale = fc.constantFrom('en-US', 'en-GB', 'es-MX')
    const long = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
    fc.assert(
      fc.property(day, locale, (on, tag) => {
        const date = new Date(`${on}T12:00:00Z`)
        for (const style of [long, { ...long, month: 'numeric' } as const]) {
          const text = `x ${new Intl.DateTimeFormat(tag, style).format(date)} y`
          expect([text, find(text, { locale: tag })?.[0]]).toEqual([text, on])
        }
      }),
    )
  })

  test('whatever is typed, it answers within the text', () => {
    const part = fc.constantFrom(...words, 'el', 'by', '3', 'pm', 'las', '/', '(', ')', ',', 'March', '20th')
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        const found = findDate(text, { today, locale: 'es', toward: 'future' })
        if (found) expect(found.start >= 0 && found.start < found.end && found.end <= text.length).toBe(true)
      }),
    )
  })
})
