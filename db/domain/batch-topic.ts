/** What history can be narrowed to: the beginnings of the kinds of batches that are about it. */
export const batchTopics = {
  contacts: [
    'contact.',
    'person.',
    'organization.',
    'contact_point.',
    'affiliation.',
    'relationship.',
    'field.',
  ],
  interactions: ['interaction.', 'attachment.'],
  followUps: ['follow_up.'],
  tags: ['tag.', 'cadence.'],
  exports: ['export.'],
  imports: ['import.', 'sample.'],
  trash: ['record.'],
  undos: ['undo'],
  team: ['member.', 'vault.'],
  shape: ['word.', 'customField.', 'meeting_template.', 'saved_'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type BatchTopic = keyof typeof batchTopics

export const batchTopicNames = Object.keys(batchTopics) as [BatchTopic, ...BatchTopic[]]
