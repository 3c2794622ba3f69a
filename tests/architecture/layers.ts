/** What of Node a layer may use. `local`: all but other programs and the network. */
export type NodeAccess = 'none' | 'local' | 'any'

export interface Layer {
  /** A folder or one file, from the root. Of two rows that fit a file, the longer one counts. */
  readonly layer: string
  /** Folders and files of the repository, the layer itself included. */
  readonly imports: readonly string[]
  readonly packages: readonly string[]
  readonly node: NodeAccess
}

const interfaceLibraries = ['react', 'react-dom', 'react-aria-components']

/** Nouns whose parts others show: a contact's name, the line of a follow-up, the form of an interaction. */
const shared = [
  'bill',
  'contact',
  'follow-up',
  'history',
  'interaction',
  'person',
  'legislator',
  'list',
  'organization',
  'report',
  'settings',
  'trash',
  'unlock',
].map((noun) => `renderer/${noun}/parts`)

/** The screens of a noun. Of the contract they see types only. */
const screenLayer = (noun: string): Layer => ({
  layer: `renderer/${noun}`,
  imports: [
    `renderer/${noun}`,
    ...shared,
    'renderer/app/api',
    'renderer/ui',
    'db/domain',
    'electron/contract',
  ],
  packages: [
    'react',
    'react-aria-components',
    'react-hook-form',
    '@tanstack/react-query',
    '@internationalized/date',
  ],
  node: 'none',
})

/**
 * Who may import whom. A file that fits no row fails the test, so a new folder starts with its row here.
 * Tests may import everything and nothing may import them.
 */
export const layers: readonly Layer[] = [
  {
    layer: 'db/domain',
    imports: ['db/domain'],
    packages: ['zod', 'temporal-polyfill', 'libphonenumber-js', 'i18next', 'rrule', 'uuid'],
    node: 'none',
  },
  { layer: 'db/compiled-sources.ts', imports: [], packages: [], node: 'local' },
  {
    layer: 'db/store/connection.ts',
    imports: ['db/domain', 'db/store/driver-error.ts'],
    packages: ['better-sqlite3'],
    node: 'local',
  },
  { layer: 'db/store', imports: ['db/domain', 'db/store'], packages: ['kysely'], node: 'local' },
  { layer: 'db/store/migrations', imports: [], packages: ['kysely'], node: 'none' },
  {
    layer: 'db/vault',
    imports: [
      'db/domain',
      'db/vault',
      'db/store/connection.ts',
      'db/store/driver-error.ts',
      'db/compiled-sources.ts',
    ],
    packages: ['hash-wasm', 'zod'],
    node: 'local',
  },
  {
    layer: 'db/exchange/import',
    imports: [
      'db/domain',
      'db/exchange/import',
      'db/store/queries',
      'db/store/sync',
      'db/store/access.ts',
      'db/compiled-sources.ts',
    ],
    packages: ['csv-parse', 'ical.js', 'postal-mime', 'saxes', 'temporal-polyfill', 'yaml', 'yauzl', 'zod'],
    node: 'local',
  },
  // Writers take the document that a report has made; they never see the store. Of vaults they know where not to write.
  {
    layer: 'db/exchange/export',
    imports: ['db/domain', 'db/exchange/export', 'db/report', 'db/vault/inside-vault.ts'],
    packages: ['csv-stringify', 'write-excel-file'],
    node: 'local',
  },
  {
    layer: 'db/report',
    imports: ['db/domain', 'db/report', 'db/store/queries', 'db/store/lists', 'db/store/access.ts'],
    packages: [],
    node: 'none',
  },
  {
    layer: 'db/service',
    imports: ['db/domain', 'db/store', 'db/exchange', 'db/report', 'db/service'],
    packages: ['zod'],
    node: 'local',
  },
  // The only door to the vault: opening it, and a folder with what is done to a vault as a whole.
  {
    layer: 'db/service/vault.ts',
    imports: ['db/domain', 'db/store', 'db/service', 'db/vault'],
    packages: [],
    node: 'local',
  },
  {
    layer: 'db/service/vault',
    imports: ['db/domain', 'db/store', 'db/service', 'db/vault'],
    packages: [],
    node: 'local',
  },
  {
    layer: 'cli',
    imports: ['cli', 'db/service', 'db/domain', 'db/compiled-sources.ts', 'package.json'],
    packages: ['commander', '@inquirer/password'],
    node: 'local',
  },
  {
    layer: 'electron/contract',
    imports: ['electron/contract', 'db/domain'],
    packages: ['zod'],
    node: 'none',
  },
  {
    layer: 'electron/main',
    imports: ['electron/main', 'electron/contract', 'db/domain'],
    packages: ['electron', 'zod'],
    node: 'local',
  },
  { layer: 'electron/preload', imports: ['electron/contract'], packages: ['electron'], node: 'none' },
  // Of Electron it knows the type of its port only.
  {
    layer: 'electron/vault',
    imports: ['electron/vault', 'electron/contract', 'db/service', 'db/domain'],
    packages: ['electron'],
    node: 'local',
  },
  {
    layer: 'renderer/ui',
    imports: ['renderer/ui', 'db/domain'],
    packages: [
      ...interfaceLibraries,
      '@tanstack/react-virtual',
      '@internationalized/date',
      '@fontsource-variable/inter',
      '@fontsource-variable/source-serif-4',
    ],
    node: 'none',
  },
  // The only importer of the editor's packages.
  {
    layer: 'renderer/ui/rich-text',
    imports: ['renderer/ui', 'db/domain'],
    packages: [
      ...interfaceLibraries,
      '@tiptap/core',
      '@tiptap/react',
      '@tiptap/pm',
      '@tiptap/starter-kit',
      '@tiptap/suggestion',
      '@tiptap/extension-heading',
      '@tiptap/extension-link',
      '@tiptap/extension-list',
    ],
    node: 'none',
  },
  {
    layer: 'renderer/ui/data-grid',
    imports: ['renderer/ui', 'db/domain'],
    packages: [...interfaceLibraries, '@tanstack/react-table', '@tanstack/react-virtual'],
    node: 'none',
  },
  // What the application gives its screens: the calls, language, commands. The only reader of the bridge.
  {
    layer: 'renderer/app/api',
    imports: ['renderer/app/api', 'renderer/ui', 'db/domain', 'electron/contract'],
    packages: ['react', 'react-hook-form', 'zod', '@tanstack/react-query', 'wouter'],
    node: 'none',
  },
  {
    layer: 'renderer/app',
    imports: ['renderer', 'db/domain', 'electron/contract'],
    packages: [...interfaceLibraries, '@tanstack/react-query', 'zod'],
    node: 'none',
  },
  ...[
    'bill',
    'committee',
    'contact',
    'cadence',
    'follow-up',
    'duplicates',
    'history',
    'import',
    'interaction',
    'legislator',
    'mail',
    'list',
    'meeting',
    'organization',
    'person',
    'report',
    'search',
    'settings',
    'today',
    'trash',
    'unlock',
    'welcome',
  ].map((noun) => screenLayer(noun)),
  {
    layer: 'renderer/gallery',
    imports: ['renderer/gallery', 'renderer/ui', 'renderer/app/no-compiled-schemas.ts', 'db/domain'],
    packages: interfaceLibraries,
    node: 'none',
  },
  { layer: 'build', imports: ['build', 'cli', 'db'], packages: ['rolldown'], node: 'any' },
  // Drives the built application, for the tests, the demo, the pictures and the benchmarks.
  {
    layer: 'build/window',
    imports: ['build', 'db', 'electron/contract'],
    packages: ['playwright-core', 'sharp'],
    node: 'any',
  },
  { layer: 'build/packaging', imports: ['build/packaging'], packages: ['electron-builder'], node: 'any' },
  // The benchmarks measure their floors on plaintext SQLite.
  { layer: 'build/bench', imports: ['build', 'db'], packages: ['better-sqlite3'], node: 'any' },
  // A call through the boundary is held against the same call to the vault process's code itself.
  {
    layer: 'build/bench/rows/window',
    imports: ['build', 'electron/contract', 'electron/vault/process.ts'],
    packages: ['playwright-core'],
    node: 'any',
  },
]

/** Node modules that start other programs, reach the network or open the process to a debugger. */
export const beyondTheProcess: ReadonlySet<string> = new Set(
  ['child_process', 'cluster', 'dgram', 'dns', 'http', 'http2', 'https', 'inspector', 'net', 'tls'].map(
    (name) => `node:${name}`,
  ),
)
