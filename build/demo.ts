import { spawnSync } from 'node:child_process'
import { createHash, randomInt } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { repositoryRoot } from './source-tree.ts'
import { buildWindow } from './window/build-window.ts'
import { describeRuntime } from './window/launch.ts'
import { showWindow } from './window/show-window.ts'

/**
 * `npm run demo`: a working day with Caucus on the command line, shown as it happens. It needs no display, and leaves
 * what it made in `demo/`.
 */
const folder = join(repositoryRoot, 'demo')
const vault = join(folder, 'vault', 'Demo.caucus')
const passphrase = Array.from({ length: 5 }, () => randomInt(1000, 10_000)).join('-')
const env = { ...process.env, CAUCUS_PASSPHRASE: passphrase }

/** Public files where they are at hand, else (or with `--sample`) the invented sample. */
const publicData = resolve(repositoryRoot, '..', 'shared', 'data', 'legislators')
const sample = join(repositoryRoot, 'build', 'sample')
const realFolders = [join(publicData, 'us-congress'), join(publicData, 'openstates', 'vt')] as const
const isReal = realFolders.every((path) => existsSync(path)) && !process.argv.includes('--sample')
const [congress, state] = isReal ? realFolders : ([join(sample, 'congress'), join(sample, 'state')] as const)

function say(text: string): void {
  process.stdout.write(`\n${text}\n`)
}

const shellWord = (word: string): string => (/^[\w./:=+-]+$/u.test(word) ? word : `'${word}'`)
const shown = (word: string): string => (word.startsWith('/') ? relative(repositoryRoot, word) : word)

/** Runs the real command line and shows it with its answer. Ends the demo when it fails. */
function caucus(...words: readonly string[]): void {
  process.stdout.write(`\n$ caucus ${words.map(shown).map(shellWord).join(' ')}\n`)
  const { status } = runCli(words, 'inherit')
  if (status !== 0) fail(`That ended with the exit code ${status}.`)
}

/** What a command answers, for the next one to use. */
function answerOf(...words: readonly string[]): string {
  const { status, stdout } = runCli(words, 'pipe')
  if (status !== 0) fail(`caucus ${words.join(' ')} ended with the exit code ${status}.`)
  return stdout
}

function runCli(words: readonly string[], output: 'inherit' | 'pipe') {
  return spawnSync(process.execPath, [join(repositoryRoot, 'cli', 'main.ts'), ...words], {
    cwd: repositoryRoot,
    env,
    stdio: ['ignore', output, 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
}

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

/** The content of a vault as one number, to compare by. */
function contentOf(place: string): string {
  const hash = createHash('sha256').update(answerOf('dump', place)).digest('hex').slice(0, 16)
  process.stdout.write(`\n$ caucus dump ${shown(place)} | sha256sum\n${hash}…\n`)
  return hash
}

function expectSame(before: string, after: string, what: string): void {
  if (before !== after) fail(`${what}: ${before} became ${after}.`)
  say(`${what}: the same.`)
}

function prepare(): void {
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['vault', 'paper', 'reports', 'backup', 'restored'])
    mkdirSync(join(folder, name), { recursive: true })
  say(
    isReal
      ? 'Legislators: the public files beside this repository. The meeting and the promise are invented.'
      : 'Legislators: an invented sample (build/sample).',
  )
}

function makeAndFill(): void {
  say('== A vault, encrypted from its first byte')
  caucus('create', vault, '--recovery-out', join(folder, 'paper', 'recovery-sheet.txt'), '--member', 'Demo')
  say('== Congress')
  caucus('import', vault, '--kind', 'congress', congress)
  say('== A state legislature: imported, taken back as one change, and imported again')
  const before = contentOf(vault)
  caucus('import', vault, '--kind', 'openstates', state)
  caucus('undo', vault)
  expectSame(before, contentOf(vault), 'The vault before the import and after its undoing')
  caucus('import', vault, '--kind', 'openstates', state)
}

function work(): void {
  say('== Finding a legislator, logging a meeting, promising a follow-up')
  caucus('list', vault, 'legislator', '--filter', 'chamber=upper', '--limit', '5')
  const { rows } = JSON.parse(
    answerOf('list', vault, 'legislator', '--filter', 'chamber=upper', '--limit', '1', '--json'),
  ) as {
    rows: { id: string; name: string }[]
  }
  const [legislator] = rows
  if (!legislator) fail('No legislator was imported.')
  const who = ['--with', legislator.name]
  const notes = 'Asked for a hearing on safe housing. Wants numbers for the district first.'
  caucus(
    'log',
    vault,
    ...who,
    '--type',
    'meeting',
    '--outcome',
    'met',
    '--on',
    'today',
    '--subject',
    'Safe housing',
    '--minutes',
    '30',
    '--notes',
    notes,
  )
  caucus('follow-up', vault, 'add', 'Send the numbers for the district', '--due', '+2', ...who)
  caucus('follow-up', vault, 'add', 'Ask for the date of the hearing', '--due', 'today', ...who)
  caucus('show', vault, legislator.name)
  caucus('search', vault, '"safe housing"')
  say('== What is due')
  caucus('follow-up', vault, 'list')
  caucus('follow-up', vault, 'done', 'Ask for the date', '--next', 'Prepare the hearing', '--next-due', '+14')
  caucus('follow-up', vault, 'list', '--language', 'es')
}

function report(): void {
  say('== A contact report')
  for (const format of ['csv', 'xlsx', 'json']) {
    const out = join(folder, 'reports', `contacts.${format}`)
    caucus('report', vault, 'contact', '--from', '-30', '--to', 'today', '--format', format, '--out', out)
  }
}

function keepSafe(): void {
  say('== Backup, check, restore')
  const backup = join(folder, 'backup', 'Demo-backup.caucus')
  const restored = join(folder, 'restored', 'Demo.caucus')
  caucus('backup', vault, '--out', backup)
  caucus('verify', vault)
  caucus('restore', backup, '--to', restored)
  expectSame(contentOf(vault), contentOf(restored), 'The vault and what was restored from its backup')
  caucus('history', vault)
}

async function showScreens(): Promise<void> {
  say('== The window, without a display')
  buildWindow()
  console.log(`It runs on ${describeRuntime()}.`)
  const taken = await showWindow({ vault, passphrase, folder })
  console.log(
    `The contact report is in demo/report.pdf, ${taken} pictures of the screens are in demo/screens.`,
  )
}

prepare()
makeAndFill()
work()
report()
keepSafe()
await showScreens()
say(`Everything above is in demo/. The vault is for trying out and holds nothing real of yours; its passphrase is

  ${passphrase}

so that you can go on: CAUCUS_PASSPHRASE=${passphrase} npm run -s caucus -- list demo/vault/Demo.caucus person`)
