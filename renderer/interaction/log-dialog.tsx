import { useState } from 'react'
import type { LogValues } from '../../db/domain/log-draft.ts'
import { openDialog, type DialogStarts } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { RestoredDraft } from '../contact/parts/restored-draft.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Stack } from '../ui/layout.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { LogForm, type LogFormState } from './log-form.tsx'
import type { LogBeginning } from './parts/log-fields.tsx'
import { useLogStart, type LogStart } from './parts/log-start.ts'

export interface LogDialogProps {
  readonly start: DialogStarts['log']
  readonly onClose: () => void
}

const logFormId = 'log-contact'

/** Log a contact, or plan one, from anywhere. Closing it keeps what was typed as a draft. */
export function LogDialog({ start, onClose }: LogDialogProps) {
  const t = useTranslate()
  const first = useLogStart(start)
  const title = t(start.interaction === undefined ? 'logForm.title' : 'logForm.finishTitle')
  if (first) return <OpenLog first={first} again={start} title={title} onClose={onClose} />
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} size="lg">
      <div aria-busy="true">
        <Stack>
          <Skeleton height="control" />
          <Skeleton height="card" />
        </Stack>
      </div>
    </Dialog>
  )
}

const beginningOf = ({ participants }: LogValues, { beginsInWords }: DialogStarts['log']): LogBeginning =>
  participants.length === 0 ? 'participants' : beginsInWords ? 'words' : 'type'

interface OpenLogProps {
  readonly first: LogStart
  /** What it was opened with, to open an empty one. */
  readonly again: DialogStarts['log']
  readonly title: string
  readonly onClose: () => void
}

function OpenLog({ first, again, title, onClose }: OpenLogProps) {
  const t = useTranslate()
  const { values } = first
  const [form, setForm] = useState<LogFormState>()
  const saveLabel = form?.isPlanned ? 'savePlanned' : values.interaction ? 'saveFinished' : 'save'
  return (
    <Dialog
      isOpen
      isDismissable={false}
      size="lg"
      onOpenChange={() => form?.close()}
      title={title}
      footer={
        <>
          <Button size="lg" variant="quiet" onPress={() => form?.discard()}>
            {t('logForm.discard')}
          </Button>
          <Button size="lg" onPress={() => form?.close()}>
            {t('logForm.close')}
          </Button>
          <Button
            size="lg"
            variant="primary"
            type="submit"
            form={logFormId}
            {...(form?.isSaving && { isPending: true })}
            {...(form && { keys: form.saveKeys })}
          >
            {t(`logForm.${saveLabel}`)}
          </Button>
        </>
      }
    >
      {first.isFound && (
        <RestoredDraft
          draft={{ isRestored: true, startAnew: () => openDialog('log', { ...again, isAnother: true }) }}
        />
      )}
      <LogForm
        formId={logFormId}
        start={values}
        beginsAt={beginningOf(values, again)}
        draft={first.draft}
        stored={first.stored}
        onState={setForm}
        onClose={onClose}
      />
    </Dialog>
  )
}
