import { useCallback, useState } from 'react'
import { isOffered } from '../../db/domain/word.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { MeetingTemplateId } from '../../db/domain/meeting-template.ts'
import { isBlankRichText } from '../../db/domain/rich-text-words.ts'
import type { TemplateValues } from '../../db/domain/template-draft.ts'
import type { Id } from '../../db/domain/uid.ts'
import type { MeetingTemplateRow } from '../../electron/contract/meeting.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useCrumb } from '../app/api/crumbs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goingOn } from '../app/api/navigation.ts'
import { useOneAtATime } from '../app/api/one-at-a-time.ts'
import { ask, useRead } from '../app/api/queries.ts'
import { useSaveKey } from '../app/api/save-key.ts'
import { draftOver } from '../app/api/typed-over.ts'
import { typeName } from '../interaction/parts/interaction-words.ts'
import { Button } from '../ui/button.tsx'
import { Row } from '../ui/layout.tsx'
import { PageHead } from '../ui/page.tsx'
import { RichTextEditor } from '../ui/rich-text/rich-text-editor.tsx'
import { Select } from '../ui/select.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AgendaList } from './agenda-list.tsx'
import { findMentions } from './find-mentions.ts'
import { templateStart } from './template-words.ts'
import styles from './templates.module.css'
import { useTemplateDraft, useTemplateKeeper, type TemplateDraft } from './use-template-draft.ts'

/** One template while it is changed. */
export function TemplateScreen({ id }: { readonly id: MeetingTemplateId | null }) {
  const t = useTranslate()
  const { data } = useRead('meeting', 'templates', {})
  const draft = useTemplateDraft(id)
  const template = data?.find((one) => one.id === id)
  useCrumb(template ? templateStart(t, template).name : t('templatesScreen.add'))
  if (draft === undefined || (id !== null && !template)) return <Skeleton height="card" />
  return <TemplateForm key={id} template={template} draft={draft} />
}

const firstValues = (t: Translate, template: MeetingTemplateRow | undefined): TemplateValues => ({
  form: 'template',
  template: template?.id ?? null,
  type: template?.type ?? null,
  ...templateStart(t, template ?? { id: '' as MeetingTemplateId, ...blank }),
})

const blank = { key: null, label: null, type: null, agenda: [], body: null } as const

interface TemplateFormProps {
  readonly template: MeetingTemplateRow | undefined
  /** What was typed last time and not saved. */
  readonly draft: TemplateDraft | null
}

function TemplateForm({ template, draft }: TemplateFormProps) {
  const t = useTranslate()
  const form = useTemplateForm(template, draft)
  return (
    <div className={styles.page}>
      <PageHead
        title={form.label || t('templatesScreen.add')}
        actions={
          <>
            {form.isChanged && (
              <Button variant="quiet" onPress={() => void form.discard()}>
                {t('templatesScreen.discard')}
              </Button>
            )}
            {template && (
              <Button icon="trash" onPress={() => void form.trash(template.id)}>
                {t('templatesScreen.trash')}
              </Button>
            )}
            <Button variant="primary" onPress={() => void form.save()} isDisabled={form.label === ''}>
              {t('followUpForm.save')}
            </Button>
          </>
        }
      />
      <TemplateFields form={form} />
    </div>
  )
}

type TemplateFormState = ReturnType<typeof useTemplateForm>

const templatesPath = '/meetings/templates'

/** What is typed of a template, kept as a draft until it is saved. */
function useTemplateForm(template: MeetingTemplateRow | undefined, draft: TemplateDraft | null) {
  const t = useTranslate()
  const tell = useTellChange()
  const [stored] = useState(() => firstValues(t, template))
  const [start] = useState(() => (draft ? draftOver(stored, draft.typed) : stored))
  const [values, setValues] = useState<TemplateValues>(start)
  const keeper = useTemplateKeeper({ start, stored }, draft?.id, values)
  const label = values.name.trim()
  const discard = async () => {
    const goOn = goingOn()
    await keeper.remove()
    goOn(templatesPath, { replace: true })
  }
  const save = useOneAtATime(async () => {
    if (label === '') return
    const { agenda, body, type } = values
    const lines = agenda.filter(({ text }) => text.trim() !== '').map((line) => ({ ...line, done: false }))
    const fields = { label, type, agenda: lines, body: isBlankRichText(body) ? null : body }
    const goOn = goingOn()
    const saved = await tell(
      keeper.record((ended) => ask('meeting', 'saveTemplate', { id: template?.id ?? null, fields }, ended)),
      t('templatesScreen.saved', { name: label }),
    )
    if (saved) goOn(templatesPath, { replace: true })
  })
  const trash = async (id: MeetingTemplateId) => {
    const goOn = goingOn()
    const gone = await tell(
      ask('history', 'trash', { ids: [id] }),
      t('templatesScreen.trashed', { name: label }),
    )
    if (gone) goOn(templatesPath, { replace: true })
  }
  useSaveKey(() => void save())
  const set = (changes: Partial<TemplateValues>) => setValues((now) => ({ ...now, ...changes }))
  const isChanged = draft !== null || values !== start
  return { start, values, set, label, isChanged, save, discard, trash }
}

function TemplateFields({ form: { start, values, set } }: { readonly form: TemplateFormState }) {
  const t = useTranslate()
  const types = useRead('interactionType', 'list', {}).data ?? []
  const find = useCallback((words: string) => findMentions(t, words), [t])
  return (
    <div className={styles.form}>
      <Row gap={3} wrap align="end">
        <TextField
          label={t('templatesScreen.name')}
          value={values.name}
          onChange={(name) => set({ name })}
          autoFocus
        />
        <Select
          label={t('logForm.type')}
          options={types
            .filter(isOffered(values.type))
            .map((type) => ({ id: type.id as string, label: typeName(t, type) }))}
          value={values.type}
          onChange={(type) => set({ type: type as Id<'interaction_type'> })}
          placeholder={t('logForm.chooseType')}
        />
      </Row>
      <h2>{t('field.agenda')}</h2>
      <AgendaList lines={values.agenda} onChange={(agenda) => set({ agenda })} />
      <h2>{t('field.bodyText')}</h2>
      <div>
        <RichTextEditor
          label={t('field.bodyText')}
          start={start.body}
          onChange={(body) => set({ body })}
          findMentions={find}
        />
      </div>
    </div>
  )
}
