import { z } from 'zod'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { memberPatchSchema, memberSchema, type MemberId } from '../../db/domain/member.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { read, write } from './endpoint.ts'

export interface Member {
  readonly id: MemberId
  readonly name: string
  readonly email: string | null
  readonly isSelf: boolean
}

export interface FormerMember extends Member {
  readonly leftOn: LocalDate
}

interface Kept {
  readonly contacts: number
  readonly followUps: number
  readonly meetings: number
  /** Saved views that ask for what is theirs: those stay as they are. */
  readonly views: number
}

export const memberSlice = {
  /** Our own people who have not left, oneself first. */
  list: read(z.strictObject({}), 'member').returns<readonly Member[]>(),
  /** Those who have left, the last first. */
  former: read(z.strictObject({}), 'member').returns<readonly FormerMember[]>(),
  create: write(memberSchema).changes<MemberId>(),
  /** What one keeps up: contacts, and follow-ups still to be done. */
  kept: read(
    z.strictObject({ id: uidSchema<'member'>() }),
    'member',
    'follow_up',
    'person',
    'organization',
    'interaction',
    'saved_view',
  ).returns<Kept>(),
  /** Whose vault it is from now on. */
  use: write(z.strictObject({ id: uidSchema<'member'>() })).changes(),
  /** Gives all of that to another, in one batch. */
  handOver: write(
    z.strictObject({ from: uidSchema<'member'>(), to: uidSchema<'member'>(), leaves: z.boolean() }),
  ).changes<Omit<Kept, 'views'>>(),
  /** One who left is offered again. */
  return: write(z.strictObject({ id: uidSchema<'member'>() })).changes(),
  update: write(z.strictObject({ id: uidSchema<'member'>(), fields: memberPatchSchema })).changes(),
}
