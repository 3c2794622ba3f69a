import { isPlausibleEmail } from '../../../domain/email.ts'
import { isWebAddress } from '../../../domain/web-address.ts'
import type { ContactPointRecord } from './model.ts'

/** A labelled value of a file, or undefined where the file has none. */
export const contactPoint = (
  kind: ContactPointRecord['kind'],
  label: string,
  value: string | null,
): ContactPointRecord | undefined => (value === null ? undefined : { kind, label, value })

/** Doubles of a dataset (the same page with and without a note) become one: the first. A handle is one of its network. */
export function distinctPoints(points: readonly (ContactPointRecord | undefined)[]): ContactPointRecord[] {
  const seen = new Map<string, ContactPointRecord>()
  for (const point of points) {
    const key = point && `${point.kind} ${point.kind === 'social' ? point.label : ''} ${point.value}`
    if (point && key !== undefined && !seen.has(key)) seen.set(key, point)
  }
  return [...seen.values()]
}

/** An `email` field holds the address of a web form in the files of Congress members: then it is a link. */
export function emailOrForm(value: string | null, label: string): ContactPointRecord | 'neither' | undefined {
  if (value === null) return undefined
  if (isPlausibleEmail(value)) return { kind: 'email', label, value }
  return webLink(value, 'contact form')
}

/** Links end up in a browser: only http and https are taken ("javascript:" is not). */
export function webLink(value: string | null, label: string): ContactPointRecord | 'neither' | undefined {
  if (value === null) return undefined
  return isWebAddress(value) ? { kind: 'web', label, value } : 'neither'
}
