export const mailScreen = {
  title: 'Log e-mails',
  lede: 'From files on this computer. Each is logged with the contacts whose addresses it names, and all of it can be undone.',
  empty: 'No e-mails yet',
  emptyWords:
    'Drop .eml, .mbox or .msg files anywhere on the window, or choose them. Nothing in them is opened, fetched or run.',
  choose: 'Choose files…',
  otherFiles: 'Other files…',
  dropHere: 'Drop e-mails here to log them',
  noMails: 'Only .eml, .mbox and .msg files can be dropped here. Files of a contact go on its Files tab.',
  reading: 'Reading the e-mails',
  readingNote: 'Cancel stops reading. Nothing was changed.',
  logging: 'Logging the e-mails',
  loggingNote: 'Cancel puts everything back as it was.',
  logged_one: '{{count, number}} e-mail logged',
  logged_other: '{{count, number}} e-mails logged',
  log_one: 'Log {{count, number}} e-mail',
  log_other: 'Log {{count, number}} e-mails',
  list: 'E-mails that were read',
  move: 'next, previous',
  leaveOut: 'take or leave out',
  take: 'Log “{{subject}}”',
  noSubject: 'No subject',
  fromWho: 'from',
  toWho: 'to',
  detailsOf: 'The e-mail',
  who: 'With whom',
  onlyOurs: 'It names nobody but our own people.',
  asLogged: 'As it is logged',
  ahead: 'Dated {{day}}',
  aheadWords:
    'It is dated {{day}}, which is still to come: it is logged as of today, unless you give another day.',
  noDay: 'The e-mail does not say when it was sent.',
  asTouched: 'As sensitive as its contacts',
  files: 'Files that came with it',
  keepFiles: 'Files to keep',
  inline: 'part of how it looks',
  textOf: 'Text',
  text: 'How much of the text is kept',
  noText: 'No text is kept.',
  newPeople_one: 'New person for {{count, number}} unknown address',
  newPeople_other: 'New people for {{count, number}} unknown addresses',
  newPerson: 'A new person',
  otherContact: 'Another contact…',
  thisContact: 'The contact whose page they were dropped on',
  nobody: 'Nobody: leave this address out',
  onlyHere_one: 'Only in this e-mail',
  onlyHere_other: 'Only in this e-mail: {{count, number}} have this address',
  whose: 'Who has {{address}}?',
  nameOf: 'Name of the new person ({{address}})',
  calledOurs:
    'One of us is called {{name}}, too. With this address in the settings, their e-mails are known as ours.',
  refused_one: '{{count, number}} could not be read:',
  refused_other: '{{count, number}} could not be read:',
  number: 'E-mail {{count, number}}',
  refusing: 'Some of these were sent to somebody who is not to be contacted: {{names}}.',
  logAnyway: 'Log them all the same',
} as const

export const mailText = {
  reply: 'What was written',
  whole: 'With what it answers',
  none: 'No text',
} as const

/** Why one is not logged. */
export const mailLacks = {
  contact: 'Nobody known',
  day: 'No day',
  nothing: 'Logged already',
} as const

/** What could not be taken as it stands. */
export const mailProblem = {
  noDate: 'it does not say when it was sent',
  noSender: 'it does not say who wrote it',
  shortened: 'its text was shortened',
  tooManyFiles: 'only the first of its files can be kept',
  richOnly: 'its text was made from formatted text',
} as const
