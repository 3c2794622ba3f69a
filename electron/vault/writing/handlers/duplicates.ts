import type { MatchKind } from '../../../../db/domain/matching/subject.ts'
import { markNotDuplicates } from '../../../../db/service/duplicates.ts'
import {
  duplicatesStatus,
  clustersAbove,
  countToLookAt,
  groupsAbove,
  standingClusters,
} from '../../../../db/service/found-duplicates.ts'
import { givenWay } from '../../../../db/service/given-way.ts'
import { merge, mergeEach as mergeGroups, previewMerge } from '../../../../db/service/merge.ts'
import { watchOf, type VaultContext, type VaultHandlers } from '../context.ts'

/** Contacts that may be one: found, told apart, merged. */
export const duplicatesHandlers = {
  find: async (context, { isAnew }) => {
    const { found } = await context.duplicates.find(context.vault, { isAnew, ...watchOf(context) })
    return { contacts: found.contacts }
  },
  status: ({ vault, duplicates: { held } }, narrowed) =>
    held ? duplicatesStatus(vault, held, narrowed) : null,
  list: ({ vault, duplicates: { held } }, { offset, limit, sure, ...narrowed }) => {
    const standing = held ? standingClusters(vault, held, narrowed) : []
    const groups = sure === undefined ? standing : clustersAbove(standing, sure)
    const toLookAt = sure === undefined ? 0 : countToLookAt(standing, sure)
    return { total: groups.length, rows: groups.slice(offset, offset + limit), toLookAt }
  },
  keepApart: ({ vault }, { ids }) => markNotDuplicates(vault, ids),
  preview: ({ vault }, request) => previewMerge(vault, request),
  merge: ({ vault }, request) => merge(vault, request),
  mergeEach,
  givenWay: ({ vault, duplicates: { merge: last } }, { limit }) =>
    last ? givenWay(vault, last, limit) : null,
  forgetGivenWay: ({ duplicates }) => duplicates.keepMerge(undefined),
} satisfies VaultHandlers['duplicates']

interface WantedGroups {
  readonly sure: number
  readonly noun?: MatchKind | undefined
}

async function mergeEach(context: VaultContext, { sure, noun }: WantedGroups) {
  const { vault, duplicates } = context
  const groups = duplicates.held ? standingClusters(vault, duplicates.held, { atLeast: 'likely', noun }) : []
  const { batch, value } = await mergeGroups(vault, groupsAbove(groups, sure), watchOf(context))
  const { gaveWay, ...counts } = value
  duplicates.keepMerge(batch === null ? undefined : { batch, gaveWay })
  return { batch, value: counts }
}
