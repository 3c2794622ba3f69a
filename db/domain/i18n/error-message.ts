import type { ErrorCode, ErrorParams } from '../errors.ts'
import type { ConflictInBrief } from '../undo-conflict.ts'
import { conflictingField, saidConflicts } from './column-name.ts'
import type { Translate } from './translator.ts'
import type { Locale } from './locale.ts'

type Values = Readonly<Record<string, string | number>>

/** How the parameters of an error read in a sentence, where they are not words or numbers already. */
const readings: { readonly [C in ErrorCode]?: (t: Translate, params: ErrorParams[C]) => Values } = {
  'vault.noSuchSlot': (t, { kind }) => ({ kind: label(t, 'slot', kind) }),
  'file.tooLarge': (t, { limit }) => ({ limit: fileSize(limit, t.locale) }),
  'file.malformed': (t, { line }) => ({ place: line === null ? '' : t('failure.line', { line }) }),
  'file.otherNature': (t, { nature }) => ({ nature: t(`fileNature.${nature}`) }),
  'report.tooLarge': (t, { unit }) => ({ unit: t(`unit.${unit}`) }),
  'input.invalid': (t, { issues }) => ({ issues: shortList(t, issues.map(issueText(t))) }),
  'mapping.unreadable': (t, { issues }) => ({ issues: shortList(t, issues.map(faultText(t))) }),
  'filter.unknownComparison': (t, { op, possible }) => ({
    sign: t(`filterSign.${op}`),
    op: t(`filterOperator.${op}`),
    known: possible.map((one) => `${t(`filterSign.${one}`)} (${t(`filterOperator.${one}`)})`).join(', '),
  }),
  'record.notFound': (t, { noun }) => ({ noun: nounName(t, noun) }),
  'record.ambiguous': (t, { noun }) => ({ noun: nounName(t, noun) }),
  'undo.notUndoable': (t, { reason }) => ({ reason: label(t, 'notUndoable', reason) }),
  'undo.conflicts': (t, params) => ({ conflicts: conflictsText(t, params), first: whatFirst(t, params) }),
  'followUp.transition': (t, { from, to }) => ({ from: state(t, from), to: state(t, to) }),
  'contact.doNotContact': (t, { reason }) => ({ reason: reason || t('failure.noReason') }),
}

/** An `AppError`, or the same as a value. */
interface Told<C extends ErrorCode = ErrorCode> {
  readonly code: C
  readonly params: ErrorParams[C]
}

/** What happened, what became of the data and what to do, in words. The code is not part of it. */
export function errorMessage(t: Translate, error: Told): string {
  const params: object = error.params
  return t.find(`error.${error.code}`, { ...(params as Values), ...readingOf(t, error) })
}

/** Why one of several files was not read: the others of them may have changed something. */
export const unreadReason = (t: Translate, error: Told): string =>
  errorMessage(t, error).replace(` ${t('failure.unchanged')}`, '')

/** The same for a failure that nobody foresaw; `id` is where the local log tells more. */
export const unexpectedMessage = (t: Translate, id: string): string => t('failure.unexpected', { id })

function readingOf<C extends ErrorCode>(t: Translate, { code, params }: Told<C>): Values {
  const read: ((t: Translate, params: ErrorParams[C]) => Values) | undefined = readings[code]
  return read?.(t, params) ?? {}
}

/** The text of a fixed word, or the word itself where a user made it up. */
const label = (t: Translate, group: string, key: string): string =>
  t.has(`${group}.${key}`) ? t.find(`${group}.${key}`) : key

const nounName = (t: Translate, noun: string): string =>
  t.has(`noun.${noun}`) ? t.find(`noun.${noun}`, { count: 1 }) : noun

const state = (t: Translate, key: string): string =>
  label(t, 'followUpState', key).toLocaleLowerCase(t.locale)

/** Of a file for programs: its keys stay as they stand in it. */
const faultText =
  (t: Translate) =>
  (issue: string): string =>
    issue.replace(/\bissue\.\w+/gu, (key) => (t.has(key) ? t.find(key) : key))

/** An issue is "field: issue.key", or words of its own. A field is called what its column is called. */
const issueText =
  (t: Translate) =>
  (issue: string): string =>
    issue
      .replace(/issue\.\w+/gu, (key) => (t.has(key) ? t.find(key) : key))
      .replace(': ', ' ')
      .replace(/^\w+(?= )/u, (name) => (t.has(`field.${name}`) ? `${t.find(`field.${name}`)}:` : name))

function conflictsText(t: Translate, { conflicts, movedOn }: ErrorParams['undo.conflicts']): string {
  const list = shortList(t, saidConflicts(conflicts).map(conflictText(t)))
  if (!movedOn) return t('failure.undoDestroys', { list })
  return conflicts.length === 0 ? t('failure.undoFree') : t('failure.undoMovedOn', { list })
}

function whatFirst(t: Translate, { merged, movedOn }: ErrorParams['undo.conflicts']): string {
  if (movedOn) return t('failure.undoAgain')
  return merged ? t('failure.unmergeFirst', merged) : t('failure.undoLaterFirst')
}

const conflictText =
  (t: Translate) =>
  (conflict: ConflictInBrief): string => {
    const field = conflictingField(t, conflict)
    return `${nounName(t, conflict.noun)}${field === undefined ? '' : ` (${field})`} ${t(`conflict.${conflict.reason}`)}`
  }

const listed = 5

/** At most five of them, and how many more there are. */
function shortList(t: Translate, texts: readonly string[]): string {
  const shown = texts.slice(0, listed)
  const more = texts.length - shown.length
  return [...shown, ...(more > 0 ? [t('failure.more', { count: more })] : [])].join('; ')
}

const fileSize = (bytes: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    bytes / 1_048_576,
  )
