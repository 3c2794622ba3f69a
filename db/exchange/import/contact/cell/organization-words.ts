import { fold } from '../../../../domain/fold.ts'
import { isGivenName, nameFamily } from '../../../../domain/matching/nicknames.ts'

/** Kinds of organizations that no family is called, behind another word. */
const kinds = new Set(
  'network alliance initiative collective partnership clinic hospital library agency ministry cooperative nonprofit taskforce services project society programs'.split(
    ' ',
  ),
)

/** Of two words: "Food Bank", "Baptist Church". */
const pairs =
  /\S (?:food (?:bank|pantry)|soup kitchen|legal aid|credit union|(?:high|middle|elementary|charter|primary|public|catholic) school|(?:city|town|county|labor|tribal|youth|trades) council|(?:police|fire|health) (?:department|dept)|(?:homeless|womens|family|animal|emergency) shelter|(?:senior|family|resource|justice|youth|womens|workers|recovery|cultural|welcome|child care|day care|law|medical|health|community|crisis) cent(?:er|re)|(?:baptist|methodist|lutheran|presbyterian|episcopal|catholic|community|christian|unitarian|adventist|pentecostal|reformed) church|task force|(?:housing|transit|port|water) authority|(?:tenants|workers|teachers|students|nurses) union|farmers market|land trust|(?:community|relief|legal defense|education) fund|chamber of commerce|(?:youth|rotary|lions|kiwanis|garden) club)$/u

/** "Teamsters Local 340", "VFW Post 12". */
const numbered = /^\p{L}.* (?:local|lodge|post|chapter|unit|troop|council) #?\d+$/u

/** "St. Mark's Church", "First Church". */
const ofFaith =
  /^(?:st\.?|saint|our lady|holy|first|second|grace and|mount|mt\.?) \S.* ?(?:church|parish|cathedral|school|hospital|chapel|academy|temple|mission)$/u

/** What families are called as well, or what stands at the end of much: another word has to say it, too. */
const weak = new Set(
  'church bank house school college center centre shelter fund union league club group council department museum theater theatre academy trust office mission pantry coop partners'.split(
    ' ',
  ),
)

/** Of these hardly any family is called so. */
const hardlyFamilies = new Set(
  'center centre shelter fund league council department museum theater theatre academy pantry coop'.split(
    ' ',
  ),
)

const adjectives = new Set(
  'city county community national state american united public regional municipal metro greater central international statewide neighborhood rural tribal the'.split(
    ' ',
  ),
)

const ofMany = /\p{L}['’]s\b|s['’] /u

/** How surely a name below "Name" is that of an organization by its words: "Sofia Church" is somebody. */
export function organizationByWords(name: string): 'sure' | 'perhaps' | null {
  const text = fold(name.trim())
  const words = text.split(/[ /]+/u)
  const last = words.at(-1) ?? ''
  if (words.length < 2 || /[,;@=]/u.test(text)) return null
  if (numbered.test(text) || ofFaith.test(text)) return 'sure'
  const bare = text.replaceAll(/['’]/gu, '')
  // "Ana Ruiz Legal Aid" may be somebody and where they work.
  if (pairs.test(bare) || kinds.has(last)) return namesSomebody(words) ? 'perhaps' : 'sure'
  if (!weak.has(last)) return null
  if (ofMany.test(text) || adjectives.has(words[0] ?? '') || adjectives.has(words.at(-2) ?? '')) return 'sure'
  if (nameFamily(words[0] ?? '') !== undefined || words.some((word) => /^\p{L}\.?$/u.test(word))) return null
  return words.length > 2 || hardlyFamilies.has(last) ? 'perhaps' : null
}

const namesSomebody = (words: readonly string[]): boolean => words.length > 3 && isGivenName(words[0] ?? '')
