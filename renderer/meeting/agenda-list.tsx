import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Input, TextField } from 'react-aria-components'
import type { AgendaLine } from '../../db/domain/meeting-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './meeting.module.css'

export interface LinesProps<Line> {
  readonly lines: readonly Line[]
  readonly onChange: (lines: Line[]) => void
}

/** What there is to get through: ticked off, timed, and moved up and down with Alt and the arrows. */
export function AgendaList({ lines, onChange }: LinesProps<AgendaLine>) {
  const t = useTranslate()
  const keys = useLineKeys({ lines, onChange, fresh: { text: '', minutes: null, done: false }, isBlank })
  const set = (at: number, change: Partial<AgendaLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...change } : line)))
  return (
    <>
      <ol ref={keys.ref} className={styles.agenda} aria-label={t('field.agenda')}>
        {lines.map((line, index) => (
          <li key={index} data-done={line.done} onKeyDown={(event) => keys.press(event, index)}>
            <Checkbox
              isSelected={line.done}
              onChange={(done) => set(index, { done })}
              label={t('meetingScreen.agendaDone', { text: line.text, count: index + 1 })}
            />
            <Bare
              label={t('meetingScreen.agendaText', { count: index + 1 })}
              value={line.text}
              onChange={(text) => set(index, { text })}
            />
            <Bare
              label={t('meetingScreen.agendaMinutes', { count: index + 1 })}
              value={line.minutes === null ? '' : String(line.minutes)}
              onChange={(typed) => set(index, { minutes: minutesOf(typed) })}
              isShort
            />
            <span className={styles.unit}>{t('meetingScreen.min')}</span>
            <IconButton
              icon="x"
              size="sm"
              label={t('meetingScreen.removeLine', { text: line.text || String(index + 1) })}
              onPress={() => keys.remove(index)}
            />
          </li>
        ))}
      </ol>
      <Button variant="quiet" icon="plus" onPress={() => keys.add(lines.length)}>
        {t('meetingScreen.addAgenda')}
      </Button>
    </>
  )
}

const isBlank = ({ text }: AgendaLine): boolean => text === ''

const minutesOf = (typed: string): number | null => {
  const digits = typed.replace(/\D/gu, '').slice(0, 4)
  return digits === '' ? null : Math.min(1440, Number(digits))
}

/** What was decided, a line for each. */
export function DecisionList({ lines, onChange }: LinesProps<string>) {
  const t = useTranslate()
  const keys = useLineKeys({ lines, onChange, fresh: '', isBlank: (line) => line === '' })
  return (
    <>
      <ul ref={keys.ref} className={styles.decisions} aria-label={t('field.decisions')}>
        {lines.map((line, index) => (
          <li key={index} onKeyDown={(event) => keys.press(event, index)}>
            <Icon name="check" />
            <Bare
              label={t('meetingScreen.decision', { count: index + 1 })}
              value={line}
              onChange={(text) => onChange(lines.map((one, at) => (at === index ? text : one)))}
            />
            <IconButton
              icon="x"
              size="sm"
              label={t('meetingScreen.removeLine', { text: line || String(index + 1) })}
              onPress={() => keys.remove(index)}
            />
          </li>
        ))}
      </ul>
      <Button variant="quiet" icon="plus" onPress={() => keys.add(lines.length)}>
        {t('meetingScreen.addDecision')}
      </Button>
    </>
  )
}

interface BareProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isShort?: boolean
}

/** A field that looks like the line it is in. */
function Bare({ label, value, onChange, isShort = false }: BareProps) {
  return (
    <TextField aria-label={label} value={value} onChange={onChange} className={styles.bareField}>
      <Input
        className={styles.bare}
        data-short={isShort || undefined}
        inputMode={isShort ? 'numeric' : 'text'}
      />
    </TextField>
  )
}

interface LineKeysOptions<Line> extends LinesProps<Line> {
  readonly fresh: Line
  readonly isBlank: (line: Line) => boolean
}

/** Enter begins the next line, Backspace in an empty one takes it away, Alt and the arrows move it. */
function useLineKeys<Line>({ lines, onChange, fresh, isBlank }: LineKeysOptions<Line>) {
  const ref = useRef<HTMLUListElement & HTMLOListElement>(null)
  const wanted = useRef<number>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const line = ref.current?.children[wanted.current]
    line?.querySelector<HTMLElement>('input:not([type=checkbox])')?.focus()
    wanted.current = null
  })
  const go = (next: Line[], at: number) => {
    wanted.current = at
    onChange(next)
  }
  const add = (at: number) => go(lines.toSpliced(at, 0, fresh), at)
  const remove = (at: number) => go(lines.toSpliced(at, 1), Math.max(0, at - 1))
  const move = (at: number, by: number) => {
    const line = lines[at]
    if (line !== undefined && at + by >= 0 && at + by < lines.length)
      go(lines.toSpliced(at, 1).toSpliced(at + by, 0, line), at + by)
  }
  const press = (event: KeyboardEvent, at: number) => {
    const line = lines[at]
    const isField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
    if (!isField || line === undefined || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') add(at + 1)
    else if (event.key === 'Backspace' && isBlank(line)) remove(at)
    else if (event.altKey && event.key === 'ArrowUp') move(at, -1)
    else if (event.altKey && event.key === 'ArrowDown') move(at, 1)
    else return
    event.preventDefault()
  }
  return { ref, add, remove, press }
}
