import type { Control } from 'react-hook-form'
import { isOffered } from '../../../db/domain/word.ts'
import { coalitionStatuses } from '../../../db/domain/organization.ts'
import type { Id } from '../../../db/domain/uid.ts'
import { FormField, FormText } from '../../app/api/form-field.tsx'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { toOption } from '../../contact/parts/choices.ts'
import grid from '../../contact/parts/form-grid.module.css'
import { DayField } from '../../follow-up/parts/day-field.tsx'
import { Select } from '../../ui/select.tsx'
import type { OrganizationValues } from './organization-values.ts'

interface Fields {
  readonly control: Control<OrganizationValues>
}

/** What an organization is, and where it stands to the coalition. */
export function OrganizationFields({ control }: Fields) {
  const t = useTranslate()
  return (
    <div className={grid.pair}>
      <SectorField control={control} />
      <FormText control={control} name="type" label={t('field.type')} hint={t('contactForm.typeHint')} />
      <FormField<OrganizationValues, OrganizationValues['coalitionStatus']>
        control={control}
        name="coalitionStatus"
      >
        {(input) => (
          <Select
            {...input}
            size="lg"
            label={t('field.coalitionStatus')}
            placeholder={t('contactForm.notSet')}
            options={coalitionStatuses.map((id) => ({ id, label: t(`coalitionStatus.${id}`) }))}
          />
        )}
      </FormField>
      <TrustField control={control} />
    </div>
  )
}

function SectorField({ control }: Fields) {
  const t = useTranslate()
  const { data: sectors = [] } = useRead('choice', 'list', { of: 'sector' })
  return (
    <FormField<OrganizationValues, OrganizationValues['sector']> control={control} name="sector">
      {(input) => (
        <Select
          {...input}
          size="lg"
          label={t('field.sector')}
          placeholder={t('contactForm.notSet')}
          options={sectors.filter(isOffered(input.value)).map((choice) => {
            const option = toOption(t, 'sector', choice)
            return { ...option, id: option.id as Id<'sector'> }
          })}
        />
      )}
    </FormField>
  )
}

const trusts = ['1', '2', '3', '4', '5'] as const

function TrustField({ control }: Fields) {
  const t = useTranslate()
  return (
    <FormField<OrganizationValues, OrganizationValues['trust']> control={control} name="trust">
      {({ value, onChange, ...input }) => (
        <Select
          {...input}
          size="lg"
          label={t('field.trust')}
          placeholder={t('contactForm.notSet')}
          value={trusts.find((trust) => trust === String(value)) ?? null}
          onChange={(trust) => onChange(Number(trust))}
          options={trusts.map((trust) => ({ id: trust, label: t('listScreen.trustOf', { trust }) }))}
        />
      )}
    </FormField>
  )
}

/** What is known of few organizations. */
export function MoreOrganizationFields({ control }: Fields) {
  const t = useTranslate()
  return (
    <div className={grid.pair}>
      {(['countiesServed', 'services', 'otherNames'] as const).map((name) => (
        <FormText
          key={name}
          control={control}
          name={name}
          label={t(`field.${name}`)}
          hint={t('contactForm.commas')}
        />
      ))}
      <FormField<OrganizationValues, OrganizationValues['memberSince']> control={control} name="memberSince">
        {({ value, onChange, error }) => (
          <DayField
            size="lg"
            toward="past"
            label={t('field.memberSince')}
            value={value ?? null}
            onChange={onChange}
            {...(error !== undefined && { error })}
          />
        )}
      </FormField>
      <FormText control={control} name="source" label={t('field.source')} />
    </div>
  )
}
