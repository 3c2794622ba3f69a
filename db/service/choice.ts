import { listChoices as queryChoices, type Choice, type ChoiceKind } from '../store/lists/choices.ts'
import { readOf, type Session } from './session.ts'

/** The words and places that lists can be narrowed by and records be given. */
export const listChoices = (
  session: Session,
  { of, text = '' }: { readonly of: ChoiceKind; readonly text?: string | undefined },
): Promise<readonly Choice[]> => queryChoices(readOf(session), of, text)
