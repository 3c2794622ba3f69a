import type { ChainLink } from '../../../db/domain/row/follow-up-row.ts'
import { longDate, shortDate } from '../../../db/domain/date-phrase.ts'
import type { FollowUpId } from '../../../db/domain/follow-up.ts'
import { openDialog } from '../../app/api/dialogs.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { Shape } from '../../ui/shape.tsx'
import styles from './follow-up-chain.module.css'

export interface FollowUpChainProps {
  readonly chain: readonly ChainLink[]
  /** The one that is looked at. */
  readonly current: FollowUpId
}

const shapes = { done: 'disc', dropped: 'minus', waiting: 'bars', open: 'ring' } as const

/** What led to a promise and what came of it, step by step. */
export function FollowUpChain({ chain, current }: FollowUpChainProps) {
  const { t } = useLanguage()
  return (
    <Section title={t('followUpForm.steps')} variant="panel">
      <ol className={styles.steps}>
        {chain.map((step) => (
          <li key={step.id} className={styles.step} {...(step.id === current && { 'aria-current': 'step' })}>
            <span role="img" aria-label={t(`followUpState.${step.state}`)}>
              <Shape name={shapes[step.state]} />
            </span>
            {step.id === current ? (
              <bdi>{step.title}</bdi>
            ) : (
              <Link onPress={() => openDialog('followUp', { id: step.id })}>
                <bdi>{step.title}</bdi>
              </Link>
            )}
            <StepDay step={step} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function StepDay({ step: { doneOn, dueOn } }: { readonly step: ChainLink }) {
  const { locale } = useLanguage()
  const today = useToday()
  const day = doneOn ?? dueOn
  if (day === null) return null
  return (
    <time className={styles.day} dateTime={day} title={longDate(day, locale)}>
      {shortDate(day, today, locale)}
    </time>
  )
}
