import { createInstance, type FormatterModule } from 'i18next'
import type { Catalogue, Translation } from './en.ts'
import type { Locale } from './locale.ts'

type FlatKey = { [G in keyof Catalogue]: `${G}.${keyof Catalogue[G] & string}` }[keyof Catalogue]
type Flat = {
  [K in FlatKey]: K extends `${infer G extends keyof Catalogue}.${infer Rest}`
    ? Catalogue[G][Rest & keyof Catalogue[G]]
    : never
}
type PluralBase = FlatKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never

/** A text of the catalogue, `group.key`; of a text with plural forms without its ending. */
type MessageKey = Exclude<FlatKey, `${string}_one` | `${string}_other`> | PluralBase

type TextOf<K extends MessageKey> = K extends FlatKey ? Flat[K] : Flat[`${K}_other` & FlatKey]
type NameIn<P extends string> = P extends `${infer Name}, ${string}` ? Name : P
type NamesIn<T> = T extends `${string}{{${infer P}}}${infer Rest}` ? NameIn<P> | NamesIn<Rest> : never
type NamesOf<K extends MessageKey> = NamesIn<TextOf<K>> | (K extends PluralBase ? 'count' : never)

type Arguments<K extends MessageKey> = [NamesOf<K>] extends [never]
  ? []
  : [values: Readonly<Record<NamesOf<K>, string | number>>]

type Values = Readonly<Record<string, string | number>>

/** Gives a text of the catalogue with its values filled in; a key or a value that does not exist does not compile. */
export interface Translate {
  <K extends MessageKey>(key: K, ...values: Arguments<K>): string
  readonly locale: Locale
  /** Whether a text exists, for keys that are data: a type a user added has none. */
  has(key: string): key is MessageKey
  /** A text of which only its existence is known; the key itself where there is none. */
  find(key: string, values?: Values): string
  /** One of several names that go into a text together, as one that goes in alone is written. */
  readonly apart: (name: string) => string
}

/** The translator of a language, given its texts, and how words of people stand in them: as they are. */
export function makeTranslator(
  locale: Locale,
  catalogue: Translation,
  apart = (name: string): string => name,
): Translate {
  const i18n = createInstance()
  void i18n.use(numberFormatter(locale)).init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    // Keys contain dots, texts contain colons, and whoever shows a text escapes it.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    // A group is a namespace, so that the catalogue goes in as it is: the first screen waits for this.
    ns: Object.keys(catalogue),
    resources: { [locale]: catalogue },
  })
  // The values go in apart from i18next's own options, so that no parameter can be taken for one.
  const find = (key: string, values: Values = {}): string => {
    const [ns, rest] = partsOf(key)
    return i18n.t(rest, {
      ns,
      defaultValue: key,
      replace: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'string' ? apart(value) : value,
        ]),
      ),
      ...(typeof values['count'] === 'number' ? { count: values['count'] } : {}),
    })
  }
  const translate = (key: MessageKey, values?: Values) => find(key, values)
  const has = (key: string): key is MessageKey => {
    const [ns, rest] = partsOf(key)
    return i18n.exists(rest, { ns, count: 2 })
  }
  return Object.assign(translate, { locale, has, find, apart }) as Translate
}

/** `group.key`: its group, and the key there. */
function partsOf(key: string): [group: string, key: string] {
  const dot = key.indexOf('.')
  return [key.slice(0, dot), key.slice(dot + 1)]
}

/** Writes `{{x, number}}`. i18next's own formatter would take values such as `unit` for options of the format. */
function numberFormatter(locale: Locale): FormatterModule {
  // Made when the first number is written: the first screen has none, and it takes as long as the whole catalogue.
  let numbers: Intl.NumberFormat | undefined
  return {
    type: 'formatter',
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value: unknown, format) =>
      format === 'number' && typeof value === 'number'
        ? (numbers ??= new Intl.NumberFormat(locale)).format(value)
        : String(value),
  }
}
