import { Button } from 'react-aria-components'
import type { ContactId } from '../../db/domain/contact.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import styles from './quick-log.module.css'

/** The line one writes into after a talk; it opens the form for this contact. */
export function QuickLog({ contact }: { readonly contact: ContactId }) {
  const t = useTranslate()
  return (
    <Button
      className={styles.line}
      onPress={() => openDialog('log', { with: [contact], beginsInWords: true })}
    >
      <Icon name="edit" size="sm" />
      <span className={styles.words}>{t('contactScreen.whatHappened')}</span>
      <Kbd keys={['L']} decorative />
    </Button>
  )
}
