import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline/promises'

export interface DialogOptions {
  readonly title?: string
  readonly defaultPath?: string
  readonly properties?: readonly string[]
}

/** What a person answers to a dialog; nothing where they cancel. */
export interface PersonsAnswers {
  paths(options: DialogOptions): Promise<string[]>
  newPath(options: DialogOptions): Promise<string>
  /** The number of the chosen button. */
  choice(message: string, buttons: readonly string[]): Promise<number | undefined>
}

/** By zenity where it is installed, else in the terminal that started the app. */
export function personsAnswers(env: NodeJS.ProcessEnv = process.env): PersonsAnswers {
  const zenity = (env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'zenity'))
    .find((path) => existsSync(path))
  return { ...terminalAnswers, ...(zenity !== undefined && zenityAnswers(zenity)) }
}

const terminalAnswers: PersonsAnswers = {
  async paths({ title = 'Open' }) {
    const path = await askInTerminal(`${title}: path of a file or folder (empty: cancel) `)
    return path === '' ? [] : [path]
  },
  newPath: ({ title = 'Save', defaultPath = '' }) =>
    askInTerminal(`${title}: path to save to, such as ${defaultPath || '~/file'} (empty: cancel) `),
  async choice(message, buttons) {
    const list = buttons.map((button, i) => `  ${i + 1} ${button}`).join('\n')
    const number = Number(await askInTerminal(`${message}\n${list}\n> `))
    return number >= 1 && number <= buttons.length ? number - 1 : undefined
  },
}

async function askInTerminal(question: string): Promise<string> {
  if (!process.stdin.isTTY) return ''
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(question)).trim()
  } finally {
    terminal.close()
  }
}

function zenityAnswers(program: string): Pick<PersonsAnswers, 'paths' | 'newPath'> {
  const chosen = async (parts: readonly string[]): Promise<string[]> => {
    const text = await outputOf(program, ['--file-selection', ...parts])
    return text.split('\n').filter((path) => path !== '')
  }
  return {
    paths: ({ title = 'Open', properties = [] }) =>
      chosen([
        `--title=${title}`,
        ...(properties.includes('openDirectory') && !properties.includes('openFile') ? ['--directory'] : []),
        ...(properties.includes('multiSelections') ? ['--multiple', '--separator=\n'] : []),
      ]),
    async newPath({ title = 'Save', defaultPath = '' }) {
      const [path = ''] = await chosen([`--title=${title}`, '--save', `--filename=${defaultPath}`])
      return path
    },
  }
}

/** Nothing when the person cancelled. */
async function outputOf(program: string, parts: readonly string[]): Promise<string> {
  const child = spawn(program, [...parts], { stdio: ['ignore', 'pipe', 'ignore'] })
  let text = ''
  child.stdout.on('data', (bytes: Buffer) => (text += bytes.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return code === 0 ? text : ''
}
