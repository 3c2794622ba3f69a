import { useState } from 'react'
import { useTellChange } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { useChoices } from '../../contact/parts/choices.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu, type MenuAction, type MenuGroup } from '../../ui/menu.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { BulkBarProps } from './bulk-bar.tsx'
import { settableOf, useSettable, type SettableField } from './bulk-set.ts'
import { useListExport } from './list-export.ts'
import styles from './record-list.module.css'

type Asked = 'untag' | 'block' | SettableField | undefined

/** What is done to ticked rows less often. */
export function BulkMore(props: BulkBarProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const [asked, setAsked] = useState<Asked>()
  const exportRows = useListExport(props)
  const { noun, of } = props
  const settable = settableOf(noun)
  const action = (id: string, label: string, onAction: () => void): MenuAction => ({ id, label, onAction })
  const groups: readonly MenuGroup[] = [
    {
      id: 'take out',
      actions: [
        { ...action('copy', t('listGrid.copy'), props.onCopy), icon: 'copy' },
        { ...action('csv', t('listGrid.exportCsv'), () => void exportRows('csv')), icon: 'export' },
        { ...action('xlsx', t('listGrid.exportXlsx'), () => void exportRows('xlsx')), icon: 'export' },
      ],
    },
    {
      id: 'change them',
      actions: [
        { ...action('untag', t('listGrid.untag'), () => setAsked('untag')), icon: 'tag' },
        ...settable.map((field) =>
          action(field, t('listGrid.setField', { field: t(`filterField.${field}`) }), () => setAsked(field)),
        ),
      ],
    },
    ...(settable.length === 0
      ? []
      : [
          {
            id: 'reach',
            actions: [
              {
                ...action('block', t('listGrid.block'), () => setAsked('block')),
                icon: 'no-contact' as const,
              },
              action('unblock', t('listGrid.unblock'), () => {
                const fields = { doNotContact: false, doNotContactReason: null }
                void tell(ask('together', 'set', { of, fields }), ({ count }) =>
                  t('listGrid.unblocked', { count }),
                )
              }),
            ],
          },
        ]),
  ]
  return (
    <>
      <Menu
        label={t('listGrid.more')}
        placement="top start"
        groups={groups}
        trigger={
          <Button variant="quiet" icon="more">
            {t('listGrid.more')}
          </Button>
        }
      />
      {asked && <BulkDialog {...props} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

interface BulkDialogProps extends Pick<BulkBarProps, 'of'> {
  readonly asked: NonNullable<Asked>
  readonly onClose: () => void
}

/** Asks for the one thing that is still missing. */
function BulkDialog(props: BulkDialogProps) {
  const { asked, onClose } = props
  const t = useTranslate()
  const title =
    asked === 'untag'
      ? t('listGrid.untag')
      : asked === 'block'
        ? t('listGrid.block')
        : t('listGrid.setField', { field: t(`filterField.${asked}`) })
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} size="sm">
      {asked === 'untag' ? (
        <Untag {...props} />
      ) : asked === 'block' ? (
        <Block {...props} />
      ) : (
        <SetField {...props} field={asked} />
      )}
    </Dialog>
  )
}

function Untag({ of, onClose }: BulkDialogProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const { find } = useChoices('tag')
  const untag = async (name: string) => {
    onClose()
    await tell(ask('together', 'untag', { of, tag: { name } }), ({ count }) =>
      t('listGrid.untagged', { count, name }),
    )
  }
  return (
    <ComboBox
      autoFocus
      size="lg"
      label={t('listGrid.untagName')}
      value={null}
      load={find}
      onChange={(option) => option && void untag(option.label)}
    />
  )
}

function Block({ of, onClose }: BulkDialogProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const [reason, setReason] = useState('')
  const block = async () => {
    onClose()
    const fields = { doNotContact: true, doNotContactReason: reason.trim() || null }
    await tell(ask('together', 'set', { of, fields }), ({ count }) => t('listGrid.blocked', { count }))
  }
  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault()
        void block()
      }}
    >
      <TextField autoFocus size="lg" label={t('listGrid.blockReason')} value={reason} onChange={setReason} />
      <Button type="submit" variant="primary" size="lg">
        {t('listGrid.block')}
      </Button>
    </form>
  )
}

interface SetFieldProps extends Pick<BulkDialogProps, 'of' | 'onClose'> {
  readonly field: SettableField
}

function SetField({ field, of, onClose }: SetFieldProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const label = t(`filterField.${field}`)
  const { find, toFields } = useSettable(field)
  const set = async (id: string) => {
    onClose()
    const write = ask('together', 'set', { of, fields: toFields(id) })
    await tell(write, ({ count }) => t('listGrid.setDone', { count, field: label }))
  }
  return (
    <ComboBox
      autoFocus
      size="lg"
      label={label}
      value={null}
      load={find}
      onChange={(option) => option && void set(option.id)}
    />
  )
}
