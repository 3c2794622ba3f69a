/** The commands that have commands of their own, which people write after the vault: `follow-up VAULT add …`. */
const verbs: Readonly<Record<string, readonly string[]>> = {
  add: ['person', 'organization'],
  field: ['list', 'add', 'set', 'remove'],
  'follow-up': ['add', 'list', 'done', 'snooze', 'drop', 'wait', 'reopen'],
  cadence: ['list', 'add', 'set', 'remove'],
  member: ['list', 'add', 'hand-over'],
  report: ['contact'],
  slots: ['list', 'add-recovery', 'remove'],
  view: ['list', 'show', 'save', 'remove', 'export', 'import'],
}

/** The same words with the vault after the command of the command, where the parser looks for it. */
export function vaultLast(argv: readonly string[]): string[] {
  const [group = '', vault = '', verb = '', ...rest] = argv
  const isSwapped = verbs[group]?.includes(verb) === true && !vault.startsWith('-')
  return isSwapped ? [group, verb, vault, ...rest] : [...argv]
}
