import { useRef, useState } from 'react'
import { shortDate } from '../../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { dayChoices } from './day-choices.ts'
import { DayField } from './day-field.tsx'
import { useDialogPress, type DialogPress } from './dialog-press.ts'

export interface DayDialogProps {
  readonly title: string
  readonly onChoose: (day: LocalDate) => void
  readonly onClose: () => void
  /** Another choice, of no day at all: "until it comes". */
  readonly open?: { readonly label: string; readonly onChoose: () => void }
}

interface Choice {
  readonly label: string
  readonly choose: () => void
}

/**
 * Until when: the usual days, or any day in words, which may be typed at once. Enter takes the first, arrows go to the
 * others; a figure is written where days are, as it may begin one, and means a choice while it stands there alone.
 */
export function DayDialog({ title, onChoose, onClose, open }: DayDialogProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const days = dayChoices(t, today).map(({ label, day }) => ({
    label: `${label}, ${shortDate(day, today, locale)}`,
    choose: () => onChoose(day),
  }))
  const choices = open ? [...days, { label: open.label, choose: open.onChoose }] : days
  const content = useRef<HTMLDivElement>(null)
  useDialogPress(content, pressChoice)
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} size="sm">
      <div ref={content}>
        <Stack gap={4}>
          <Stack gap={1}>
            {choices.map(({ label, choose }, index) => (
              <Button
                key={label}
                wide
                size="lg"
                autoFocus={index === 0}
                keys={[String(index + 1), 'Enter']}
                onPress={choose}
              >
                {label}
              </Button>
            ))}
          </Stack>
          <AnyDay choices={choices} onChoose={onChoose} />
        </Stack>
      </div>
    </Dialog>
  )
}

/** A letter or a figure is written where days are: the field has the focus before it comes. */
const pressChoice: DialogPress = (content, target, event) => {
  if (event.key in arrows) stepFrom(content, target, event)
  else if (/^[\p{L}\p{N}]$/u.test(event.key)) content.querySelector('input')?.focus()
}

const arrows: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** To the choice above or below, or to the field behind the last. */
function stepFrom(content: HTMLElement, target: HTMLElement, event: KeyboardEvent): void {
  const stops = [...content.querySelectorAll<HTMLElement>('button:not(form button), input')]
  const at = stops.indexOf(target)
  if (at < 0) return
  event.preventDefault()
  stops[at + (arrows[event.key] ?? 0)]?.focus()
}

interface AnyDayProps extends Pick<DayDialogProps, 'onChoose'> {
  readonly choices: readonly Choice[]
}

function AnyDay({ choices, onChoose }: AnyDayProps) {
  const { t } = useLanguage()
  const today = useToday()
  const [day, setDay] = useState<LocalDate | null>(null)
  const [words, setWords] = useState('')
  const choice = day === null && /^\d$/u.test(words.trim()) ? choices[Number(words) - 1] : undefined
  const fits = day !== null && day > today
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (choice) choice.choose()
        else if (fits) onChoose(day)
      }}
    >
      <Stack gap={3}>
        <DayField
          label={t('followUpForm.anotherDay')}
          toward="future"
          size="lg"
          value={day}
          onChange={setDay}
          onWords={setWords}
          otherMeaning={choice && t('followUpForm.enterChooses', { choice: choice.label })}
          hint={t('followUpForm.anotherDayHint')}
        />
        <Row spread>
          <span />
          <Button type="submit" variant="primary" size="lg" isDisabled={!fits && !choice}>
            {t('followUpForm.chooseDay')}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
