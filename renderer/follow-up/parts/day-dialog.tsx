import { useEffect, useRef, useState, type RefObject } from 'react'
import { shortDate } from '../../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { dayChoices } from './day-choices.ts'
import { DayField } from './day-field.tsx'

export interface DayDialogProps {
  readonly title: string
  readonly onChoose: (day: LocalDate) => void
  readonly onClose: () => void
  /** Another choice, of no day at all: "until it comes". */
  readonly open?: { readonly label: string; readonly onChoose: () => void }
}

/** Until when: the usual days by the keys 1, 2 and 3, or any day in words, which may be typed at once. */
export function DayDialog({ title, onChoose, onClose, open }: DayDialogProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const choices = dayChoices(t, today).map(({ label, day }) => ({
    label: `${label}, ${shortDate(day, today, locale)}`,
    choose: () => onChoose(day),
  }))
  const all = open ? [...choices, { label: open.label, choose: open.onChoose }] : choices
  const content = useRef<HTMLDivElement>(null)
  useDialogKeys(content, (event) => {
    const choice = all[Number(event.key) - 1]
    if (!choice && beginsDay(event)) return content.current?.querySelector('input')?.focus()
    if (!choice) return
    event.preventDefault()
    choice.choose()
  })
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} size="sm">
      <div ref={content}>
        <Stack gap={4}>
          <Stack gap={1}>
            {all.map(({ label, choose }, index) => (
              <Button
                key={label}
                wide
                size="lg"
                autoFocus={index === 0}
                keys={[String(index + 1)]}
                onPress={choose}
              >
                {label}
              </Button>
            ))}
          </Stack>
          <AnyDay onChoose={onChoose} />
        </Stack>
      </div>
    </Dialog>
  )
}

/** Keys pressed anywhere in the dialog but where one types. */
function useDialogKeys(content: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, isComposing } = event
      if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement) return
      if (ctrlKey || metaKey || altKey || isComposing) return
      if (content.current?.closest('[data-dialog]')?.contains(target)) latest.current(event)
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [content])
}

/** A letter, or a figure that chooses nothing, is written where days are: the field has the focus before it comes. */
const beginsDay = ({ key }: KeyboardEvent): boolean => /^[\p{L}\p{N}]$/u.test(key)

function AnyDay({ onChoose }: Pick<DayDialogProps, 'onChoose'>) {
  const { t } = useLanguage()
  const today = useToday()
  const [day, setDay] = useState<LocalDate | null>(null)
  const fits = day !== null && day > today
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (fits) onChoose(day)
      }}
    >
      <Stack gap={3}>
        <DayField
          label={t('followUpForm.anotherDay')}
          toward="future"
          size="lg"
          value={day}
          onChange={setDay}
          hint={t('followUpForm.anotherDayHint')}
        />
        <Row spread>
          <span />
          <Button type="submit" variant="primary" size="lg" isDisabled={!fits}>
            {t('followUpForm.chooseDay')}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
