import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import { Popover } from 'react-aria-components'
import { fold } from '../../../db/domain/fold.ts'
import type { Mention } from '../../../db/domain/rich-text.ts'
import { classNames } from '../class-names.ts'
import floating from '../floating.module.css'
import { Icon, type IconName } from '../icon.tsx'
import { useUiLabels } from '../labels.tsx'
import text from '../text.module.css'
import type { Suggesting } from './mentions.ts'
import styles from './mention-list.module.css'

/** One name that may be meant. */
export interface MentionOption extends Mention {
  readonly description?: string
  readonly icon: IconName
}

/** Whom the words may mean, the likeliest first. */
export type FindMentions = (words: string) => Promise<readonly MentionOption[]>

/** What the editor asks of the open list. */
export interface MentionKeys {
  readonly press: (event: KeyboardEvent) => boolean
}

export interface MentionListProps {
  readonly suggesting: Suggesting
  readonly find: FindMentions
  /** Tells the text field which option is meant now; undefined, none. */
  readonly onActive: (active: { readonly list: string; readonly option: string } | undefined) => void
  readonly keys: Ref<MentionKeys>
}

/** Names that fit what was typed after an @: the focus stays in the text, arrows go through the list, Enter takes. */
export function MentionList({ suggesting, find, onActive, keys }: MentionListProps) {
  const labels = useUiLabels().notes
  const id = useId()
  const { words, anchor, choose } = suggesting
  const found = useFound(find, words)
  const [at, setAt] = useState(0)
  const [isShut, setShut] = useState(false)
  const options = isShut ? [] : found
  const index = Math.min(at, options.length - 1)
  const optionId = (one: number) => `${id}-${one}`
  const take = ({ id: uid, noun, label }: MentionOption) => choose({ id: uid, noun, label })
  useEffect(() => setAt(0), [words])
  useEffect(() => {
    onActive(options.length > 0 ? { list: id, option: optionId(index) } : undefined)
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' })
  }, [options, index])
  useEffect(() => () => onActive(undefined), [])
  useImperativeHandle(keys, () => ({
    press: (event) => {
      const option = options[index]
      if (option === undefined) return false
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step !== undefined) setAt((index + step + options.length) % options.length)
      else if (event.key === 'Enter' || event.key === 'Tab') take(option)
      else if (event.key === 'Escape') setShut(true)
      else return false
      event.stopPropagation()
      return true
    },
  }))
  const place = useRef<HTMLDivElement>(null)
  const trigger = useRef<Element>(null)
  trigger.current = anchor
  return (
    <div ref={place} className={styles.place}>
      <span role="status" className={text.hidden}>
        {options.length > 0 ? labels.mentionsFound(options.length) : ''}
      </span>
      <Popover
        isOpen={options.length > 0 && anchor !== null}
        isNonModal
        UNSTABLE_portalContainer={place.current ?? undefined}
        triggerRef={trigger}
        placement="bottom start"
        offset={4}
        aria-label={labels.mentions}
        className={classNames(floating.surface, floating.menu)}
      >
        <div
          role="listbox"
          id={id}
          aria-label={labels.mentions}
          className={classNames(floating.list, styles.list)}
        >
          {options.map((option, nth) => (
            <div
              key={option.id}
              id={optionId(nth)}
              role="option"
              tabIndex={-1}
              aria-selected={nth === index}
              data-focused={nth === index || undefined}
              className={floating.item}
              onPointerEnter={() => setAt(nth)}
              onPointerDown={(event) => {
                event.preventDefault()
                take(option)
              }}
            >
              <Icon name={option.icon} />
              <span className={floating.words}>
                <bdi>{option.label}</bdi>
                {option.description !== undefined && (
                  <span className={floating.description}>{option.description}</span>
                )}
              </span>
            </div>
          ))}
        </div>
      </Popover>
    </div>
  )
}

const none: readonly MentionOption[] = []

interface Found {
  readonly options: readonly MentionOption[]
  /** The words that it answers. */
  readonly to: string
}

/** After so many words, what follows the @ is a sentence. */
const mostWords = 4

/**
 * Answers come in the order they were asked for; one that came too late is let go. Until the answer to these words is there,
 * those of the last one that have them: Enter takes nobody who does not fit what was typed.
 */
function useFound(find: FindMentions, words: string): readonly MentionOption[] {
  const [{ options: found, to }, setFound] = useState<Found>({ options: none, to: words })
  const isName = words.length <= 60 && words.split(/\s+/u).length <= mostWords && !words.startsWith(' ')
  useEffect(() => {
    let isLate = false
    if (isName)
      void find(words.trim()).then(
        (options) => !isLate && setFound({ options, to: words }),
        () => !isLate && setFound({ options: none, to: words }),
      )
    else setFound({ options: none, to: words })
    return () => {
      isLate = true
    }
  }, [find, words, isName])
  return useMemo(
    () => (to === words ? found : found.filter(({ label }) => fold(label).includes(fold(words.trim())))),
    [found, to, words],
  )
}
