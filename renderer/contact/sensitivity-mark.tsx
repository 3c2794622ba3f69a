import type { Sensitivity } from '../../db/domain/sensitivity.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'

/** Said where it is more than everybody's: what is restricted must be seen to be. */
export function SensitivityMark({ sensitivity }: { readonly sensitivity: Sensitivity }) {
  const t = useTranslate()
  if (sensitivity === 'public' || sensitivity === 'internal') return null
  return (
    <Badge tone="guard" icon="lock" filled>
      {t(`sensitivity.${sensitivity}`)}
    </Badge>
  )
}
