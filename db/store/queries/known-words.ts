import type { CustomFieldOwner, CustomFieldType } from '../../domain/custom-field.ts'
import { uidFromBytes, type Id, type Uid } from '../../domain/uid.ts'
import type { NamedWord, Vocabulary } from '../../domain/word.ts'
import { visibleSql, withinClearanceSql } from '../visible.ts'
import type { PlanSource } from './known-contacts.ts'

/** What rows of a file name by a word: sectors, our own people, tags, organizations, fields of one's own. */

interface KnownWord<V extends Vocabulary> extends NamedWord {
  readonly uid: Id<V>
}

/** The words of a vocabulary, retired ones too. */
export function knownWords<V extends Vocabulary>(source: PlanSource, of: V): KnownWord<V>[] {
  const reverse = of === 'relationship_type' ? 'w.reverse_label' : 'null'
  const rows = source
    .statement(
      `select record.uid, w.key, w.label, ${reverse} as reverseLabel
       from ${of} w cross join record on record.id = w.id where ${visibleSql(source, 'record')}`,
    )
    .all() as (NamedWord & { uid: Uint8Array })[]
  return rows.map(({ uid, ...word }) => ({ ...word, uid: uidFromBytes<V>(uid) }))
}

/** Our own people, those who have left too. */
export function knownMembers(source: PlanSource): { readonly uid: Id<'member'>; readonly name: string }[] {
  const rows = source
    .statement(
      `select record.uid, m.name from member m cross join record on record.id = m.id
       where ${visibleSql(source, 'record')}`,
    )
    .all() as { uid: Uint8Array; name: string }[]
  return rows.map(({ uid, name }) => ({ uid: uidFromBytes<'member'>(uid), name }))
}

/** The place of the last word of a vocabulary. */
export const lastWordPosition = (source: PlanSource, of: Vocabulary): number =>
  source.statement(`select coalesce(max(position), 0) from ${of}`).pluck().get() as number

interface KnownRecord {
  readonly id: number
  readonly uid: Uid
}

const toKnown = <Row extends { readonly uid: Uint8Array }>(row: Row) => ({
  ...row,
  uid: uidFromBytes(row.uid),
})

interface KnownTag extends KnownRecord {
  readonly isTrashed: boolean
}

/** `folded`: the name as `fold` makes it. */
export function knownTag(source: PlanSource, folded: string): KnownTag | undefined {
  const row = source
    .statement(
      `select t.id, r.uid, r.trashed_batch is not null as isTrashed
       from tag t join record r on r.id = t.id where t.folded = ?`,
    )
    .get(folded) as { id: number; uid: Uint8Array; isTrashed: 0 | 1 } | undefined
  return row && { ...toKnown(row), isTrashed: row.isTrashed === 1 }
}

interface KnownOrganization extends KnownRecord {
  readonly name: string
  readonly otherNames: readonly string[]
  /** Above the clearance: its name is taken, and nothing of it is told. */
  readonly isHidden: boolean
}

/** All, the oldest first. */
export function knownOrganizations(source: PlanSource): KnownOrganization[] {
  const rows = source
    .statement(
      `select c.id, record.uid, c.display_name as name, c.other_names as otherNames,
         not (${withinClearanceSql(source, 'record')}) as isHidden
       from contact c join record on record.id = c.id
       where c.noun = 'organization' and record.trashed_batch is null order by c.id`,
    )
    .all() as { id: number; uid: Uint8Array; name: string; otherNames: string; isHidden: 0 | 1 }[]
  return rows.map(({ otherNames, isHidden, ...row }) => ({
    ...toKnown(row),
    isHidden: isHidden === 1,
    otherNames: otherNames === '[]' ? [] : (JSON.parse(otherNames) as string[]),
  }))
}

interface KnownField extends KnownRecord {
  readonly label: string
  readonly type: CustomFieldType
  readonly choices: readonly string[]
}

/** `hidden`: there is one of that label, in the trash or above the clearance, and a second cannot stand beside it. */
export function knownField(
  source: PlanSource,
  owner: CustomFieldOwner,
  folded: string,
): KnownField | 'hidden' | undefined {
  const row = source
    .statement(
      `select f.id, record.uid, f.label, f.type, f.choices, ${visibleSql(source, 'record')} as isVisible
       from custom_field f join record on record.id = f.id where f.applies_to in (?, 'contact') and f.folded = ?`,
    )
    .get(owner, folded) as (Omit<KnownField, 'uid' | 'choices'> & FieldColumns) | undefined
  if (row === undefined) return undefined
  const { isVisible, choices, ...field } = row
  return isVisible === 1 ? { ...toKnown(field), choices: JSON.parse(choices) as string[] } : 'hidden'
}

interface FieldColumns {
  readonly uid: Uint8Array
  readonly choices: string
  readonly isVisible: number
}

/** What the fields of a kind of contact are called in filters. */
export const fieldKeys = (source: PlanSource, owner: CustomFieldOwner): string[] =>
  source
    .statement(`select key from custom_field where applies_to in (?, 'contact')`)
    .pluck()
    .all(owner) as string[]

/** The place of the last field of a kind of contact; 0 where there is none. */
export const lastFieldPosition = (source: PlanSource, owner: CustomFieldOwner): number =>
  source
    .statement('select coalesce(max(position), 0) from custom_field where applies_to = ?')
    .pluck()
    .get(owner) as number
