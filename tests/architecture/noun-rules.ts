/** Everywhere a noun has to be entered, as it stands in the repository. */
export interface Registers {
  readonly paths: ReadonlySet<string>
  /** The nouns of the tables whose changes are recorded. */
  readonly recorded: ReadonlySet<string>
  /** Language → keys of its catalogue, such as `noun.person_one`. */
  readonly catalogues: ReadonlyMap<string, ReadonlySet<string>>
}

/** Nouns that are missing somewhere. The row type in schema.ts is not looked at: the compiler asks for it. */
export function findUnregisteredNouns(nouns: readonly string[], registers: Registers): string[] {
  return nouns.flatMap((noun) => {
    const file = `db/domain/${noun.replaceAll('_', '-')}.ts`
    const names = ['one', 'other'].map((number) => `noun.${noun}_${number}`)
    const languages = [...registers.catalogues].filter(([, keys]) => !names.every((name) => keys.has(name)))
    return [
      ...(registers.paths.has(file) ? [] : [`${noun} has no ${file}`]),
      ...(registers.recorded.has(noun) ? [] : [`${noun} has no recorded table`]),
      ...languages.map(([language]) => `${noun} has no name in the catalogue ${language}`),
    ]
  })
}

/** Migrations that are not numbered 0001, 0002, … or that nothing runs. */
export function findStrayMigrations(paths: readonly string[], runByMigrator: ReadonlySet<string>): string[] {
  const migrations = paths.filter((path) => path.startsWith('db/store/migrations/')).toSorted()
  return migrations.flatMap((path, index) => {
    const number = String(index + 1).padStart(4, '0')
    return [
      ...(path.startsWith(`db/store/migrations/${number}-`)
        ? []
        : [`${path} should have the number ${number}`]),
      ...(runByMigrator.has(path) ? [] : [`${path} is not in db/store/migrate.ts`]),
    ]
  })
}
