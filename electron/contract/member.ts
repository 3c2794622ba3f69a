import { z } from 'zod'
import type { MemberId } from '../../db/domain/member.ts'
import { read } from './endpoint.ts'

export interface Member {
  readonly id: MemberId
  readonly name: string
  readonly email: string | null
  readonly isSelf: boolean
}

export const memberSlice = {
  /** Our own people who have not left, oneself first. */
  list: read(z.strictObject({}), 'member').returns<readonly Member[]>(),
}
