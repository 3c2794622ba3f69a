import type { MemberId } from '../../../db/domain/member.ts'
import type { Member } from '../../../electron/contract/member.ts'
import { useRead } from '../../app/api/queries.ts'

const nobody: readonly Member[] = []

/** Our own people, oneself first. */
export const useMembers = (): readonly Member[] => useRead('member', 'list', {}).data ?? nobody

/** Oneself; undefined until it is known. */
export const useSelf = (): MemberId | undefined => useMembers().find(({ isSelf }) => isSelf)?.id
