import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { beginAt } from '../app/api/new-page.ts'
import { useRead } from '../app/api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { templateStart } from './template-words.ts'

/** A blank meeting or one from a template, and the way to the templates. */
export function NewMeetingMenu() {
  const t = useTranslate()
  const templates = useRead('meeting', 'templates', {}).data ?? []
  return (
    <Menu
      label={t('meetingsScreen.new')}
      placement="bottom end"
      trigger={
        <Button variant="primary" icon="plus" trailingIcon="chevron-down">
          {t('meetingsScreen.new')}
        </Button>
      }
      groups={[
        {
          id: 'new',
          actions: [
            {
              id: 'blank',
              label: t('meetingsScreen.blank'),
              icon: 'meeting',
              onAction: () => beginAt('/meetings/new'),
            },
          ],
        },
        {
          id: 'templates',
          title: t('meetingsScreen.fromTemplate'),
          actions: templates.map((template) => ({
            id: template.id,
            label: templateStart(t, template).name,
            onAction: () => beginAt(`/meetings/new/${template.id}`),
          })),
        },
        {
          id: 'ways',
          actions: [
            {
              id: 'edit',
              label: t('meetingsScreen.editTemplates'),
              icon: 'edit',
              onAction: () => goTo('/meetings/templates'),
            },
          ],
        },
      ]}
    />
  )
}
