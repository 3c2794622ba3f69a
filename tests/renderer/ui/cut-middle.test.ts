import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isolated } from '../../../db/domain/i18n/isolated.ts'
import { cutMiddle } from '../../../renderer/ui/cut-middle.ts'

const long = 'of the coalition for fair and affordable ferries '.repeat(9)

test('what a notice says of a long name stays whole, before the name and behind it', () => {
  expect(cutMiddle(`“Ask about the minutes ${long}” moved to the trash`, 110)).toMatch(
    /^“Ask .*….*” moved to the trash$/u,
  )
  expect(cutMiddle(`Se movió a la papelera «Pedir las actas ${long}»`, 110)).toMatch(
    /^Se movió a la papelera «Pedir/u,
  )
})

test('a name that is cut in two runs its own way on both sides, and the words between do not', () => {
  const told = `“${isolated('נועה '.repeat(60))}” moved to the trash`
  const cut = cutMiddle(told, 110)
  expect(cut).toMatch(/^“\u2068נועה[^\u2068\u2069]*\u2069…\u2068[^\u2068\u2069]*\u2069” moved to the trash$/u)
})

test('what is short enough stays as it is, and nothing is longer than it may be or torn apart', () => {
  expect(cutMiddle('Contact with Ana logged', 110)).toBe('Contact with Ana logged')
  expect(cutMiddle('👩‍👩‍👧‍👦'.repeat(9), 5)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…👩‍👩‍👧‍👦👩‍👩‍👧‍👦')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(cutMiddle(text, 20).length).toBeLessThanOrEqual(text.length)
    }),
  )
})
