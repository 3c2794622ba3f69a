import { useHereCommands } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { WorkBar } from '../app/api/work-bar.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { MailReviewPane } from './mail-review-pane.tsx'
import styles from './mail.module.css'
import { useMails, type MailFlow } from './use-mails.ts'

/** E-mails from files: chosen or dropped, reviewed, and logged with the contacts that they name. */
export function MailScreen() {
  const t = useTranslate()
  const flow = useMails()
  const { work, review, problem, held } = flow
  useHereCommands([
    {
      id: 'chooseMails',
      label: t('mailScreen.choose'),
      icon: 'file',
      keys: 'o',
      run: () => void flow.choose(),
    },
  ])
  return (
    <div className={styles.screen}>
      <PageHead
        title={t('mailScreen.title')}
        lede={t('mailScreen.lede')}
        actions={
          held !== null && (
            <Button icon="file" keys={['O']} onPress={() => void flow.choose()}>
              {t('mailScreen.otherFiles')}
            </Button>
          )
        }
      />
      {problem !== null && (
        <div className={styles.note}>
          <Banner tone="danger" isAlert>
            {problem}
          </Banner>
        </div>
      )}
      {work && (
        <div className={styles.note}>
          <WorkBar {...work} label={t(`mailScreen.${work.phase}`)} note={t(`mailScreen.${work.phase}Note`)} />
        </div>
      )}
      {!work && held === null && <Choose flow={flow} />}
      {!work && held !== null && !review && problem === null && <Skeleton height="card" />}
      {!work && review && <MailReviewPane key={held} review={review} flow={flow} />}
    </div>
  )
}

function Choose({ flow }: { readonly flow: MailFlow }) {
  const t = useTranslate()
  return (
    <EmptyState
      icon="mail"
      title={t('mailScreen.empty')}
      action={
        <Button variant="primary" size="lg" icon="file" keys={['O']} onPress={() => void flow.choose()}>
          {t('mailScreen.choose')}
        </Button>
      }
    >
      {t('mailScreen.emptyWords')}
    </EmptyState>
  )
}
