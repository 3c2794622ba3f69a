import { describe, expect, test } from 'vitest'
import { wordedPhone } from '../../../db/exchange/import/contact/cell/worded-phone.ts'

const said = (text: string, column: string | null = null) => {
  const { value, label } = wordedPhone(text, column)
  return label === null ? value : `${label} ${value}`
}

describe('words beside a number', () => {
  test.each([
    ['202-555-0101 (cell)', 'mobile 202-555-0101'],
    ['(202) 555-0101 (Cell phone)', 'mobile (202) 555-0101'],
    ['(cell) 202-555-0101', 'mobile 202-555-0101'],
    ['cell: 202-555-0101', 'mobile 202-555-0101'],
    ['Cell 202-555-0101', 'mobile 202-555-0101'],
    ['h. (202) 555-0101', 'home (202) 555-0101'],
    ['202-555-0101 cell', 'mobile 202-555-0101'],
    ['202-555-0101 x12 work', 'work 202-555-0101 x12'],
    ['202-555-0101 x12 (work)', 'work 202-555-0101 x12'],
    ['Office: 202-555-0104 x22', 'work 202-555-0104 x22'],
    ['Work fax: 202-555-0104', 'work fax 202-555-0104'],
    ['+49 351 5550123 (mobil)', 'mobile +49 351 5550123'],
    ['+49 351 5550123(mobil)', 'mobile +49 351 5550123'],
    ['0351 5550123 (dienstlich)', 'work 0351 5550123'],
    ['Büro: 0351/5550123', 'work 0351/5550123'],
    ['Móvil: 600 555 012', 'mobile 600 555 012'],
    ['600 555 012 (Ana, la vecina)', 'Ana, la vecina 600 555 012'],
    ['Tel. 202-555-0101', '202-555-0101'],
    ['Tel.: 202-555-0101', '202-555-0101'],
  ])('are its label: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  test.each([
    '202-555-0101',
    '202-555-0101 x12',
    '202-555-0101 ext. 12',
    'ext. 44100',
    'x44100',
    'Ext: 44100',
    '1-800-555-HELP',
    '+49 (0)351 5550123',
    '(0351) 5550123',
    '202-555-0101 (ext 12)',
    '202-555-0101 after five',
    'call 911 (emergency)',
    'see assistant',
  ])('that are none stay with it: %s', (text) => {
    expect(said(text)).toBe(text)
  })

  test('go before what the column says, and a fax stays one', () => {
    expect(said('202-555-0101 (cell)', 'work')).toBe('mobile 202-555-0101')
    expect(said('Tel. 202-555-0101', 'work')).toBe('work 202-555-0101')
    expect(said('202-555-0101 (office)', 'fax')).toBe('work fax 202-555-0101')
  })
})
