import {
  namedBy,
  unknownChoices,
  type MappingColumn,
  type UnknownChoice,
  type UnknownWords,
} from '../../../db/domain/import-mapping.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Select } from '../../ui/select.tsx'

interface MissingChoiceProps {
  readonly label: string
  readonly column: MappingColumn
  /** What is said of all columns. */
  readonly usual: UnknownWords
  readonly onChange: (column: MappingColumn) => void
}

/** Whether an organization, a tag or a field that nobody knows is made of what the column says, or left out. */
export function MissingChoice({ label, column, usual, onChange }: MissingChoiceProps) {
  const t = useTranslate()
  const kind = namedBy(column.target)
  if (kind === undefined) return null
  return (
    <Select<UnknownChoice>
      label={`${t('contactImport.unknown')}: ${label}`}
      labelHidden
      placeholder={t('contactImport.unknown')}
      value={column.unknown ?? usual[kind]}
      onChange={(unknown) => onChange({ ...column, unknown })}
      options={unknownChoices.map((id) => ({ id, label: t(`contactImport.unknown_${id}`) }))}
    />
  )
}
