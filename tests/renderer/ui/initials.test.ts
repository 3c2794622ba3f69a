import { describe, expect, it } from 'vitest'
import { initialsOf } from '../../../renderer/ui/initials.ts'

describe('initials', () => {
  it.each([
    ['Nkechi Obiandu-Sørensen', 'NO'],
    ['Ólafur Brimdal', 'ÓB'],
    ['Two Rivers Community Health Network', 'TN'],
    ['ليلى المنصوري', 'لم'],
    ['Cher', 'C'],
    ['  jun-seo   baek ', 'JB'],
    ['Ruth Adeyemi-Clarke (2)', 'RA'],
    ['Олена Ковальчук', 'ОК'],
    ['', ''],
    ['12 34', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })

  it('keep letters that are written with several code points', () => {
    expect(initialsOf('E\u0301lodie Z\u030Civa')).toBe('E\u0301Z\u030C')
  })
})
