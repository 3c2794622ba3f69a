import { useState } from 'react'
import { isSafeLink } from '../../../db/domain/rich-text.ts'
import { Button } from '../button.tsx'
import { Row, Stack } from '../layout.tsx'
import { useUiLabels } from '../labels.tsx'
import { TextField } from '../text-field.tsx'

export interface LinkFormProps {
  readonly href: string
  /** Null takes the link away. */
  readonly onSave: (href: string | null) => void
}

/** Where words lead: an address that is not whole gets what it lacks. */
export function LinkForm({ href, onSave }: LinkFormProps) {
  const labels = useUiLabels().notes
  const [typed, setTyped] = useState(href)
  const [isWrong, setWrong] = useState(false)
  const save = () => {
    const whole = wholeAddress(typed.trim())
    if (isSafeLink(whole)) onSave(whole)
    else setWrong(true)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        save()
      }}
    >
      <Stack gap={3}>
        <TextField
          label={labels.linkTo}
          placeholder="https://"
          autoFocus
          value={typed}
          onChange={(value) => {
            setTyped(value)
            setWrong(false)
          }}
          {...(isWrong && { error: labels.linkWrong })}
        />
        <Row gap={2}>
          <Button variant="primary" type="submit">
            {labels.linkSave}
          </Button>
          {href !== '' && <Button onPress={() => onSave(null)}>{labels.linkRemove}</Button>}
        </Row>
      </Stack>
    </form>
  )
}

function wholeAddress(typed: string): string {
  if (/^[a-z][a-z+.-]*:/iu.test(typed)) return typed
  return /^[^\s/@]+@[^\s/@]+$/u.test(typed) ? `mailto:${typed}` : `https://${typed}`
}
