/** A record in the trash has this level, above every clearance. */
export const trashedLevel = 9

/**
 * The listed tables carry a copy of what decides whether a row may be seen: the sensitivity of its record, or
 * `trashedLevel`. So a list filters on one covering index and joins nothing.
 */
export const levelledTables = ['contact', 'interaction', 'follow_up'] as const

const levelOf = (record: string): string =>
  `case when ${record}.trashed_batch is null then ${record}.sensitivity else ${trashedLevel} end`

/** Computes the column of every row. */
export const levelColumns = (): string[] =>
  levelledTables.map(
    (table) => `update ${table} set level = ${levelIn(table)} where level is not ${levelIn(table)}`,
  )

const levelIn = (table: string): string => `(select ${levelOf('r')} from record r where r.id = ${table}.id)`

export function levelTriggers(): string[] {
  return [
    `create trigger level_of_record after update of sensitivity, trashed_batch on record begin
       ${levelledTables.map((table) => `update ${table} set level = ${levelOf('NEW')} where id = NEW.id;`).join('\n')}
     end`,
    ...levelledTables.map(
      (table) => `create trigger level_of_new_${table} after insert on ${table}
       when NEW.level is not (select ${levelOf('record')} from record where id = NEW.id) begin
         update ${table} set level = (select ${levelOf('record')} from record where id = NEW.id) where id = NEW.id;
       end`,
    ),
  ]
}
