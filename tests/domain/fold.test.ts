import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { collapseSpace, fold } from '../../db/domain/fold.ts'

// The tokenizer of the search index itself, to compare with.
const index = new Database(':memory:')
index.exec(`
  create virtual table text using fts5(body, tokenize = "unicode61 remove_diacritics 2");
  create virtual table term using fts5vocab(text, 'row');`)
const clear = index.prepare('delete from text')
const insert = index.prepare('insert into text (body) values (?)')
const terms = index.prepare('select term from term order by term').pluck()

function indexed(text: string): string[] {
  clear.run()
  insert.run(text)
  return terms.all() as string[]
}

afterAll(() => index.close())

/** The Latin letters of Europe, the Americas, Africa and Vietnam, each as one character. */
const latinLetters = [
  [0x41, 0x24f],
  [0x1e00, 0x1eff],
].flatMap(([from = 0, to = 0]) =>
  Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset)).filter((char) =>
    /\p{L}/u.test(char),
  ),
)

describe('folding', () => {
  it('drops case, accents and stray spaces', () => {
    expect(fold('  PEÑA\t Łukasz \n')).toBe('pena lukasz')
    expect(fold('Straße GROẞ Ærø Þór Đorđe İstanbul Kırşehir')).toBe(
      'strasse gross aero thor dorde istanbul kirsehir',
    )
    expect(fold('O’Brien–Núñez')).toBe("o'brien-nunez")
    expect(fold('Ώρα Σωκράτης')).toBe('ωρα σωκρατησ')
  })

  it('keeps what tells words apart in other scripts', () => {
    for (const text of ['йод', 'क्या', 'كريم', 'が', '한국', '山田'])
      expect(fold(text)).toBe(text.normalize('NFC'))
    expect(fold('Йод')).not.toBe(fold('Иод'))
  })

  it('does to a Latin letter what the search index does, but for the letters it leaves alone', () => {
    const differing = latinLetters.filter((letter) => indexed(letter).join() !== fold(letter))
    // The index leaves these as they are; folding spells them out, so that "Lodz" finds Łódź.
    expect(differing.join('')).toBe('ÆÐØÞßæðøþĐđĦħıŁłŊŋŒœŦŧǠǡǢǣǮǯǼǽǾǿẞ')
  })

  it('never parts what the search index joins', () => {
    const letter = fc.constantFrom(...latinLetters)
    const variant = letter.chain((char) =>
      fc
        .constantFrom(char, char.toUpperCase(), char.toLowerCase(), char.normalize('NFD'))
        .map((other) => [char, other]),
    )
    fc.assert(
      fc.property(fc.array(variant, { minLength: 1, maxLength: 8 }), (pairs) => {
        const a = pairs.map(([char]) => char).join('')
        const b = pairs.map(([, other]) => other).join('')
        fc.pre(indexed(a).join() === indexed(b).join())
        expect(fold(a)).toBe(fold(b))
      }),
      { numRuns: 500 },
    )
  })

  it('changes nothing more the second time, nor with another encoding of the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })
})

it('treats a tidy text, which it hardly looks at, as one that has something to drop', () => {
  const char = fc.constantFrom(..."aZ9 .,-'`´~_ñÑéİıſ×ẞµ—\u0301\u00a0".split(''))
  fc.assert(
    fc.property(fc.string({ unit: char, maxLength: 6 }), (text) => {
      expect(collapseSpace(text)).toBe(collapseSpace(`\u200b${text}`))
      expect(fold(text)).toBe(fold(`\u200b${text}`))
    }),
    { numRuns: 3000 },
  )
})

describe('collapsing spaces', () => {
  it('leaves one space between words and nothing that nobody sees', () => {
    expect(collapseSpace('\u00a0Ana\u2003\u200bMaría \r\n Pe\u00adña\ufeff\u0000')).toBe('Ana María Peña')
  })

  it('keeps the joiners that spell Persian words and family emoji', () => {
    expect(collapseSpace('می\u200cخواهم')).toBe('می\u200cخواهم')
  })
})
