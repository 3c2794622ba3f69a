import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useHereCommands } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import type { OneDecision } from './use-one-decision.ts'
import type { MergeDraft } from './use-merge-draft.ts'

interface GroupWork {
  readonly merge: () => void
  readonly keepApart: () => void
}

/** What can be done about the group in sight, by its buttons and its keys. */
export function useGroupWork(group: DuplicateGroup, draft: MergeDraft, { decide }: OneDecision): GroupWork {
  const t = useTranslate()
  const tell = useTellChange()
  const { keep, others, choices, contacts } = draft
  const merge = () => {
    if (keep === undefined || others.length === 0) return
    const name = contacts.find(({ id }) => id === keep)?.name ?? ''
    const message = t('duplicatesScreen.merged', { name, count: others.length + 1 })
    decide(
      async () => (await tell(ask('duplicates', 'merge', { keep, others, choices }), message)) !== undefined,
    )
  }
  const keepApart = () => {
    const ids = group.contacts.slice(0, 50).map(({ id }) => id)
    const message = t('duplicatesScreen.keptApart', { count: ids.length })
    decide(async () => (await tell(ask('duplicates', 'keepApart', { ids }), message)) !== undefined)
  }
  useHereCommands([
    { id: 'merge', label: t('duplicatesScreen.mergeThese'), keys: 'm', icon: 'merge', run: merge },
    { id: 'keepApart', label: t('duplicatesScreen.keepApart'), keys: 'b', icon: 'people', run: keepApart },
    ...contacts.slice(0, 9).map(({ id, name }, place) => ({
      id: `keep${place + 1}`,
      label: t('duplicatesScreen.keepNamed', { name, place: place + 1 }),
      keys: String(place + 1),
      run: () => draft.setKeep(id as never),
    })),
  ])
  return { merge, keepApart }
}
