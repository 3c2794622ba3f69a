import { useState } from 'react'
import { reverseName, vocabularies, wordName, type Vocabulary } from '../../db/domain/word.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { Word } from '../../electron/contract/word.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useOpenedAgain } from '../app/api/left-place.ts'
import { ask, useRead } from '../app/api/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { Setting } from './setting.tsx'
import { WordDialog, wordDraftOf } from './word-dialog.tsx'
import styles from './settings.module.css'

/** The words that users of this vault work with, vocabulary by vocabulary. */
export function WordsSection() {
  const t = useTranslate()
  const [edited, setEdited] = useState<Word | Vocabulary | null>(null)
  return (
    <>
      <p className={styles.muted}>{t('words.hint')}</p>
      {vocabularies.map((of) => (
        <VocabularyWords key={of} of={of} onEdit={setEdited} />
      ))}
      {edited !== null && (
        <WordDialog
          word={typeof edited === 'string' ? null : edited}
          of={typeof edited === 'string' ? edited : edited.of}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

interface VocabularyWordsProps {
  readonly of: Vocabulary
  readonly onEdit: (edited: Word | Vocabulary) => void
}

function VocabularyWords({ of, onEdit }: VocabularyWordsProps) {
  const t = useTranslate()
  const { data: words } = useRead('word', 'list', { of })
  const { data: uses } = useRead('word', 'uses', { of })
  useOpenedAgain(wordDraftOf(of), () => onEdit(of))
  return (
    <Setting title={t(`words.of.${of}`)}>
      <ul className={styles.list} aria-label={t(`words.of.${of}`)} aria-busy={words === undefined}>
        {words?.map((word, index) => (
          <WordLine
            key={word.id}
            word={word}
            uses={uses && (uses[word.id] ?? 0)}
            among={words}
            index={index}
            onEdit={() => onEdit(word)}
          />
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button icon="plus" onPress={() => onEdit(of)}>
          {t(`words.add.${of}`)}
        </Button>
      </div>
    </Setting>
  )
}

interface WordLineProps {
  readonly word: Word
  /** Undefined until it is counted. */
  readonly uses: number | undefined
  readonly among: readonly Word[]
  readonly index: number
  readonly onEdit: () => void
}

function WordLine({ word, uses, among, index, onEdit }: WordLineProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const name = wordName(t, word.of, word)
  useOpenedAgain(wordDraftOf(word.id), onEdit)
  const move = (by: 1 | -1) => {
    const ids = among.map(({ id }) => id)
    ids.splice(index + by, 0, ...ids.splice(index, 1))
    void tell(ask('word', 'order', { of: word.of, ids }), t('words.moved', { name }))
  }
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <b>
          <bdi>{name}</bdi>
        </b>
        <span className={styles.muted}>
          <bdi>{factsOf(t, word, uses).join(' · ')}</bdi>
        </span>
      </span>
      {word.retired && <Badge shape="ring">{t('ownField.retired')}</Badge>}
      <IconButton
        icon="chevron-up"
        label={t('ownField.up', { label: name })}
        isDisabled={index === 0}
        onPress={() => move(-1)}
      />
      <IconButton
        icon="chevron-down"
        label={t('ownField.down', { label: name })}
        isDisabled={index === among.length - 1}
        onPress={() => move(1)}
      />
      <IconButton icon="edit" label={t('ownField.edit', { label: name })} onPress={onEdit} />
      <WordMenu word={word} name={name} isUnused={uses === 0} />
    </li>
  )
}

/** How it reads the other way, what it counts as, how often it is used. */
function factsOf(t: Translate, word: Word, uses: number | undefined): string[] {
  const { of, isMeeting, countsAs } = word
  const back = reverseName(t, word)
  const facts = [
    of === 'relationship_type' && back !== wordName(t, of, word) && back,
    isMeeting && t('words.meeting'),
    countsAs === 'attempt' && t('words.attempt'),
    uses !== undefined && (uses === 0 ? t('words.unused') : t('words.uses', { count: uses })),
  ]
  return facts.filter((fact) => fact !== false)
}

interface WordMenuProps {
  readonly word: Word
  readonly name: string
  readonly isUnused: boolean
}

/** Only words of one's own that nothing uses can be removed. */
function WordMenu({ word: { id, key, retired }, name, isUnused }: WordMenuProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const more = t('contactScreen.moreAbout', { name })
  const retire = () =>
    void tell(
      ask('word', 'update', { id, fields: { retired: !retired } }),
      retired ? t('words.backIn', { name }) : t('words.retired', { name }),
    )
  const remove = () => void tell(ask('word', 'remove', { id }), t('words.removed', { name }))
  const retiring = {
    id: 'retire',
    label: retired ? t('ownField.bringBack') : t('words.retire'),
    description: retired ? '' : t('words.retireWords'),
    icon: 'archive',
    onAction: retire,
  } as const
  const removing = {
    id: 'remove',
    label: t('listScreen.trash'),
    description: t('words.removeWords'),
    icon: 'trash',
    tone: 'danger',
    onAction: remove,
  } as const
  return (
    <Menu
      label={more}
      placement="bottom end"
      trigger={<IconButton icon="more" label={more} />}
      groups={[{ id: 'word', actions: key === null && isUnused ? [retiring, removing] : [retiring] }]}
    />
  )
}
