import type { ReactNode } from 'react'
import { Controller, type Control, type FieldValues, type Path } from 'react-hook-form'
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx'

interface Place<Values extends FieldValues> {
  readonly control: Control<Values>
  readonly name: Path<Values>
}

/** What a field of a form is given, all of it: what is wrong about it, too. */
interface FormFieldInput<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly onBlur: () => void
  readonly error?: string
}

export interface FormFieldProps<Values extends FieldValues, Value> extends Place<Values> {
  readonly children: (input: FormFieldInput<Value>) => ReactNode
}

/** A field of a form, with what is wrong about it. */
export function FormField<Values extends FieldValues, Value>({
  control,
  name,
  children,
}: FormFieldProps<Values, Value>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
        <>
          {children({
            value,
            onChange,
            onBlur,
            ...(error?.message !== undefined && { error: error.message }),
          })}
        </>
      )}
    />
  )
}

export interface FormTextProps<Values extends FieldValues>
  extends Place<Values>, Omit<TextFieldProps, 'value' | 'onChange' | 'onBlur' | 'error' | 'name'> {}

/** A line of text of a form. */
export function FormText<Values extends FieldValues>({ control, name, ...field }: FormTextProps<Values>) {
  return (
    <FormField<Values, string> control={control} name={name}>
      {(input) => <TextField {...field} size="lg" {...input} />}
    </FormField>
  )
}
