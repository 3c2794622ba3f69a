import { describe, expect, it } from 'vitest'
import { AppError, type ErrorCode, type ErrorParams } from '../../../db/domain/errors.ts'
import { en } from '../../../db/domain/i18n/en.ts'
import { errorMessage, unexpectedMessage } from '../../../db/domain/i18n/error-message.ts'
import { translator } from '../../../db/domain/i18n/all-languages.ts'

const t = translator('en')
const es = translator('es')

const message = <C extends ErrorCode>(code: C, params: ErrorParams[C]) =>
  errorMessage(t, new AppError(code, params) as AppError)
const mensaje = <C extends ErrorCode>(code: C, params: ErrorParams[C]) =>
  errorMessage(es, new AppError(code, params) as AppError)

/** The parameters an error carries, as far as its text may use them: a name that is not among them does not compile. */
type Placeholder<T> = T extends `${string}{{${infer P}}}${infer Rest}` ? Name<P> | Placeholder<Rest> : never
type Name<P extends string> = P extends `${infer N}, ${string}` ? N : P
type Unfilled = {
  [C in ErrorCode]: Exclude<Placeholder<(typeof en.error)[C]>, keyof ErrorParams[C]>
}[ErrorCode]

describe('the message of an error', () => {
  it('uses nothing that the error does not carry', () => {
    // `place` is made from the line; `sign` and `known` from the comparison and from those that are possible.
    const unfilled: Unfilled[] = ['place', 'sign', 'known']
    expect(unfilled).toEqual(['place', 'sign', 'known'])
  })

  it('says what happened, what became of the data and what to do', () => {
    expect(message('vault.inUse', { path: '/vaults/ana/Caucus.caucus' })).toBe(
      'The vault is already open in another window or program: /vaults/ana/Caucus.caucus. Nothing was changed. Close it there and try again.',
    )
    expect(mensaje('undo.nothing', {})).toBe(
      'No queda nada por deshacer. No se cambió nada. El historial muestra lo que se hizo y lo que se deshizo.',
    )
  })

  it('reads sizes, lines, kinds and units in words', () => {
    expect(message('file.tooLarge', { path: 'a.csv', limit: 52_428_800 })).toContain('larger than 50 MB.')
    expect(message('file.malformed', { path: 'a.yaml', line: 1200, detail: 'bad indent' })).toContain(
      'a.yaml cannot be understood at line 1,200 (bad indent).',
    )
    expect(message('file.malformed', { path: 'a.yaml', line: null, detail: 'no text' })).toContain(
      'a.yaml cannot be understood (no text).',
    )
    expect(mensaje('vault.noSuchSlot', { kind: 'recovery' })).toContain(
      'abrirse con una hoja de recuperación.',
    )
    expect(message('report.tooLarge', { unit: 'rows', count: 2_000_000, limit: 1_048_576 })).toContain(
      '2,000,000 rows, and a sheet of this format holds 1,048,576.',
    )
  })

  it('says in the words of the reader how a field can be asked', () => {
    const params = { key: 'tag', op: 'more', possible: ['is', 'any-of', 'not-empty'] } as const
    expect(message('filter.unknownComparison', params)).toBe(
      '“tag” cannot be asked with > (more than). Nothing was changed. Possible: = (is), a|b (is any of), not empty (is not empty).',
    )
    expect(mensaje('filter.unknownComparison', params)).toContain(
      '«tag» no se puede preguntar con > (más de). No se cambió nada. Posibles: = (es), a|b (es alguno de), no vacío',
    )
  })

  it('names the fields of conflicts, without what follows from others', () => {
    const changed = (field: string) => ({ noun: 'person', id: '1', field, reason: 'changedSince' }) as const
    const conflicts = [changed('sort_key'), changed('family_name'), changed('display_name')]
    const params = { id: 'b', conflicts }
    expect(message('undo.conflicts', params)).toContain('later work: person (Family name) was changed later.')
    expect(mensaje('undo.conflicts', params)).toContain('persona (Apellidos) se cambió después.')
    expect(message('undo.conflicts', { id: 'b', conflicts: [changed('trashed_batch')] })).toContain(
      'person (In the trash) was changed later.',
    )
    const own = { ...changed('value'), about: 'Shoe size' }
    expect(message('undo.conflicts', { id: 'b', conflicts: [own] })).toContain(
      'person (Shoe size) was changed later.',
    )
  })

  it('names nouns and states as people call them, and words it does not know as they are', () => {
    expect(message('record.notFound', { noun: 'follow_up', id: 'Call back' })).toContain(
      'There is no follow-up “Call back” here.',
    )
    expect(mensaje('record.ambiguous', { noun: 'person', name: 'Ana', count: 3 })).toContain(
      '«Ana» coincide con 3 registros (persona).',
    )
    expect(message('followUp.transition', { from: 'done', to: 'snoozed' })).toContain(
      'This follow-up is done and cannot become snoozed.',
    )
    expect(message('record.notFound', { noun: 'widget', id: '7' })).toContain('There is no widget “7” here.')
  })

  it('lists issues, the first five of them', () => {
    const issues = ['dueOn: issue.localDate', 'issue.wrongType', 'Column 3 is odd']
    expect(message('input.invalid', { issues })).toContain(
      'as it stands: Due: is not a date such as 2026-03-03; is of the wrong kind; Column 3 is odd.',
    )
    const many = Array.from({ length: 8 }, (_, index) => `f${index}: issue.blank`)
    expect(mensaje('input.invalid', { issues: many })).toContain('f4 no puede estar vacío; y 3 más.')
    expect(message('input.invalid', { issues: many })).not.toContain('f5')
  })

  it('tells why an undo is refused', () => {
    const conflicts = [
      { noun: 'person', id: 'x', field: 'family_name', reason: 'changedSince' },
      { noun: 'tag', id: null, field: null, reason: 'existsAgain' },
    ] as const
    expect(message('undo.conflicts', { id: '42', conflicts })).toContain(
      'later work: person (Family name) was changed later; tag exists again.',
    )
    expect(message('undo.notUndoable', { id: '42', reason: 'purged' })).toContain('was removed for good.')
  })

  it('says that no reason was noted rather than nothing', () => {
    expect(message('contact.doNotContact', { name: 'Ana', reason: '' })).toContain(
      'not to be contacted: no reason was noted.',
    )
  })

  it('never shows a code, an unfilled place or a word of the program, in any language', () => {
    for (const code of Object.keys(en.error) as ErrorCode[])
      for (const translate of [t, es]) {
        const text = errorMessage(translate, new AppError(code, anyParams) as AppError)
        expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/u)
        expect(text).not.toContain(code)
      }
    expect(unexpectedMessage(es, 'K7')).toContain('el número K7.')
  })
})

// Every parameter of every error at once.
const anyParams = {
  path: '/v/A.caucus',
  detail: 'EIO',
  version: 3,
  supported: 2,
  setting: 'cipher',
  minimum: 12,
  id: '42',
  kind: 'congress',
  nature: 'gzip',
  limit: 10,
  line: 4,
  seconds: 10,
  unit: 'rows',
  count: 3,
  issues: ['title: issue.blank'],
  fields: 'field.shelter',
  noun: 'person',
  name: 'Ana',
  reason: 'purged',
  conflicts: [],
  from: 'open',
  to: 'done',
  word: ')',
  key: 'colour',
  value: 'red',
  known: 'name, tag',
  op: 'more',
  possible: ['is'],
} as never
