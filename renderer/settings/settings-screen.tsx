import type { ReactNode } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { useCrumb } from '../app/api/crumbs.ts'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page.tsx'
import { Link } from 'react-aria-components'
import { AboutSection } from './about-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { BackupsSection } from './backups-section.tsx'
import { CadencesSection } from './cadences-section.tsx'
import { FieldsSection } from './fields-section.tsx'
import { LanguageSection } from './language-section.tsx'
import { NotificationsSection } from './notifications-section.tsx'
import { MembersSection } from './members-section.tsx'
import { settingsSectionNames, settingsSections, type SettingsSection } from './sections.ts'
import { SecuritySection } from './security-section.tsx'
import { TagsSection } from './tags-section.tsx'
import { WordsSection } from './words-section.tsx'
import styles from './settings.module.css'

const parts: Readonly<Record<SettingsSection, () => ReactNode>> = {
  security: SecuritySection,
  backups: BackupsSection,
  members: MembersSection,
  cadences: CadencesSection,
  fields: FieldsSection,
  words: WordsSection,
  tags: TagsSection,
  notifications: NotificationsSection,
  language: LanguageSection,
  appearance: AppearanceSection,
  about: AboutSection,
}

export interface SettingsScreenProps {
  /** Which part is open; the first one when left out. */
  readonly section?: string | undefined
}

/** What can be set, part by part. */
export function SettingsScreen({ section }: SettingsScreenProps) {
  const t = useTranslate()
  const open = settingsSectionNames.find((name) => name === section) ?? 'security'
  const Section = parts[open]
  useCrumb(section === undefined ? undefined : t(`settings.section.${open}`))
  return (
    <>
      <PageHead title={t('settings.title')} />
      <div className={styles.screen}>
        <nav aria-label={t('settings.sections')} className={styles.sections}>
          {settingsSectionNames.map((name) => (
            <Link
              key={name}
              href={`/settings/${name}`}
              aria-current={name === open ? 'page' : undefined}
              className={styles.section}
            >
              <Icon name={settingsSections[name]} />
              {t(`settings.section.${name}`)}
            </Link>
          ))}
        </nav>
        <div className={styles.content}>
          <h2 className={styles.title}>{t(`settings.section.${open}`)}</h2>
          <Section />
        </div>
      </div>
    </>
  )
}
