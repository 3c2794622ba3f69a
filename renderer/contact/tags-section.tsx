import { useState } from 'react'
import { longDate } from '../../db/domain/date-phrase.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Chip } from '../ui/chip.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Popover } from '../ui/popover.tsx'
import { FactsSection } from './facts-section.tsx'
import facts from './facts-column.module.css'
import { useChoices } from './parts/choices.ts'

/** Words of one's own for a contact. */
export function TagsSection({ details }: { readonly details: ContactDetails }) {
  const { t, locale } = useLanguage()
  const tell = useTellChange()
  const { id, tags } = details
  const remove = (name: string) =>
    void tell(ask('tag', 'remove', { ids: [id], tag: { name } }), t('contactScreen.tagRemoved', { name }))
  return (
    <FactsSection title={t('field.tags')} action={<AddTag id={id} />}>
      {tags.length === 0 && <p className={facts.ended}>{t('contactScreen.none')}</p>}
      <div className={facts.wrap}>
        {tags.map(({ id: tag, name, addedOn }) => (
          <span
            key={tag}
            title={addedOn ? t('contactScreen.tagSince', { day: longDate(addedOn, locale) }) : undefined}
          >
            <Chip remove={{ name, onPress: () => remove(name) }}>
              <bdi>{name}</bdi>
            </Chip>
          </span>
        ))}
      </div>
    </FactsSection>
  )
}

function AddTag({ id }: { readonly id: ContactDetails['id'] }) {
  const t = useTranslate()
  const tell = useTellChange()
  const { find } = useChoices('tag')
  const [isOpen, setOpen] = useState(false)
  const add = (name: string) => {
    setOpen(false)
    void tell(ask('tag', 'add', { ids: [id], tag: { name } }), t('contactScreen.tagAdded', { name }))
  }
  return (
    <Popover
      label={t('contactScreen.addTag')}
      placement="bottom end"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<IconButton icon="plus" size="sm" label={t('contactScreen.addTag')} />}
    >
      <div className={facts.form}>
        <ComboBox
          autoFocus
          label={t('listScreen.tagName')}
          value={null}
          load={find}
          onChange={(option) => option && add(option.label)}
          create={{ label: (name) => t('listScreen.newTag', { name }), onCreate: add }}
        />
      </div>
    </Popover>
  )
}
