import { useTranslate } from '../../app/api/language.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { useChoices } from './choices.ts'

export interface TagsFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: readonly string[]
  readonly onChange: (tags: string[]) => void
}

/** Tags by their names, found by typing; a name that no tag has makes one when it is saved. */
export function TagsField({ label, hint, value, onChange }: TagsFieldProps) {
  const t = useTranslate()
  const { find } = useChoices('tag')
  const add = (name: string) => value.includes(name) || onChange([...value, name])
  return (
    <Stack gap={2}>
      <ComboBox
        key={value.length}
        size="lg"
        label={label}
        {...(hint !== undefined && { hint })}
        value={null}
        load={async (words) => (await find(words)).filter((tag) => !value.includes(tag.label))}
        onChange={(option) => option && add(option.label)}
        create={{ label: (name) => t('listScreen.newTag', { name }), onCreate: add }}
      />
      {value.length > 0 && (
        <Row gap={2} wrap>
          {value.map((name) => (
            <Chip key={name} remove={{ name, onPress: () => onChange(value.filter((one) => one !== name)) }}>
              <bdi>{name}</bdi>
            </Chip>
          ))}
        </Row>
      )}
    </Stack>
  )
}
