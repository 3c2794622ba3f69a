/** How a name of men ends, and what stands there instead in a name of women that is made of it. */
const endings: readonly (readonly [string, string])[] = (
  [
    ['', 'a ia ina ine ette etta ella'],
    ['o', 'a ia ina'],
    ['os', 'a ota'],
    ['us', 'a ia'],
    ['e', 'ia ina ine ette'],
    ['er', 'ra'],
    ['ard', 'adette'],
    // The last letter is doubled: Danielle, Jeanne, Philippa.
    ['l', 'lle lla'],
    ['n', 'nne nna'],
    ['p', 'ppa'],
  ] as const
).flatMap(([ofMen, ofWomen]) => ofWomen.split(' ').map((ofWoman) => [ofMen, ofWoman] as const))

/** What is left of the name of a woman is a name, and not what a slip left of hers: Paul of Paula, not Joshu of Joshua. */
const isName = /^.{2,}[^aiu]$/u

/** Whether one of two folded given names is that of a woman, made of the other, a man's: Paula and Paul, Mario and Maria. */
export const isOfOtherGender = (one: string, other: string): boolean =>
  isMadeOf(one, other) || isMadeOf(other, one)

const isMadeOf = (ofWoman: string, ofMan: string): boolean =>
  isName.test(ofMan) &&
  endings.some(
    ([man, woman]) => ofMan.endsWith(man) && ofWoman === ofMan.slice(0, ofMan.length - man.length) + woman,
  )
