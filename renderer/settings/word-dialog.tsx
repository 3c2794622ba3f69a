import { useState } from 'react'
import { countings, type CountsAs } from '../../db/domain/interaction-type.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { labelLimit, reverseName, wordName, type Vocabulary } from '../../db/domain/word.ts'
import type { Change } from '../../electron/contract/change.ts'
import type { Word } from '../../electron/contract/word.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useReadAfresh } from '../app/api/queries.ts'
import { FormDialog } from '../contact/parts/form-dialog.tsx'
import { OpenedAfresh } from '../contact/parts/opened-afresh.tsx'
import { useSaving } from '../contact/parts/use-saving.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'

export interface WordDialogProps {
  /** Null to make one. */
  readonly word: Word | null
  readonly of: Vocabulary
  readonly onClose: () => void
}

/** What is typed; a name that is empty is the one that Caucus brings. */
interface Draft {
  readonly label: string
  readonly back: string
  readonly countsAs: CountsAs
  readonly isMeeting: boolean
}

/** Names the draft of a word, or of a new one of a vocabulary. */
export const wordDraftOf = (word: Word['id'] | Vocabulary): string => `word ${word}`

/** A word: what it is called, and what else its vocabulary says of it. */
export function WordDialog({ word, of, onClose }: WordDialogProps) {
  const t = useTranslate()
  const words = useReadAfresh('word', 'list', { of }, { enabled: word !== null })
  if (!word) return <WordForm word={null} of={of} onClose={onClose} />
  return (
    <OpenedAfresh title={t('ownField.edit', { label: wordName(t, of, word) })} now={words} onClose={onClose}>
      {(now) => <WordForm word={now.find(({ id }) => id === word.id) ?? word} of={of} onClose={onClose} />}
    </OpenedAfresh>
  )
}

function WordForm({ word, of, onClose }: WordDialogProps) {
  const t = useTranslate()
  const [draft, setDraft] = useState(() => draftOf(t, of, word))
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const isBrought = word !== null && word.key !== null
  const canSave = isBrought || draft.label.trim() !== ''
  const kept = useFormDraft({
    form: wordDraftOf(word?.id ?? of),
    noun: of,
    record: word?.id,
    values: draft,
    restore: setDraft,
  })
  const { error, save } = useSaving(onClose, kept)
  const submit = () => {
    const fields = fieldsOf(t, { of, word, draft })
    const name = draft.label.trim() || wordName(t, of, { key: word?.key ?? null, label: null })
    return save(
      (ended): Promise<Change<unknown>> =>
        word
          ? ask('word', 'update', { id: word.id, fields }, ended)
          : ask('word', 'create', { of, ...fields, label: draft.label.trim() }, ended),
      word ? t('words.changed', { name }) : t('words.added', { name }),
    )
  }
  return (
    <FormDialog
      title={word ? t('ownField.edit', { label: wordName(t, of, word) }) : t(`words.add.${of}`)}
      onClose={onClose}
      onSubmit={submit}
      canSubmit={canSave}
      error={error}
      draft={kept}
    >
      <TextField
        autoFocus
        isRequired={!isBrought}
        size="lg"
        maxLength={labelLimit}
        label={of === 'relationship_type' ? t('words.there') : t('words.name')}
        {...(isBrought && {
          hint: t('words.brought', { name: wordName(t, of, { key: word.key, label: null }) }),
        })}
        value={draft.label}
        onChange={(label) => set({ label })}
      />
      {of === 'relationship_type' && (
        <TextField
          size="lg"
          maxLength={labelLimit}
          label={t('words.back')}
          hint={t('words.backHint')}
          value={draft.back}
          onChange={(back) => set({ back })}
        />
      )}
      {of === 'interaction_type' && <TypeFields draft={draft} onChange={set} />}
    </FormDialog>
  )
}

interface TypeFieldsProps {
  readonly draft: Draft
  readonly onChange: (changes: Partial<Draft>) => void
}

/** Whether one of this type can be the last contact, and whether it is a meeting. */
function TypeFields({ draft: { countsAs, isMeeting }, onChange }: TypeFieldsProps) {
  const t = useTranslate()
  return (
    <>
      <Select
        size="lg"
        label={t('words.counts')}
        placeholder=""
        value={countsAs}
        onChange={(next) => onChange({ countsAs: next })}
        options={countings.map((id) => ({ id, label: t(`words.counts.${id}`) }))}
      />
      <Checkbox isSelected={isMeeting} onChange={(next) => onChange({ isMeeting: next })}>
        {t('words.isMeeting')}
      </Checkbox>
    </>
  )
}

function draftOf(t: Translate, of: Vocabulary, word: Word | null): Draft {
  if (word === null) return { label: '', back: '', countsAs: 'contact', isMeeting: false }
  const label = wordName(t, of, word)
  const back = reverseName(t, word)
  return {
    label,
    back: back === label ? '' : back,
    countsAs: word.countsAs ?? 'contact',
    isMeeting: word.isMeeting,
  }
}

interface Drafted {
  readonly of: Vocabulary
  readonly word: Word | null
  readonly draft: Draft
}

/** A name as Caucus brings it stays translated; only one of the user's own is kept as it was typed. */
function fieldsOf(t: Translate, { of, word, draft }: Drafted) {
  const brought = { key: word?.key ?? null, label: null }
  const label = own(draft.label, wordName(t, of, brought))
  if (of === 'sector') return { label }
  if (of === 'interaction_type') return { label, countsAs: draft.countsAs, isMeeting: draft.isMeeting }
  const back = draft.back.trim() || draft.label.trim()
  const reverseLabel = label === null ? own(back, reverseName(t, brought)) : own(back, label)
  return { label, reverseLabel }
}

const own = (typed: string, brought: string): string | null => {
  const name = typed.trim()
  return name === '' || name === brought ? null : name
}
