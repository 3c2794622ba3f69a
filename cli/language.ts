import { locales, matchLocale, type Locale } from '../db/domain/i18n/locale.ts'

/** `--language`, else what the system is set to. Known before the command line is parsed: its errors are in it too. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const asked = optionValue(argv, '--language')
  const known = locales.find((locale) => locale === asked)
  return known ?? matchLocale(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en')
}

function optionValue(argv: readonly string[], name: string): string | undefined {
  const at = argv.findIndex((word) => word === name || word.startsWith(`${name}=`))
  return argv[at]?.startsWith(`${name}=`) ? argv[at].slice(name.length + 1) : argv[at + 1]
}
