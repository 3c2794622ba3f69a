import { useState } from 'react'
import { useTranslate } from '../../app/api/language.tsx'
import { useOneAtATime } from '../../app/api/one-at-a-time.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './record-list.module.css'

export interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly start: string
  readonly onSave: (name: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks what something is to be called. */
export function NameDialog({ title, label, start, onSave, onClose }: NameDialogProps) {
  const t = useTranslate()
  const [name, setName] = useState(start)
  const save = useOneAtATime(async () => {
    if (name.trim() !== '' && (await onSave(name.trim()))) onClose()
  })
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} size="sm" isDismissable={false}>
      <form
        className={styles.name}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          autoFocus
          size="lg"
          label={label}
          value={name}
          onChange={setName}
          maxLength={200}
          isRequired
        />
        <Button type="submit" variant="primary" size="lg" isDisabled={name.trim() === ''}>
          {t('settings.save')}
        </Button>
      </form>
    </Dialog>
  )
}
