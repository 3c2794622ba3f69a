import type { UndoConflict } from '../../errors.ts'
import type { Texts } from '../texts.ts'

export const failure = {
  unexpected:
    'Something went wrong inside Caucus. What was saved before is safe; this last step was not done. Try again, and if it happens again, report it with the number {{id}}.',
  line: ' at line {{line, number}}',
  noReason: 'no reason was noted',
  more_one: 'and {{count, number}} more',
  more_other: 'and {{count, number}} more',
} as const

export const conflict = {
  changedSince: 'was changed later',
  stillReferred: 'is used by something newer',
  existsAgain: 'exists again',
  taken: 'was given to something newer',
  gone: 'refers to something that is gone',
} as const satisfies Texts<UndoConflict['reason']>

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
  endBeforeStart: 'ends before it starts',
  instant: 'is not a moment such as 2026-03-03T17:05:00.000Z',
  link: 'is not a web address',
  localDate: 'is not a date such as 2026-03-03',
  localTime: 'is not a time such as 14:30',
  maxBelowIdeal: 'is less than the ideal',
  months: 'say how many months later, and only of scores taken later',
  nameMissing: 'needs at least one name',
  notAChoice: 'is not one of the choices of this field',
  notAfterToday: 'must be after today',
  nul: 'contains a character that cannot be kept',
  number: 'is not a number',
  otherNoun: 'is of another kind',
  outcomeMissing: 'is needed for something that happened',
  recurrence: 'is not a way to come again, such as “every 2 weeks” or FREQ=MONTHLY;BYDAY=-1FR',
  required: 'is needed',
  richText: 'holds something that notes cannot have',
  sameContact: 'is the same contact',
  selfRelation: 'cannot be tied to itself',
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

export const slot = {
  passphrase: 'a passphrase',
  recovery: 'a recovery sheet',
  keychain: "this computer's keychain",
} as const
