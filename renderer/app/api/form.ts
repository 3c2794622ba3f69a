import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import type { Catalogue } from '../../../db/domain/i18n/en.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { findIssues, type Issue } from '../../../db/domain/parse.ts'
import { Failure } from './caucus.ts'
import { useTranslate } from './language.tsx'

interface SchemaFormOptions<Values extends FieldValues, Input> {
  /** The one that the store checks by. */
  readonly schema: z.ZodType<Input>
  readonly start: Values
  /** What is typed, as the store takes it. */
  readonly toInput: (values: Values) => Input
}

interface SchemaForm<Values extends FieldValues, Input> {
  readonly form: UseFormReturn<Values>
  /** Checks, then hands on; a refusal of the store stands beside the fields it is about. True when it was done. */
  readonly submit: (send: (input: Input, values: Values) => Promise<unknown>) => Promise<boolean>
}

/** A form whose fields are checked by a schema of the domain, with faults in the language of the window. */
export function useSchemaForm<Values extends FieldValues, Input>(
  options: SchemaFormOptions<Values, Input>,
): SchemaForm<Values, Input> {
  const { schema, start, toInput } = options
  const t = useTranslate()
  const form = useForm<Values>({
    defaultValues: start as DefaultValues<Values>,
    mode: 'onTouched',
    resolver: (values) => {
      const issues = findIssues(schema, toInput(values))
      return issues.length === 0
        ? { values, errors: {} }
        : { values: {}, errors: errorsOf(t, issues) as never }
    },
  })
  const submit: SchemaForm<Values, Input>['submit'] = async (send) => {
    let isDone = false
    await form.handleSubmit(async (values) => {
      try {
        await send(toInput(values), values)
        isDone = true
      } catch (error) {
        const issues = issuesOf(error)
        if (issues.length === 0) throw error
        for (const [field, fault] of Object.entries(errorsOf(t, issues)))
          form.setError(field as Path<Values>, fault)
      }
    })()
    return isDone
  }
  return { form, submit }
}

/** What the store found fault with; nothing where it failed otherwise. */
function issuesOf(error: unknown): readonly Issue[] {
  if (!(error instanceof Failure) || error.data.code !== 'input.invalid') return []
  const { issues } = error.data.params
  return (issues as readonly string[]).map((text) => {
    const [path, key] = text.includes(': ') ? text.split(': ') : ['', text]
    return { path: path ?? '', key: key ?? '' }
  })
}

interface Fault {
  readonly type: 'schema'
  readonly message: string
}

/** By the field of the form: the first part of the path. A fault of the whole is one of its name. */
function errorsOf(t: Translate, issues: readonly Issue[]): Record<string, Fault> {
  return Object.fromEntries(
    issues.map(({ path, key }) => [
      path.split('.')[0] || 'name',
      { type: 'schema', message: issueText(t, key) },
    ]),
  )
}

/** "Must not be empty": the catalogue has it as the end of a sentence that begins with the field. */
function issueText(t: Translate, key: string): string {
  const words = t(key as `issue.${keyof Catalogue['issue']}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
