import type { TimelineKind } from '../../db/domain/timeline.ts'
import { useTranslate } from '../app/api/language.tsx'
import type { IconName } from '../ui/icon.tsx'
import { ChipButton } from '../ui/chip.tsx'
import { Row } from '../ui/layout.tsx'

/** What one reads a timeline for. All but the record of changes, unless one asks for it. */
export const usualKinds: readonly TimelineKind[] = ['interaction', 'followUp', 'file', 'role']

const filters: readonly { readonly kinds: readonly TimelineKind[]; readonly icon?: IconName }[] = [
  { kinds: usualKinds },
  { kinds: ['interaction'], icon: 'phone' },
  { kinds: ['note'], icon: 'note' },
  { kinds: ['followUp'], icon: 'followup' },
  { kinds: ['file'], icon: 'file' },
  { kinds: ['role'], icon: 'link' },
  { kinds: ['import'], icon: 'import' },
  { kinds: ['history'], icon: 'history' },
]

export interface TimelineFilterProps {
  readonly kinds: readonly TimelineKind[]
  readonly onChange: (kinds: readonly TimelineKind[]) => void
}

/** One kind of entry, or all of them. */
export function TimelineFilter({ kinds, onChange }: TimelineFilterProps) {
  const t = useTranslate()
  return (
    <div role="group" aria-label={t('timeline.show')}>
      <Row wrap gap={1}>
        {filters.map((filter) => {
          const [first] = filter.kinds
          const label = filter.kinds === usualKinds || first === undefined ? 'all' : first
          return (
            <ChipButton
              key={label}
              {...(filter.icon && { icon: filter.icon })}
              isSelected={filter.kinds.join() === kinds.join()}
              onPress={() => onChange(filter.kinds)}
            >
              {t(`timeline.${label}`)}
            </ChipButton>
          )
        })}
      </Row>
    </div>
  )
}
