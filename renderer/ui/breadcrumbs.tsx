import { Breadcrumb, Breadcrumbs as AriaBreadcrumbs, Link } from 'react-aria-components'
import styles from './breadcrumbs.module.css'
import { CutText } from './cut-text.tsx'
import { Icon } from './icon.tsx'
import { useUiLabels } from './labels.tsx'

export interface Crumb {
  readonly id: string
  readonly label: string
  /** Where it leads; the last one is where one is. */
  readonly href?: string
}

/** Where one is, and the way back up. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const labels = useUiLabels()
  return (
    <nav aria-label={labels.breadcrumbs} className={styles.nav}>
      <AriaBreadcrumbs className={styles.crumbs}>
        {crumbs.map(({ id, label, href }, index) => (
          <Breadcrumb key={id} className={styles.crumb}>
            {index > 0 && <Icon name="chevron-right" className={styles.divider} />}
            <Link href={href} className={styles.link}>
              <CutText>{label}</CutText>
            </Link>
          </Breadcrumb>
        ))}
      </AriaBreadcrumbs>
    </nav>
  )
}
