import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Icon } from '../ui/icon.tsx'
import { ContactField } from './parts/fields/contact-field.tsx'
import { FactsSection } from './facts-section.tsx'
import styles from './about-section.module.css'

/** Why the contact matters, and what one had better not mention. */
export function AboutSection({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  return (
    <FactsSection title={t('field.about')}>
      <div className={styles.text}>
        <ContactField
          details={details}
          name="about"
          label={t('field.about')}
          input={{ kind: 'text' }}
          value={details.about}
        />
      </div>
      <h3 className={styles.avoid}>
        <Icon name="eye-off" size="sm" />
        {t('field.avoid')}
      </h3>
      <div className={styles.text}>
        <ContactField
          details={details}
          name="avoid"
          label={t('field.avoid')}
          input={{ kind: 'text' }}
          value={details.avoid}
        />
      </div>
    </FactsSection>
  )
}
