import type { Value } from './schema.ts'

/**
 * The one place where the domain's spelling meets the store's: `doNotContact: true` is `do_not_contact = 1`, a list is
 * JSON text. Fields that are left out stay out; null stays null.
 */
export function toColumns(fields: object): Record<string, Value> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [toSnakeCase(name), toValue(value)]))
}

const toSnakeCase = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

function toValue(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Uint8Array) return value
  return JSON.stringify(value)
}

export const toCamelCase = (name: string): string =>
  name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase())
