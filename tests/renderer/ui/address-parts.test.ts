import { expect, it } from 'vitest'
import { addressParts } from '../../../renderer/ui/address-parts.ts'

it('cuts addresses between their parts, and loses nothing', () => {
  expect(addressParts('ana.ruiz@two-rivers.example.org')).toEqual([
    'ana',
    '.ruiz@',
    'two-rivers',
    '.example.org',
  ])
  expect(addressParts('ana@example.org')).toEqual(['ana@', 'example.org'])
  expect(addressParts('https://example.org/who?id=7')).toEqual([
    'https://',
    'example.org/',
    'who',
    '?id',
    '=7',
  ])
  expect(addressParts('+1 303 555 0142')).toEqual(['+1 303 555 0142'])
  expect(addressParts('')).toEqual([''])
})
