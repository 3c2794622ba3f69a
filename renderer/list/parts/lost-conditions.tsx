import { lostWords, type LostCondition } from '../../../db/domain/filter/check-filter.ts'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import { withoutConditions, type FilterCondition } from '../../../db/domain/filter/filter.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { filterWords } from './condition-words.ts'
import type { RecordListState } from './use-record-list.ts'
import { useSpeech } from './use-speech.ts'

interface LostConditionsProps<N extends FilteredNoun> {
  readonly noun: N
  readonly list: RecordListState<N>
}

/** What the view asks for that is gone, one by one, each to be left out. */
export function LostConditions<N extends FilteredNoun>({ noun, list }: LostConditionsProps<N>) {
  const { view, lost } = list
  const t = useTranslate()
  const { speech } = useSpeech(noun, view.filter)
  const leaveOut = (condition: FilterCondition) =>
    view.set({ filter: withoutConditions(view.filter, (one) => isSame(one, condition)) })
  return lost.map(({ condition, why }: LostCondition) => (
    <Banner
      key={JSON.stringify(condition)}
      tone="warn"
      action={
        <Button size="sm" onPress={() => leaveOut(condition)}>
          {t('listScreen.leaveOut')}
        </Button>
      }
    >
      {t(lostWords[why], { condition: filterWords(speech, condition) })}
    </Banner>
  ))
}

const isSame = (one: FilterCondition, other: FilterCondition): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
