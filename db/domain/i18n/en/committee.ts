/** The page of a committee of a legislature. */
export const committeeScreen = {
  gone: 'This committee is gone',
  goneWords: 'It is in the trash, or was forgotten.',
  parent: 'Part of',
  parts: 'Subcommittees',
  members_one: '{{count, number}} member',
  members_other: '{{count, number}} members',
  former: 'Former members',
  nobody: 'It is not known who sits on it.',
} as const
