import { expect, test } from 'vitest'
import { draftOver, typedOver } from '../../../renderer/app/api/typed-over.ts'

test('what was typed stays, and what was not is as it is now, in parts of a form too', () => {
  const base = { values: { pronouns: '', familyName: 'Ibarra' }, own: {} }
  const values = { values: { pronouns: 'ella', familyName: 'Ibarra' }, own: { shirt: 'L' } }
  const now = { values: { pronouns: '', familyName: 'Newname' }, own: {} }
  expect(typedOver<object>(now, { base, values })).toEqual({
    values: { pronouns: 'ella', familyName: 'Newname' },
    own: { shirt: 'L' },
  })
})

test('a day of a span that was not typed is as it is now', () => {
  const base = { span: { from: '2024-01-01', until: null } }
  const values = { span: { from: '2024-01-01', until: '2025-06-30' } }
  const now = { span: { from: '2024-03-01', until: null } }
  expect(typedOver<object>(now, { base, values })).toEqual({
    span: { from: '2024-03-01', until: '2025-06-30' },
  })
})

test('a field that was emptied stays empty', () => {
  const [base, values] = [{ about: 'Runs the choir' }, { about: '' }]
  expect(typedOver(base, { base, values })).toEqual({ about: '' })
})

test('a record that was chosen and a list are one value: never mixed of two', () => {
  const base = { other: { id: 'a', label: 'Ana', hint: 'person' }, languages: ['en'] }
  const values = { other: { id: 'b', label: 'Ben' }, languages: ['en', 'es'] }
  const now = { other: { id: 'c', label: 'Cora', hint: 'office' }, languages: ['fr'] }
  expect(typedOver<object>(now, { base, values })).toEqual(values)
})

test('a draft that was kept without what stood there is taken as it is', () => {
  const values = { title: 'Typed', place: 'Library' }
  expect(draftOver({ title: 'Now', place: 'Now' }, { values, base: undefined })).toEqual(values)
})
