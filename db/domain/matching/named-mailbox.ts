/** What two people are both called, folded. */
interface Called {
  readonly given: readonly string[]
  readonly family: readonly string[]
}

/**
 * How an address names somebody. `whole`: by a given name and the family's, or its initial, ana.torres@, anat@, also where
 * the family stands behind the @. `half`: by a given name alone, or by initials and the family, ana@, atorres@.
 */
export function howMailboxNames(address: string, called: Called): 'whole' | 'half' | undefined {
  const at = Math.max(address.lastIndexOf('@'), 0)
  const [local, host] = [lettersOf(address.slice(0, at)), lettersOf(address.slice(at + 1))]
  const given = called.given.filter((name) => name.length > 1)
  const family = called.family.filter((name) => name.length > 1)
  const isWhole = given.some((name) => {
    const rest = without(local, name)
    return rest !== undefined && family.some((each) => isFamily(rest, each) || host.includes(each))
  })
  if (isWhole) return 'whole'
  const isHalf = family.some((each) => areInitials(without(local, each), given))
  return isHalf || given.includes(local) ? 'half' : undefined
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '')

const without = (text: string, name: string): string | undefined =>
  text.includes(name) ? text.replace(name, '') : undefined

/** In letters: of a double family name one half is enough. */
const leastOfHalf = 3

const isFamily = (text: string, family: string): boolean =>
  text === family[0] ||
  text.includes(family) ||
  (text.length >= leastOfHalf && (family.startsWith(text) || family.endsWith(text)))

/** In letters: of the given names, the first of them first. */
const mostInitials = 2

const areInitials = (text: string | undefined, given: readonly string[]): boolean =>
  text !== undefined && text.length <= mostInitials && given.some((name) => name[0] === text[0])
