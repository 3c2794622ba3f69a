import { useState } from 'react'
import { useTellChange } from '../app/api/changes.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goTo, searchPath } from '../app/api/navigation.ts'
import { ask } from '../app/api/queries.ts'
import { NameDialog } from '../list/parts/name-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { ChipButton, PressableChip } from '../ui/chip.tsx'
import { useKeptSearches, type KeptSearch } from './kept-searches.ts'
import { useRecentSearches } from './recent-searches.ts'
import styles from './results.module.css'

/** What was looked for before, what was kept of it, and the way to keep this one. */
export function Searches({ text }: { readonly text: string }) {
  const t = useTranslate()
  const kept = useKeptSearches()
  const isKept = (one: string) => kept.some((search) => search.text === one)
  const recent = useRecentSearches().filter((one) => one !== text && !isKept(one))
  return (
    <>
      {text !== '' && !isKept(text) && <KeepSearch text={text} />}
      {kept.length > 0 && (
        <div role="group" aria-label={t('searchPage.kept')} className={styles.recent}>
          <span className={styles.hint}>{t('searchPage.kept')}</span>
          {kept.map((search) => (
            <KeptChip key={search.id} search={search} />
          ))}
        </div>
      )}
      {recent.length > 0 && (
        <div role="group" aria-label={t('searchPage.recent')} className={styles.recent}>
          <span className={styles.hint}>{t('searchPage.recent')}</span>
          {recent.map((one) => (
            <ChipButton key={one} icon="history" onPress={() => goTo(searchPath(one))}>
              {one}
            </ChipButton>
          ))}
        </div>
      )}
    </>
  )
}

function KeepSearch({ text }: { readonly text: string }) {
  const t = useTranslate()
  const tell = useTellChange()
  const [isNaming, setNaming] = useState(false)
  const keep = async (name: string): Promise<boolean> => {
    const input = { list: 'search', name, definition: { search: text } } as const
    const made = await tell(ask('savedView', 'create', input), t('searchPage.keptNow', { name }))
    return made !== undefined
  }
  return (
    <>
      <Button icon="star" onPress={() => setNaming(true)}>
        {t('searchPage.keep')}
      </Button>
      {isNaming && (
        <NameDialog
          title={t('searchPage.keep')}
          label={t('savedViews.name')}
          start={text}
          onSave={keep}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}

function KeptChip({ search: { id, name, text } }: { readonly search: KeptSearch }) {
  const t = useTranslate()
  const tell = useTellChange()
  const remove = () => void tell(ask('history', 'trash', { ids: [id] }), t('searchPage.removed', { name }))
  return (
    <PressableChip
      icon="star"
      label={t('searchPage.lookFor', { name })}
      onPress={() => goTo(searchPath(text))}
      remove={{ name, onPress: remove }}
    >
      <bdi title={text}>{name}</bdi>
    </PressableChip>
  )
}
