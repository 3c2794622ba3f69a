/** What an interaction of a type can be: a contact, as far as its outcome says so, or never more than an attempt. */
export type CountsAs = 'contact' | 'attempt'

/** The types Caucus brings; users add and rename their own. */
export const interactionTypes = [
  { key: 'meeting', countsAs: 'contact' },
  { key: 'call', countsAs: 'contact' },
  { key: 'email', countsAs: 'contact' },
  { key: 'hearing', countsAs: 'contact' },
  { key: 'event', countsAs: 'contact' },
  { key: 'letter', countsAs: 'contact' },
  { key: 'visit', countsAs: 'contact' },
  { key: 'text', countsAs: 'contact' },
] as const satisfies readonly { key: string; countsAs: CountsAs }[]

export type InteractionTypeKey = (typeof interactionTypes)[number]['key']
