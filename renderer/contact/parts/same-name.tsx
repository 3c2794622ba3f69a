import { fold } from '../../../db/domain/fold.ts'
import type { FoundContact } from '../../../electron/contract/contact.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Stack } from '../../ui/layout.tsx'
import { contactDetail } from './contact-detail.ts'
import { ContactName } from './contact-name.tsx'
import { useSettled } from './settled.ts'
import { toShown } from './shown-contact.ts'

export interface SameNameProps {
  /** As it is being typed. */
  readonly name: string
  readonly isSame: (contact: FoundContact) => boolean
}

const mostShown = 3

/** Those who have this name already, so that nobody is entered twice. */
export function SameName({ name, isSame }: SameNameProps) {
  const t = useTranslate()
  const text = useSettled(name.trim(), 250)
  const { data = [] } = useRead('contact', 'find', { text, limit: 20 }, { enabled: text.length > 2 })
  const same = data.filter((contact) => isSame(contact) && fold(contact.name) === fold(text))
  if (text.length <= 2 || same.length === 0) return null
  return (
    <Banner tone="warn" isAlert>
      <Stack gap={1}>
        <span>{t('contactForm.sameName', { count: same.length })}</span>
        {same.slice(0, mostShown).map((contact) => (
          <ContactName key={contact.id} contact={toShown(contact)} detail={contactDetail(t, contact)} />
        ))}
      </Stack>
    </Banner>
  )
}
