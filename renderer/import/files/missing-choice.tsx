import { unknownChoices, type MappingColumn, type UnknownChoice } from '../../../db/domain/import-mapping.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Select } from '../../ui/select.tsx'
import type { FileChoices } from './use-file-import.ts'

/** What a column names that may have to be made. */
const wordKinds: Partial<Record<MappingColumn['target']['to'], keyof FileChoices['unknown']>> = {
  tags: 'tags',
  tag: 'tags',
  custom: 'fields',
  datePiece: 'fields',
}

const kindOf = ({ target }: MappingColumn): keyof FileChoices['unknown'] | undefined =>
  target.to === 'affiliation' && target.piece === 'organization' ? 'organizations' : wordKinds[target.to]

interface MissingChoiceProps {
  readonly label: string
  readonly column: MappingColumn
  /** What is said of all columns. */
  readonly usual: FileChoices['unknown']
  readonly onChange: (column: MappingColumn) => void
}

/** Whether an organization, a tag or a field that nobody knows is made of what the column says, or left out. */
export function MissingChoice({ label, column, usual, onChange }: MissingChoiceProps) {
  const t = useTranslate()
  const kind = kindOf(column)
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
