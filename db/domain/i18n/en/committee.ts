/** The page of a committee of a legislature. */
export const committeeScreen = {
  lede: 'The committees of every legislature that was imported, and who sits on them.',
  all: 'All',
  main: 'Without subcommittees',
  empty: 'No committees yet',
  emptyWords: 'They come with the files of a legislature.',
  gone: 'This committee is gone',
  goneWords: 'It is in the trash, or was forgotten.',
  parent: 'Part of',
  parts: 'Subcommittees',
  members_one: '{{count, number}} member',
  members_other: '{{count, number}} members',
  former: 'Former members',
  nobody: 'It is not known who sits on it.',
} as const
