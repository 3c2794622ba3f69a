import type { CustomFieldType } from '../../domain/custom-field.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import { textLimit } from '../../domain/text.ts'
import type { WriteDb } from '../access.ts'
import { updateRow } from '../row.ts'
import type { Value } from '../schema.ts'
import { withinClearanceSql } from '../visible.ts'
import { listOf, union } from './lists.ts'
import { gaveWay, type FieldChoices, type MergedField } from './merged-field.ts'

interface Own {
  readonly uid: Uint8Array
  readonly label: string
  readonly type: CustomFieldType
  readonly row: number | null
  readonly kept: Value
  readonly other: Value
  /** Neither of the two contacts is less guarded than the field. */
  readonly isOpen: 0 | 1
  readonly isShown: 0 | 1
}

interface Merge {
  readonly kept: number
  readonly other: number
  readonly choices: FieldChoices
}

/**
 * Fields of the user's own that the other has something in; what only it has moves with its other rows. A value that gives
 * way although nobody chose is noted about the contact, which the field must not be more guarded than.
 */
export function mergeCustomValues(write: WriteDb, merge: Merge): MergedField[] {
  const merged = valuesOf(write, merge).map((own) => {
    const field = uidFromBytes(own.uid)
    const whose = merge.choices[field]
    const result = resultOf(own, whose)
    if (own.row !== null) updateRow(write, 'custom_value', own.row, { value: result })
    const { label, kept, other, isOpen } = own
    const one = { field, label, kept, other, result }
    return {
      ...one,
      isShown: own.isShown === 1,
      isNoted: whose === undefined && isOpen === 1 && gaveWay(one),
    }
  })
  const lines = merged
    .filter(({ isNoted }) => isNoted)
    .map(({ label, other }) => `${label}: ${String(other)}`)
  const isNoted = noteAbout(write, merge.kept, lines)
  return merged
    .filter(({ isShown }) => isShown)
    .map(({ isShown: _isShown, ...one }) => ({ ...one, isNoted: isNoted && one.isNoted }))
}

/** False where there is no more room. */
function noteAbout(write: WriteDb, contact: number, lines: readonly string[]): boolean {
  const { about } = write.statement('select about from contact where id = ?').get(contact) as {
    about: string | null
  }
  const before = about?.split('\n') ?? []
  const text = [...before, ...lines.filter((line) => !before.includes(line))].join('\n')
  if (lines.length === 0 || text.length > textLimit) return false
  updateRow(write, 'contact', contact, { about: text })
  return true
}

const valuesOf = (write: WriteDb, { kept, other }: Merge): Own[] =>
  write
    .statement(
      `select r.uid, f.label, f.type, k.id as row, k.value as kept, o.value as other,
         r.sensitivity <= (select max(sensitivity) from record where id in ($kept, $other)) as isOpen,
         ${withinClearanceSql(write, 'r')} as isShown
       from custom_value o
       left join custom_value k on k.field_id = o.field_id and k.contact_id = $kept
       join custom_field f on f.id = o.field_id join record r on r.id = f.id
       where o.contact_id = $other order by f.position, f.id`,
    )
    .all({ kept, other }) as Own[]

/** Of several choices all are kept. */
function resultOf({ type, kept, other }: Own, whose: FieldChoices[string] | undefined): Value {
  const lists = type === 'multi-choice' ? [listOf(kept), listOf(other)] : []
  if (lists[0] && lists[1]) return JSON.stringify(union(lists[0], lists[1]))
  return whose === 'other' ? other : (kept ?? other)
}
