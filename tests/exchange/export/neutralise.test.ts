import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neutralise, restore } from '../../../db/domain/neutralise.ts'
import { hostileCell, isLive } from './hostile-cells.ts'

describe('neutralising a text cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+1 505 555 0100', "'+1 505 555 0100"],
    ['-5', "'-5"],
    ['  =1', "'  =1"],
    ['\u200B=1', "'\u200B=1"],
    ['"=1"', '\'"=1"'],
    ['＝1', "'＝1"],
    ['\ttext', "'\ttext"],
    ['\rtext', "'\rtext"],
    ["'=1", "''=1"],
    ['a;=1', "a;'=1"],
    ['note\n=1', "note\n'=1"],
    ['\t=1', "'\t'=1"],
  ])('makes %j into %j, and back', (text, safe) => {
    expect(neutralise(text)).toBe(safe)
    expect(restore(safe)).toBe(text)
  })

  it.each([
    '',
    'Ada Example',
    'ada@example.org',
    '2026-03-09',
    "'quoted'",
    "O'Brien - Núñez",
    'a, =b',
    '5 - 3 = 2',
    '505-555-0100',
  ])('leaves %j as it is', (text) => {
    expect(neutralise(text)).toBe(text)
    expect(restore(text)).toBe(text)
  })

  it('is undone exactly, whatever the text, and never gives two texts the same form', () => {
    fc.assert(
      fc.property(hostileCell, (text) => restore(neutralise(text)) === text),
      { numRuns: 3000 },
    )
  })

  it('leaves nothing that a spreadsheet would run', () => {
    fc.assert(
      fc.property(hostileCell, (text) => !isLive(neutralise(text))),
      { numRuns: 3000 },
    )
  })

  it('takes time in proportion to the text, not to its square', () => {
    const texts = ["'", ' ', ';', ';"', "'\t", '\n', '="'].map((piece) => piece.repeat(200_000))
    const started = performance.now()
    for (const text of texts) expect(restore(neutralise(text)) === text).toBe(true)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
