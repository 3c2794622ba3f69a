import { useEffect, useRef } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { ContactPicker } from '../contact/parts/contact-picker.tsx'
import grid from '../contact/parts/form-grid.module.css'
import { TextField } from '../ui/text-field.tsx'
import type { Beside, PointFaults } from './new-person.ts'

export interface BesideFieldsProps {
  readonly beside: Beside
  readonly faults: PointFaults
  readonly onChange: (beside: Beside) => void
}

/** Where somebody new works, and how to reach them. */
export function BesideFields({ beside, faults, onChange }: BesideFieldsProps) {
  const t = useTranslate()
  const fields = useRef<HTMLDivElement>(null)
  const first = faults.email === undefined ? faults.phone && 'tel' : 'email'
  useEffect(() => {
    if (first) fields.current?.querySelector<HTMLElement>(`[type="${first}"]`)?.focus()
  }, [first])
  const set = (changes: Partial<Beside>) => onChange({ ...beside, ...changes })
  return (
    <div ref={fields} className={grid.pair}>
      <ContactPicker
        size="lg"
        label={t('contactForm.organization')}
        value={beside.organization}
        onChange={(organization) => set({ organization })}
        canCreate={false}
        accepts={({ noun }) => noun !== 'person'}
      />
      <TextField
        size="lg"
        label={t('contactForm.role')}
        value={beside.role}
        onChange={(role) => set({ role })}
      />
      <TextField
        size="lg"
        inputMode="email"
        label={t('contactPointKind.email')}
        value={beside.email}
        error={faults.email}
        onChange={(email) => set({ email })}
      />
      <TextField
        size="lg"
        type="tel"
        label={t('contactPointKind.phone')}
        value={beside.phone}
        error={faults.phone}
        onChange={(phone) => set({ phone })}
      />
    </div>
  )
}
