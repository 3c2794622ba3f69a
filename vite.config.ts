import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'
import { bundledPackages } from './build/licences.ts'
import { locales } from './db/domain/i18n/locale.ts'
import { endpoints } from './electron/contract/contract.ts'

const root = import.meta.dirname
const isLocale = (name: string): boolean => locales.some((locale) => locale === name)
const outputs = { electron: resolve(root, 'dist/electron'), renderer: resolve(root, 'dist/renderer') }
const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/**
 * One file each, CommonJS: a sandboxed preload can be nothing else, and CommonJS starts main before Electron's
 * `ready`. Threads are bundles of their own, beside the process that starts them.
 */
const bundles: readonly Bundle[] = [
  { file: 'main', entry: 'electron/main/main.ts', external: ['electron', ...nodeModules] },
  { file: 'preload', entry: 'electron/preload/preload.ts', external: ['electron'] },
  { file: 'vault', entry: 'electron/vault/main.ts', external: ['better-sqlite3', ...nodeModules] },
  {
    file: 'writing-worker',
    entry: 'electron/vault/writing/writing-worker.ts',
    external: ['better-sqlite3', ...nodeModules],
  },
  { file: 'page-seal-worker', entry: 'db/vault/page-seal-worker.ts', external: nodeModules },
  { file: 'untrusted-worker', entry: 'db/exchange/import/untrusted-worker.ts', external: nodeModules },
]

interface Bundle {
  readonly file: string
  readonly entry: string
  readonly external: readonly string[]
}

function nodeBundle({ file, entry, external }: Bundle): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: {
      noExternal: true,
      external: [...external],
      conditions: ['node', 'import', 'module', 'default'],
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: outputs.electron,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: { [file]: resolve(root, entry) },
        external: [...external],
        platform: 'node',
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  }
}

/** `new URL('./some-worker.ts', import.meta.url)` names a source file; in a bundle the thread lies beside it. */
function threadFiles(): Plugin {
  const files = new Set(bundles.map(({ file }) => file))
  const reference = /new URL\('\.\/(?:[\w-]+\/)*([\w-]+-worker)\.ts', import\.meta\.url\)/g
  return {
    name: 'thread-files',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    transform(code) {
      const threads = [...code.matchAll(reference)].map(([, name]) => name ?? '')
      for (const name of threads) if (!files.has(name)) this.error(`${name} is a thread without a bundle`)
      return threads.length === 0
        ? null
        : { code: code.replace(reference, "new URL('./$1.cjs', import.meta.url)"), map: null }
    },
  }
}

/**
 * The preload script runs before anything of a page is seen and reads names and nouns of the contract only: it gets
 * these as data, without the schemas and what checks them (9 kB instead of 214).
 */
function contractAsData(): Plugin {
  const contract = resolve(root, 'electron/contract/contract.ts')
  const plain = endpoints.map(({ endpoint: { kind, nouns }, ...named }) => ({
    ...named,
    endpoint: { kind, nouns },
  }))
  return {
    name: 'contract-as-data',
    applyToEnvironment: ({ name }) => name === 'preload',
    load: (id) => (id === contract ? `export const endpoints = ${JSON.stringify(plain)}` : null),
  }
}

/** What the command line says is a fifth of the texts of a language, and the window says none of it. */
function noCommandLineTexts(): Plugin {
  return {
    name: 'no-command-line-texts',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!/\/i18n\/\w+\/command-line\//u.test(id)) return null
      const groups = [...code.matchAll(/^export const (\w+)/gmu)].map(([, group]) => group)
      return { code: groups.map((group) => `export const ${group} = {}`).join('\n'), map: null }
    },
  }
}

/**
 * React Aria asks, as it is loaded, whether dates can be written in the browser's language, and makes Intl read all its
 * languages for that (12 ms before the first screen). The window always tells it the language.
 */
function noLanguageAsked(): Plugin {
  const asked = 'Intl.DateTimeFormat.supportedLocalesOf'
  return {
    name: 'no-language-asked',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!id.includes('/react-aria/dist/private/i18n/useDefaultLocale')) return null
      if (!code.includes(asked)) this.error(`${id} asks for no language any more: this plugin can go`)
      return { code: code.replace(asked, '((locales) => locales)'), map: null }
    },
  }
}

/**
 * On a touch screen, and where the window became smaller while one typed, React Aria takes a keyboard for coming onto the
 * screen and keeps every dialog with a field hidden for as long as 600 ms. On a desktop none moves a page.
 */
function noKeyboardAwaited(): Plugin {
  const asked = /if \(!\(0, \$[\w$]+\)\(\)\) (return fn\(false\), \(\)=>\{\};)/gu
  let isFound = false
  return {
    name: 'no-keyboard-awaited',
    buildEnd(error) {
      if (!isFound && error === undefined) this.error('what awaits a keyboard has another name now')
    },
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!id.includes('/react-aria/dist/private/utils/runAfterKeyboard')) return null
      const hurried = code.replaceAll(asked, '$1')
      isFound = true
      if (hurried === code) this.error(`${id} awaits no keyboard any more: this plugin can go`)
      return { code: hurried, map: null }
    },
  }
}

/** What the window says of itself; see renderer/settings/build-facts.ts. */
function aboutTheBuild(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string }
  const epoch = process.env['SOURCE_DATE_EPOCH']
  const builtAt = epoch === undefined ? Date.now() : Number(epoch) * 1000
  return {
    __CAUCUS_BUILD__: JSON.stringify({ version, builtAt }),
    __CAUCUS_PACKAGES__: JSON.stringify(bundledPackages()),
  }
}

/** The pages of the window. The gallery of components is for development builds (`--mode development`) only. */
function pages(mode: string): Record<string, string> {
  const index = resolve(root, 'renderer/index.html')
  const gallery = resolve(root, 'renderer/gallery/index.html')
  return mode === 'development' && existsSync(gallery) ? { index, gallery } : { index }
}

export default defineConfig(({ mode }) => ({
  root: resolve(root, 'renderer'),
  base: './',
  plugins: [
    react(),
    threadFiles(),
    contractAsData(),
    noCommandLineTexts(),
    noLanguageAsked(),
    noKeyboardAwaited(),
  ],
  // The content security policy lets in files only: nothing is inlined, no style and no font becomes a data: URL.
  environments: {
    client: {
      define: aboutTheBuild(),
      build: {
        outDir: outputs.renderer,
        emptyOutDir: true,
        target: 'chrome140',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        sourcemap: false,
        rolldownOptions: {
          input: pages(mode),
          // Main names the texts of a language to a page that is to speak it.
          output: {
            chunkFileNames: ({ name }) => `assets/${isLocale(name) ? '[name]' : '[name]-[hash]'}.js`,
          },
        },
      },
    },
    ...Object.fromEntries(bundles.map((bundle) => [bundle.file.replaceAll('-', '_'), nodeBundle(bundle)])),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments))
        if (environment.name !== 'ssr') await builder.build(environment)
    },
  },
}))
