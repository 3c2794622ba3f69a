import type { ReactNode, Ref } from 'react'
import { Banner } from '../../ui/banner.tsx'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import styles from './attempt-form.module.css'
import type { Attempt } from './attempt.ts'

export interface AttemptFormProps {
  readonly attempt: Attempt
  /** Pressed, or Enter: whether what was typed is enough is for whoever asks for it. */
  readonly onSubmit: () => void
  readonly submit: Pick<ButtonProps, 'children' | 'icon' | 'keys' | 'wide'>
  /** In place of the button while it goes on. */
  readonly working: ReactNode
  /** The error stands elsewhere: at the field it is about. */
  readonly hidesError?: boolean
  readonly children: ReactNode
  /** Below the button: other ways to the same. */
  readonly after?: ReactNode
  readonly ref?: Ref<HTMLFormElement>
}

/** What is asked for something that may fail, what went wrong, and the button; once pressed, how far it is. */
export function AttemptForm(props: AttemptFormProps) {
  const { attempt, onSubmit, submit, working, hidesError = false, children, after, ref } = props
  return (
    <form
      noValidate
      ref={ref}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      {attempt.error !== undefined && !hidesError && (
        <Banner tone="danger" isAlert>
          {attempt.error}
        </Banner>
      )}
      {attempt.isRunning ? working : <Button type="submit" variant="primary" size="lg" {...submit} />}
      {after}
    </form>
  )
}
