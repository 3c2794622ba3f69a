import type { FoundContact } from '../../../electron/contract/contact.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'

export interface DoNotContactProps {
  readonly contact: FoundContact
  readonly isConfirmed: boolean
  readonly onConfirm: (isConfirmed: boolean) => void
}

/** Reaching out to somebody who asked not to be contacted is logged only by who says that they know. */
export function DoNotContact({ contact, isConfirmed, onConfirm }: DoNotContactProps) {
  const t = useTranslate()
  const { name, id } = contact
  const reason = useRead('contact', 'details', { id }).data?.doNotContactReason
  return (
    <Banner
      tone="warn"
      action={
        <Checkbox isSelected={isConfirmed} onChange={onConfirm}>
          {t('logForm.confirmContact')}
        </Checkbox>
      }
    >
      {reason ? t('logForm.doNotContactBecause', { name, reason }) : t('logForm.doNotContact', { name })}
    </Banner>
  )
}
