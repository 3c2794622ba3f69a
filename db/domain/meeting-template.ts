/** The templates Caucus brings; users change them and add their own. */
export const meetingTemplates = [
  { key: 'legislator-visit', type: 'visit' },
  { key: 'coalition-meeting', type: 'meeting' },
  { key: 'training', type: 'event' },
  { key: 'support-group', type: 'event' },
  { key: 'one-to-one', type: 'meeting' },
] as const
