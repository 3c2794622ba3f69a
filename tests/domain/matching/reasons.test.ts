import { describe, expect, it } from 'vitest'
import { translator } from '../../../db/domain/i18n/all-languages.ts'
import { Population } from '../../../db/domain/matching/population.ts'
import { prepare } from '../../../db/domain/matching/prepare.ts'
import { reasonText } from '../../../db/domain/matching/reason.ts'
import { Scorer } from '../../../db/domain/matching/scorer.ts'
import type { MatchSubject } from '../../../db/domain/matching/subject.ts'

const match = (one: MatchSubject, other: MatchSubject) =>
  new Scorer(new Population()).match(prepare('person', one), prepare('person', other))

const home = { street: '12 Elm St', city: 'Köln', postcode: '02139' }
const ana: MatchSubject = {
  names: [{ given: 'Ana', family: 'García López' }],
  bornOn: '1970-03-04',
  phones: ['+15055550111'],
  addresses: [home],
}

describe('reasons', () => {
  it.each([
    [
      'en',
      [
        'Date of birth: the same (4 March 1970)',
        'Street: the same (12 Elm St)',
        'Given name: the same (Ana)',
      ],
    ],
    ['es', ['Fecha de nacimiento: igual (4 de marzo de 1970)', 'Calle: igual (12 Elm St)']],
  ] as const)('say what people wrote: %s', (locale, texts) => {
    const told = match(ana, ana).reasons.map((reason) => reasonText(translator(locale), reason))
    expect(told).toEqual(expect.arrayContaining([...texts]))
    expect(told).toContainEqual(expect.stringContaining('(García López)'))
    expect(told).toContainEqual(expect.stringContaining('(505) 555-0111'))
  })

  it('birthdays of other years are far apart, and weigh more than those that a slip may explain', () => {
    const bornOn = (day: string) => match(ana, { ...ana, bornOn: day })
    const levelOf = ({ reasons }: ReturnType<typeof bornOn>) =>
      reasons.find(({ field }) => field === 'born')?.level
    expect(
      ['1970-04-03', '1971-03-04', '1980-06-17', '1973-06-17'].map((day) => levelOf(bornOn(day))),
    ).toEqual(['close', 'close', 'different', 'far'])
    expect(bornOn('1973-06-17').bits).toBeLessThan(bornOn('1980-06-17').bits)
  })

  it('of those who do not show identity, who agrees in more stands before who agrees in less', () => {
    const other = { ...ana, names: [{ given: 'Juana', family: 'García López' }] }
    const [more, less] = [match(ana, other), match(ana, { ...other, bornOn: undefined })]
    expect(more.verdict).not.toBe('same')
    expect(more.bits).toBeGreaterThan(less.bits)
  })
})
