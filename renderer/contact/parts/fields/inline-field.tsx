import { useRef, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslate } from '../../../app/api/language.tsx'
import { useOpenedAgain } from '../../../app/api/left-place.ts'
import { Icon } from '../../../ui/icon.tsx'
import text from '../../../ui/text.module.css'
import { isEmpty } from './field-input.ts'
import { InlineEditor, type InlineEditorProps } from './inline-editor.tsx'
import styles from './inline-field.module.css'

export interface InlineFieldProps extends Omit<InlineEditorProps, 'onLeave'> {
  /** As it is read; left out, the value itself. */
  readonly shown?: ReactNode
}

/**
 * A value that is changed where it stands: pressed, it becomes a field. Enter and leaving it in any way save, Escape
 * leaves it as it was.
 */
export function InlineField({ shown, ...field }: InlineFieldProps) {
  const { label, value, draftOf } = field
  const t = useTranslate()
  const [isEditing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const leave = (isByKey: boolean) => {
    setEditing(false)
    if (isByKey) requestAnimationFrame(() => button.current?.focus())
  }
  useOpenedAgain(draftOf.form, () => setEditing(true))
  if (isEditing) return <InlineEditor {...field} onLeave={leave} />
  return (
    <Button ref={button} className={styles.value} onPress={() => setEditing(true)}>
      <span className={text.hidden}>{t('contactScreen.editField', { field: label })}: </span>
      <span className={styles.words}>
        {isEmpty(value) ? (
          <span className={styles.empty}>{t('contactForm.notSet')}</span>
        ) : (
          (shown ?? <bdi>{typeof value === 'object' ? value?.join(', ') : value}</bdi>)
        )}
      </span>
      <Icon name="edit" size="sm" />
    </Button>
  )
}
