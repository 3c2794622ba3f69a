import { columnName } from '../../db/domain/i18n/column-name.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { Noun } from '../../db/domain/noun.ts'
import type { BatchRow } from '../../electron/contract/history.ts'
import { isWorthShowing } from '../contact/parts/history-words.ts'
import { toldName } from '../contact/parts/told-record.ts'

/** "Person changed: Ana Ruiz", "Legislators imported: 537 people". */
export function batchTitle(t: Translate, batch: BatchRow): string {
  const name = batch.exported?.name ?? subjectText(t, batch)
  const what = kindText(t, batch)
  return name === '' ? what : `${what}: ${name}`
}

function kindText(t: Translate, { kind, undoneKind }: Pick<BatchRow, 'kind' | 'undoneKind'>): string {
  const word = (one: string) => (t.has(`batch.${one}`) ? t.find(`batch.${one}`) : one)
  return kind === 'undo' && undoneKind !== null
    ? t('historyScreen.undid', { what: word(undoneKind) })
    : word(kind)
}

function subjectText(t: Translate, { subject }: Pick<BatchRow, 'subject'>): string {
  const [first] = subject.records
  if (subject.made.length > 0) return madeText(t, subject.made)
  if (first === undefined) return ''
  const others = subject.touched - 1
  const name = toldName(t, first)
  const isOneDeed = first.noun === 'interaction' || first.noun === 'follow_up'
  return others > 0 && !isOneDeed ? t('historyScreen.andMore', { names: name, count: others }) : name
}

const kindsNamed = 3

/** What a person looks for in an import; the rest belongs to it. */
const toldFirst: readonly Noun[] = ['person', 'organization', 'interaction', 'follow_up', 'bill']
const place = ({ noun }: { readonly noun: Noun }): number =>
  toldFirst.includes(noun) ? toldFirst.indexOf(noun) : toldFirst.length

const madeText = (t: Translate, made: BatchRow['subject']['made']): string =>
  made
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, kindsNamed)
    .map(({ noun, count }) => `${count.toLocaleString(t.locale)} ${t.find(`noun.${noun}`, { count })}`)
    .join(', ')

/** "Given name, Pronouns": what was changed of it. */
export const fieldsText = (t: Translate, { subject }: BatchRow): string =>
  subject.fields
    .filter((field) => isWorthShowing({ op: 'update', field }) && field !== 'trashedBatch')
    .map((field) => columnName(t, field.replace(/Id$/u, '')))
    .join(', ')

/** To undo a merge is to take apart what was merged. */
export const isMerge = ({ kind }: Pick<BatchRow, 'kind'>): boolean =>
  kind === 'contact.merge' || kind === 'contact.mergeEach'

/** Why a batch cannot be undone; undefined where it can. */
export function whyNotUndoable({
  kind,
  undone,
  notUndoable,
  exported,
}: BatchRow): 'whyUndone' | 'whyPurged' | 'whyMigrated' | 'whyFirst' | 'whyExported' | undefined {
  if (exported !== null) return 'whyExported'
  if (kind === 'record.purge' || notUndoable === 'purged') return 'whyPurged'
  if (notUndoable === 'migrated') return 'whyMigrated'
  if (kind === 'vault.create') return 'whyFirst'
  return undone ? 'whyUndone' : undefined
}
