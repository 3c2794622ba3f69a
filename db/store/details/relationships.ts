import type { RelationshipFacts } from '../../domain/row/contact-facts.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visible, withinLevel } from '../visible.ts'

/** The ties from a contact to others (`there`), or from others to it (`back`). */
export async function relationshipsOf(
  read: ReadDb,
  contactId: number,
  way: 'there' | 'back',
): Promise<RelationshipFacts[]> {
  const [here, other] = way === 'there' ? (['from_id', 'to_id'] as const) : (['to_id', 'from_id'] as const)
  const rows = await read.db
    .selectFrom('relationship as s')
    .innerJoin('record as r', 'r.id', 's.id')
    .innerJoin('relationship_type as t', 't.id', 's.type_id')
    .innerJoin('record as tr', 'tr.id', 't.id')
    .innerJoin('contact as o', 'o.id', `s.${other}`)
    .innerJoin('record as or', 'or.id', 'o.id')
    .select([
      'r.uid',
      'tr.uid as typeUid',
      't.key',
      'or.uid as otherUid',
      'o.noun',
      'o.display_name',
      's.strength',
      's.start_on',
      's.end_on',
      's.note',
    ])
    .select((query) =>
      (way === 'there' ? query.ref('t.label') : query.fn.coalesce('t.reverse_label', 't.label')).as('label'),
    )
    .where(`s.${here}`, '=', contactId)
    .where(visible(read, 'r'))
    .where(withinLevel(read, 'o'))
    .orderBy('o.sort_key')
    .orderBy('s.id')
    .execute()
  return rows.map((row) => ({
    id: uidFromBytes(row.uid),
    type: { id: uidFromBytes(row.typeUid), key: row.key, label: row.label },
    with: { id: uidFromBytes(row.otherUid), noun: row.noun, name: row.display_name },
    strength: row.strength,
    startOn: row.start_on as LocalDate | null,
    endOn: row.end_on as LocalDate | null,
    note: row.note,
  }))
}
