import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes, type ExitName } from '../../cli/exit-codes.ts'
import { makeProgram } from '../../cli/program.ts'
import { Task } from '../../cli/task.ts'
import { inParsedOrder } from '../../cli/word-order.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { listKinds, listNouns } from '../../db/service/list.ts'
import { clock } from './command-line.ts'

const document = readFileSync(resolve(import.meta.dirname, '../../docs/command-line.md'), 'utf8')
const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')
const commandsPart = document.split(/^## /mu).find((part) => part.startsWith('Commands')) ?? ''
const t = translator('en')

const { stdin, stdout, stderr } = process
const signal = new AbortController().signal
const program = makeProgram(new Task(t, { stdin, stdout, stderr, env: {}, clock, signal }))

/** The cells of the rows of its tables. */
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split(/(?<!\\)\|/u).map((cell) => cell.trim()))

it.each(program.commands.filter(({ commands }) => commands.length > 0))(
  'the verbs of $_name are read after the vault too',
  (group) => {
    for (const verb of group.commands)
      expect(inParsedOrder([group.name(), 'A.caucus', verb.name()])).toEqual([
        group.name(),
        verb.name(),
        'A.caucus',
      ])
  },
)

describe('docs/command-line.md', () => {
  it('has every exit code with what it means', () => {
    for (const name of Object.keys(exitCodes) as ExitName[])
      expect(rows).toContainEqual(['', String(exitCodes[name]), t(`exit.${name}`), ''])
  })

  it('names every command and every option, and no other', () => {
    const shared = new Set([
      '--help',
      '--version',
      '--json',
      '--language',
      '--debug',
      '--clearance',
      '--passphrase-fd',
      '--recovery',
    ])
    const verbs = program.commands.flatMap((command) =>
      command.commands.length > 0 ? command.commands : [command],
    )
    const options = verbs.flatMap((command) => command.options.map(({ long }) => long ?? ''))
    const headings = [...commandsPart.matchAll(/^### (.+)$/gmu)].flatMap(([, names = '']) =>
      [...names.matchAll(/`([^`]+)`/gu)].map(([, name]) => name),
    )
    expect(new Set(headings)).toEqual(new Set(program.commands.map((command) => command.name())))
    expect(headings).toHaveLength(program.commands.length)
    const unnamed = options.filter((option) => !shared.has(option) && !document.includes(option))
    expect(unnamed).toEqual([])
    const named = document.match(/--[a-z][a-z-]+/gu) ?? []
    const known = new Set([...options, ...shared, '--passphrase'])
    expect(named.filter((option) => !known.has(option))).toEqual([])
  })

  it('shows under each heading how its commands are given, in lines that fit a terminal', () => {
    for (const section of commandsPart.split(/^### /mu).slice(1)) {
      const [heading = '', ...lines] = section.split('\n')
      const names = [...heading.matchAll(/`([^`]+)`/gu)].map(([, name]) => name)
      const given = lines.filter((line) => line.startsWith('caucus '))
      for (const name of names)
        expect(given).toContainEqual(expect.stringMatching(new RegExp(`^caucus ${name} `, 'u')))
      expect(given.filter((line) => !names.includes(line.split(' ')[1] ?? ''))).toEqual([])
      const blocks = section.match(/```text\n[^`]+```/gu) ?? []
      expect(blocks.flatMap((block) => block.split('\n')).filter((line) => line.length > 100)).toEqual([])
    }
  })

  it('names every kind of list with its sorts and its own filters', () => {
    for (const noun of listNouns) {
      const row = rows.find(([, cell]) => cell === `\`${noun}\``)
      for (const by of listKinds[noun].sorts)
        expect([noun, row?.[3]]).toEqual([noun, expect.stringContaining(`\`${by}\``)])
      for (const { name } of Object.values(listKinds[noun].filters))
        expect([name, document.includes(`\`${name}\``)]).toEqual([name, true])
    }
  })

  it('is matched by the commands that the README names', () => {
    for (const command of program.commands) expect(readme).toContain(command.name())
  })
})
