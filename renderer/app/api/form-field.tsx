import { Controller, type Control, type FieldValues, type Path } from 'react-hook-form'
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx'

export interface FormTextProps<Values extends FieldValues> extends Omit<
  TextFieldProps,
  'value' | 'onChange' | 'onBlur' | 'error' | 'name'
> {
  readonly control: Control<Values>
  readonly name: Path<Values>
}

/** A line of text of a form, with what is wrong about it. */
export function FormText<Values extends FieldValues>({ control, name, ...field }: FormTextProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
        <TextField
          {...field}
          size="lg"
          value={value as string}
          onChange={onChange}
          onBlur={onBlur}
          {...(error?.message !== undefined && { error: error.message })}
        />
      )}
    />
  )
}
