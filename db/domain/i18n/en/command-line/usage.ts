/** What only the command line says of a call that it cannot take. */
export const usage = {
  role: '{{pair}}: say it as name=role, of somebody who took part. Possible: {{known}}.',
  setField: '{{pair}}: say it as field=value. Possible: {{known}}.',
  chamber: '“{{value}}” is no chamber here. Possible: {{known}}.',
  seeHelp: 'See --help.',
  passphraseArgument:
    'A passphrase is never given as an argument, where every program on this computer can read it. Use the prompt, the environment variable CAUCUS_PASSPHRASE, or --passphrase-fd. Nothing was done; choose another passphrase if you typed the real one.',
  noSecret:
    'There is no terminal to ask on. Give the secret in the environment variable {{variable}}, or with {{option}}.',
  descriptor: 'File descriptor {{fd}} could not be read ({{code}}).',
  notTheSame: 'The two were not the same. Nothing was changed.',
  periodReversed: 'The period ends ({{to}}) before it begins ({{from}}).',
  recoveryChoice:
    'Say where the recovery sheet goes (--recovery-out FILE, not beside the vault), or --no-recovery to do without one: then a forgotten passphrase means that everything is lost.',
  purgeConfirm:
    'Removing for good cannot be undone. Add --yes if you mean it. What is to be purged has to be in the trash.',
  filterKey: '“{{key}}” is no filter of this list. It has: {{known}}.',
  filterValue: '“{{value}}” is no value for {{key}}. Possible: {{known}}.',
  filterNone: 'This list has no filters.',
  columnKey: 'This list has no column “{{key}}”. Possible: {{known}}.',
  sortKey: 'This list cannot be sorted by “{{key}}”. Possible: {{known}}.',
  number: '“{{value}}” is not a whole number from {{least}} on.',
  emptyPath: 'A path is empty; “.” names the folder that you are in.',
  day: '“{{value}}” is not a day. Write 2026-03-03, today, tomorrow, or +7 for a week from now.',
  cadenceDays: 'Give both --ideal and --max.',
  cadenceWhich:
    'Say one way: --cadence, or --ideal with --max, or --by-tag, or --none; or only a pause with --paused-until or --resume.',
  repeat:
    '“{{value}}” is not a way to come again. Write “every 2 weeks”, “every month on the 15th” or an RRULE such as FREQ=WEEKLY.',
  link: '“{{value}}” links no name. Write NAME=ID: the name as the files have it, and the id of the organization.',
  linkTwice: '“{{name}}” is linked twice. Say once which organization it means.',
  linkKind: '--link is for files that name organizations, not for --kind {{kind}}.',
  id: '“{{value}}” is not an id.',
  percent: '“{{value}}” is not a percentage from 50 to 100.',
  twoOrAll: 'Name the contact that stays and the other one, or say --all-above.',
  choice: '“{{value}}” is not one of: {{known}}.',
  noColumns: 'No column is left to write.',
  unknownCommand: 'There is no command “{{word}}”.',
  unknownOption: 'There is no option “{{word}}” here.',
  missingArgument: 'Something is missing: {{word}}.',
  optionMissingArgument: 'The option “{{word}}” needs a value.',
  missingMandatoryOptionValue: 'The option “{{word}}” is needed.',
  excessArguments: 'That is more than this command takes.',
  conflictingOption: 'The option “{{word}}” does not go with another one that was given.',
  conflictKey:
    '“{{value}}” is not the id of a conflict: twelve letters and digits, as the list of conflicts shows it.',
  help: 'No command was given.',
  time: '“{{value}}” is no time of day. Write 14:30 or 2 pm.',
  days: '“{{value}}” is no number of days. Write 7 for a week later, --by=-1 for a day earlier.',
  reschedule: 'Say either --to a day or --by so many days.',
  trashWhich: 'Say either which ids go to the trash, or --list to see what lies there.',
  headcount: '“{{value}}” is no headcount. Write health=12 for a sector, 5 for everybody else.',
  score:
    '“{{value}}” is no score. Write what was asked, before, after or later:6 (months), the mean and its scale, and how many answered: "Knows whom to call before 2.4/5 12".',
  logWith: 'Say --with whom it was, or with --headcount how many were there.',
} as const

/** What an exit code says. */
export const exit = {
  ok: 'all is well',
  unexpected: 'something unforeseen went wrong',
  usage: 'the command was not given as it can be',
  invalid: 'what was given cannot be kept as it stands',
  notFound: 'no such record, or several of that name',
  wrongSecret: 'wrong passphrase or recovery secret',
  damaged: 'the vault is damaged',
  newer: 'the vault was made by a newer Caucus',
  inUse: 'the vault is open elsewhere',
  missing: 'there is no vault there',
  forbidden: 'not allowed to read or write there',
  diskFull: 'the disk is full',
  file: 'a file is missing, malformed or not of the kind',
  conflict: 'it does not go with what was done later, or with the state of the record',
  exists: 'something is there already',
  cancelled: 'cancelled',
} as const
