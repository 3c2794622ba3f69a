import { useState } from 'react'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { Filter } from '../../../db/domain/filter/filter.ts'
import { failureText, showFailure } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask, useRead } from '../../app/api/queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/layout.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { ConditionFields } from './condition-fields.tsx'
import type { FilterSpeech } from './condition-words.ts'
import {
  isDraftGroup,
  isHalfSaid,
  newCondition,
  newGroup,
  toDraft,
  toFilter,
  withoutPart,
  withPart,
  type DraftGroup,
  type DraftPart,
} from './filter-draft.ts'
import styles from './filter.module.css'
import { useSpeech } from './use-speech.ts'

export interface FilterBuilderProps {
  readonly noun: FilteredNoun
  readonly title: string
  readonly filter: Filter
  /** What the view asks by itself. */
  readonly within: Filter
  readonly onApply: (filter: Filter) => void
  readonly onClose: () => void
}

/** How deep groups stand in groups, the outermost counted. */
const mostDepth = 5

/** A filter put together of conditions in groups, or written as text; says at once how many rows it leaves. */
export function FilterBuilder(props: FilterBuilderProps) {
  const { noun, title, filter, within, onApply, onClose } = props
  const t = useTranslate()
  const [draft, setDraft] = useState(() => startOf(filter))
  const { filter: built, unfinished } = toFilter(draft)
  const { speech, onName } = useSpeech(noun, built)
  const [typed, setTyped] = useState<string | null>(null)
  const [isRefused, setRefused] = useState(false)
  const typing = useTypedFilter(noun, setDraft)
  const apply = async () => {
    const read = typed === null ? built : await typing.read(typed)
    if (read !== undefined) onApply(read)
  }
  const writeOut = () =>
    ask('filter', 'say', { filter: built }).then(
      ({ text }) => setTyped(text),
      (error: unknown) => showFailure(t, error),
    )
  const turn = async (mode: 'form' | 'text') => {
    setRefused(mode === 'text' && isHalfSaid(draft))
    if (mode === 'text') return isHalfSaid(draft) ? undefined : writeOut()
    if (typed === null || (await typing.read(typed)) !== undefined) setTyped(null)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('filterBuilder.title', { list: title })}
      size="lg"
      isDismissable={false}
      footer={
        <>
          <span className={styles.fits} aria-live="polite">
            {typed !== null ? null : unfinished > 0 ? (
              t('filterBuilder.unfinished', { count: unfinished })
            ) : (
              <Fits noun={noun} within={within} filter={built} />
            )}
          </span>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={typed === null && unfinished > 0}
            onPress={() => void apply()}
          >
            {t('filterBuilder.apply')}
          </Button>
        </>
      }
    >
      <div className={styles.builder}>
        <SegmentedControl
          label={t('filterBuilder.how')}
          size="sm"
          segments={[
            { value: 'form', label: t('filterBuilder.asForm') },
            { value: 'text', label: t('filterBuilder.asText') },
          ]}
          value={typed === null ? 'form' : 'text'}
          onChange={(mode) => void turn(mode)}
        />
        {isRefused && unfinished > 0 && (
          <Banner tone="warn" isAlert>
            {t('filterBuilder.finishFirst')}
          </Banner>
        )}
        {typed === null ? (
          <GroupFields
            group={draft}
            depth={1}
            number="1"
            speech={speech}
            onName={onName}
            onChange={(part) => setDraft((whole) => withPart(whole, part))}
            onRemove={(id) => setDraft((whole) => withoutPart(whole, id))}
          />
        ) : (
          <TextArea
            autoFocus
            label={t('filterBuilder.text')}
            hint="sector=health and (tag=champion or days>45)"
            value={typed}
            onChange={setTyped}
            rows={5}
            {...(typing.problem && { error: typing.problem })}
          />
        )}
      </div>
    </Dialog>
  )
}

/** An empty filter begins with the condition that is to be made. */
function startOf(filter: Filter): DraftGroup {
  const draft = toDraft(filter)
  return draft.parts.length === 0 ? newGroup('all', [newCondition()]) : draft
}

/** Reads what was typed; what cannot be read is said beside it. */
function useTypedFilter(noun: FilteredNoun, onRead: (draft: DraftGroup) => void) {
  const t = useTranslate()
  const [problem, setProblem] = useState<string>()
  const read = async (text: string): Promise<Filter | undefined> => {
    try {
      const filter = await ask('filter', 'read', { noun, text, language: t.locale })
      setProblem(undefined)
      onRead(startOf(filter))
      return filter
    } catch (error) {
      setProblem(failureText(t, error))
      return undefined
    }
  }
  return { problem, read }
}

function Fits({ noun, filter, within }: Pick<FilterBuilderProps, 'noun' | 'filter' | 'within'>) {
  const t = useTranslate()
  const request = { noun, filter: {}, where: { all: [within, filter] }, sort: [] }
  const { data } = useRead('list', 'count', request, { keepPrevious: true })
  return data && t('filterBuilder.fits', { count: data.total })
}

interface GroupFieldsProps {
  readonly group: DraftGroup
  readonly depth: number
  /** "1.2": its place, read aloud. */
  readonly number: string
  readonly speech: FilterSpeech
  readonly onName: (id: string, name: string) => void
  readonly onChange: (part: DraftPart) => void
  readonly onRemove: (id: number) => void
}

function GroupFields(props: GroupFieldsProps) {
  const { group, depth, number, speech, onName, onChange, onRemove } = props
  const t = useTranslate()
  const add = (part: DraftPart) => onChange({ ...group, parts: [...group.parts, part] })
  return (
    <div role="group" aria-label={`${t('filterBuilder.group')} ${number}`} className={styles.group}>
      <Row>
        <SegmentedControl
          label={t('filterBuilder.how')}
          size="sm"
          segments={[
            { value: 'all', label: t('filterBuilder.all') },
            { value: 'any', label: t('filterBuilder.any') },
          ]}
          value={group.how}
          onChange={(how) => onChange({ ...group, how })}
        />
        {depth > 1 && (
          <IconButton
            icon="x"
            size="sm"
            label={t('filterBuilder.removeGroup', { number })}
            onPress={() => onRemove(group.id)}
          />
        )}
      </Row>
      {group.parts.map((part, index) => {
        const place = `${number}.${index + 1}`
        return isDraftGroup(part) ? (
          <GroupFields key={part.id} {...props} group={part} depth={depth + 1} number={place} />
        ) : (
          <div key={part.id} className={styles.condition}>
            <ConditionFields
              speech={speech}
              condition={part}
              onChange={onChange}
              onName={onName}
              autoFocus={part.field === null}
            />
            <IconButton
              icon="x"
              size="sm"
              label={t('filterBuilder.removeCondition', { number: place })}
              onPress={() => onRemove(part.id)}
            />
          </div>
        )
      })}
      <Row>
        <Button size="sm" variant="quiet" icon="plus" onPress={() => add(newCondition())}>
          {t('filterBuilder.addCondition')}
        </Button>
        {depth < mostDepth && (
          <Button
            size="sm"
            variant="quiet"
            icon="plus"
            onPress={() => add(newGroup(group.how === 'all' ? 'any' : 'all', [newCondition()]))}
          >
            {t('filterBuilder.addGroup')}
          </Button>
        )}
      </Row>
    </div>
  )
}
