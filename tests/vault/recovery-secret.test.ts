import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatRecoverySecret,
  makeRecoverySecret,
  parseRecoverySecret,
} from '../../db/vault/recovery-secret.ts'
import { codeOf } from './fixtures.ts'

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes))
const parsesTo = (typed: string, secret: Buffer): boolean => parseRecoverySecret(typed).equals(secret)

describe('the recovery secret on paper', () => {
  it('has 160 random bits in nine groups of four', () => {
    const secret = makeRecoverySecret()
    expect(secret).toHaveLength(20)
    expect(makeRecoverySecret().equals(secret)).toBe(false)
    expect(formatRecoverySecret(secret)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('reads back what was written', () => {
    fc.assert(fc.property(secrets, (secret) => parsesTo(formatRecoverySecret(secret), secret)))
  })

  it('reads it in either case, with any spaces and dashes, with O for 0 and I or L for 1', () => {
    const noise = fc.constantFrom('', ' ', '-', '  ', '–', '—', '\n', '\u00a0')
    fc.assert(
      fc.property(secrets, fc.infiniteStream(noise), fc.infiniteStream(fc.nat(3)), (secret, gaps, picks) => {
        const typed = formatRecoverySecret(secret)
          .replaceAll('-', '')
          .replace(/./g, (character) => {
            const forms = misreadings[character] ?? [character, character.toLowerCase()]
            return `${forms[picks.next().value % forms.length]}${gaps.next().value}`
          })
        return parsesTo(typed, secret)
      }),
    )
  })

  it('notices every single mistyped character', () => {
    fc.assert(
      fc.property(secrets, fc.nat(35), fc.nat(30), (secret, place, shift) => {
        const characters = Array.from(formatRecoverySecret(secret).replaceAll('-', ''))
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        characters[place] = alphabet[(alphabet.indexOf(characters[place] ?? '') + 1 + shift) % 32] ?? ''
        expect(() => parseRecoverySecret(characters.join(''))).toThrow(/recoveryMalformed/)
      }),
    )
  })

  it.each([
    '',
    'abcd',
    `${'0'.repeat(35)}`,
    `${'0'.repeat(37)}`,
    'U'.repeat(36),
    '🗝'.repeat(36),
    'ñ'.repeat(36),
  ])('calls %j malformed', async (typed) => {
    expect(await codeOf(() => parseRecoverySecret(typed))).toBe('vault.recoveryMalformed')
  })

  it('notices two neighbouring characters exchanged', () => {
    fc.assert(
      fc.property(secrets, fc.nat(34), (secret, place) => {
        const characters = Array.from(formatRecoverySecret(secret).replaceAll('-', ''))
        const [first, second] = characters.slice(place, place + 2)
        fc.pre(first !== second)
        characters.splice(place, 2, second ?? '', first ?? '')
        expect(() => parseRecoverySecret(characters.join(''))).toThrow(/recoveryMalformed/)
      }),
    )
  })
})

const misreadings: Readonly<Record<string, readonly string[]>> = {
  0: ['0', 'O', 'o'],
  1: ['1', 'I', 'l', 'i'],
}
