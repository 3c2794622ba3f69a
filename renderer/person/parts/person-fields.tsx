import type { Control } from 'react-hook-form'
import { FormText } from '../../app/api/form-field.tsx'
import { useTranslate } from '../../app/api/language.tsx'
import grid from '../../contact/parts/form-grid.module.css'
import type { PersonValues } from './person-values.ts'

const more = ['middleName', 'suffix', 'preferredName', 'pronouns', 'salutation'] as const

export interface NameFieldsProps {
  readonly control: Control<PersonValues>
  readonly autoFocus?: boolean
}

/** The parts of a name. */
export function NameFields({ control, autoFocus }: NameFieldsProps) {
  const t = useTranslate()
  return (
    <div className={grid.pair}>
      <FormText autoFocus={autoFocus} control={control} name="givenName" label={t('field.givenName')} />
      <FormText control={control} name="familyName" label={t('field.familyName')} />
    </div>
  )
}

/** What is known of few people. */
export function MorePersonFields({ control }: { readonly control: Control<PersonValues> }) {
  const t = useTranslate()
  return (
    <div className={grid.pair}>
      {more.map((name) => (
        <FormText key={name} control={control} name={name} label={t(`field.${name}`)} />
      ))}
      <FormText
        control={control}
        name="languages"
        label={t('field.languages')}
        hint={t('contactForm.commas')}
      />
      <FormText
        control={control}
        name="otherNames"
        label={t('field.otherNames')}
        hint={t('contactForm.commas')}
      />
      <FormText control={control} name="source" label={t('field.source')} />
    </div>
  )
}
