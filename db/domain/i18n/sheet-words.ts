import type { Translate } from './translator.ts'

/** What a recovery sheet says, in the person's language. */
export const sheetWords = (t: Translate) => ({
  title: t('sheet.title'),
  explanation: t('sheet.explanation'),
  vault: t('sheet.vault'),
  madeOn: t('sheet.madeOn'),
  secret: t('sheet.secret'),
  steps: [t('sheet.step1'), t('sheet.step2'), t('sheet.step3')],
})
