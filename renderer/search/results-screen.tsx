import { useEffect, useState } from 'react'
import { everything } from '../../db/domain/filter/filter.ts'
import type { FilteredNoun } from '../../db/domain/filter/field.ts'
import { isAsking, parseSearchQuery, type SearchPlace } from '../../db/domain/search-query.ts'
import type { FoundGroup, FoundRecord } from '../../electron/contract/search.ts'
import { useCrumb } from '../app/api/crumbs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goTo, searchPath } from '../app/api/navigation.ts'
import { useRead } from '../app/api/queries.ts'
import { narrowView } from '../list/parts/list-memory.ts'
import { listPaths } from '../list/parts/list-view.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { pathOf } from './found-path.ts'
import { RecordLine } from './palette-option.tsx'
import { rememberSearch } from './recent-searches.ts'
import styles from './results.module.css'
import { nothingHint, searchFailure } from './search-words.ts'
import { Searches } from './searches.tsx'

export interface ResultsScreenProps {
  /** What is looked for, with its filters. */
  readonly text: string
}

const firstLimit = 10
const moreLimit = 100

/** Everything that was found, place by place with exact counts; the search itself can be changed on the page. */
export function ResultsScreen({ text }: ResultsScreenProps) {
  const t = useTranslate()
  useCrumb(text === '' ? undefined : text)
  return (
    <div className={styles.page}>
      <PageHead title={t('searchPage.title')} lede={t('searchPage.lede')} />
      <SearchForm start={text} />
      {text === '' ? null : <Results key={text} text={text} />}
    </div>
  )
}

/** What is typed, until something else is looked for: then that. The field stays, and the focus in it. */
function useFollowed(start: string) {
  const [text, setText] = useState(start)
  const [followed, setFollowed] = useState(start)
  if (followed !== start) {
    setFollowed(start)
    setText(start)
  }
  return [text, setText] as const
}

function SearchForm({ start }: { readonly start: string }) {
  const t = useTranslate()
  const [text, setText] = useFollowed(start)
  return (
    <form
      role="search"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') goTo(searchPath(text.trim()))
      }}
    >
      <SearchField
        label={t('searchPage.field')}
        placeholder={t('searchPage.example')}
        value={text}
        onChange={setText}
      />
      <Button type="submit" variant="primary">
        {t('searchPage.search')}
      </Button>
      <Searches text={start} />
    </form>
  )
}

function Results({ text }: ResultsScreenProps) {
  const t = useTranslate()
  const [limit, setLimit] = useState(firstLimit)
  const request = { text, limit, language: t.locale }
  const { data: groups, error } = useRead('search', 'groups', request, { keepPrevious: true })
  useRemembered(text, groups !== undefined)
  if (error)
    return (
      <Banner tone="danger" isAlert>
        {searchFailure(t, error)}
      </Banner>
    )
  if (groups === undefined)
    return (
      <div aria-busy="true" className={styles.group}>
        <Skeleton width="half" />
      </div>
    )
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  return (
    <>
      <p role="status" className={styles.count}>
        {t('palette.found', { count: total })}
      </p>
      {groups.length === 0 && (
        <EmptyState icon="search" title={t('searchPage.nothing')}>
          {nothingHint(t, text) ?? t('searchPage.nothingBody')}
        </EmptyState>
      )}
      {groups.map((group) => (
        <Group key={group.place} group={group} onMore={() => setLimit(moreLimit)} />
      ))}
    </>
  )
}

/** What was asked and answered can be asked again; what was refused is only mended. */
function useRemembered(text: string, isAnswered: boolean): void {
  useEffect(() => {
    if (isAnswered && isAsking(parseSearchQuery(text))) rememberSearch(text)
  }, [text, isAnswered])
}

const listOf: Partial<Record<SearchPlace, FilteredNoun>> = {
  people: 'person',
  organizations: 'organization',
  notes: 'interaction',
}

interface GroupProps {
  readonly group: FoundGroup
  readonly onMore: () => void
}

function Group({ group, onMore }: GroupProps) {
  const t = useTranslate()
  const { place, total, hits, filter, text } = group
  const list = listOf[place]
  return (
    <section aria-labelledby={`found-${place}`} className={styles.group}>
      <h2 id={`found-${place}`} className={styles.head}>
        {t(`searchPage.${place}`)} <span className={styles.number}>{total.toLocaleString(t.locale)}</span>
      </h2>
      <ul className={styles.hits}>
        {hits.map((hit) => (
          <Hit key={hit.id} record={hit} />
        ))}
      </ul>
      <div className={styles.foot}>
        {hits.length < total && hits.length < moreLimit && (
          <Button size="sm" variant="quiet" icon="chevron-down" onPress={onMore}>
            {t('searchPage.more')}
          </Button>
        )}
        {list && (
          <Button
            size="sm"
            variant="quiet"
            icon="list"
            onPress={() => {
              narrowView(list, {
                view: list === 'person' ? 'everyone' : 'all',
                words: text,
                filter: filter ?? everything,
              })
              goTo(listPaths[list])
            }}
          >
            {t('searchPage.asList')}
          </Button>
        )}
      </div>
    </section>
  )
}

function Hit({ record }: { readonly record: FoundRecord }) {
  return (
    <li>
      <button type="button" className={styles.hit} onClick={() => goTo(pathOf(record))}>
        <RecordLine record={record} isCurrent={false} />
      </button>
    </li>
  )
}
