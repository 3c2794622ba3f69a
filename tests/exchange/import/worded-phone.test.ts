import { describe, expect, test } from 'vitest'
import { takePhoneRemark } from '../../../db/exchange/import/contact/cell/phone-remark.ts'
import { splitPoints } from '../../../db/exchange/import/contact/cell/split-cell.ts'
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

describe('several numbers in one cell', () => {
  const numbers = (text: string) => splitPoints(text, 'phone', undefined).map((part) => said(part))

  test.each([
    ['202-555-0145 (c) 202-555-0146 (w)', ['mobile 202-555-0145', 'work 202-555-0146']],
    ['202-555-0145 cell 202-555-0146 work', ['mobile 202-555-0145', 'work 202-555-0146']],
    ['H: 202-555-0149 W: 202-555-0150 x3', ['home 202-555-0149', 'work 202-555-0150 x3']],
    ['c 202-555-0149 w 202-555-0150', ['mobile 202-555-0149', 'work 202-555-0150']],
    ['(c) 202-555-0151 (w) 202-555-0152', ['mobile 202-555-0151', 'work 202-555-0152']],
    [
      '202-555-0101 (c) 202-555-0102; 202-555-0103 (h)',
      ['202-555-0101 (c) 202-555-0102', 'home 202-555-0103'],
    ],
    ['202-555-0151/0152', ['202-555-0151', '202-555-0152']],
    ['(202) 555-0151 or 0152', ['(202) 555-0151', '(202) 555-0152']],
    ['(202) 555-0151 (202) 555-0152', ['(202) 555-0151', '(202) 555-0152']],
    ['+49 351 5550123 +49 171 5550124', ['+49 351 5550123', '+49 171 5550124']],
  ])('are parted, each with its own words: %s', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })

  test.each([
    '202-555-0151 w 202-555-0152',
    '202-555-0151 ask for Bo 202-555-0152',
    '0351/5550123',
    '0351 5550123/24',
    '011 49 351 5550123',
    '1 202 555 0101 x12',
  ])('stay together where it is not clear what is of which, and one is one: %s', (text) => {
    expect(splitPoints(text, 'phone', undefined)).toEqual([text])
  })
})

describe('what is said of a number', () => {
  test.each([
    ['505-555-0101 (call after 5)', '505-555-0101'],
    ['505-555-0105 M-F 9-5', '505-555-0105'],
    ['505-555-0101 (apt 3)', '505-555-0101'],
    ['505-555-0103 after 5pm', '505-555-0103'],
    ['505-555-0103, 2nd floor', '505-555-0103'],
    ['505-555-0103 24h', '505-555-0103'],
    ['505-555-0103 24/7 hotline', '505-555-0103'],
    ['555-0102 (call after 5)', '555-0102'],
    ['(505) 555-0101 x12 (after 5)', '(505) 555-0101 x12'],
    ['505-555-0101 ext 3 - after 5', '505-555-0101 ext 3'],
    ['+44 20 7946 0958 (ask for desk 3)', '+44 20 7946 0958'],
    ['+49 351 5550123 ab 17 Uhr', '+49 351 5550123'],
    ['(after 5) 505-555-0101', '505-555-0101'],
    ['after 5: 505-555-0101', '505-555-0101'],
  ])('is no part of it: %s', (text, number) => {
    expect(takePhoneRemark(text)?.number).toBe(number)
  })

  test.each([
    '505-555-0101',
    '505-555-0101 x12',
    '505-555-0101x12',
    '505-555-0101 ext. 12',
    '505-555-0101, ext 3',
    '505-555-0101 (ext 12)',
    '505-555-0101 #12',
    '0351 5550123 Durchwahl 12',
    '505-555-0101 cell',
    '1-800-555-HELP',
    '1-800-FLOWERS',
    '+49 (0)351 5550123',
    '(505) 555-0101',
    '5.05556E+09',
    'see page 3',
    'room 12: 55',
  ])('is not there: %s', (text) => {
    expect(takePhoneRemark(text)).toBeNull()
  })
})
