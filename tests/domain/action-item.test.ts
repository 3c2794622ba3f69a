import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionItems } from '../../db/domain/action-item.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { RichNode, RichText } from '../../db/domain/rich-text.ts'
import { arbitraryRichText } from './arbitrary-rich-text.ts'

const today = '2026-02-26' as LocalDate // a Thursday
const uid = (last: number) => `0192f3a0-7b7c-7000-8000-00000000000${last}`
const mention = (noun: string, id: string, label: string): RichNode => ({
  type: 'mention',
  attrs: { id, noun, label },
})

const notes = (...content: (string | RichNode)[]): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'taskList',
      content: [
        {
          type: 'taskItem',
          attrs: { checked: false, key: 'a', review: null },
          content: [
            {
              type: 'paragraph',
              content: content.map((part) =>
                typeof part === 'string' ? { type: 'text', text: part } : part,
              ),
            },
          ],
        },
      ],
    },
  ],
})

const members = ['Dov Lindqvist', 'Ruth Okafor', 'Ruth Adler', 'Inés de la Peña'].map((name) => ({ name }))
const read = (...content: (string | RichNode)[]) =>
  actionItems(notes(...content), { today, locale: 'en', members })[0]

test.each([
  [
    '@Dov county cost figures to Senator 14 (due Thu)',
    'Dov',
    'County cost figures to Senator 14',
    '2026-03-05',
  ],
  ['@sam ask the clinic about the van (due 13 Mar)', 'sam', 'Ask the clinic about the van', '2026-03-13'],
  ['@Inés llamar a la clínica (para el viernes)', 'Inés', 'Llamar a la clínica', '2026-02-27'],
  ['@ruth enviar el borrador (vence en dos semanas)', 'ruth', 'Enviar el borrador', '2026-03-12'],
  ['send the outline (by next month)', null, 'Send the outline', '2026-03-26'],
  ['(due tomorrow) @o’brien call', 'o’brien', 'Call', '2026-02-27'],
  ['@ruth enviar el borrador (vence: el 15 de marzo)', 'ruth', 'Enviar el borrador', '2026-03-15'],
  ['@ruth enviar el borrador (a más tardar el viernes)', 'ruth', 'Enviar el borrador', '2026-02-27'],
  ['send the outline (due: Friday)', null, 'Send the outline', '2026-02-27'],
  ['@Dov send the outline (due in 3 business days)', 'Dov', 'Send the outline', '2026-03-03'],
  ['@Dov send the outline (within 5 working days)', 'Dov', 'Send the outline', '2026-03-05'],
  ['@ruth enviar el borrador (plazo: 3 días hábiles)', 'ruth', 'Enviar el borrador', '2026-03-03'],
  ['enviar el borrador (en 3 días hábiles)', null, 'Enviar el borrador', '2026-03-03'],
  // Signs of a checklist that were written although the line is of one.
  ['- [ ] @Dov send the outline (due Friday)', 'Dov', 'Send the outline', '2026-02-27'],
  ['[ ] @Dov send the outline (due Friday)', 'Dov', 'Send the outline', '2026-02-27'],
  // A day alone in brackets is what it is due.
  ['@Dov send the outline (Friday)', 'Dov', 'Send the outline', '2026-02-27'],
  ['llamar a la clínica (el viernes)', null, 'Llamar a la clínica', '2026-02-27'],
  ['llamar a la clínica (en dos semanas)', null, 'Llamar a la clínica', '2026-03-12'],
  ['call the clinic (the annex) (15 March)', null, 'Call the clinic (the annex)', '2026-03-15'],
  // By when, at the end, without brackets.
  ['@Dov read the bill by Friday', 'Dov', 'Read the bill', '2026-02-27'],
  ['read the bill by friday week', null, 'Read the bill', '2026-03-06'],
  ['leer la ley para el viernes.', null, 'Leer la ley', '2026-02-27'],
  ['leer la ley antes del martes de la próxima semana', null, 'Leer la ley', '2026-03-03'],
  ['read the bill by Friday 3pm', null, 'Read the bill by Friday 3pm', '2026-02-27'],
  ['read the bill of Friday', null, 'Read the bill of Friday', null],
  ['by Friday we know of the vote', null, 'By Friday we know of the vote', null],
  ['sort the forms by week', null, 'Sort the forms by week', null],
  ['preparar la sala para la semana', null, 'Preparar la sala para la semana', null],
  ['write to whoever sat by the door', null, 'Write to whoever sat by the door', null],
  ['read chapter two (may)', null, 'Read chapter two (may)', null],
  ['ask about the sea (mar)', null, 'Ask about the sea (mar)', null],
  ['call (Friday group)', null, 'Call (Friday group)', null],
  ['book the hall (the large one)', null, 'Book the hall (the large one)', null],
])('reads %s', (line, said, title, dueOn) => {
  expect(read(line)).toMatchObject({ title, dueOn, owner: said === null ? null : { said }, unclearDay: null })
})

test('words that say no day stay in the title and are told', () => {
  expect(read('@Dov write (due whenever)')).toMatchObject({
    title: 'Write (due whenever)',
    dueOn: null,
    unclearDay: 'whenever',
  })
})

test.each([
  ['read the bill by mid December', 'mid December'],
  ['read the bill by the second week of March', 'the second week of March'],
  ['read the bill by friday fortnight', 'friday fortnight'],
  ['read the bill by 31 Feb', '31 Feb'],
  ['read the bill by 13/45.', '13/45'],
  ['read the bill due by the 32nd', 'the 32nd'],
  ['leer la ley para la segunda semana de marzo', 'segunda semana de marzo'],
  ['leer la ley antes de mediados de mes', 'mediados de mes'],
  ['leer la ley para el primer lunes', 'primer lunes'],
])('by when, at the end, in words that say no day that can be read, is told: %s', (line, unclearDay) =>
  expect(read(line)).toMatchObject({
    title: `${line.charAt(0).toUpperCase()}${line.slice(1)}`,
    dueOn: null,
    unclearDay,
  }),
)

test('one of us who is mentioned is the owner; contacts are what it is about', () => {
  const item = read(
    mention('member', uid(1), 'Dov'),
    ' figures to ',
    mention('person', uid(2), 'Nkechi'),
    ' (due fri)',
  )
  expect(item).toMatchObject({
    owner: { id: uid(1) },
    title: 'Figures to Nkechi',
    dueOn: '2026-02-27',
    about: [uid(2)],
  })
})

test('whom an @ means are those of us whom its words fit', () => {
  const meant = (line: string) => {
    const owner = read(line)?.owner
    return owner && 'meant' in owner ? owner.meant.map(({ name }) => name) : null
  }
  expect(meant('@Ruth write to them')).toEqual(['Ruth Okafor', 'Ruth Adler'])
  expect(meant('@Ruth Adler write to them')).toEqual(['Ruth Adler'])
  expect(meant('@Zed write to them')).toEqual([])
  expect(meant('write to them')).toBeNull()
})

test('a box without words, or without a key, is no promise', () => {
  expect(read(' ')).toBeUndefined()
  expect(read('@Dov')).toBeUndefined()
})

test.each([
  ['- [ ] @Dov Lindqvist write to him (due Friday)', 'Dov Lindqvist', 'Write to him'],
  ['@dov LINDQVIST write to him (due Friday)', 'dov LINDQVIST', 'Write to him'],
  ['@Ruth Okafor write to her by Friday', 'Ruth Okafor', 'Write to her'],
  ['@Ruth.Okafor write to her (due Friday)', 'Ruth.Okafor', 'Write to her'],
  ['@Ruth write to her (due Friday)', 'Ruth', 'Write to her'],
  ['@Ruth Ward write to her (due Friday)', 'Ruth', 'Ward write to her'],
  ['@Inés de la Peña llamar a la mesa (para el viernes)', 'Inés de la Peña', 'Llamar a la mesa'],
  ['@ines pena llamar a la mesa (para el viernes)', 'ines pena', 'Llamar a la mesa'],
  ['@Inés de la mesa directiva saber (para el viernes)', 'Inés', 'De la mesa directiva saber'],
  ['@Dov, Lindqvist has the file (due Friday)', 'Dov', 'Lindqvist has the file'],
])('takes the whole name of one of us: %s', (line, said, title) =>
  expect(read(line)).toMatchObject({ title, owner: { said }, dueOn: '2026-02-27' }),
)

test('any notes can be read for promises', () => {
  fc.assert(
    fc.property(arbitraryRichText, (doc) => {
      for (const { title } of actionItems(doc, { today, locale: 'es', members }))
        expect(title.trim()).not.toBe('')
    }),
  )
})
