import { useWatch, type Control, type Path } from 'react-hook-form'
import { sensitivities, sensitivityRank, type Sensitivity } from '../../../db/domain/sensitivity.ts'
import { FormField, FormText } from '../../app/api/form-field.tsx'
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
      <FormField<Values, boolean> control={control} name={'doNotContact' as Path<Values>}>
        {({ value, onChange }) => (
          <Checkbox isSelected={value} onChange={onChange}>
            {t('field.doNotContact')}
          </Checkbox>
        )}
      </FormField>
      {isBarred && (
        <FormText
          control={control}
          name={'doNotContactReason' as Path<Values>}
          label={t('field.doNotContactReason')}
          hint={t('contactForm.reasonHint')}
        />
      )}
      <FormField<Values, Sensitivity> control={control} name={'sensitivity' as Path<Values>}>
        {(input) => (
          <Select<Sensitivity>
            {...input}
            size="lg"
            label={t('field.sensitivity')}
            placeholder=""
            options={sensitivities.map((id) => ({ id, label: t(`sensitivity.${id}`) }))}
          />
        )}
      </FormField>
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
