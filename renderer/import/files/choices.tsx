import { useTranslate } from '../../app/api/language.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import type { FileChoices } from './use-file-import.ts'

const unknowns = [
  ['organizations', 'unknownOrganizations'],
  ['sectors', 'unknownSectors'],
  ['tags', 'unknownTags'],
  ['fields', 'unknownFields'],
] as const

export interface ChoicesProps {
  readonly choices: FileChoices
  readonly onChange: (choices: FileChoices) => void
  /** Whether the files may name organizations, tags and fields that nobody knows. */
  readonly namesWords?: boolean
}

/** What becomes of contacts that are there, of words that nobody knows, and of rows that are wrong. */
export function Choices({ choices, onChange, namesWords = true }: ChoicesProps) {
  const t = useTranslate()
  const change = (part: Partial<FileChoices>) => onChange({ ...choices, ...part })
  return (
    <Stack gap={2}>
      <Row wrap gap={4}>
        <SegmentedControl
          label={t('contactImport.ifThere')}
          labelShown
          value={choices.mode}
          onChange={(mode) => change({ mode })}
          segments={(['create', 'fill', 'overwrite'] as const).map((value) => ({
            value,
            label: t(`contactImport.${value}`),
          }))}
        />
        <Checkbox isSelected={choices.allOrNone} onChange={(allOrNone) => change({ allOrNone })}>
          {t('contactImport.allOrNone')}
        </Checkbox>
      </Row>
      {namesWords && (
        <Row wrap gap={4}>
          {unknowns.map(([word, label]) => (
            <Checkbox
              key={word}
              isSelected={choices.unknown[word] === 'create'}
              onChange={(isOn) =>
                change({ unknown: { ...choices.unknown, [word]: isOn ? 'create' : 'leave' } })
              }
            >
              {t(`contactImport.${label}`)}
            </Checkbox>
          ))}
        </Row>
      )}
    </Stack>
  )
}
