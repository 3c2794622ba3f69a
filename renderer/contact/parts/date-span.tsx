import type { LocalDate } from '../../../db/domain/local-date.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { DayField } from '../../follow-up/parts/day-field.tsx'
import { Row } from '../../ui/layout.tsx'

/** From when until when; null is not known, or not over. */
interface Span {
  readonly startOn: LocalDate | null
  readonly endOn: LocalDate | null
}

export interface DateSpanProps {
  readonly value: Span
  readonly onChange: (value: Span) => void
}

/** The days a role or a tie began and ended. */
export function DateSpan({ value, onChange }: DateSpanProps) {
  const t = useTranslate()
  return (
    <Row align="start">
      <DayField
        size="lg"
        toward="past"
        label={t('contactForm.from')}
        value={value.startOn}
        onChange={(startOn) => onChange({ ...value, startOn })}
      />
      <DayField
        size="lg"
        toward="past"
        label={t('contactForm.until')}
        value={value.endOn}
        onChange={(endOn) => onChange({ ...value, endOn })}
      />
    </Row>
  )
}

/** The span of what is there already, for a form to start with. */
export const spanOf = (known: Span | null | undefined): Span => ({
  startOn: known?.startOn ?? null,
  endOn: known?.endOn ?? null,
})

/** The days that were changed: those that a file has said long ago stay as they are. */
export const changedDays = (span: Span, known: Span | null | undefined): Partial<Span> => {
  const before = spanOf(known)
  return {
    ...(span.startOn !== before.startOn && { startOn: span.startOn }),
    ...(span.endOn !== before.endOn && { endOn: span.endOn }),
  }
}
