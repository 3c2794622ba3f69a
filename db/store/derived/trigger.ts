/** Of a row that changes: as it becomes, as it was. */
export type RowAlias = 'NEW' | 'OLD'

interface TriggerOptions {
  /** Where one event of a table has several. */
  readonly name?: string
  /** SQL; without it the trigger always runs. */
  readonly when?: string
}

/** Makes the triggers that keep one derivation, told apart from others by its name. */
export const triggersOf =
  (derivation: string) =>
  (event: string, table: string, body: string, options: TriggerOptions = {}): string => {
    const name = `${derivation}_${options.name ?? 'derive'}_${event.split(' ')[0]}_${table}`
    const when = options.when === undefined ? '' : `when ${options.when}`
    return `create trigger ${name} after ${event} on ${table} ${when} begin ${body} end`
  }
