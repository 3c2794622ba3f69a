import { describe, expect, it } from 'vitest'
import { excerpt, matchOf, parseTerms, patternOf, withoutFirstLetter } from '../../db/store/search-text.ts'

const around = (text: string, ...texts: (string | null)[]) =>
  excerpt(texts, patternOf(parseTerms({ text, typing: true })))

describe('the words around a match', () => {
  it('are marked whole, in any case and with or without accents', () => {
    expect(around('pena', 'Con PEÑA y con Peñalosa')).toBe('Con [PEÑA] y con [Peñalosa]')
    expect(around('Agué', 'sin agua; con agüero')).toBe('sin agua; con [agüero]')
    expect(around('water ', 'waters of the water')).toBe('waters of the [water]')
  })

  it('hold phrases over the signs between their words, and nothing inside a word', () => {
    expect(around('"quoted word"', 'a quoted, word and a quoted one')).toBe(
      'a [quoted, word] and a quoted one',
    )
    expect(around('ana', 'banana')).toBe('banana')
  })

  it('are cut at spaces to some of a long text, from the first match on', () => {
    const text = `${'before '.repeat(60)}the heron ${'after '.repeat(60)}`
    const shown = around('heron', text)
    expect(shown).toMatch(/^…before .*the \[heron\] after .*after…$/)
    expect(shown.length).toBeLessThan(180)
  })

  it('come from the first text with a match, else from the first that says something', () => {
    expect(around('heron', null, 'a title', 'the heron')).toBe('the [heron]')
    expect(around('heron', null, 'a title')).toBe('a title')
    expect(around('🌱', null, null)).toBe('')
  })

  it('take what a person types for text, not for a pattern', () => {
    expect(around('(a+)+$ .*', '(a+)+$ is [a]')).toBe('([a]+)+$ is [[a]]')
  })
})

it('the first letter of a further word does not narrow notes yet', () => {
  const rest = (text: string) => matchOf(withoutFirstLetter(parseTerms({ text, typing: true })))
  expect([rest('water a'), rest('water ag'), rest('a'), rest('water a ')]).toEqual([
    '"water"',
    '"water" "ag"*',
    '',
    '"water" "a"',
  ])
})

it.each([
  ['-brimdal cost', '("cost"*) NOT ("brimdal")'],
  ['cost -brimdal', '("cost") NOT ("brimdal")'],
  ['cost -"safe housing" -brim* ', '("cost") NOT ("safe housing" OR "brim "*)'],
  ['-brimdal', ''],
  ['cost -', '"cost"'],
  ['a-b -tag:x ', '"a-b" "-tag:x"'],
])('what is behind a minus is excluded: %s', (text, match) =>
  expect(matchOf(parseTerms({ text, typing: true }))).toBe(match),
)

it('what is excluded is not marked', () =>
  expect(around('cost -brimdal', 'Brimdal and its cost')).toBe('Brimdal and its [cost]'))
