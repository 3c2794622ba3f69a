import type { ReactNode } from 'react'
import type { MemberId } from '../../db/domain/member.ts'
import { reportAudiences, reportColumns, usualColumns } from '../../db/domain/report-column.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { DayField } from '../follow-up/parts/day-field.tsx'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { Select } from '../ui/select.tsx'
import type { ReportForm as Form } from './report-choice.ts'
import { periodPresets } from './report-period.ts'
import styles from './report.module.css'

/** Not an id or name that anything has. */
const everything = 'all:'

interface ReportFormProps {
  readonly form: Form
  /** What only one format asks. */
  readonly children: ReactNode
}

/** Which contacts the report is about. */
export function ReportForm({ form, children }: ReportFormProps) {
  const t = useTranslate()
  const { fields, change } = form
  const isBackwards = fields.from !== null && fields.to !== null && fields.from > fields.to
  return (
    <form
      className={styles.form}
      data-keys="screen"
      aria-label={t('reportScreen.form')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Select
        label={t('reportScreen.period')}
        options={periodPresets.map((id) => ({ id, label: t(`reportScreen.preset.${id}`) }))}
        value={fields.preset}
        onChange={(preset) => change({ preset })}
        placeholder=""
      />
      {fields.preset === 'custom' && (
        <>
          <DayField
            toward="past"
            label={t('reportScreen.from')}
            value={fields.from}
            onChange={(from) => change({ from })}
          />
          <DayField
            toward="past"
            label={t('reportScreen.to')}
            value={fields.to}
            onChange={(to) => change({ to })}
            {...(isBackwards && { error: t('reportScreen.backwards') })}
          />
        </>
      )}
      <OwnerSelect form={form} />
      <ChamberSelect form={form} />
      <AudienceSelect form={form} />
      <ColumnsChoice form={form} />
      {children}
      <p className={styles.note}>{t('reportScreen.noNotes')}</p>
    </form>
  )
}

/** For whom it is says what it shows at first. */
function AudienceSelect({ form: { fields, change } }: { readonly form: Form }) {
  const t = useTranslate()
  return (
    <Select
      label={t('reportScreen.audience')}
      options={reportAudiences.map((id) => ({ id, label: t(`reportScreen.audienceOf.${id}`) }))}
      value={fields.audience}
      onChange={(audience) => change({ audience, columns: usualColumns[audience] })}
      placeholder=""
    />
  )
}

function ColumnsChoice({ form: { fields, change } }: { readonly form: Form }) {
  const t = useTranslate()
  const { audience, columns } = fields
  const choose = (keys: readonly string[]) =>
    change({ columns: reportColumns.filter((key) => keys.includes(key)) })
  const reset = () => change({ columns: usualColumns[audience] })
  return (
    <Menu
      label={t('reportScreen.columns')}
      trigger={<Button icon="columns">{t('reportScreen.columnCount', { count: columns.length })}</Button>}
      groups={[
        {
          id: t('reportScreen.columns'),
          actions: reportColumns.map((id) => ({ id, label: t(`reportColumn.${id}`) })),
          choice: { mode: 'multiple', selected: columns, onChange: choose },
        },
        {
          id: t('reportScreen.usualColumns'),
          actions: [{ id: 'usual', label: t('reportScreen.usualColumns'), onAction: reset }],
        },
      ]}
    />
  )
}

function OwnerSelect({ form: { fields, change } }: { readonly form: Form }) {
  const t = useTranslate()
  const { data: members = [] } = useRead('member', 'list', {})
  const everyone = { id: everything, label: t('reportScreen.everyone') }
  return (
    <Select<string>
      label={t('reportScreen.owner')}
      options={[everyone, ...members.map(({ id, name }) => ({ id, label: name }))]}
      value={fields.owner ?? everything}
      onChange={(id) => change({ owner: id === everything ? null : (id as MemberId) })}
      placeholder=""
    />
  )
}

function ChamberSelect({ form: { fields, change } }: { readonly form: Form }) {
  const t = useTranslate()
  const { data: chambers = [] } = useRead('report', 'chambers', {})
  const names = [...new Set(chambers.map(({ name }) => name))]
  const any = { id: everything, label: t('reportScreen.anyChamber') }
  return (
    <Select<string>
      label={t('reportScreen.chamber')}
      options={[any, ...names.map((name) => ({ id: name, label: name }))]}
      value={fields.chamber ?? everything}
      onChange={(id) => change({ chamber: id === everything ? null : id })}
      placeholder=""
    />
  )
}
