import { collapseSpace } from '../../../../domain/fold.ts'
import type { DraftValue } from '../draft/contact-draft.ts'

interface Reached {
  readonly value: string
}

/** Who has no name is called by what they are reached at. A name takes its place, and it takes the place of none. */
export const isStandIn = (name: unknown, points: readonly Reached[]): boolean =>
  typeof name === 'string' && name !== '' && points.some(({ value }) => collapseSpace(value) === name)

type Fields = Readonly<Record<string, DraftValue>>

/** Without the given name where it is none. */
export function withoutStandIn(fields: Fields, points: readonly Reached[]): Fields {
  if (!isStandIn(fields['givenName'], points)) return fields
  const { givenName: _, ...others } = fields
  return others
}

const nameFields = ['givenName', 'middleName', 'familyName', 'preferredName']

export const hasName = (fields: Fields): boolean => nameFields.some((field) => fields[field] !== undefined)
