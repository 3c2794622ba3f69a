import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { FormDraft } from '../../app/api/form-draft.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { usePreferences } from '../../app/api/preferences.tsx'
import { useSaveKey } from '../../app/api/save-key.ts'
import { shortcutKeys } from '../../app/api/shortcut.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { showRefusal } from '../../ui/refused-form.ts'
import { RestoredDraft } from './restored-draft.tsx'

export interface FormDialogProps {
  readonly title: string
  readonly onClose: () => void
  /** Saves; closing is up to it, so that a refusal keeps what was typed. */
  readonly onSubmit: () => Promise<void>
  readonly canSubmit?: boolean
  readonly submitLabel?: string
  readonly size?: 'sm' | 'md' | 'lg'
  /** Why it could not be saved, above the form. */
  readonly error?: string | undefined
  /** What is typed is kept: said where it was typed before. */
  readonly draft?: FormDraft
  readonly children: ReactNode
}

/**
 * A form in a dialog: Enter saves, and Ctrl and Enter do wherever the focus is; Escape leaves, a click outside keeps it
 * open.
 */
export function FormDialog(props: FormDialogProps) {
  const {
    title,
    onClose,
    onSubmit,
    canSubmit = true,
    submitLabel,
    size = 'sm',
    error,
    draft,
    children,
  } = props
  const t = useTranslate()
  const id = useId()
  const isMac = usePreferences().platform === 'mac'
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const showLeft = useLeftOpen(form)
  const submit = async () => {
    if (!canSubmit || isSaving) return
    setSaving(true)
    await onSubmit()
    setSaving(false)
    showLeft()
  }
  useSaveKey(() => form.current?.requestSubmit())
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={title}
      size={size}
      isDismissable={false}
      footer={
        <>
          <Button size="lg" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            type="submit"
            form={id}
            variant="primary"
            size="lg"
            isDisabled={!canSubmit || isSaving}
            keys={shortcutKeys('mod+enter', isMac)}
          >
            {submitLabel ?? t('contactForm.save')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack>
          {error !== undefined && (
            <Banner tone="danger" isAlert>
              {error}
            </Banner>
          )}
          {draft && <RestoredDraft draft={draft} />}
          {children}
        </Stack>
      </form>
    </Dialog>
  )
}

/** A form that is still there after it was to be saved shows why, once what is wrong stands in it. */
function useLeftOpen(form: RefObject<HTMLFormElement | null>): () => void {
  const [attempts, setAttempts] = useState(0)
  useEffect(() => {
    if (attempts > 0 && form.current) showRefusal(form.current)
  }, [attempts, form])
  return () => setAttempts((before) => before + 1)
}
