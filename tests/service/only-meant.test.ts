import { describe, expect, it } from 'vitest'
import { exactFirst, onlyMeant } from '../../db/service/only-meant.ts'

const called = (...names: string[]) => names.map((name, at) => ({ id: `id-${at}`, name }))
const meant = (said: string, found: readonly { id: string; name: string }[]) =>
  onlyMeant({
    noun: 'member',
    said,
    found: exactFirst(found, said, ({ name }) => name),
    toCandidate: (x) => x,
  })

describe('the one that a name means', () => {
  it('is the only one found, or the only one called exactly so, accents and case aside', () => {
    expect(meant('an', called('Ana')).name).toBe('Ana')
    expect(meant('ÁNA', called('Anabel', 'Ana', 'Ana María')).name).toBe('Ana')
  })

  it('is refused where none is found', () => {
    const refusal = { code: 'record.notFound', params: { noun: 'member', id: 'Ana' } }
    expect(() => meant('Ana', [])).toThrow(expect.objectContaining(refusal))
  })

  it('is refused where several are, with the first ten to choose from', () => {
    const many = called(...Array.from({ length: 12 }, () => 'Ana'))
    const params = { noun: 'member', name: 'ana', count: 12, candidates: many.slice(0, 10) }
    expect(() => meant('ana', many)).toThrow(expect.objectContaining({ code: 'record.ambiguous', params }))
  })
})
