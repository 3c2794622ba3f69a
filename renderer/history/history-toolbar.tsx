import { batchTopicNames, type BatchTopic } from '../../db/domain/batch-topic.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { MemberId } from '../../db/domain/member.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { OwnerSelect } from '../follow-up/parts/owner-select.tsx'
import { Button } from '../ui/button.tsx'
import { DayField } from '../follow-up/parts/day-field.tsx'
import { Toolbar } from '../ui/page.tsx'
import { Select } from '../ui/select.tsx'
import styles from './history.module.css'

/** What history is narrowed to. */
export interface HistoryFilter {
  readonly topic: BatchTopic | null
  readonly member: MemberId | null
  /** Only what was done up to the end of this day. */
  readonly until: LocalDate | null
}

export const everything: HistoryFilter = { topic: null, member: null, until: null }

export const isNarrowed = ({ topic, member, until }: HistoryFilter): boolean =>
  topic !== null || member !== null || until !== null

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
      <div className={styles.until}>
        <span aria-hidden="true">{t('historyScreen.until')}</span>
        <DayField
          label={t('historyScreen.until')}
          labelHidden
          isTerse
          toward="past"
          max={useToday()}
          value={filter.until}
          onChange={(until) => onChange({ ...filter, until })}
        />
      </div>
      {isNarrowed(filter) && (
        <Button variant="quiet" icon="x" onPress={() => onChange(everything)}>
          {t('historyScreen.clear')}
        </Button>
      )}
    </Toolbar>
  )
}
