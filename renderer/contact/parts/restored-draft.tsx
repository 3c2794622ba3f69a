import type { FormDraft } from '../../app/api/form-draft.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { focusForm } from '../../ui/focus-return.ts'

/** Told, so that nobody wonders where the words come from. */
export function RestoredDraft({ draft }: { readonly draft: Pick<FormDraft, 'isRestored' | 'startAnew'> }) {
  const t = useTranslate()
  if (!draft.isRestored) return null
  return (
    <div ref={focusForm}>
      <Banner action={<Button onPress={draft.startAnew}>{t('contactForm.startAnew')}</Button>}>
        {t('contactForm.restored')}
      </Banner>
    </div>
  )
}
