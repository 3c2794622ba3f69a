import type { ConflictInBrief } from '../../undo-conflict.ts'
import type { FileNature } from '../../file-nature.ts'
import type { Texts } from '../texts.ts'

export const failure = {
  unexpected:
    'Something went wrong inside Caucus. What was saved before is safe; this last step was not done. Try again, and if it happens again, report it with the number {{id}}.',
  undoDestroys: 'Undoing this change would destroy later work: {{list}}.',
  undoMovedOn: 'What is in the way of this undo is not what was decided about: {{list}}.',
  undoFree: 'What was decided about is not in the way of this undo any more.',
  undoAgain: 'Look at it once more.',
  undoLaterFirst: 'Undo the later changes first, or edit by hand.',
  unmergeFirst:
    '{{name}} was merged with others since. Take that merge apart first ({{id}}), then this; or edit by hand.',
  line: ' at line {{line, number}}',
  unchanged: 'Nothing was changed.',
  noReason: 'no reason was noted',
  more_one: 'and {{count, number}} more',
  more_other: 'and {{count, number}} more',
} as const

export const conflict = {
  changedSince: 'was changed later',
  stillReferred: 'is used by something newer',
  existsAgain: 'exists again',
  removed: 'was removed later',
  taken: 'was given to something newer',
  gone: 'refers to something that is gone',
} as const satisfies Texts<ConflictInBrief['reason']>

export const notUndoable = {
  exported: 'a file that has left cannot be called back',
  purged: 'what it touched was removed for good',
  migrated: 'the vault has been rebuilt since',
} as const

export const unit = { rows: 'rows', characters: 'characters in one cell' } as const

export const issue = {
  ahead: 'lies ahead: what is still to come is planned',
  blank: 'must not be empty',
  choice: 'is not one of the choices',
  choicesMissing: 'needs at least one choice',
  date: 'is not a date such as 2026-03-03',
  email: 'is not an e-mail address such as ana@example.org',
  endBeforeStart: 'ends before it starts',
  farYear: 'lies outside the years 1800 to 2200',
  instant: 'is not a moment such as 2026-03-03T17:05:00.000Z',
  link: 'is not a web address',
  localDate: 'is not a date such as 2026-03-03',
  localTime: 'is not a time such as 14:30',
  maxBelowIdeal: 'is less than the ideal',
  months: 'say how many months later, and only of scores taken later',
  nameMissing: 'needs at least one name',
  notAChoice: 'is not one of the choices of this field',
  notAfterToday: 'must be after today',
  notMapping: 'it does not hold what a mapping holds',
  notUnderstood: 'is none of the words or figures that are understood there',
  nul: 'contains a character that cannot be kept',
  number: 'is not a number',
  otherNoun: 'is of another kind',
  outcomeMissing: 'is needed for something that happened',
  phone: 'is not a phone number: it has no digits',
  recurrence: 'is not a way to come again, such as “every 2 weeks” or FREQ=MONTHLY;BYDAY=-1FR',
  required: 'is needed',
  richText: 'holds something that notes cannot have',
  saidTwice: 'another column says something else',
  sameContact: 'is the same contact',
  selfRelation: 'cannot be tied to itself',
  standsForNone: 'stands for nothing or nobody',
  taken: 'is the name of another field',
  tooFew: 'has too few entries',
  tooGreat: 'is too great',
  tooLarge: 'is too large a file',
  tooLong: 'is too long',
  tooMany: 'has too many entries',
  tooSmall: 'is too small',
  twice: 'names one twice',
  uid: 'is not an id',
  unknownField: 'is not known here',
  wrongType: 'is of the wrong kind',
  zone: 'is not a time zone such as America/New_York',
} as const

/** What a field holds too much of, and how much there may be. */
export const issueLimit = {
  tooLong: 'is longer than {{limit, number}} characters',
  tooMany: 'has more than {{limit, number}} entries',
  tooGreat: 'is greater than {{limit, number}}',
} as const

export const slot = {
  passphrase: 'a passphrase',
  recovery: 'a recovery sheet',
  keychain: "this computer's keychain",
} as const

/** What a file is that was chosen as one of contacts, and what to do with it. */
export const fileNature = {
  empty: 'it is empty. Export it again where it came from.',
  gzip: 'it is compressed (gzip). Unpack it and choose the file in it.',
  archive: 'it is an archive with other files in it. Unpack it and choose those.',
  lockedWorkbook:
    'it is an Excel workbook with a password. Open it in Excel, take the password out and save it again.',
  oldOffice:
    'it is a file of an Office program from before 2007. Open it there, or in LibreOffice, and save it as .xlsx or .csv.',
  binaryWorkbook: 'it is a binary Excel workbook. Open it in Excel and save it as .xlsx or .csv.',
  openDocument: 'it is a document of LibreOffice or OpenOffice. Open it there and save it as .xlsx or .csv.',
  appleDocument: 'it is a document of Apple Numbers or Pages. Open it there and export it as .xlsx or .csv.',
  wordDocument: 'it is a Word document. Copy its table into a spreadsheet and save that as .xlsx or .csv.',
  presentation: 'it is a presentation. Copy its table into a spreadsheet and save that as .xlsx or .csv.',
  pdf: 'it is a PDF, which says what is where on the page and not what it means. Get it as .xlsx or .csv.',
  picture: 'it is a picture. Get the contacts as .xlsx, .csv or .vcf.',
  database: 'it is a database. Export the contacts from the program that it belongs to.',
  page: 'it is a web page (HTML or XML), whatever its name says. Open it in Excel or LibreOffice and save it as .xlsx or .csv.',
  addressBook: 'it is an address book (vCard). Let its name end in .vcf, or choose that kind.',
  calendar: 'it is a calendar. Let its name end in .ics, or choose that kind.',
  addressBookAmongOthers:
    'it is an address book. Import it as the kind “An address book (vCard)” (--kind vcard).',
  calendarAmongOthers:
    'it is a calendar, and calendars are imported by themselves. Import it without the other files, as the kind “A calendar” (--kind ics).',
  text: 'it is text, although its name says Excel. Let its name end in .csv and choose it again.',
} as const satisfies Texts<FileNature>
