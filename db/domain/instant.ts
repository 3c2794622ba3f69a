import { z } from 'zod'
import type { Clock } from './clock.ts'

/** A moment, as UTC text with milliseconds: `2026-03-03T17:05:09.120Z`. Plain text comparison orders it. */
export type Instant = string & { readonly __instant: true }

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Whether the value is the canonical text of a real moment: reading and writing it again gives the same text. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string' || !shape.test(value)) return false
  const epochMs = Date.parse(value)
  return Number.isFinite(epochMs) && new Date(epochMs).toISOString() === value
}

export const instantSchema = z.custom<Instant>(isInstant, { error: 'issue.instant' })

/** @throws RangeError outside the years 0 to 9999. */
export function toInstant(epochMs: number): Instant {
  const text = new Date(epochMs).toISOString()
  if (!isInstant(text)) throw new RangeError(`not an instant of four-digit years: ${text}`)
  return text
}

export const instantNow = (clock: Clock): Instant => toInstant(clock.now())

/** A zone name that this machine knows, such as `Europe/Madrid`. */
export function isZone(value: unknown): value is string {
  if (typeof value !== 'string' || value === '') return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

export const zoneSchema = z.custom<string>(isZone, { error: 'issue.zone' })
