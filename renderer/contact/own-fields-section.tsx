import { useState } from 'react'
import { isFieldOf } from '../../db/domain/custom-field.ts'
import { highestSensitivity } from '../../db/domain/sensitivity.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import type { CustomField } from '../../electron/contract/custom-field.ts'
import { tellWrite } from '../app/api/changes.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useAwaited } from '../app/api/left-place.ts'
import { ask, useRead } from '../app/api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Link } from '../ui/link.tsx'
import { Tag } from '../ui/tag.tsx'
import { FactsSection } from './facts-section.tsx'
import facts from './facts-column.module.css'
import { ownFieldDraftOf, ownFieldDraftsOf } from './parts/fields/field-draft.ts'
import { customInput, type FieldValue } from './parts/fields/field-input.ts'
import { InlineField } from './parts/fields/inline-field.tsx'
import { OwnValue } from './parts/fields/own-value.tsx'

/** As many are shown though they are empty. */
const fewFields = 6

/** What stands in the fields that the users of this vault made. */
export function OwnFieldsSection({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const { data: fields = [] } = useRead('customField', 'list', {}, { enabled: details.noun !== 'office' })
  const [isAll, setAll] = useState(false)
  useAwaited(ownFieldDraftsOf(details.id), () => setAll(true))
  const owner = details.noun === 'office' ? null : details.noun
  const values = new Map(details.custom.map((fact) => [fact.field, fact.value]))
  const own = fields.filter(
    ({ appliesTo, retired, id }) => isFieldOf(appliesTo, owner) && (!retired || values.has(id)),
  )
  if (own.length === 0) return null
  const shown = isAll || own.length <= fewFields ? own : own.filter(({ id }) => values.has(id))
  return (
    <FactsSection
      title={t('ownField.title')}
      action={<Link href="/settings/fields">{t('ownField.manage')}</Link>}
    >
      <Facts
        facts={shown.map((field) => ({
          id: field.id,
          label: field.label,
          value: <OwnField details={details} field={field} value={values.get(field.id) ?? null} />,
        }))}
      />
      {shown.length < own.length && (
        <div className={facts.more}>
          <Button variant="quiet" size="sm" icon="chevron-down" onPress={() => setAll(true)}>
            {t('contactScreen.emptyFields', { count: own.length - shown.length })}
          </Button>
        </div>
      )}
    </FactsSection>
  )
}

interface OwnFieldProps {
  readonly details: ContactDetails
  readonly field: CustomField
  readonly value: FieldValue
}

/** A retired one is read only: nobody is asked for it any more. */
function OwnField({ details, field, value }: OwnFieldProps) {
  const { t } = useLanguage()
  if (field.retired)
    return (
      <span>
        <OwnValue type={field.type} value={value} /> <Tag>{t('ownField.retired')}</Tag>
      </span>
    )
  const { id, noun, sensitivity } = details
  return (
    <InlineField
      draftOf={{
        form: ownFieldDraftOf(id, field.id),
        noun,
        record: id,
        sensitivity: highestSensitivity(sensitivity, field.sensitivity),
      }}
      label={field.label}
      input={customInput(field, value)}
      value={value}
      shown={<OwnValue type={field.type} value={value} />}
      onSave={async (next, draft) => {
        const words = { field: field.label, name: details.name }
        await tellWrite(
          t,
          setOwn(details, { field: field.id, value: next as never }, draft),
          t('contactScreen.fieldSaved', words),
        )
      }}
    />
  )
}

type OwnEntry = Parameters<typeof ask<'customField', 'set'>>[2]['entries'][number]

function setOwn(details: ContactDetails, entry: OwnEntry, draft: number | undefined) {
  if (details.noun === 'office') throw new Error('An office has no fields of its own')
  return ask('customField', 'set', { contact: details.id, entries: [entry] }, draft)
}
