import { useTranslate } from '../app/api/language.tsx'
import { ToggleIconButton } from '../ui/toggle-button.tsx'

export interface TableToggleProps {
  readonly isTable: boolean
  readonly onChange: (isTable: boolean) => void
}

/** The queue to be worked, or the same promises as a table with columns and groups of one's own. */
export function TableToggle({ isTable, onChange }: TableToggleProps) {
  const t = useTranslate()
  return (
    <ToggleIconButton
      icon="list"
      label={t('followUpScreen.asTable')}
      isSelected={isTable}
      onChange={onChange}
    />
  )
}
