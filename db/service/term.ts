import { AppError } from '../domain/errors.ts'
import type { TermId } from '../domain/term.ts'
import type { Recorded } from '../store/history/batch.ts'
import { seatOfTerm, setPredecessor as writePredecessor } from '../store/queries/term.ts'
import { idOf } from '../store/record.ts'
import { record, type Session } from './session.ts'

/**
 * Says by hand whose place somebody took, where several serve in one seat; null takes it back. Error: `input.invalid`
 * for a term of another seat.
 */
export function setPredecessor(
  session: Session,
  term: TermId,
  predecessor: TermId | null,
): Promise<Recorded<void>> {
  return record(session, 'term.predecessor', (write) => {
    const [id, before] = [idOf(write, term, ['term']), idOf(write, predecessor, ['term'])]
    if (before === id || (before !== null && seatOfTerm(write, before) !== seatOfTerm(write, id)))
      throw new AppError('input.invalid', { issues: ['predecessor: issue.choice'] })
    writePredecessor(write, id, before)
  })
}
