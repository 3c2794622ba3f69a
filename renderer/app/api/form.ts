import { useRef, useState } from 'react'
import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import type { Catalogue } from '../../../db/domain/i18n/en.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { findIssues, type Issue } from '../../../db/domain/parse.ts'
import { Failure } from './caucus.ts'
import { failureText } from './failures.ts'
import { placeFaults, readIssue, writeIssue } from './form-faults.ts'
import { useTranslate } from './language.tsx'

interface SchemaFormOptions<Values extends FieldValues, Input> {
  /** The one that the store checks by. */
  readonly schema: z.ZodType<Input>
  readonly start: Values
  /** What is typed, as the store takes it. */
  readonly toInput: (values: Values) => Input
  /** The field for what is wrong with the whole, or with its name. */
  readonly whole: Path<Values>
  /** For what the form asks beside its values: marks the faults that it can say, and hands back the others. */
  readonly markBeside?: (issues: readonly Issue[]) => readonly Issue[]
}

interface SchemaForm<Values extends FieldValues, Input> {
  readonly form: UseFormReturn<Values>
  /** Checks, then hands on. True when it was done; else a field says why not, or `refusal` does. */
  readonly submit: (send: (input: Input, values: Values) => Promise<unknown>) => Promise<boolean>
  /** Why it was not saved, as far as no field can say it: to be shown above the form. */
  readonly refusal: string | undefined
}

/** A form whose fields are checked by a schema of the domain, with faults in the language of the window. */
export function useSchemaForm<Values extends FieldValues, Input>(
  options: SchemaFormOptions<Values, Input>,
): SchemaForm<Values, Input> {
  const { schema, start, toInput, whole, markBeside = (issues) => issues } = options
  const t = useTranslate()
  const [refusal, setRefusal] = useState<string>()
  const checked = useRef<readonly string[]>([])
  const form = useForm<Values>({
    defaultValues: start as DefaultValues<Values>,
    mode: 'onTouched',
    resolver: (values, _context, { names = [] }) => {
      checked.current = names
      const issues = findIssues(schema, toInput(values))
      return issues.length === 0
        ? { values, errors: {} }
        : { values: {}, errors: errorsOf(t, issues) as never }
    },
  })
  const say = (issues: readonly Issue[], shown: readonly string[]): void => {
    const hasField = (name: string) => shown.includes(name)
    const { byField, left } = placeFaults(issues, { hasField, whole })
    for (const [field, { key }] of byField)
      form.setError(field as Path<Values>, { type: 'schema', message: issueText(t, key) })
    if (left.length > 0) setRefusal(invalidText(t, left))
  }
  const refuse = (error: unknown, shown: readonly string[]): void => {
    const issues = issuesOf(error)
    if (issues.length === 0) setRefusal(failureText(t, error))
    else say(markBeside(issues), shown)
  }
  const submit: SchemaForm<Values, Input>['submit'] = async (send) => {
    let isDone = false
    setRefusal(undefined)
    const attempt = async (values: Values) => {
      // All fields in sight have just been checked; while it is sent, the one that is left is checked alone.
      const shown = checked.current
      try {
        await send(toInput(values), values)
        isDone = true
      } catch (error) {
        refuse(error, shown)
      }
    }
    await form.handleSubmit(attempt, () =>
      say(findIssues(schema, toInput(form.getValues())), checked.current),
    )()
    return isDone
  }
  return { form, submit, refusal }
}

/** What the store found fault with; nothing where it failed otherwise. */
export const issuesOf = (error: unknown): readonly Issue[] =>
  error instanceof Failure && error.data.code === 'input.invalid'
    ? (error.data.params.issues as readonly string[]).map(readIssue)
    : []

const invalidText = (t: Translate, issues: readonly Issue[]): string =>
  failureText(t, new Failure({ code: 'input.invalid', params: { issues: issues.map(writeIssue) } }))

/** By the first part of the path, for what is checked while one types. */
const errorsOf = (t: Translate, issues: readonly Issue[]) =>
  Object.fromEntries(
    issues.map(({ path, key }) => [path.split('.')[0], { type: 'schema', message: issueText(t, key) }]),
  )

/** "Must not be empty": the catalogue has it as the end of a sentence that begins with the field. */
export function issueText(t: Translate, key: string): string {
  const words = t(key as `issue.${keyof Catalogue['issue']}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
