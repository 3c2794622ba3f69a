import { useState } from 'react'
import { useTranslate } from '../../app/api/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ChipButton } from '../../ui/chip.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface ReasonDialogProps {
  /** How many are dropped. */
  readonly count: number
  readonly onDrop: (reason: string) => void
  readonly onClose: () => void
}

const usual = ['reasonDone', 'reasonObsolete', 'reasonDeclined'] as const
const formId = 'drop-reason'

/** Why a promise is given up: somebody will ask. Enter takes what stands there. */
export function ReasonDialog({ count, onDrop, onClose }: ReasonDialogProps) {
  const t = useTranslate()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('followUpForm.dropTitle', { count })}
      size="sm"
      footer={
        <>
          <Button size="lg" variant="quiet" onPress={onClose}>
            {t('followUpForm.keep')}
          </Button>
          <Button size="lg" variant="primary" type="submit" form={formId} isDisabled={reason.trim() === ''}>
            {t('followUpForm.drop')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() !== '') onDrop(reason.trim())
        }}
      >
        <Stack gap={3}>
          <TextField
            label={t('followUpForm.reason')}
            size="lg"
            autoFocus
            value={reason}
            onChange={setReason}
            maxLength={500}
          />
          <Row gap={2} wrap>
            {usual.map((key) => (
              <ChipButton key={key} onPress={() => setReason(t(`followUpForm.${key}`))}>
                {t(`followUpForm.${key}`)}
              </ChipButton>
            ))}
          </Row>
        </Stack>
      </form>
    </Dialog>
  )
}
