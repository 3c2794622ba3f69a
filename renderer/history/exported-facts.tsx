import type { ExportedFile } from '../../db/domain/exported-file.ts'
import { byteSize } from '../app/api/byte-size.ts'
import { useLanguage } from '../app/api/language.tsx'
import { Facts } from '../ui/facts.tsx'
import { Section } from '../ui/section.tsx'
import styles from './history.module.css'

/** A file that has left, and the hash by which one found elsewhere is known again. */
export function ExportedFacts({ file }: { readonly file: ExportedFile }) {
  const { t, locale } = useLanguage()
  const { name, records, bytes, sha256 } = file
  const facts = [
    { id: 'file', label: t('historyScreen.file'), value: <bdi>{name}</bdi> },
    {
      id: 'records',
      label: t('historyScreen.records'),
      value: new Intl.NumberFormat(locale).format(records),
    },
    { id: 'size', label: t('historyScreen.size'), value: byteSize(bytes, locale) },
    { id: 'sha256', label: 'SHA-256', value: <code className={styles.hash}>{sha256}</code> },
  ]
  return (
    <Section title={t('historyScreen.exported')} variant="panel">
      <Facts facts={facts} />
    </Section>
  )
}
