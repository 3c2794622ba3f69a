import { useState } from 'react'
import type { BillId } from '../../db/domain/bill.ts'
import type { BillRow } from '../../electron/contract/bill.ts'
import { useTellChange } from '../app/api/changes.ts'
import type { DialogStarts } from '../app/api/dialogs.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { ask, useRead, useReadAfresh } from '../app/api/queries.ts'
import { FormDialog } from '../contact/parts/form-dialog.tsx'
import grid from '../contact/parts/form-grid.module.css'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'

export interface BillDialogProps {
  readonly start: DialogStarts['bill']
  readonly onClose: () => void
}

/** A new bill, or one that is changed. */
export function BillDialog({ start, onClose }: BillDialogProps) {
  const id = start.id as BillId | undefined
  const data = useReadAfresh('bill', 'get', { id: id as BillId }, { enabled: id !== undefined })
  if (id !== undefined && !data) return null
  return <BillForm bill={data} number={start.number ?? ''} onClose={onClose} />
}

interface BillFormProps {
  readonly bill: BillRow | undefined
  readonly number: string
  readonly onClose: () => void
}

const none = 'none'

function BillForm({ bill, number, onClose }: BillFormProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const { data: places = [] } = useRead('choice', 'list', { of: 'jurisdiction' })
  const [values, setValues] = useState({
    number: bill?.number ?? number,
    title: bill?.title ?? '',
    session: bill?.session ?? '',
    url: bill?.url ?? '',
    jurisdiction: (bill?.jurisdiction?.id ?? none) as string,
  })
  const set = (change: Partial<typeof values>) => setValues((now) => ({ ...now, ...change }))
  const draft = useFormDraft({
    form: `bill ${bill?.id ?? 'new'}`,
    noun: 'bill',
    record: bill?.id,
    values,
    restore: setValues,
  })
  const save = async () => {
    const said = (text: string) => text.trim() || null
    const fields = {
      number: values.number.trim(),
      title: said(values.title),
      session: said(values.session),
      url: said(values.url),
      jurisdiction: values.jurisdiction === none ? null : (values.jurisdiction as never),
    }
    if (fields.number === '') return
    const told = { number: fields.number }
    const done = bill
      ? await tell(
          draft.record((ended) => ask('bill', 'update', { id: bill.id, fields }, ended)),
          t('billScreen.saved', told),
        )
      : await tell(
          draft.record((ended) => ask('bill', 'create', fields, ended)),
          t('billScreen.added', told),
        )
    if (!done) return
    onClose()
    if (!bill && done.value) goTo(`/bills/${done.value}`)
  }
  return (
    <FormDialog
      title={t(bill ? 'billScreen.change' : 'command.bill')}
      size="md"
      onClose={onClose}
      onSubmit={save}
      draft={draft}
      submitLabel={t(bill ? 'billScreen.save' : 'billScreen.add')}
    >
      <div className={grid.form}>
        <TextField
          size="lg"
          label={t('billScreen.number')}
          placeholder={t('billScreen.numberWords')}
          autoFocus
          isRequired
          value={values.number}
          onChange={(typed) => set({ number: typed })}
        />
        <TextField
          size="lg"
          label={t('billScreen.title')}
          value={values.title}
          onChange={(title) => set({ title })}
        />
        <TextField
          size="lg"
          label={t('billScreen.session')}
          value={values.session}
          onChange={(session) => set({ session })}
        />
        <Select
          size="lg"
          label={t('billScreen.jurisdiction')}
          placeholder={t('billScreen.noJurisdiction')}
          value={values.jurisdiction}
          onChange={(jurisdiction) => set({ jurisdiction })}
          options={[
            { id: none, label: t('billScreen.noJurisdiction') },
            ...places.map(({ value, label }) => ({ id: String(value), label: label ?? '' })),
          ]}
        />
        <TextField
          size="lg"
          label={t('billScreen.url')}
          placeholder={t('billScreen.urlWords')}
          value={values.url}
          onChange={(url) => set({ url })}
        />
      </div>
    </FormDialog>
  )
}
