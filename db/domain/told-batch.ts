import { columnName, followsFromOthers } from './i18n/column-name.ts'
import type { Translate } from './i18n/translator.ts'
import type { Noun } from './noun.ts'
import { toldName, type ToldRecord } from './told-record.ts'

/** How many records of a kind; null of what is no more. */
export interface NounCount {
  readonly noun: Noun | null
  readonly count: number
}

/** What a batch was about, as far as it may be shown. */
export interface BatchSubject {
  /** The first few of the records it was made for, and the only one of a kind; of what is no more, nothing is known. */
  readonly records: readonly ToldRecord[]
  /** All that it was made for. */
  readonly touched: readonly NounCount[]
  /** Fields that it changed, by their names in the domain. */
  readonly fields: readonly string[]
  /** The labels of own fields that it filled in, changed or emptied. */
  readonly ownFields: readonly string[]
  /** The tags that it gave or took away. */
  readonly tags: readonly string[]
  /** Of an import, or an undo of one, the records that it made or removed. */
  readonly made: readonly NounCount[]
}

export interface ToldBatch {
  readonly kind: string
  /** What is undone, or brought back, was of this kind. */
  readonly undoneKind: string | null
  /** It undid an undo. */
  readonly isBroughtBack: boolean
  readonly exported: { readonly name: string } | null
  readonly subject: BatchSubject
}

/** What was done in the end: of an undo, the kind of what it takes back or brings back. */
export const doneKind = ({ kind, undoneKind }: Pick<ToldBatch, 'kind' | 'undoneKind'>): string =>
  undoneKind ?? kind

/** "Person changed: Ana Ruiz", "Tagged: “champion”, 61 people", "Legislators imported: 537 people". */
export function batchTitle(t: Translate, batch: ToldBatch): string {
  const name = batch.exported?.name ?? subjectText(t, batch)
  const what = kindText(t, batch)
  return name === '' ? what : `${what}: ${name}`
}

function kindText(t: Translate, { kind, undoneKind, isBroughtBack }: ToldBatch): string {
  const word = (one: string) => (t.has(`batch.${one}`) ? t.find(`batch.${one}`) : one)
  if (kind !== 'undo' || undoneKind === null) return word(kind)
  return t(isBroughtBack ? 'historyScreen.broughtBack' : 'historyScreen.undid', { what: word(undoneKind) })
}

function subjectText(t: Translate, batch: ToldBatch): string {
  const { made } = batch.subject
  const names = made.length > 0 ? madeText(t, made) : touchedText(t, batch.subject)
  const means = meansOf(batch)
  if (means.length === 0) return names
  const said = means.map((what) => t('historyScreen.quoted', { what })).join(', ')
  return names === '' ? said : `${said}, ${names}`
}

/** What a step that is all about a tag or a field did its work with: without it nothing is said. */
function meansOf(batch: ToldBatch): readonly string[] {
  const { subject } = batch
  const done = doneKind(batch)
  if (isTagging(done)) return subject.tags
  return done === 'customField.set' ? subject.ownFields : []
}

/** It was about what bears a tag, not about the tag. */
export const isTagging = (kind: string): boolean => kind === 'tag.add' || kind === 'tag.remove'

const namesTold = 3

/** A few by their names; of many, each kind by how many they are. */
function touchedText(t: Translate, { records, touched }: BatchSubject): string {
  const total = touched.reduce((sum, { count }) => sum + count, 0)
  if (records.length === 0 || total > namesTold)
    return touched.map((one) => counted(t, records, one)).join(', ')
  const names = new Intl.ListFormat(t.locale).format(records.map((record) => t.apart(toldName(t, record))))
  const others = total - records.length
  return others > 0 ? t('historyScreen.andMore', { names, count: others }) : names
}

/** The only one of its kind goes by its name. */
function counted(t: Translate, records: readonly ToldRecord[], { noun, count }: NounCount): string {
  const only = count === 1 ? records.find((record) => record.noun === noun) : undefined
  return only ? t.apart(toldName(t, only)) : countText(t, { noun, count })
}

const countText = (t: Translate, { noun, count }: NounCount): string =>
  `${count.toLocaleString(t.locale)} ${t.find(`noun.${noun ?? 'record'}`, { count })}`

const kindsNamed = 3

/** What a person looks for in an import; the rest belongs to it. */
const toldFirst: readonly (Noun | null)[] = ['person', 'organization', 'interaction', 'follow_up', 'bill']
const place = ({ noun }: NounCount): number =>
  toldFirst.includes(noun) ? toldFirst.indexOf(noun) : toldFirst.length

const madeText = (t: Translate, made: readonly NounCount[]): string =>
  made
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, kindsNamed)
    .map((one) => countText(t, one))
    .join(', ')

/** "Given name, T-shirt size, Tag “champion”": what was changed of it, beside what its title says. */
export function fieldsText(t: Translate, batch: ToldBatch): string {
  const { fields, ownFields, tags } = batch.subject
  const plain = fields
    .filter((field) => !followsFromOthers(field) && field !== 'trashedBatch')
    .map((field) => columnName(t, field.replace(/Id$/u, '')))
  const isElsewhere = (one: string) => !meansOf(batch).includes(one)
  const tagged = tags.filter(isElsewhere).map((tag) => t('historyScreen.tag', { tag }))
  return [...plain, ...ownFields.filter(isElsewhere), ...tagged].join(', ')
}
