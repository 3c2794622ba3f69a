/** What stands in the timeline of a contact; `note`: contacts of which notes were written, among `interaction`. */
export const timelineKinds = ['interaction', 'note', 'followUp', 'file', 'role', 'import', 'history'] as const
export type TimelineKind = (typeof timelineKinds)[number]
