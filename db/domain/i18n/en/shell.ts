/** Names of screens, by their part of the path. */
export const screen = {
  today: 'Today',
  people: 'People',
  legislators: 'Legislators',
  organizations: 'Organizations',
  'going-cold': 'Going cold',
  'follow-ups': 'Follow-ups',
  meetings: 'Meetings',
  emails: 'E-mails',
  bills: 'Bills',
  committees: 'Committees',
  interactions: 'Interactions',
  search: 'Search',
  reports: 'Reports',
  import: 'Import',
  duplicates: 'Duplicates',
  history: 'History',
  trash: 'Trash',
  settings: 'Settings',
  welcome: 'Welcome',
} as const

export const command = {
  log: 'Log contact',
  followUp: 'New follow-up',
  person: 'New person',
  organization: 'New organization',
  meeting: 'New meeting',
  mails: 'Log e-mails from files',
  bill: 'New bill',
  palette: 'Go to anything',
  search: 'Search',
  back: 'Back',
  forward: 'Forward',
  undo: 'Undo',
  undoGone: 'Nothing that was told just now can be undone with these keys. All that was done is in History.',
  lock: 'Lock',
  shortcuts: 'Keyboard shortcuts',
} as const

/** The application menu, and the same groups in the palette and in the help. */
export const menu = {
  app: 'Caucus',
  here: 'On this screen',
  new: 'New',
  edit: 'Edit',
  go: 'Go',
  view: 'View',
  help: 'Help',
  quit: 'Quit Caucus',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  zoomIn: 'Larger text',
  zoomOut: 'Smaller text',
  resetZoom: 'Actual size',
  togglefullscreen: 'Full screen',
} as const

/** Work that takes longer than a moment. */
export const work = {
  undoing: 'Undoing',
  secondsLeft_one: 'about {{count, number}} second left',
  secondsLeft_other: 'about {{count, number}} seconds left',
  minutesLeft_one: 'about {{count, number}} minute left',
  minutesLeft_other: 'about {{count, number}} minutes left',
} as const

export const shell = {
  skip: 'Skip to the page',
  navigation: 'Main',
  local: 'Only on this laptop. Locks after {{minutes, number}} min idle.',
  localMeeting: 'Only on this laptop. Meeting mode: locks after 2 hours idle.',
  vaultGone:
    'The folder of this vault was deleted while it was open. Nothing more can be saved in it. Save a copy elsewhere before you lock or quit, and go on in the copy.',
  vaultMoved:
    'The folder of this vault was moved or renamed while it was open. What you save is in it. Lock the vault and open it where it is now: backups wait until then.',
  saveCopy: 'Save a copy',
  vaultCopied: 'Copied to {{name}}. Lock this vault and open the copy.',
  headerMended:
    'One of the two files with the keys of this vault was damaged. It was written anew from the other one, and nothing was lost.',
  search: 'Search people, notes, follow-ups',
  new: 'New',
} as const

/** The few words that parts of the design system say themselves. */
export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  clear: 'Clear',
  undo: 'Undo',
  dismiss: 'Dismiss',
  show: 'Show',
  hide: 'Hide',
  showPassphrase: 'Show the passphrase',
  hidePassphrase: 'Hide the passphrase',
  openCalendar: 'Open the calendar',
  clearDate: 'Clear the date',
  noMatches: 'Nothing found',
  couldNotLoad: 'The list could not be read',
  loading: 'Looking…',
  breadcrumbs: 'Where you are',
  remove: 'Remove {{name}}',
  resizePanel: 'Width of the panel',
  notices: 'Notices',
} as const

export const grid = {
  selectAll: 'Select all',
  columnMenu: 'Column {{name}}',
  sortAscending: 'Sort upwards',
  sortDescending: 'Sort downwards',
  addSortAscending: 'Then by this, upwards',
  addSortDescending: 'Then by this, downwards',
  clearSort: 'Do not sort by this',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  wider: 'Wider',
  narrower: 'Narrower',
  hideColumn: 'Hide',
  sortGroup: 'Order',
  placeGroup: 'Place',
  columns: 'Columns',
  resetColumns: 'As it was',
  loadingRow: 'On its way',
  failed: 'Some rows could not be read. Nothing is lost.',
  retry: 'Try again',
} as const
