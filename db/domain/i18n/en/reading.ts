/** What a reader of files could not take as it stands, by its code; `detail` quotes the file. */
export const readingProblem = {
  'card.noEnd': 'the card has no end; it was read as far as it goes',
  'card.noVersion': 'the card does not say its version; it was read as version {{detail}}',
  'card.notContact': 'the card is neither a person nor an organization and was left out: {{detail}}',
  'card.outside': 'stands outside any card and was left out: {{detail}}',
  'group.unknownMember': 'a member of the group is not in the file: {{detail}}',
  'line.torn': 'the line was broken; it was put to the one before: {{detail}}',
  'photo.unreadable': 'the picture could not be read and was left out ({{detail}})',
  'row.noName': 'the row names neither a person nor an organization',
  'row.tooLong': 'a text of the row is longer than a line may be: {{detail}}',
  'row.tooWide': 'the row has more cells than the header has columns: {{detail}}',
  'text.charset': 'the character set {{detail}} is not known; the letters may be wrong',
} as const
