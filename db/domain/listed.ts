const everyInteraction = ['date', 'time', 'type', 'status', 'outcome'] as const

/** The lists there are, and by what each can be sorted. */
export const listSorts = {
  person: ['name', 'lastContactOn'],
  organization: ['name', 'lastContactOn'],
  legislator: [
    'name',
    'lastContactOn',
    'jurisdiction',
    'chamber',
    'chamberKind',
    'district',
    'party',
    'caucus',
    'startOn',
    'endOn',
  ],
  office: ['name', 'lastContactOn'],
  /** Contacts of every kind that have been silent for longer than wished. */
  quiet: ['coldOn', 'quietOn', 'name', 'lastContactOn'],
  committee: ['name', 'jurisdiction', 'chamber', 'parent'],
  membership: ['committee', 'memberName', 'role', 'rank', 'side'],
  bill: ['number', 'jurisdiction', 'session', 'interactions', 'lastOn'],
  interaction: everyInteraction,
  meeting: everyInteraction,
  'follow-up': ['dueOn', 'dueTime', 'bucket', 'state', 'priority', 'title', 'doneOn'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ListNoun = keyof typeof listSorts
export const listNouns = Object.keys(listSorts) as readonly ListNoun[]
