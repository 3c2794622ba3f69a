import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Row } from '../ui/layout.tsx'

/** A day on which nothing waits. */
export function EmptyDay() {
  const t = useTranslate()
  return (
    <EmptyState icon="sun" title={t('todayScreen.emptyTitle')}>
      {t('todayScreen.emptyBody')}
    </EmptyState>
  )
}

/** A vault with nobody in it: the first steps. */
export function FirstRun() {
  const t = useTranslate()
  return (
    <EmptyState
      icon="people"
      title={t('todayScreen.newTitle')}
      action={
        <Row gap={2} wrap>
          <Button variant="primary" size="lg" icon="import" onPress={() => goTo('/import')}>
            {t('todayScreen.import')}
          </Button>
          <Button size="lg" onPress={() => goTo('/welcome')}>
            {t('todayScreen.sample')}
          </Button>
          <Button size="lg" icon="plus" onPress={() => openDialog('person', {})}>
            {t('todayScreen.newPerson')}
          </Button>
        </Row>
      }
    >
      {t('todayScreen.newBody')}
    </EmptyState>
  )
}
