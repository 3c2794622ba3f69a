import { useState } from 'react'
import { fold } from '../../db/domain/fold.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { TagRow } from '../../db/domain/row/tag-row.ts'
import { tellChange } from '../app/api/changes.ts'
import { Failure } from '../app/api/caucus.ts'
import { failureText } from '../app/api/failures.ts'
import type { FormDraft } from '../app/api/form-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'

/** Why a tag is not called so. */
interface Refusal {
  readonly error?: string
  /** The tag that goes by this name: the two are merged only when that is asked for. */
  readonly tagOfThatName?: TagRow
}

interface TagForm {
  readonly draft: FormDraft
  readonly onSaved: () => void
}

/** Gives a tag another name; asked for once more under a name that is taken, makes one tag of the two. */
export function useTagSaving(tag: TagRow, { draft, onSaved }: TagForm) {
  const t = useTranslate()
  const [refusal, setRefusal] = useState<Refusal>({})
  const save = async (name: string) => {
    const { tagOfThatName } = refusal
    try {
      const write = tagOfThatName ? merging(t, tag, tagOfThatName) : renaming(t, tag, name)
      await draft.record(write)
      onSaved()
    } catch (failure) {
      setRefusal(await refusalOf(t, failure, name))
    }
  }
  return { ...refusal, save, forgetRefusal: () => setRefusal({}) }
}

type Write = (draft: number | undefined) => Promise<void>

const renaming =
  (t: Translate, tag: TagRow, name: string): Write =>
  async (draft) => {
    const { value: now, batch } = await ask('tag', 'rename', { id: tag.id, fields: { name } }, draft)
    tellChange(t, t('tags.renamed', { was: tag.name, name: now }), batch)
  }

const merging =
  (t: Translate, tag: TagRow, into: TagRow): Write =>
  async (draft) => {
    const { batch } = await ask('tag', 'merge', { id: tag.id, into: into.id }, draft)
    tellChange(t, t('tags.merged', { name: tag.name, into: into.name }), batch)
  }

async function refusalOf(t: Translate, failure: unknown, name: string): Promise<Refusal> {
  try {
    const tagOfThatName = isTaken(failure) ? await tagCalled(name) : undefined
    return tagOfThatName ? { tagOfThatName } : { error: failureText(t, failure) }
  } catch (unread) {
    return { error: failureText(t, unread) }
  }
}

const isTaken = (failure: unknown): boolean => failure instanceof Failure && failure.data.code === 'tag.taken'

async function tagCalled(name: string): Promise<TagRow | undefined> {
  const tags = await ask('tag', 'list', {})
  return tags.find((one) => fold(one.name) === fold(name))
}
