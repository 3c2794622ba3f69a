/** What an interaction of a type can be: a contact, as far as its outcome says so, or never more than an attempt. */
export const countings = ['contact', 'attempt'] as const
export type CountsAs = (typeof countings)[number]

/** The types Caucus brings; users add and rename their own. For some of them people meet: those are the meetings. */
export const interactionTypes = [
  { key: 'meeting', countsAs: 'contact', isMeeting: true },
  { key: 'call', countsAs: 'contact', isMeeting: false },
  { key: 'email', countsAs: 'contact', isMeeting: false },
  { key: 'hearing', countsAs: 'contact', isMeeting: true },
  { key: 'event', countsAs: 'contact', isMeeting: true },
  { key: 'letter', countsAs: 'contact', isMeeting: false },
  { key: 'visit', countsAs: 'contact', isMeeting: true },
  { key: 'text', countsAs: 'contact', isMeeting: false },
] as const satisfies readonly { key: string; countsAs: CountsAs; isMeeting: boolean }[]

export type InteractionTypeKey = (typeof interactionTypes)[number]['key']
