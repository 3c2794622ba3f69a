import type { Texts } from './texts.ts'
import { error } from './en/error.ts'
import { failure, conflict, notUndoable, unit, issue, issueLimit, slot, fileNature } from './en/failure.ts'
import { noun } from './en/noun.ts'
import {
  sensitivity,
  interactionType,
  interactionStatus,
  outcome,
  direction,
  followUpState,
  bucket,
  priority,
  sector,
  coalitionStatus,
  contactPointKind,
  contactPointStatus,
  chamberKind,
  jurisdictionLevel,
  committeeRole,
  committeeSide,
  officeKind,
  relationship,
  relationshipBack,
  serviceStatus,
} from './en/vocabulary.ts'
import { answers, ask } from './en/command-line/answers.ts'
import { help } from './en/command-line/help.ts'
import { exit, usage } from './en/command-line/usage.ts'
import { backupState, batch, field, value } from './en/field.ts'
import { problem, sheet } from './en/problem.ts'
import { contactImport, importTarget, planReason, textEncoding } from './en/contact-import.ts'
import { readingProblem } from './en/reading.ts'
import { listScreen, contactScreen, contactForm } from './en/contact.ts'
import { todayScreen, followUpScreen, followUpForm, logForm, unfinished } from './en/daily.ts'
import { duplicatesScreen, matchField, matchLevel, matchVerdict, mergeMoves } from './en/duplicates.ts'
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
import { tags } from './en/tag.ts'
import { words } from './en/word.ts'
import { notes } from './en/notes.ts'
import { cadence, goingCold, momentum, reminder, silence } from './en/cadence.ts'
import {
  bulkLog,
  cadenceState,
  filterBuilder,
  filterField,
  filterOperator,
  filterSign,
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
import { undoing } from './en/undoing.ts'

/**
 * Every text of Caucus in English: groups of keys, used as `group.key`. `{{name}}` is filled in, `{{count, number}}`
 * is written as the language writes numbers, `_one` and `_other` are chosen by `count`. The groups of the vocabulary
 * must name each of its words: a missing or a superfluous one does not compile. An error says what happened, what
 * became of the data, and what to do.
 */
export const en = {
  error,
  failure,
  conflict,
  undoing,
  notUndoable,
  unit,
  issue,
  issueLimit,
  slot,
  fileNature,
  noun,
  sensitivity,
  interactionType,
  interactionStatus,
  outcome,
  direction,
  followUpState,
  bucket,
  priority,
  sector,
  coalitionStatus,
  contactPointKind,
  contactPointStatus,
  chamberKind,
  jurisdictionLevel,
  committeeRole,
  committeeSide,
  officeKind,
  relationship,
  relationshipBack,
  serviceStatus,
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
  textEncoding,
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
  filterSign,
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
  unfinished,
  fileTab,
  ownField,
  tags,
  words,
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
  mergeMoves,
  matchField,
  matchLevel,
  matchVerdict,
} as const

export type Catalogue = typeof en

/** What another language has to give: the same groups, the same keys. */
export type Translation = { readonly [G in keyof Catalogue]: Texts<keyof Catalogue[G] & string> }
