import { useTranslate } from '../../app/api/language.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'

/** One of the two: it is open yet, or the form that says how it went is open beneath it. */
export type Completing =
  | { readonly onComplete: () => void; readonly onCancelComplete?: never }
  | { readonly onComplete?: never; readonly onCancelComplete: () => void }

export type DoneBoxProps = Completing & {
  readonly title: string
  readonly excludeFromTabOrder?: boolean
}

/** The round box that is ticked when a promise is kept. */
export function DoneBox({ title, onComplete, onCancelComplete, excludeFromTabOrder = false }: DoneBoxProps) {
  const t = useTranslate()
  const isCompleting = onCancelComplete !== undefined
  return (
    <Checkbox
      shape="round"
      label={t(isCompleting ? 'followUpForm.notDoneLabel' : 'followUpForm.doneLabel', { title })}
      isSelected={isCompleting}
      onChange={onCancelComplete ?? onComplete}
      excludeFromTabOrder={excludeFromTabOrder}
    />
  )
}
