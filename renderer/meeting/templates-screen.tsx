import { useCrumb } from '../app/api/crumbs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useRead } from '../app/api/queries.ts'
import { typeName } from '../interaction/parts/interaction-words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { PageHead } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { templateStart } from './template-words.ts'
import styles from './templates.module.css'

/** What meetings begin with: those that Caucus brings and one's own. */
export function TemplatesScreen() {
  const t = useTranslate()
  const { data } = useRead('meeting', 'templates', {})
  const types = useRead('interactionType', 'list', {}).data ?? []
  useCrumb(t('templatesScreen.title'))
  return (
    <div className={styles.page}>
      <PageHead
        title={t('templatesScreen.title')}
        lede={t('templatesScreen.lede')}
        actions={
          <Button variant="primary" icon="plus" onPress={() => goTo('/meetings/templates/new')}>
            {t('templatesScreen.add')}
          </Button>
        }
      />
      {!data && <Skeleton height="card" />}
      <ul className={styles.list}>
        {data?.map((template) => {
          const { name, agenda } = templateStart(t, template)
          const type = types.find(({ id }) => id === template.type)
          return (
            <li key={template.id} className={styles.line}>
              <Icon name="meeting" />
              <Link plain href={`/meetings/templates/${template.id}`}>
                <bdi>{name}</bdi>
              </Link>
              <span className={styles.faint}>
                {[type && typeName(t, type), t('templatesScreen.agendaCount', { count: agenda.length })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
