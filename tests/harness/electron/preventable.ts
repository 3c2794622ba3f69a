/** The event object that Electron gives to listeners who may say no. */
export interface Preventable {
  preventDefault(): void
  readonly defaultPrevented: boolean
}

export function preventable<Facts extends object>(facts: Facts): Facts & Preventable {
  let prevented = false
  return Object.defineProperty(
    { ...facts, preventDefault: () => void (prevented = true) },
    'defaultPrevented',
    {
      get: () => prevented,
    },
  ) as Facts & Preventable
}
