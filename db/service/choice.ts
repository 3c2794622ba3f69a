import { listChoices as queryChoices, type Choice, type ChoiceKind } from '../store/lists/choices.ts'
import { readOf, type ReadSession } from './session.ts'

/** The words and places that lists can be narrowed by and records be given. */
export const listChoices = (
  session: ReadSession,
  { of, text = '' }: { readonly of: ChoiceKind; readonly text?: string | undefined },
): Promise<readonly Choice[]> => queryChoices(readOf(session), of, text)
