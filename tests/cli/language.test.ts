import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../cli/exit-codes.ts'
import { languageOf } from '../../cli/language.ts'
import { inParsedOrder } from '../../cli/word-order.ts'
import { caucus, caucusWith, makeStateVault } from './command-line.ts'

const commands = [
  'create',
  'import',
  'list',
  'show',
  'brief',
  'search',
  'log',
  'follow-up',
  'report',
  'history',
  'undo',
  'trash',
  'restore-record',
  'purge',
  'backup',
  'restore',
  'verify',
  'doctor',
  'passphrase',
  'slots',
  'dump',
]

describe('help', () => {
  it('lists every command and every exit code', async () => {
    const { code, stdout, stderr } = await caucus('--help')
    expect([code, stderr]).toEqual([0, ''])
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'mu'))
    for (const number of Object.values(exitCodes))
      expect(stdout).toMatch(new RegExp(`^ +${number}  \\S`, 'mu'))
  })

  it.each(commands)('of %s says how it is used', async (command) => {
    const { code, stdout } = await caucus(command, '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Usage: caucus/u)
  })

  const groups = ['follow-up', 'report', 'slots']
  it.each(commands.filter((command) => !groups.includes(command)))('of %s has examples', async (command) => {
    expect((await caucus(command, '--help')).stdout).toContain(`caucus ${command} `)
    expect((await caucus(command, '--help')).stdout).toContain('Examples:')
  })

  it('is there in Spanish, headings and all', async () => {
    const { stdout } = await caucus('list', '--help', '--language', 'es')
    expect(stdout).toMatch(/^Uso: caucus list/u)
    for (const word of ['Argumentos:', 'Opciones:', 'Ejemplos:', 'carpeta de la bóveda'])
      expect(stdout).toContain(word)
  })

  it('is shown, as an error, when no command is given', async () => {
    const { code, stdout, stderr } = await caucus()
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage:')
  })
})

describe('the language', () => {
  it.each([
    [['list', '--language', 'es'], {}, 'es'],
    [['list', '--language=es'], { LANG: 'en_US.UTF-8' }, 'es'],
    [['list'], { LANG: 'es_MX.UTF-8' }, 'es'],
    [['list'], { LANG: 'es_MX.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [['list'], { LANG: 'C' }, 'en'],
    [['list', '--language', 'en'], { LANG: 'es_ES.UTF-8' }, 'en'],
  ])('of %j with %j is %s', (argv, env, language) => {
    expect(languageOf(argv, env)).toBe(language)
  })

  it('is that of the answers, dates and errors', async () => {
    const { vault } = await makeStateVault()
    const spanish = (...argv: readonly string[]) => caucusWith({ env: { LANG: 'es_CO.UTF-8' } }, ...argv)
    const logged = await spanish('log', vault, '--with', 'Amara Okoye', '--type', 'meeting', '--on', 'ayer')
    expect(logged.stdout).toContain('Registrado: Reunión con Amara Okoye, lun 2 mar (ayer).')
    expect((await spanish('list', vault, 'interaction')).stdout).toMatch(/^Día +Tipo +Con +Resultado/u)
    expect((await spanish('list', vault, 'unicorn')).stderr).toContain('no es ninguno de')
    expect((await spanish('list', vault)).stderr).toContain('Falta algo: what')
    expect((await spanish('show', vault, 'Nadie')).stderr).toContain('Aquí no se encuentra')
  })

  it('that is not spoken is refused', async () => {
    expect(await caucus('list', 'x', 'person', '--language', 'xx')).toMatchObject({ code: 2 })
  })
})

describe('usage', () => {
  it.each([
    ['an unknown command', ['fly'], 'There is no command “fly”'],
    ['an unknown option', ['verify', 'x', '--fast'], 'There is no option “--fast”'],
    ['a missing vault', ['verify'], 'Something is missing: vault'],
    ['a missing value', ['backup', 'x', '--out'], 'needs a value'],
    ['too much', ['verify', 'x', 'y'], 'more than this command takes'],
    ['a missing option', ['restore', 'x'], '--to'],
  ])('complains of %s in words and in JSON', async (_what, argv, said) => {
    const plain = await caucus(...argv)
    expect(plain).toMatchObject({ code: 2, stdout: '' })
    expect(plain.stderr).toContain(said)
    const [verb = '', ...rest] = argv
    const json = await caucus(verb, '--json', ...rest)
    expect(JSON.parse(json.stderr)).toMatchObject({ error: { code: 'usage', params: {} } })
  })

  it.each([
    [
      ['follow-up', 'V', 'add', 'x'],
      ['follow-up', 'add', 'V', 'x'],
    ],
    [
      ['follow-up', 'list', 'V'],
      ['follow-up', 'list', 'V'],
    ],
    [
      ['slots', 'list', 'list'],
      ['slots', 'list', 'list'],
    ],
    [
      ['list', 'V', 'person'],
      ['list', 'V', 'person'],
    ],
    [
      ['follow-up', '--help'],
      ['follow-up', '--help'],
    ],
    [
      ['add', '--json', 'V', 'person', 'Ana'],
      ['add', 'person', '--json', 'V', 'Ana'],
    ],
    [
      ['--json', 'list', 'V', 'person', '--', '--json'],
      ['list', '--json', 'V', 'person', '--', '--json'],
    ],
  ])('takes the vault before or after the verb: %j', (given, parsed) => {
    expect(inParsedOrder(given)).toEqual(parsed)
  })
})

describe('text from the vault', () => {
  it('cannot steer the terminal', async () => {
    const { vault } = await makeStateVault()
    const title = 'Call \u001b[2Jher\u202e now\u009b31m'
    await caucus('follow-up', vault, 'add', title)
    for (const argv of [
      ['follow-up', vault, 'list'],
      ['search', vault, 'call'],
      ['list', vault, 'follow-up', '--json'],
    ]) {
      const { code, stdout } = await caucus(...argv)
      expect(code).toBe(0)
      expect(['\u001b', '\u009b'].filter((character) => stdout.includes(character))).toEqual([])
    }
    const { rows } = JSON.parse((await caucus('list', vault, 'follow-up', '--json')).stdout) as {
      rows: { title: string }[]
    }
    expect(rows[0]?.title).toBe(title)
  })
})
