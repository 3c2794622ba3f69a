/** The commands that have commands of their own, which people write after the vault: `follow-up VAULT add …`. */
const verbs: Readonly<Record<string, readonly string[]>> = {
  add: ['person', 'organization'],
  affiliation: ['add', 'end', 'primary'],
  relationship: ['add', 'end'],
  tag: ['list', 'add', 'remove', 'rename', 'merge', 'delete'],
  file: ['attach', 'list', 'save', 'remove'],
  'contact-point': ['add', 'set', 'remove'],
  field: ['list', 'add', 'set', 'remove'],
  'follow-up': ['add', 'list', 'change', 'done', 'reschedule', 'snooze', 'drop', 'wait', 'reopen'],
  cadence: ['list', 'add', 'set', 'remove'],
  member: ['list', 'add', 'use', 'hand-over', 'return'],
  report: ['contact'],
  slots: ['list', 'add-recovery', 'remove'],
  word: ['list', 'add', 'set', 'remove'],
  view: ['list', 'show', 'save', 'remove', 'export', 'import'],
}

/** What every command takes, wherever among the words it stands. */
const shared = ['--json', '--debug']

/** The same words where the parser looks for them: the command, what every command takes, then the vault and the rest. */
export function inParsedOrder(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length
  const words = argv.slice(0, end)
  const own = vaultLast(words.filter((word) => !shared.includes(word)))
  const command = verbs[own[0] ?? '']?.includes(own[1] ?? '') ? 2 : 1
  const flags = words.filter((word) => shared.includes(word))
  return [...own.slice(0, command), ...flags, ...own.slice(command), ...argv.slice(end)]
}

function vaultLast(argv: readonly string[]): string[] {
  const [group = '', vault = '', verb = '', ...rest] = argv
  const isSwapped = verbs[group]?.includes(verb) === true && !vault.startsWith('-')
  return isSwapped ? [group, verb, vault, ...rest] : [...argv]
}
