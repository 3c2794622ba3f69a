import { lostWords, type LostCondition } from '../../../db/domain/filter/check-filter.ts'
import { customFilterFields } from '../../../db/domain/custom-field.ts'
import { goneFieldName, isGoneField, type FilteredNoun } from '../../../db/domain/filter/field.ts'
import { withoutConditions, type FilterCondition } from '../../../db/domain/filter/filter.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { filterWords } from './condition-words.ts'
import type { ListViewState } from './list-view.ts'
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

/** What the view shows or is arranged by and is gone, to be left out of it at once. */
export function GoneFields<N extends FilteredNoun>({ noun, list: { view } }: LostConditionsProps<N>) {
  const t = useTranslate()
  const { data: custom } = useRead('customField', 'list', {})
  if (custom === undefined) return null
  const own = customFilterFields(noun, custom)
  const isGone = (key: string) => isGoneField(noun, key, own)
  const gone = new Set(shownBy(view).filter(isGone))
  if (gone.size === 0) return null
  const { order, hidden, widths } = view.layout
  const leaveOut = () =>
    view.set({
      columns: { order: order.filter((key) => !isGone(key)), hidden: [...hidden], widths: { ...widths } },
      sorts: view.sorts.filter(({ column }) => !isGone(column)),
      ...(view.group !== null && isGone(view.group) && { group: null }),
    })
  return (
    <Banner
      tone="warn"
      action={
        <Button size="sm" onPress={leaveOut}>
          {t('listScreen.leaveOut')}
        </Button>
      }
    >
      {t('listScreen.goneFields', { fields: [...gone].map(goneFieldName).map(t.apart).join(', ') })}
    </Banner>
  )
}

const shownBy = ({ layout: { order, hidden }, sorts, group }: ListViewState): readonly string[] => [
  ...order.filter((key) => !hidden.includes(key)),
  ...sorts.map(({ column }) => column),
  ...(group === null ? [] : [group]),
]

const isSame = (one: FilterCondition, other: FilterCondition): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
