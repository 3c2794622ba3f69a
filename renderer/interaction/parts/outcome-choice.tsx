import { interactionOutcomes, type InteractionOutcome } from '../../../db/domain/interaction-outcome.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'

export interface OutcomeChoiceProps {
  readonly label: string
  readonly value: InteractionOutcome | null
  readonly onChange: (outcome: InteractionOutcome) => void
  readonly size?: 'md' | 'lg'
}

/** How it ended. */
export function OutcomeChoice({ label, value, onChange, size = 'md' }: OutcomeChoiceProps) {
  const t = useTranslate()
  const segments = interactionOutcomes.map((outcome) => ({
    value: outcome,
    label: t(`outcome.${outcome}`),
    ...(outcome === value && { icon: 'check' as const }),
  }))
  return <SegmentedControl label={label} segments={segments} value={value} onChange={onChange} size={size} />
}
