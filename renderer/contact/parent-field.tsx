import { useState } from 'react'
import type { OrganizationDetails } from '../../electron/contract/contact-details.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useTranslate } from '../app/api/language.tsx'
import { contactPath } from '../app/api/navigation.ts'
import { ask } from '../app/api/queries.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Link } from '../ui/link.tsx'
import { Popover } from '../ui/popover.tsx'
import facts from './facts-column.module.css'
import { ContactPicker } from './parts/contact-picker.tsx'

/** The organization that this one is a part of. */
export function ParentField({ details: { id, parent, name } }: { readonly details: OrganizationDetails }) {
  const t = useTranslate()
  const tell = useTellChange()
  const [isOpen, setOpen] = useState(false)
  const set = (to: FoundContact | null) => {
    setOpen(false)
    const fields = { parent: to?.noun === 'organization' ? to.id : null }
    const message = t('contactScreen.fieldSaved', { field: t('field.parent'), name })
    void tell(ask('organization', 'update', { id, fields }), message)
  }
  return (
    <span className={facts.line}>
      <span className={facts.words}>
        {parent ? (
          <Link plain href={contactPath('organization', parent.id)}>
            <bdi>{parent.name}</bdi>
          </Link>
        ) : (
          <span className={facts.ended}>{t('contactForm.notSet')}</span>
        )}
      </span>
      <Popover
        label={t('field.parent')}
        placement="bottom end"
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={
          <IconButton
            icon="edit"
            size="sm"
            label={t('contactScreen.editField', { field: t('field.parent') })}
          />
        }
      >
        <div className={facts.form}>
          <ContactPicker
            autoFocus
            label={t('field.parent')}
            value={null}
            onChange={(found) => found && set(found)}
            canCreate={false}
            accepts={(one) => one.noun === 'organization' && one.id !== id}
          />
        </div>
      </Popover>
      {parent && (
        <IconButton
          icon="x"
          size="sm"
          label={t('ui.remove', { name: parent.name })}
          onPress={() => set(null)}
        />
      )}
    </span>
  )
}
