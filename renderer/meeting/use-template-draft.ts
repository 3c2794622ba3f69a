import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { MeetingTemplateId } from '../../db/domain/meeting-template.ts'
import { isBlankRichText } from '../../db/domain/rich-text-words.ts'
import { typedInTemplateDraft, type TemplateValues } from '../../db/domain/template-draft.ts'
import type { TypedDraft } from '../../db/domain/typed-draft.ts'
import { DraftKeeper, listDrafts } from '../app/api/draft-keeper.ts'

export interface TemplateDraft {
  readonly id: number
  readonly typed: TypedDraft<TemplateValues>
}

/** What was typed last time and not saved; null for nothing, undefined while it is looked up. */
export function useTemplateDraft(template: MeetingTemplateId | null): TemplateDraft | null | undefined {
  const { data } = useQuery({
    queryKey: ['templateDraft', template],
    queryFn: async () => {
      const drafts = await listDrafts()
      const found = drafts.flatMap(({ id, body }): TemplateDraft[] => {
        const typed = typedInTemplateDraft(body)
        return typed?.values.template === template && typed !== undefined ? [{ id, typed }] : []
      })
      return found[0] ?? null
    },
    staleTime: Infinity,
    gcTime: 0,
  })
  return data
}

const isWorthKeeping = ({ name, agenda, body }: TemplateValues): boolean =>
  name.trim() !== '' || agenda.length > 0 || !isBlankRichText(body)

interface TemplateStart {
  /** What the page shows first. */
  readonly start: TemplateValues
  /** What the vault held then. */
  readonly stored: TemplateValues
}

/** What is typed is kept beside history until it is saved, or let go. */
export function useTemplateKeeper(
  { start, stored }: TemplateStart,
  id: number | undefined,
  values: TemplateValues,
) {
  const held = useRef<DraftKeeper<TemplateValues>>(null)
  const base = values.template === null ? undefined : stored
  held.current ??= new DraftKeeper({
    form: 'template',
    noun: 'meeting_template',
    start: { values: start, sensitivity: 'internal', base },
    id,
    isWorthKeeping,
  })
  const keeper = held.current
  useEffect(() => keeper.type({ values, sensitivity: 'internal', base }), [keeper, values, base])
  useEffect(() => () => keeper.leave(), [keeper])
  return keeper
}
