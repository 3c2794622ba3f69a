import { useState } from 'react'
import { useTranslate } from '../../app/api/language.tsx'
import { ask, useRead } from '../../app/api/queries.ts'
import { refresh } from '../../app/api/refresh.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { useAttempt } from './attempt.ts'
import { RecoveryCodeForm } from './recovery-code-form.tsx'
import { useNewSheet } from './new-sheet.tsx'

/** Said as long as there is a recovery sheet and nobody has shown to have one. */
export function SheetNotice() {
  const t = useTranslate()
  const { data: slots = [] } = useRead('vault', 'slots', {})
  const [isTyping, setTyping] = useState(false)
  const sheet = useNewSheet()
  const sheets = slots.filter(({ kind }) => kind === 'recovery')
  if (sheets.length === 0 || sheets.some(({ isKept }) => isKept)) return sheet.dialog
  return (
    <>
      <Banner
        tone="warn"
        action={
          <Row gap={2} wrap>
            <Button onPress={() => setTyping(true)}>{t('settings.confirmSheet')}</Button>
            <Button onPress={sheet.make}>{t('settings.addSheet')}</Button>
          </Row>
        }
      >
        {t('settings.sheetUnconfirmed')}
      </Banner>
      {isTyping && <ConfirmSheet onClose={() => setTyping(false)} />}
      {sheet.dialog}
    </>
  )
}

/** The whole secret: only the sheet knows which parts of it there are. */
function ConfirmSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  const attempt = useAttempt('open')
  const confirm = async (recovery: string) => {
    if (!(await attempt.run(() => ask('vault', 'confirmSheet', { recovery })))) return
    await refresh('vault.slots')
    showToast({ message: t('settings.sheetConfirmed') })
    onClose()
  }
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('settings.confirmSheet')} size="sm" isDismissable={false}>
      <Stack gap={4}>
        <p>{t('settings.confirmSheetHint')}</p>
        <RecoveryCodeForm
          attempt={attempt}
          submit={{ children: t('settings.confirmSheetSubmit') }}
          onSubmit={(typed) => void confirm(typed)}
        />
      </Stack>
    </Dialog>
  )
}
