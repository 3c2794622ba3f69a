import type { Translation } from './en.ts'
import { error } from './es/error.ts'
import { failure, conflict, notUndoable, unit, issue, issueLimit, slot, fileNature } from './es/failure.ts'
import { noun } from './es/noun.ts'
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
} from './es/vocabulary.ts'
import { answers, ask } from './es/command-line/answers.ts'
import { help } from './es/command-line/help.ts'
import { exit, usage } from './es/command-line/usage.ts'
import { backupState, batch, field, value } from './es/field.ts'
import { problem, sheet } from './es/problem.ts'
import { contactImport, importTarget, planReason, textEncoding } from './es/contact-import.ts'
import { readingProblem } from './es/reading.ts'
import { listScreen, contactScreen, contactForm } from './es/contact.ts'
import { todayScreen, followUpScreen, followUpForm, logForm, unfinished } from './es/daily.ts'
import { duplicatesScreen, matchField, matchLevel, matchVerdict, mergeMoves } from './es/duplicates.ts'
import { historyScreen, trashScreen } from './es/history.ts'
import { importScreen } from './es/import.ts'
import { billScreen } from './es/bill.ts'
import { committeeScreen } from './es/committee.ts'
import { mailLacks, mailProblem, mailScreen, mailText } from './es/mail.ts'
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
} from './es/meeting.ts'
import { fileTab } from './es/file-tab.ts'
import { ownField, timeline } from './es/own-field.ts'
import { tags } from './es/tag.ts'
import { words } from './es/word.ts'
import { notes } from './es/notes.ts'
import { cadence, goingCold, momentum, reminder, silence } from './es/cadence.ts'
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
} from './es/list.ts'
import { palette, searchPage } from './es/palette.ts'
import { quickAdd, reschedule } from './es/quick-add.ts'
import { recurrence } from './es/recurrence.ts'
import { reportScreen } from './es/report-screen.ts'
import { settings } from './es/settings.ts'
import { unlock, welcome } from './es/unlock.ts'
import { command, grid, menu, screen, shell, ui, work } from './es/shell.ts'
import { report, reportColumn } from './es/report.ts'
import { undoing } from './es/undoing.ts'

/** Every text of Caucus in Spanish: neutral Latin American, with «usted». */
export const es = {
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
} as const satisfies Translation
