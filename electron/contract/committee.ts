import { z } from 'zod'
import type { CommitteeRow, MembershipRow } from '../../db/domain/row/committee-row.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { read } from './endpoint.ts'

/** A committee with who sits on it and what is a part of it. */
export interface CommitteeDetails extends CommitteeRow {
  readonly otherNames: readonly string[]
  readonly phone: string | null
  readonly address: string | null
  /** By side and rank; those who left too. */
  readonly members: readonly MembershipRow[]
  readonly subcommittees: readonly CommitteeRow[]
}

export const committeeSlice = {
  get: read(
    z.strictObject({ id: uidSchema<'committee'>() }),
    'committee',
    'committee_membership',
    'person',
    'jurisdiction',
    'chamber',
  ).returns<CommitteeDetails>(),
}
