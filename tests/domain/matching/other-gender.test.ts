import { describe, expect, it } from 'vitest'
import { compareGiven } from '../../../db/domain/matching/compare-given.ts'
import { Population } from '../../../db/domain/matching/population.ts'
import { prepare } from '../../../db/domain/matching/prepare.ts'
import { Scorer } from '../../../db/domain/matching/scorer.ts'
import type { MatchSubject } from '../../../db/domain/matching/subject.ts'

const twoNames = [
  ['paul', 'paula'],
  ['robert', 'roberta'],
  ['mario', 'maria'],
  ['andrea', 'andreas'],
  ['carlos', 'carla'],
  ['daniel', 'daniela'],
  ['daniel', 'danielle'],
  ['eric', 'erica'],
  ['george', 'georgia'],
  ['jan', 'jana'],
  ['marcus', 'marcia'],
  ['philip', 'philippa'],
  ['joseph', 'josephine'],
  ['paul', 'paulette'],
  ['bernard', 'bernadette'],
  ['victor', 'victoria'],
  ['alejandro', 'alejandra'],
  ['ricardo', 'ricarda'],
  ['julio', 'julia'],
  ['emilio', 'emilia'],
] as const

describe('given names that only a gender tells apart', () => {
  it.each(twoNames)('%s and %s are two', (one, other) => {
    expect(compareGiven(one, other)).toBe('different')
    expect(compareGiven(other, one)).toBe('different')
  })

  it.each([
    ['sara', 'sarah', 'nickname'],
    ['joshu', 'joshua', 'typo'],
    ['ana', 'anna', 'nickname'],
    ['louise', 'louisa', 'typo'],
    ['roberto', 'robert', 'nickname'],
    ['daniela', 'danila', 'typo'],
    ['clair', 'claire', 'typo'],
  ] as const)('%s and %s may be one: %s', (one, other, level) => expect(compareGiven(one, other)).toBe(level))

  it.each(twoNames)('%s and %s of one house are nobody that has to be looked at', (one, other) => {
    const living = (given: string): MatchSubject => ({
      names: [{ given, family: 'Quintero' }],
      phones: ['+15055550144'],
      addresses: [{ street: '88 Quince Road', city: 'Taos', region: 'NM', postcode: '87571' }],
    })
    const scorer = new Scorer(new Population())
    const { probability, isIdentified } = scorer.match(
      prepare('person', living(one)),
      prepare('person', living(other)),
    )
    expect(isIdentified).toBe(false)
    expect(probability).toBeLessThan(0.5)
  })
})
