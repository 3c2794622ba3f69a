import type { Value } from './schema.ts'

/**
 * The one place where the domain's spelling meets the store's: `doNotContact: true` is `do_not_contact = 1`, a list is
 * JSON text. Fields that are left out stay out; null stays null.
 */
export function toColumns(fields: object): Record<string, Value> {
  const columns: Record<string, Value> = {}
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) columns[toSnakeCase(name)] = toValue(value)
  return columns
}

const snakeNames = new Map<string, string>()

/** Fields have few names, and rows are many. */
function toSnakeCase(name: string): string {
  const known = snakeNames.get(name)
  if (known !== undefined) return known
  const snake = name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
  snakeNames.set(name, snake)
  return snake
}

function toValue(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Uint8Array) return value
  return JSON.stringify(value)
}

export const toCamelCase = (name: string): string =>
  name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase())
