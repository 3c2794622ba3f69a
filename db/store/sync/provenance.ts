import { undoneAmong } from '../history/batches/undone.ts'
import { fieldAsMade } from '../history/row-as-made.ts'
import type { SqliteStatement } from '../connection.ts'
import type { Value } from '../schema.ts'

/** Prepared statements of the connection that plans: the reader for a preview, the writer within the import. */
export interface Statements {
  statement(sql: string): SqliteStatement
}

/** Batches of this kind are written by imports; anything else was a person's doing. */
export const importKind = (what: string): `import.${string}` => `import.${what}`

/**
 * Where a value came from is in history: the last import that wrote the field and still stands. A field that holds
 * something else by now was edited, and is locked against refresh.
 */
export class Provenance {
  readonly #source: Statements
  readonly #undone: Set<number>

  constructor(source: Statements) {
    this.#source = source
    const undos = source
      .statement('select id, undoes from batch where undoes is not null order by id desc')
      .all()
    this.#undone = undoneAmong(undos as { id: number; undoes: number }[])
  }

  isEdited(table: string, rowId: number, field: string, current: Value): boolean {
    const imported = this.#importedValue(table, rowId, field)
    return imported === undefined || imported !== current
  }

  /** Whether the record lies in the trash because an import put it there, not a person. */
  isTrashedByImport(trashedBatch: number): boolean {
    const kind = this.#source
      .statement('select kind from batch where id = ?')
      .pluck()
      .get(trashedBatch) as string
    return kind.startsWith('import.')
  }

  #importedValue(table: string, rowId: number, field: string): Value | undefined {
    const changes = this.#source
      .statement(
        `select c.id, c.batch_id as batch, c.op, c.new, c.data from change c join batch b on b.id = c.batch_id
         where c.table_name = ? and c.row_id = ? and (c.op = 'create' or c.field = ?) and b.kind like 'import.%'
         order by c.id desc`,
      )
      .all(table, rowId, field) as {
      id: number
      batch: number
      op: 'create' | 'update'
      new: Value
      data: string | null
    }[]
    const last = changes.find(({ batch }) => !this.#undone.has(batch))
    if (last === undefined || last.op === 'update') return last?.new
    return fieldAsMade(this.#source, { ...last, table, rowId }, field) ?? null
  }
}
