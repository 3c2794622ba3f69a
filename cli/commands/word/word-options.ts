import type { Command } from 'commander'
import { countings, type CountsAs } from '../../../db/domain/interaction-type.ts'
import type { Vocabulary } from '../../../db/domain/word.ts'
import { oneOf } from '../../command.ts'
import type { SharedOptions, Task } from '../../task.ts'
import { readYesNo } from '../../yes-no.ts'

/** The vocabularies as the command line says them. */
export const vocabularyByWord = {
  'interaction-type': 'interaction_type',
  sector: 'sector',
  'relationship-type': 'relationship_type',
} as const satisfies Record<string, Vocabulary>

export type VocabularyWord = keyof typeof vocabularyByWord

export interface WordOptions extends SharedOptions {
  readonly of: VocabularyWord
  readonly back?: string
  readonly countsAs?: CountsAs
  readonly meeting?: string
}

export const withVocabulary = (command: Command, task: Task): Command =>
  command.addOption(
    oneOf(
      task,
      '--of <vocabulary>',
      task.t('help.wordOf'),
      Object.keys(vocabularyByWord),
    ).makeOptionMandatory(),
  )

/** What words of one vocabulary or another have besides their name. */
export const withParts = (command: Command, task: Task): Command =>
  command
    .option('--back <words>', task.t('help.wordBack'))
    .addOption(oneOf(task, '--counts-as <what>', task.t('help.wordCountsAs'), countings))
    .option('--meeting <yes|no>', task.t('help.wordMeeting'))

/** Only what was said. */
export function partsOf(task: Task, { back, countsAs, meeting }: WordOptions) {
  return {
    ...(back !== undefined && { reverseLabel: back === '' ? null : back }),
    ...(countsAs !== undefined && { countsAs }),
    ...(meeting !== undefined && { isMeeting: readYesNo(task, { key: 'meeting', value: meeting }) }),
  }
}
