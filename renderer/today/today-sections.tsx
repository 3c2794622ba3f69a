import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import type { QueueCursor } from '../follow-up/parts/queue-cursor.ts'
import { Link } from '../ui/link.tsx'
import { QueueList } from '../ui/queue-line.tsx'
import { Section } from '../ui/section.tsx'
import type { ItemActions } from './today-actions.ts'
import type { TodaySection } from './today-items.ts'
import { TodayLine } from './today-line.tsx'
import styles from './today.module.css'

export interface TodaySectionsProps {
  readonly sections: readonly TodaySection[]
  readonly cursor: QueueCursor
  /** The line whose form is open. */
  readonly completing: string | undefined
  readonly actions: ItemActions
  readonly onCompleted: () => void
}

/** Where all of a section are. */
const places: Readonly<Partial<Record<TodaySection['id'], string>>> = {
  overdue: '/follow-ups',
  due: '/follow-ups',
  untold: '/meetings',
  quiet: '/going-cold',
}

export function TodaySections({ sections, cursor, completing, actions, onCompleted }: TodaySectionsProps) {
  const t = useTranslate()
  return (
    <div className={styles.body}>
      {sections.map(({ id, count, items }) => {
        const place = places[id]
        const rest = place !== undefined && (count > items.length || id === 'quiet')
        return (
          <Section
            key={id}
            title={t(`todayScreen.${id}`)}
            count={count}
            {...(rest && {
              action: <Link onPress={() => goTo(place)}>{t('todayScreen.all', { count })}</Link>,
            })}
          >
            <QueueList label={t(`todayScreen.${id}`)}>
              {items.map((item) => (
                <TodayLine
                  key={item.key}
                  item={item}
                  isCurrent={cursor.current === item.key}
                  isCompleting={completing === item.key}
                  onCurrent={() => cursor.setCurrent(item.key)}
                  onComplete={() => actions.complete(item)}
                  onCompleted={onCompleted}
                  onSnooze={() => actions.snooze(item)}
                  lineRef={cursor.ref(item.key)}
                />
              ))}
            </QueueList>
          </Section>
        )
      })}
    </div>
  )
}
