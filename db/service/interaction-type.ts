import {
  listInteractionTypes as queryTypes,
  type InteractionType,
} from '../store/queries/interaction-type.ts'
import { readOf, type ReadSession } from './session.ts'

export type { InteractionType }

export const listInteractionTypes = (session: ReadSession): Promise<InteractionType[]> =>
  queryTypes(readOf(session))
