import {
  listInteractionTypes as queryTypes,
  type InteractionType,
} from '../store/queries/interaction-type.ts'
import { readOf, type Session } from './session.ts'

export type { InteractionType }

export const listInteractionTypes = (session: Session): Promise<InteractionType[]> =>
  queryTypes(readOf(session))
