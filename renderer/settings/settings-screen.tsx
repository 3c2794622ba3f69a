import { useTranslate } from '../app/api/language.tsx'
import { useCrumb } from '../app/api/crumbs.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
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
import { SecuritySection } from './security-section.tsx'
import { WordsSection } from './words-section.tsx'
import styles from './settings.module.css'

const sections = {
  security: { icon: 'shield', Section: SecuritySection },
  backups: { icon: 'archive', Section: BackupsSection },
  members: { icon: 'people', Section: MembersSection },
  cadences: { icon: 'clock', Section: CadencesSection },
  fields: { icon: 'table', Section: FieldsSection },
  words: { icon: 'tag', Section: WordsSection },
  notifications: { icon: 'bell', Section: NotificationsSection },
  language: { icon: 'globe', Section: LanguageSection },
  appearance: { icon: 'sun', Section: AppearanceSection },
  about: { icon: 'info', Section: AboutSection },
} as const satisfies Record<string, { icon: IconName; Section: () => unknown }>

type SectionName = keyof typeof sections
const names = Object.keys(sections) as SectionName[]

export interface SettingsScreenProps {
  /** Which part is open; the first one when left out. */
  readonly section?: string | undefined
}

/** What can be set, part by part. */
export function SettingsScreen({ section }: SettingsScreenProps) {
  const t = useTranslate()
  const open = names.find((name) => name === section) ?? 'security'
  const { Section } = sections[open]
  useCrumb(section === undefined ? undefined : t(`settings.section.${open}`))
  return (
    <>
      <PageHead title={t('settings.title')} />
      <div className={styles.screen}>
        <nav aria-label={t('settings.sections')} className={styles.sections}>
          {names.map((name) => (
            <Link
              key={name}
              href={`/settings/${name}`}
              aria-current={name === open ? 'page' : undefined}
              className={styles.section}
            >
              <Icon name={sections[name].icon} />
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
