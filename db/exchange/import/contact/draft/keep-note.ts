import type { DraftInProgress } from './draft-builder.ts'

/** Keeps what has no place of its own as a note, and says so. */
export function keepNote({ doubts, notes }: Pick<DraftInProgress, 'doubts' | 'notes'>, text: string): void {
  doubts.push({ code: 'inNotes', text })
  notes.push(text)
}
