import { Controller, useWatch, type Control, type Path } from 'react-hook-form'
import { sensitivities, sensitivityRank, type Sensitivity } from '../../../db/domain/sensitivity.ts'
import { FormText } from '../../app/api/form-field.tsx'
import { useTranslate } from '../../app/api/language.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Select } from '../../ui/select.tsx'
import type { ContactValues } from './contact-values.ts'

export interface GuardFieldsProps<Values extends ContactValues> {
  readonly control: Control<Values>
  /** How sensitive it is now: less than that is said aloud. */
  readonly before: Sensitivity
}

/** Whether a contact may be contacted, and who may see it. */
export function GuardFields<Values extends ContactValues>({ control, before }: GuardFieldsProps<Values>) {
  const t = useTranslate()
  const [isBarred, sensitivity] = useWatch({
    control,
    name: ['doNotContact' as Path<Values>, 'sensitivity' as Path<Values>],
  }) as [boolean, Sensitivity]
  return (
    <Stack>
      <Controller
        control={control}
        name={'doNotContact' as Path<Values>}
        render={({ field: { value, onChange } }) => (
          <Checkbox isSelected={value as boolean} onChange={onChange}>
            {t('field.doNotContact')}
          </Checkbox>
        )}
      />
      {isBarred && (
        <FormText
          control={control}
          name={'doNotContactReason' as Path<Values>}
          label={t('field.doNotContactReason')}
          hint={t('contactForm.reasonHint')}
        />
      )}
      <Controller
        control={control}
        name={'sensitivity' as Path<Values>}
        render={({ field: { value, onChange } }) => (
          <Select<Sensitivity>
            size="lg"
            label={t('field.sensitivity')}
            placeholder=""
            value={value as Sensitivity}
            onChange={onChange}
            options={sensitivities.map((id) => ({ id, label: t(`sensitivity.${id}`) }))}
          />
        )}
      />
      {sensitivityRank(sensitivity) < sensitivityRank(before) && (
        <Banner tone="warn">
          {t('contactForm.lowering', {
            from: t(`sensitivity.${before}`),
            to: t(`sensitivity.${sensitivity}`),
          })}
        </Banner>
      )}
    </Stack>
  )
}
