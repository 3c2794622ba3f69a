import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { wordName } from '../../../db/domain/word.ts'
import { fold } from '../../../db/domain/fold.ts'
import type { Choice, ChoiceKind } from '../../../electron/contract/choice.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import type { Option } from '../../ui/option.tsx'

interface Choices {
  /** Those whose name has the words. */
  readonly find: (words: string) => Promise<readonly Option[]>
}

/** Words and places of the vault to choose from. */
export function useChoices(of: ChoiceKind): Choices {
  const t = useTranslate()
  const find = async (words: string): Promise<readonly Option[]> => {
    const choices = await ask('choice', 'list', { of, text: words })
    const options = choices.map((choice) => toOption(t, of, choice))
    // Of committees the vault process has found those that fit.
    return of === 'committee' ? options : options.filter(({ label }) => fold(label).includes(fold(words)))
  }
  return { find }
}

export const toOption = (t: Translate, of: ChoiceKind, choice: Choice): Option => ({
  id: choice.value,
  label: of === 'sector' ? wordName(t, of, choice) : (choice.label ?? ''),
  ...(choice.detail !== null && { description: choice.detail }),
})
