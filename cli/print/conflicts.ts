import { conflictWords } from '../../db/domain/i18n/conflict-words.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { UndoConflict } from '../../db/domain/undo-conflict.ts'
import { terminalText } from './terminal-text.ts'

/** "  3f2a91bc04de  Ana Ruiz, Pronouns: xe; before: she". What cannot go says why. */
export const conflictLines = (t: Translate, conflicts: readonly UndoConflict[]): string[] =>
  conflicts.map((conflict) => {
    const { subject, what, now, older } = conflictWords(t, conflict)
    const about = terminalText([subject, what].filter((part) => part !== null).join(', '))
    const key = `  ${conflict.key}  ${about}: `
    return conflict.choices.includes('restore')
      ? key + terminalText(t('cli.conflictValues', { now, older }))
      : key + t(`conflict.${conflict.reason}`)
  })
