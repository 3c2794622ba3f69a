import { expect, test } from 'vitest'
import { severalPeople } from '../../../db/exchange/import/contact/cell/several-people.ts'

test.each([
  ['Ana Ruiz; Luis Gil', 'Ana Ruiz & Luis Gil'],
  ['Ana Ruiz, Luis Gil', 'Ana Ruiz & Luis Gil'],
  ['Ana Ruiz, Luis Gil, Eva Roe', 'Ana Ruiz & Luis Gil & Eva Roe'],
  ['Ruiz, Ana; Gil, Luis', 'Ana Ruiz & Luis Gil'],
  ['José Luis García Pérez; María Vega', 'José Luis García Pérez & María Vega'],
])('several people are one name: %s', (text, together) => {
  expect(severalPeople(text)).toEqual({ together })
})

test.each([
  'Ana; Luis',
  'Ana Ruiz; Harbor House',
  'Ana Ruiz, Director; Luis Gil, Manager',
  'Ana Ruiz, Xochitl Vega',
  'Ana Ruiz, Luis',
  'Ana Ruiz, Harbor House',
  'Ana Ruiz, Luis Miguel',
  'Ana Ruiz, LCSW, Luis Gil, MD',
  'Martin López, Ana Gil',
])('nobody can tell whether several people are named: %s', (text) => {
  expect(severalPeople(text)).toBe('perhaps')
})

test.each([
  'Roe, Lea',
  'Roe, Mary Ann',
  'Roe, Lea, MD',
  'Martínez López, Ana María',
  'Martin López, Ana María',
  'Martin López, Ana',
  'Gil López, Ana',
  'Smith Jones, Mary Ann',
  'Van Dyke, Dick Wayne',
  'De La Cruz, MARIA',
  'Ana Ruiz, LCSW',
  'Ana Ruiz, Jr.',
  'Mary Agnes, OP',
  'Ana Ruiz;',
  'Ana Ruiz,',
])('one person is named: %s', (text) => {
  expect(severalPeople(text)).toBeNull()
})
