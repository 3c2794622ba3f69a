import type { KeyboardEvent } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { TextField } from '../ui/text-field.tsx'

/** A choice as it is being edited, with the word it had, so that values follow a new one. */
export interface EditedChoice {
  readonly key: number
  readonly was: string | null
  readonly word: string
}

/** One empty line invites the first choice. */
export const startChoices = (choices: readonly string[]): readonly EditedChoice[] =>
  choices.length === 0
    ? [{ key: 0, was: null, word: '' }]
    : choices.map((word, key) => ({ key, was: word, word }))

export const wordsOf = (choices: readonly EditedChoice[]): string[] =>
  choices.map(({ word }) => word.trim()).filter((word) => word !== '')

/** Old word to new, of those that are called otherwise now. */
export const renamedOf = (choices: readonly EditedChoice[]): Record<string, string> =>
  Object.fromEntries(
    choices.flatMap(({ was, word }) =>
      was !== null && word.trim() !== '' && word.trim() !== was ? [[was, word.trim()]] : [],
    ),
  )

export interface ChoicesEditorProps {
  readonly choices: readonly EditedChoice[]
  readonly onChange: (choices: readonly EditedChoice[]) => void
}

/** The choices of a field, line by line. Taking one away keeps it where it was chosen. */
export function ChoicesEditor({ choices, onChange }: ChoicesEditorProps) {
  const t = useTranslate()
  const addAt = (place: number) => {
    const key = Math.max(-1, ...choices.map((choice) => choice.key)) + 1
    onChange(choices.toSpliced(place, 0, { key, was: null, word: '' }))
  }
  // The dialog is saved with its own keys: who writes choices one below the other is not done with the first.
  const press = (event: KeyboardEvent, place: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (choices[place]?.word.trim() !== '') addAt(place + 1)
  }
  return (
    <Stack gap={2}>
      {choices.map((choice, index) => (
        <Row key={choice.key} align="end">
          <TextField
            size="lg"
            autoFocus={choice.was === null && index > 0}
            label={t('ownField.choice', { number: index + 1 })}
            value={choice.word}
            onChange={(word) => onChange(choices.with(index, { ...choice, word }))}
            onKeyDown={(event) => press(event, index)}
          />
          <IconButton
            icon="x"
            size="lg"
            label={t('ui.remove', { name: choice.word || t('ownField.choice', { number: index + 1 }) })}
            isDisabled={choices.length === 1}
            onPress={() => onChange(choices.toSpliced(index, 1))}
          />
        </Row>
      ))}
      <div>
        <Button variant="quiet" icon="plus" onPress={() => addAt(choices.length)}>
          {t('ownField.addChoice')}
        </Button>
      </div>
    </Stack>
  )
}
