import { useState } from 'react'
import { isOffered } from '../../../db/domain/word.ts'
import { interactionOutcomes, type InteractionOutcome } from '../../../db/domain/interaction-outcome.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { Id } from '../../../db/domain/uid.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask, useRead } from '../../app/api/queries.ts'
import { useToday } from '../../app/api/today.ts'
import { DayField } from '../../follow-up/parts/day-field.tsx'
import { typeIcon, typeName } from '../../interaction/parts/interaction-words.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './bulk-bar.module.css'
import type { BulkBarProps } from './bulk-bar.tsx'
import { BulkPopover } from './bulk-popover.tsx'

type BulkLogProps = Pick<BulkBarProps, 'of'>

/** What took place with each of the ticked contacts: the same letter to all of them. */
export function BulkLog({ of }: BulkLogProps) {
  const t = useTranslate()
  return (
    <BulkPopover label={t('bulkLog.each')} word={t('bulkLog.log')} icon="note">
      {(close) => <LogEachForm of={of} onDone={close} />}
    </BulkPopover>
  )
}

function LogEachForm({ of, onDone }: BulkLogProps & { readonly onDone: () => void }) {
  const t = useTranslate()
  const tell = useTellChange()
  const today = useToday()
  const { data: types = [] } = useRead('interactionType', 'list', {})
  const [chosen, setType] = useState<Id<'interaction_type'>>()
  const [occurredOn, setDay] = useState<LocalDate | null>(today)
  const [outcome, setOutcome] = useState<InteractionOutcome | null>(null)
  const [subject, setSubject] = useState('')
  // What goes to many at once is mostly a letter.
  const type = chosen ?? types.filter(isOffered()).find(({ key }) => key === 'email')?.id
  const isWhole = type !== undefined && occurredOn !== null && outcome !== null
  const log = async () => {
    if (!isWhole) return
    onDone()
    const fields = { type, occurredOn, outcome, subject: subject.trim() || null }
    await tell(ask('together', 'log', { of, fields }), ({ count }) => t('bulkLog.logged', { count }))
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void log()
      }}
    >
      <TextField autoFocus label={t('bulkLog.subject')} value={subject} onChange={setSubject} />
      <Select
        label={t('bulkLog.type')}
        placeholder=""
        options={types
          .filter(isOffered(type))
          .map((one) => ({ id: one.id, label: typeName(t, one), icon: typeIcon(one) }))}
        value={type ?? null}
        onChange={setType}
      />
      <DayField label={t('bulkLog.day')} toward="past" value={occurredOn} onChange={setDay} />
      <Select
        label={t('bulkLog.outcome')}
        placeholder={t('bulkLog.chooseOutcome')}
        options={interactionOutcomes.map((id) => ({ id, label: t(`outcome.${id}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      <Button type="submit" variant="primary" isDisabled={!isWhole}>
        {t('bulkLog.each')}
      </Button>
    </form>
  )
}
