import { useState } from 'react'

/** What stands in a field as it is typed; it follows the value when that is changed from outside. */
export function useTypedValue<Value>(
  value: Value | null,
  { format, start = '' }: { readonly format: (value: Value) => string; readonly start?: string | undefined },
) {
  const shown = (one: Value | null) => (one === null ? '' : format(one))
  const [typed, setText] = useState(shown(value) || start)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setText(shown(value))
  }
  const setTyped = (text: string, meant: Value | null) => {
    setText(text)
    setSeen(meant)
  }
  return [typed, setTyped] as const
}
