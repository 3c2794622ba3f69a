import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'

/** Says that a guarded draft waits here, and not a word of it; the passphrase shows it. */
export function HiddenDrafts() {
  const t = useTranslate()
  const { data } = useRead('draft', 'hidden', {})
  if (!data?.level) return null
  const { count, level } = data
  return (
    <Banner
      tone="guard"
      icon="eye-off"
      action={
        <Button icon="unlock" onPress={() => openDialog('clearance', { level })}>
          {t('contactScreen.showHidden', { count })}
        </Button>
      }
    >
      {t('todayScreen.hiddenDrafts', { count })}
    </Banner>
  )
}
