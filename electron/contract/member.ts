import { z } from 'zod'
import { memberPatchSchema, memberSchema, type MemberId } from '../../db/domain/member.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import type { Change } from './change.ts'
import { read, write } from './endpoint.ts'

export interface Member {
  readonly id: MemberId
  readonly name: string
  readonly email: string | null
  readonly isSelf: boolean
}

export const memberSlice = {
  /** Our own people who have not left, oneself first. */
  list: read(z.strictObject({}), 'member').returns<readonly Member[]>(),
  create: write(memberSchema).returns<Change<MemberId>>(),
  update: write(z.strictObject({ id: uidSchema<'member'>(), fields: memberPatchSchema })).returns<Change>(),
}
