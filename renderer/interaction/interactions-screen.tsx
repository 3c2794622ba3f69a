import { useMemo } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useToday } from '../app/api/today.ts'
import type { OwnView } from '../list/parts/list-view.ts'
import { RecordList } from '../list/parts/record-list.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { interactionColumns } from './parts/interaction-columns.ts'
import { interactionTitle } from './parts/interaction-words.ts'

const newestFirst = [{ column: 'date', direction: 'descending' }] as const

/** Everything that was logged, as a table. */
export function InteractionsScreen() {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const columns = useMemo(() => interactionColumns(language, today), [language, today])
  const log = (
    <Button variant="primary" icon="plus" keys={['L']} onPress={() => openDialog('log', {})}>
      {t('command.log')}
    </Button>
  )
  return (
    <RecordList<'interaction'>
      noun="interaction"
      title={t('screen.interactions')}
      columns={columns}
      views={viewsOf(t)}
      sorts={newestFirst}
      nameOf={(row) => interactionTitle(t, row)}
      onOpen={({ id }) => goTo(`/meetings/${id}`)}
      actions={log}
      empty={
        <EmptyState icon="note" title={t('interactionsScreen.empty')} action={log}>
          {t('interactionsScreen.emptyBody')}
        </EmptyState>
      }
    />
  )
}

const viewsOf = (t: Translate): readonly OwnView[] => [
  { id: 'all', label: t('interactionsScreen.all') },
  { id: 'mine', label: t('interactionsScreen.mine'), filter: { field: 'member', op: 'is', value: 'me' } },
  { id: 'met', label: t('interactionsScreen.met'), filter: { field: 'meaningful', op: 'is', value: true } },
  {
    id: 'planned',
    label: t('interactionsScreen.planned'),
    filter: { field: 'status', op: 'is', value: 'planned' },
  },
  {
    id: 'lobbying',
    label: t('interactionsScreen.lobbying'),
    filter: { field: 'lobbying', op: 'any-of', value: ['direct', 'grassroots'] },
  },
]
