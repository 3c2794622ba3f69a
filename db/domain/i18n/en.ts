import type { ChamberKind } from '../chamber.ts'
import type { CommitteeRole, CommitteeSide } from '../committee-membership.ts'
import type { ContactPointKind, ContactPointStatus } from '../contact-point-value.ts'
import type { ErrorCode, UndoConflict } from '../errors.ts'
import type { FollowUpBucket, FollowUpState } from '../follow-up-state.ts'
import type { Priority } from '../follow-up.ts'
import type { InteractionDirection, InteractionOutcome, InteractionStatus } from '../interaction-outcome.ts'
import type { InteractionTypeKey } from '../interaction-type.ts'
import type { JurisdictionLevel } from '../jurisdiction.ts'
import type { Noun } from '../noun.ts'
import type { OfficeKind } from '../office.ts'
import type { CoalitionStatus } from '../organization.ts'
import type { RelationshipTypeKey } from '../relationship-type.ts'
import type { SectorKey } from '../sector.ts'
import type { Sensitivity } from '../sensitivity.ts'
import { answers, ask, exit, help, usage } from './en/command-line.ts'
import { backupState, batch, field, value } from './en/field.ts'
import { problem, sheet } from './en/problem.ts'
import { contactImport, importTarget, planReason } from './en/contact-import.ts'
import { readingProblem } from './en/reading.ts'
import { listScreen, contactScreen, contactForm } from './en/contact.ts'
import { todayScreen, followUpScreen, followUpForm, logForm } from './en/daily.ts'
import { duplicatesScreen, matchField, matchLevel, matchVerdict } from './en/duplicates.ts'
import { historyScreen, trashScreen } from './en/history.ts'
import { importScreen } from './en/import.ts'
import { billScreen } from './en/bill.ts'
import { committeeScreen } from './en/committee.ts'
import { mailLacks, mailProblem, mailScreen, mailText } from './en/mail.ts'
import {
  briefScreen,
  lobbying,
  meetingReview,
  meetingScreen,
  meetingsScreen,
  meetingTemplate,
  meetingTemplateAgenda,
  meetingTemplateBody,
  scorePhase,
  templatesScreen,
} from './en/meeting.ts'
import { fileTab } from './en/file-tab.ts'
import { ownField, timeline } from './en/own-field.ts'
import { notes } from './en/notes.ts'
import { cadence, goingCold, momentum, reminder, silence } from './en/cadence.ts'
import {
  bulkLog,
  cadenceState,
  filterBuilder,
  filterField,
  filterOperator,
  filterPeriod,
  filterSpan,
  filterUnit,
  interactionsScreen,
  listGrid,
  savedViews,
} from './en/list.ts'
import { palette, searchPage } from './en/palette.ts'
import { quickAdd, reschedule } from './en/quick-add.ts'
import { recurrence } from './en/recurrence.ts'
import { reportScreen } from './en/report-screen.ts'
import { settings } from './en/settings.ts'
import { unlock, welcome } from './en/unlock.ts'
import { command, grid, menu, screen, shell, ui, work } from './en/shell.ts'
import { report, reportColumn } from './en/report.ts'

type Texts<K extends string> = Readonly<Record<K, string>>
type Plural<K extends string> = `${K}_one` | `${K}_other`

/**
 * Every text of Caucus in English: groups of keys, used as `group.key`. `{{name}}` is filled in, `{{count, number}}`
 * is written as the language writes numbers, `_one` and `_other` are chosen by `count`. The groups of the vocabulary
 * must name each of its words: a missing or a superfluous one does not compile. An error says what happened, what
 * became of the data, and what to do.
 */
export const en = {
  error: {
    'vault.missing':
      'There is no vault at {{path}}. Nothing was changed. Check the name and the place, or restore a backup.',
    'vault.exists':
      'Something is already there: {{path}}. It was left as it is. Choose another name or another place.',
    'vault.notAVault':
      '{{path}} is not a Caucus vault. It was left as it is. Choose a folder whose name ends in .caucus.',
    'vault.linked':
      '{{path}} is a link, and a vault is opened only where it really lies: through a link, something else could be opened or saved over. Nothing was changed. Choose the folder itself.',
    'vault.wrongPassphrase':
      'That is not the passphrase. The vault is unharmed and stays locked. Check capital letters and the keyboard language and try again, or use the recovery sheet.',
    'vault.wrongRecovery':
      'That recovery secret does not belong to this vault. The vault is unharmed and stays locked. Check that the sheet is the newest one for this vault, and type it again.',
    'vault.wrongKeychain':
      "This computer's keychain does not open this vault. The vault is unharmed and stays locked. Use the passphrase or the recovery sheet.",
    'vault.noKeychain':
      'This computer has no keychain that keeps secrets encrypted. Nothing was changed. Go on with the passphrase; in the system settings a keychain can often be set up.',
    'vault.noSuchSlot':
      'This vault was not set up to be opened with {{kind}}. It is unharmed and stays locked. Open it in another way.',
    'vault.damaged':
      'The vault is damaged ({{detail}}): {{path}}. Caucus stopped and wrote nothing. Restore the newest backup, or let “doctor” save what can still be read into a new vault.',
    'vault.newer':
      '{{path}} was made by a newer Caucus (version {{version}}; this one reads up to {{supported}}). It was left as it is. Open it with the newest Caucus.',
    'vault.inUse':
      'The vault is already open in another window or program: {{path}}. Nothing was changed. Close it there and try again.',
    'vault.busy':
      'The vault was being read the whole time, so this could not be finished. Nothing was lost. Wait until the list or report that is being made is there, and try again.',
    'vault.readOnly':
      'Caucus may not write to {{path}}. What was saved before is safe; nothing new was saved. Allow writing there, or move the vault to a folder of your own.',
    'vault.diskFull':
      'The disk is full. What was saved before is safe; the last change was not saved to {{path}}. Free some space and try again.',
    'vault.unencrypted':
      '{{path}} is not encrypted, so it is not what Caucus saved there. It was neither opened nor changed. Restore a backup, and find out who could write to that folder.',
    'vault.configuration':
      'The encryption could not be set up as it must be ({{setting}}). Nothing was opened and nothing was written. Install Caucus again; if it still happens, report it.',
    'vault.locked': 'The vault is locked. What was saved is safe. Unlock it and try again.',
    'vault.weakPassphrase':
      'The passphrase is too short: it needs at least {{minimum}} characters. Nothing was changed. Five unrelated words are easy to remember and hard to guess.',
    'vault.lastSlot':
      'Without a passphrase or a recovery sheet nobody could open this vault again. Nothing was changed. Add another one first.',
    'vault.slotMissing':
      'This vault has no key called {{id}}. Nothing was changed. Look at the list of its keys and choose one of them.',
    'vault.recoveryBesideVault':
      'Whoever finds a recovery sheet beside the vault can open it: {{path}}. The sheet was not written. Keep it elsewhere, on paper or on a stick.',
    'vault.recoveryMalformed':
      'That is not a whole recovery secret: something in it is missing or mistyped. Nothing was changed. Compare it with the sheet and type it again.',
    'backup.failed':
      'The backup to {{path}} could not be finished ({{detail}}). The vault and the earlier backups are unharmed. Check that there is space and that Caucus may write there, and try again.',
    'migration.failed':
      'The vault could not be brought to version {{version}} ({{detail}}). It is as it was before, and a backup is in its backups folder. Go on with the Caucus you had, and report this.',
    'file.missing': 'There is nothing at {{path}}. Nothing was changed. Check the name and the place.',
    'file.exists':
      '{{path}} is already there. It was left as it is, and nothing was written. Choose another name, or remove it first.',
    'file.unreadable':
      '{{path}} could not be read ({{detail}}). Nothing was changed. Check that it is an ordinary file and that you may open it.',
    'file.tooLarge':
      '{{path}} is larger than {{limit}}. It was not read and nothing was changed. Divide it into smaller files.',
    'file.tooMany':
      '{{path}} holds more than {{limit, number}} files. They were not read and nothing was changed. Choose a folder that holds only what you want.',
    'file.tooComplex':
      '{{path}} would take too much memory to read ({{detail}}). Nothing was changed. Get it again from where it came, or divide it into smaller files.',
    'file.timeout':
      'Reading {{path}} took longer than {{seconds, number}} seconds and was stopped. Nothing was changed. Get it again from where it came, or divide it into smaller files.',
    'file.notThisKind':
      '{{path}} does not look like “{{kind}}” ({{detail}}). Nothing was changed. Choose another file or another kind.',
    'file.malformed':
      '{{path}} cannot be understood{{place}} ({{detail}}). Nothing was changed. Correct it, or get it again from where it came.',
    'file.diskFull':
      'The disk is full. {{path}} was not written; the vault is safe. Free some space and try again.',
    'file.unwritable':
      '{{path}} could not be written ({{detail}}). The vault is safe. Choose another folder, or allow writing to this one.',
    'export.insideVault':
      '{{path}} is inside the vault, where no export belongs. Nothing was written. Choose a place outside it.',
    'report.tooLarge':
      'The report has {{count, number}} {{unit}}, and a sheet of this format holds {{limit, number}}. Nothing was written. Choose CSV, or a shorter period.',
    'input.invalid':
      'Some of this cannot be saved as it stands: {{issues}}. Nothing was changed. Correct it and try again.',
    'filter.unreadable':
      'The filter is not understood at “{{word}}”. Nothing was changed. An example: sector=health and (tag=champion or days>45).',
    'filter.unknownField': '“{{key}}” is no field of this list. Nothing was changed. It has: {{known}}.',
    'filter.unknownValue': '“{{value}}” is no value for {{key}}. Nothing was changed. Possible: {{known}}.',
    'record.notFound':
      'There is no {{noun}} “{{id}}” here. Nothing was changed. It may be in the trash, or its name may be written otherwise.',
    'record.ambiguous':
      '“{{name}}” fits {{count, number}} records ({{noun}}). Nothing was changed. Use the id of the one you mean.',
    'record.refused':
      'The vault cannot keep this: a rule of its records forbids it ({{detail}}). Nothing was changed. Something with this value may be there already.',
    'batch.notFound':
      'There is no change {{id}} in the history. Nothing was changed. Look it up in the history and try again.',
    'undo.nothing':
      'There is nothing left to undo. Nothing was changed. The history shows what was done and what was undone.',
    'undo.alreadyUndone':
      'The change {{id}} has been undone already. Nothing was changed. To bring it back, undo its undoing.',
    'undo.notUndoable':
      'The change {{id}} cannot be undone: {{reason}}. Nothing was changed. Single values can still be edited by hand.',
    'undo.conflicts':
      'Undoing the change {{id}} would destroy later work: {{conflicts}}. Nothing was changed. Undo the later changes first, or edit by hand.',
    'followUp.transition':
      'This follow-up is {{from}} and cannot become {{to}}. Nothing was changed. A closed one has to be reopened first.',
    'contact.doNotContact':
      '{{name}} is not to be contacted: {{reason}}. Nothing was logged. If you must, confirm it and log again.',
    'job.cancelled': 'It was cancelled. Nothing was changed. You can start it again at any time.',
  } as const satisfies Texts<ErrorCode>,

  failure: {
    unexpected:
      'Something went wrong inside Caucus. What was saved before is safe; this last step was not done. Try again, and if it happens again, report it with the number {{id}}.',
    line: ' at line {{line, number}}',
    noReason: 'no reason was noted',
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
  },

  conflict: {
    changedSince: 'was changed later',
    stillReferred: 'is used by something newer',
    existsAgain: 'exists again',
    taken: 'was given to something newer',
    gone: 'refers to something that is gone',
  } as const satisfies Texts<UndoConflict['reason']>,

  notUndoable: {
    exported: 'a file that has left cannot be called back',
    purged: 'what it touched was removed for good',
    migrated: 'the vault has been rebuilt since',
  },

  unit: { rows: 'rows', characters: 'characters in one cell' },

  issue: {
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
  },

  slot: {
    passphrase: 'a passphrase',
    recovery: 'a recovery sheet',
    keychain: "this computer's keychain",
  },

  noun: {
    member_one: 'member of our team',
    member_other: 'members of our team',
    sector_one: 'sector',
    sector_other: 'sectors',
    relationship_type_one: 'type of relationship',
    relationship_type_other: 'types of relationship',
    person_one: 'person',
    person_other: 'people',
    organization_one: 'organization',
    organization_other: 'organizations',
    contact_point_one: 'contact point',
    contact_point_other: 'contact points',
    affiliation_one: 'affiliation',
    affiliation_other: 'affiliations',
    relationship_one: 'relationship',
    relationship_other: 'relationships',
    tag_one: 'tag',
    tag_other: 'tags',
    jurisdiction_one: 'jurisdiction',
    jurisdiction_other: 'jurisdictions',
    chamber_one: 'chamber',
    chamber_other: 'chambers',
    seat_one: 'seat',
    seat_other: 'seats',
    term_one: 'term',
    term_other: 'terms',
    office_one: 'office',
    office_other: 'offices',
    committee_one: 'committee',
    committee_other: 'committees',
    committee_membership_one: 'committee membership',
    committee_membership_other: 'committee memberships',
    interaction_type_one: 'type of interaction',
    interaction_type_other: 'types of interaction',
    interaction_one: 'interaction',
    interaction_other: 'interactions',
    follow_up_one: 'follow-up',
    follow_up_other: 'follow-ups',
    attachment_one: 'attachment',
    attachment_other: 'attachments',
    cadence_one: 'cadence',
    cadence_other: 'cadences',
    meeting_template_one: 'meeting template',
    meeting_template_other: 'meeting templates',
    saved_view_one: 'saved view',
    saved_view_other: 'saved views',
    saved_mapping_one: 'saved mapping',
    saved_mapping_other: 'saved mappings',
    bill_one: 'bill',
    bill_other: 'bills',
    custom_field_one: 'custom field',
    custom_field_other: 'custom fields',
    vault_one: 'vault',
    vault_other: 'vaults',
    contact_one: 'contact',
    contact_other: 'contacts',
    legislator_one: 'legislator',
    legislator_other: 'legislators',
    record_one: 'record',
    record_other: 'records',
    change_one: 'change',
    change_other: 'changes',
    backup_one: 'backup',
    backup_other: 'backups',
  } as const satisfies Texts<
    Plural<Noun | 'vault' | 'contact' | 'legislator' | 'record' | 'change' | 'backup'>
  >,

  sensitivity: {
    public: 'Public',
    internal: 'Internal',
    restricted: 'Restricted',
    survivor: 'Survivor',
  } as const satisfies Texts<Sensitivity>,

  interactionType: {
    meeting: 'Meeting',
    call: 'Call',
    email: 'E-mail',
    hearing: 'Hearing',
    event: 'Event',
    letter: 'Letter',
    visit: 'Visit',
    text: 'Text message',
  } as const satisfies Texts<InteractionTypeKey>,

  interactionStatus: {
    planned: 'Planned',
    happened: 'Happened',
    cancelled: 'Cancelled',
    'no-show': 'No-show',
  } as const satisfies Texts<InteractionStatus>,

  outcome: {
    met: 'Met',
    spoke: 'Spoke',
    'left-message': 'Left a message',
    'no-reply': 'No reply',
    replied: 'Replied',
    declined: 'Declined',
  } as const satisfies Texts<InteractionOutcome>,

  direction: {
    outbound: 'We reached out',
    inbound: 'They reached out',
  } as const satisfies Texts<InteractionDirection>,

  followUpState: {
    open: 'Open',
    waiting: 'Waiting',
    done: 'Done',
    dropped: 'Dropped',
    snoozed: 'Snoozed',
  } as const satisfies Texts<FollowUpState | 'snoozed'>,

  bucket: {
    overdue: 'Overdue',
    today: 'Today',
    'this-week': 'This week',
    waiting: 'Waiting',
    later: 'Later',
    'no-date': 'No date',
  } as const satisfies Texts<FollowUpBucket>,

  priority: { low: 'Low', normal: 'Normal', high: 'High' } as const satisfies Texts<Priority>,

  sector: {
    'law-enforcement': 'Law enforcement',
    'social-services': 'Social services',
    health: 'Health',
    education: 'Education',
    faith: 'Faith',
    business: 'Business',
    'survivor-led': 'Survivor-led',
    'legal-aid': 'Legal aid',
    government: 'Government',
    media: 'Media',
    funder: 'Funder',
    labour: 'Labor',
    other: 'Other',
  } as const satisfies Texts<SectorKey>,

  coalitionStatus: {
    prospect: 'Prospect',
    invited: 'Invited',
    member: 'Member',
    steering: 'Steering committee',
    lapsed: 'Lapsed',
  } as const satisfies Texts<CoalitionStatus>,

  contactPointKind: {
    email: 'E-mail',
    phone: 'Phone',
    address: 'Address',
    web: 'Web page',
    social: 'Social network',
  } as const satisfies Texts<ContactPointKind>,

  serviceStatus: {
    active: 'Active',
    inactive: 'Inactive',
    defunct: 'Ended',
    'temporarily closed': 'Temporarily closed',
  },
  contactPointStatus: {
    ok: 'Works',
    bounced: 'Bounced',
    wrong: 'Wrong',
  } as const satisfies Texts<ContactPointStatus>,

  chamberKind: {
    upper: 'Upper chamber',
    lower: 'Lower chamber',
    unicameral: 'Single chamber',
    executive: 'Executive',
    council: 'Council',
    board: 'Board',
  } as const satisfies Texts<ChamberKind>,

  jurisdictionLevel: {
    country: 'Country',
    state: 'State',
    local: 'Local',
  } as const satisfies Texts<JurisdictionLevel>,

  committeeRole: {
    chair: 'Chair',
    'co-chair': 'Co-chair',
    'vice-chair': 'Vice chair',
    'ranking-member': 'Ranking member',
    'deputy-ranking-member': 'Deputy ranking member',
    secretary: 'Secretary',
    clerk: 'Clerk',
    'ex-officio': 'Ex officio',
    advisory: 'Advisory member',
    alternate: 'Alternate',
    designee: 'Designee',
    member: 'Member',
    other: 'Other role',
  } as const satisfies Texts<CommitteeRole>,

  committeeSide: { majority: 'Majority', minority: 'Minority' } as const satisfies Texts<CommitteeSide>,

  officeKind: {
    capitol: 'Capitol office',
    district: 'District office',
    mail: 'Mailing address',
    home: 'Home office',
    other: 'Other office',
  } as const satisfies Texts<OfficeKind>,

  /** The tie read from the first contact to the second: "Ana Ruiz was introduced by Luis Vega". */
  relationship: {
    knows: 'knows',
    colleague: 'works with',
    'reports-to': 'reports to',
    'introduced-by': 'was introduced by',
    mentor: 'mentors',
    family: 'is family of',
    ally: 'is an ally of',
    opponent: 'opposes',
    funds: 'funds',
  } as const satisfies Texts<RelationshipTypeKey>,

  /** The same tie read the other way. */
  relationshipBack: {
    knows: 'knows',
    colleague: 'works with',
    'reports-to': 'supervises',
    'introduced-by': 'introduced',
    mentor: 'is mentored by',
    family: 'is family of',
    ally: 'is an ally of',
    opponent: 'is opposed by',
    funds: 'is funded by',
  } as const satisfies Texts<RelationshipTypeKey>,
  field,
  value,
  batch,
  backupState,
  report,
  reportColumn,
  problem,
  contactImport,
  importTarget,
  planReason,
  readingProblem,
  sheet,
  cli: answers,
  ask,
  usage,
  help,
  exit,
  screen,
  command,
  menu,
  shell,
  work,
  ui,
  grid,
  unlock,
  welcome,
  settings,
  bulkLog,
  cadenceState,
  filterBuilder,
  filterField,
  filterOperator,
  filterPeriod,
  filterSpan,
  filterUnit,
  interactionsScreen,
  listGrid,
  savedViews,
  listScreen,
  contactScreen,
  contactForm,
  todayScreen,
  followUpScreen,
  followUpForm,
  logForm,
  fileTab,
  ownField,
  timeline,
  notes,
  billScreen,
  committeeScreen,
  mailLacks,
  mailProblem,
  mailScreen,
  mailText,
  briefScreen,
  lobbying,
  meetingReview,
  meetingScreen,
  meetingsScreen,
  meetingTemplate,
  meetingTemplateAgenda,
  meetingTemplateBody,
  scorePhase,
  templatesScreen,
  palette,
  searchPage,
  recurrence,
  cadence,
  silence,
  momentum,
  goingCold,
  reminder,
  quickAdd,
  reschedule,
  importScreen,
  reportScreen,
  historyScreen,
  trashScreen,
  duplicatesScreen,
  matchField,
  matchLevel,
  matchVerdict,
} as const

export type Catalogue = typeof en

/** What another language has to give: the same groups, the same keys. */
export type Translation = { readonly [G in keyof Catalogue]: Texts<keyof Catalogue[G] & string> }
