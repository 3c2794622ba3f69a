import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startVaultProcess } from '../../electron/vault/process.ts'
import type { Result } from '../../electron/contract/endpoint.ts'
import type { VaultReply, VaultRequest } from '../../electron/contract/vault-message.ts'

type Unnumbered = VaultRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never

/** The vault process as main sees it, in this process and without Electron. */
function openProcess() {
  const replies: VaultReply[] = []
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  const { receive } = { receive: start() }
  let last = 0
  return { replies, ask, receive }

  function start() {
    const vault = startVaultProcess((reply) => {
      replies.push(reply)
      if (reply.type === 'result') waiting.get(reply.id)?.(reply.result)
    })
    return (request: VaultRequest) => vault.receive(request)
  }

  function ask(request: Unnumbered): Promise<Result<unknown>> {
    const id = ++last
    const answered = new Promise<Result<unknown>>((resolve) => waiting.set(id, resolve))
    receive({ ...request, id } as VaultRequest)
    return answered
  }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-process-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'Test.caucus')
}

const call = (name: string, input: unknown = {}) => ({ type: 'call', name, input, paths: {} }) as const
const passphrase = 'correct horse battery'

test('a vault is made, worked on, closed and unlocked again', async () => {
  const folder = newFolder()
  const vault = openProcess()
  const made = await vault.ask({
    type: 'open',
    opening: { how: 'create', folder, passphrase, memberName: 'Ana' },
  })
  expect(made).toMatchObject({ ok: true, value: { recovery: expect.stringMatching(/^[0-9A-Z]{4}-/u) } })
  const created = await vault.ask(call('person.create', { givenName: 'Javier', familyName: 'Martínez' }))
  expect(created).toMatchObject({ ok: true, value: { batch: expect.any(String) } })
  expect(vault.replies.filter(({ type }) => type === 'changed')).toEqual([
    { type: 'changed', nouns: ['person'] },
  ])

  const opened = await vault.ask(call('list.open', { noun: 'person', filter: {}, sort: [] }))
  expect(opened).toMatchObject({ ok: true, value: { total: 1 } })
  const list = opened.ok ? (opened.value as { list: number }).list : 0
  const page = await vault.ask(call('list.page', { list, offset: 0, limit: 10 }))
  expect(page).toMatchObject({ ok: true, value: [{ name: 'Javier Martínez' }] })

  expect(await vault.ask({ type: 'close', backUp: false })).toEqual({ ok: true, value: { saved: null } })
  const refused = await vault.ask({
    type: 'open',
    opening: { how: 'unlock', folder, secret: { passphrase: 'wrong one' } },
  })
  expect(refused).toMatchObject({ ok: false, error: { code: 'vault.wrongPassphrase' } })
  expect(
    await vault.ask({ type: 'open', opening: { how: 'unlock', folder, secret: { passphrase } } }),
  ).toMatchObject({ ok: true })
  await vault.ask({ type: 'close', backUp: false })
})

test('a vault that is gone with all around it stays open until it can be saved', async () => {
  const around = dirname(newFolder())
  const home = dirname(newFolder())
  const folder = join(around, 'Lost.caucus')
  const vault = openProcess()
  await vault.ask({ type: 'open', opening: { how: 'create', folder, passphrase, memberName: 'Ana' } })
  await vault.ask(call('person.create', { givenName: 'Kept' }))
  rmSync(around, { recursive: true })
  const full = join(around, 'not there either')
  for (const elsewhere of [{}, { around: full }])
    expect(await vault.ask({ type: 'close', backUp: true, ...elsewhere })).toMatchObject({
      ok: true,
      value: { unsaved: { code: 'file.missing' } },
    })
  const closed = await vault.ask({ type: 'close', backUp: false, around: home })
  const { saved } = closed.ok ? (closed.value as { saved: string }) : { saved: '' }
  expect(dirname(saved)).toBe(home)
  const secret = { passphrase }
  await vault.ask({ type: 'open', opening: { how: 'unlock', folder: saved, secret } })
  const people = await vault.ask(call('list.open', { noun: 'person', filter: {}, sort: [] }))
  expect(people).toMatchObject({ ok: true, value: { total: 1 } })
  await vault.ask({ type: 'close', backUp: false })
})

test('one that a person gives up is closed unsaved', async () => {
  const around = dirname(newFolder())
  const folder = join(around, 'Lost.caucus')
  const vault = openProcess()
  await vault.ask({ type: 'open', opening: { how: 'create', folder, passphrase, memberName: 'Ana' } })
  rmSync(around, { recursive: true })
  expect(await vault.ask({ type: 'close', backUp: false, isGivenUp: true })).toMatchObject({
    ok: true,
    value: { saved: null },
  })
  expect(await vault.ask(call('person.create', {}))).toMatchObject({ error: { code: 'vault.locked' } })
})

test('without a vault every use case answers that it is locked', async () => {
  const vault = openProcess()
  expect(await vault.ask(call('search.find', { text: 'x', limit: 5 }))).toEqual({
    ok: false,
    error: { code: 'vault.locked', params: {} },
  })
})

test('what nobody foresaw says where, and nothing of what was typed', async () => {
  const vault = openProcess()
  const result = await vault.ask(call('nobody.answers', { secret: 'a name' }))
  expect(result).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  expect(JSON.stringify(result)).not.toContain('a name')
})

describe('while the vault is open', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'caucus-process-')), 'Test.caucus')
  const { ask } = openProcess()
  const people = () => ask(call('list.open', { noun: 'person', filter: {}, sort: [] }))

  beforeAll(async () => {
    await ask({ type: 'open', opening: { how: 'create', folder, passphrase, memberName: 'Ana' } })
    await ask(call('person.create', { givenName: 'Javier', familyName: 'Martínez' }))
  })
  afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }))

  test('a list opens while other work is done', async () => {
    const answered: string[] = []
    const change = ask(call('vault.changePassphrase', { from: passphrase, to: passphrase }))
    await Promise.all([
      change.then((result) => answered.push(result.ok ? 'passphrase' : result.error.code)),
      people().then((result) => answered.push(result.ok ? 'list' : result.error.code)),
    ])
    expect(answered).toEqual(['list', 'passphrase'])
  })

  test('what may be shown is what the passphrase allows, until it is lowered', async () => {
    await ask(call('person.create', { givenName: 'Noor', sensitivity: 'restricted' }))
    expect(await people()).toMatchObject({ value: { total: 1 } })
    await ask(call('clearance.raise', { passphrase, level: 'restricted' }))
    expect(await people()).toMatchObject({ value: { total: 2 } })
    await ask(call('clearance.lower'))
    expect(await people()).toMatchObject({ value: { total: 1 } })
  })

  test('while keys are renewed reading goes on; what is open then is opened anew', async () => {
    const before = await people()
    const answered: string[] = []
    const [renewed, meanwhile] = await Promise.all([
      ask(call('vault.renewKeys', { passphrase })).finally(() => answered.push('keys')),
      people().finally(() => answered.push('list')),
    ])
    expect(answered).toEqual(['list', 'keys'])
    expect(renewed).toMatchObject({ ok: true })
    expect(meanwhile).toMatchObject({ ok: true, value: { total: 1 } })
    const list = before.ok ? (before.value as { list: number }).list : 0
    const old = await ask(call('list.page', { list, offset: 0, limit: 1 }))
    expect(old).toMatchObject({ ok: false, error: { code: 'record.notFound' } })
    expect(await people()).toMatchObject({ ok: true, value: { total: 1 } })
  })

  test('closing leaves no log: every reader was closed first', async () => {
    await people()
    await ask({ type: 'close', backUp: false })
    expect(existsSync(`${folder}/vault.db-wal`)).toBe(false)
    expect(await people()).toMatchObject({ ok: false, error: { code: 'vault.locked' } })
  })
})
