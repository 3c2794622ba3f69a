import { batchTopicNames, type BatchTopic } from '../../db/domain/batch-topic.ts'
import type { MemberId } from '../../db/domain/member.ts'
import { useTranslate } from '../app/api/language.tsx'
import { OwnerSelect } from '../follow-up/parts/owner-select.tsx'
import { Button } from '../ui/button.tsx'
import { Toolbar } from '../ui/page.tsx'
import { Select } from '../ui/select.tsx'

/** What history is narrowed to. */
export interface HistoryFilter {
  readonly topic: BatchTopic | null
  readonly member: MemberId | null
}

export const everything: HistoryFilter = { topic: null, member: null }

export interface HistoryToolbarProps {
  readonly filter: HistoryFilter
  readonly onChange: (filter: HistoryFilter) => void
}

const any = 'any'

export function HistoryToolbar({ filter, onChange }: HistoryToolbarProps) {
  const t = useTranslate()
  const topics = batchTopicNames.map((id) => ({
    id: id as BatchTopic | typeof any,
    label: t(`historyScreen.${id}`),
  }))
  return (
    <Toolbar>
      <Select
        label={t('historyScreen.topic')}
        labelHidden
        icon="filter"
        placeholder={t('historyScreen.anyTopic')}
        options={[{ id: any, label: t('historyScreen.anyTopic') }, ...topics]}
        value={filter.topic ?? any}
        onChange={(id) => onChange({ ...filter, topic: id === any ? null : id })}
      />
      <OwnerSelect
        label={t('historyScreen.member')}
        labelHidden
        none={t('historyScreen.everyone')}
        value={filter.member}
        onChange={(member) => onChange({ ...filter, member })}
      />
      {(filter.topic !== null || filter.member !== null) && (
        <Button variant="quiet" icon="x" onPress={() => onChange(everything)}>
          {t('historyScreen.clear')}
        </Button>
      )}
    </Toolbar>
  )
}
