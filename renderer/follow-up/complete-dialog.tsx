import type { FollowUpId } from '../../db/domain/follow-up.ts'
import type { DialogStarts } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { CompleteForm } from './parts/complete-form.tsx'

export interface CompleteDialogProps {
  readonly start: DialogStarts['complete']
  readonly onClose: () => void
}

/** The form beneath a promise that was kept, where the promise itself is not in sight. */
export function CompleteDialog({ start, onClose }: CompleteDialogProps) {
  const t = useTranslate()
  const { data } = useRead('followUp', 'get', { id: start.id as FollowUpId })
  return (
    <Dialog isOpen onOpenChange={onClose} title={data?.title ?? t('followUpForm.doneAction')} size="lg">
      {data ? (
        <CompleteForm followUp={data} isDialog onClose={onClose} />
      ) : (
        <div aria-busy="true">
          <Skeleton height="card" />
        </div>
      )}
    </Dialog>
  )
}
