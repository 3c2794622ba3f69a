import { fold } from '../../domain/fold.ts'
import type { Value } from '../schema.ts'

/** A stored list; undefined for anything else. */
export function listOf(value: Value): unknown[] | undefined {
  if (typeof value !== 'string' || !value.startsWith('[')) return undefined
  try {
    const list: unknown = JSON.parse(value)
    return Array.isArray(list) ? list : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined // text that begins with a bracket
    throw error
  }
}

/** Both lists, what reads alike once. */
export function union(kept: readonly unknown[], other: readonly unknown[]): unknown[] {
  const known = new Set(kept.map((item) => fold(String(item))))
  return [...kept, ...other.filter((item) => !known.has(fold(String(item))))]
}
