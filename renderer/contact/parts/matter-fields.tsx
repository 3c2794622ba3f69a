import type { Control, Path } from 'react-hook-form'
import { tiers, type Tier } from '../../../db/domain/contact.ts'
import type { Id } from '../../../db/domain/uid.ts'
import { FormField } from '../../app/api/form-field.tsx'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { TextArea } from '../../ui/text-area.tsx'
import type { ContactValues } from './contact-values.ts'
import { FieldControl } from './fields/field-control.tsx'
import grid from './form-grid.module.css'

export interface MatterFieldsProps<Values extends ContactValues> {
  readonly control: Control<Values>
}

/** Why a contact matters, what not to mention, how much depends on them and who keeps them up. */
export function MatterFields<Values extends ContactValues>({ control }: MatterFieldsProps<Values>) {
  const t = useTranslate()
  return (
    <>
      {(['about', 'avoid'] as const).map((name) => (
        <FormField<Values, string> key={name} control={control} name={name as Path<Values>}>
          {(input) => <TextArea {...input} size="lg" rows={2} label={t(`field.${name}`)} />}
        </FormField>
      ))}
      <div className={grid.pair}>
        <TierField control={control} />
        <OwnerField control={control} />
      </div>
    </>
  )
}

function TierField<Values extends ContactValues>({ control }: MatterFieldsProps<Values>) {
  const t = useTranslate()
  const options = tiers.map((tier) => ({ id: String(tier), label: t('contactScreen.tier', { tier }) }))
  return (
    <FormField<Values, Tier | null> control={control} name={'tier' as Path<Values>}>
      {({ value, onChange, ...input }) => (
        <FieldControl
          {...input}
          size="lg"
          label={t('field.tier')}
          input={{ kind: 'choice', options }}
          value={value === null ? null : String(value)}
          onChange={(tier) => onChange((tier === null ? null : Number(tier)) as Tier | null)}
        />
      )}
    </FormField>
  )
}

function OwnerField<Values extends ContactValues>({ control }: MatterFieldsProps<Values>) {
  const t = useTranslate()
  const { data: members = [] } = useRead('member', 'list', {})
  const options = members.map(({ id, name }) => ({ id, label: name }))
  return (
    <FormField<Values, Id<'member'> | null> control={control} name={'owner' as Path<Values>}>
      {({ value, onChange, ...input }) => (
        <FieldControl
          {...input}
          size="lg"
          label={t('field.owner')}
          input={{ kind: 'choice', options }}
          value={value}
          onChange={(owner) => onChange(owner as Id<'member'> | null)}
        />
      )}
    </FormField>
  )
}
