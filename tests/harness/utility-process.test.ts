import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeFixture, launchFixture, type RunningFixture } from './launch-fixture.ts'

let fixture: RunningFixture
beforeAll(async () => {
  fixture = await launchFixture()
})
afterAll(() => closeFixture(fixture))

it('keeps messages until the script listens, and clones them both ways', async () => {
  const got = await fixture.app.evaluate(async () => {
    const child = fixtureMain.fork(['--quiet'])
    child.postMessage({ at: new Date(0), bytes: new Uint8Array([1, 2]) })
    const answer: unknown = await new Promise((resolve) => child.once('message', resolve))
    child.kill()
    return answer
  })
  expect(got).toEqual({
    data: { at: new Date(0), bytes: new Uint8Array([1, 2]) },
    ports: 0,
    argv: ['--quiet'],
    type: 'utility',
  })
})

it('refuses on either side what cannot be cloned', async () => {
  const names = await fixture.app.evaluate(async () => {
    const child = fixtureMain.fork()
    const inMain = (() => {
      try {
        child.postMessage(() => undefined)
        return 'sent'
      } catch (error) {
        return (error as Error).name
      }
    })()
    child.postMessage('unclonable')
    const inChild: unknown = await new Promise((resolve) => child.once('message', resolve))
    child.kill()
    return [inMain, inChild]
  })
  expect(names).toEqual(['DataCloneError', 'DataCloneError'])
})

it('tells of its start and its end, with the exit code, and has a pid in between', async () => {
  const seen = await fixture.app.evaluate(async ({ app }) => {
    const child = fixtureMain.fork([], { serviceName: 'Fixture service' })
    const gone = new Promise<string>((resolve) =>
      app.on('child-process-gone', (_event, { name, reason }) => {
        if (name === 'Fixture service') resolve(reason)
      }),
    )
    const before = child.pid
    await new Promise<void>((resolve) => child.once('spawn', () => resolve()))
    const running = typeof child.pid
    child.postMessage('exit')
    const code = await new Promise<number>((resolve) => child.once('exit', resolve))
    return { before, running, code, after: child.pid, reason: await gone }
  })
  expect(seen).toEqual({
    before: undefined,
    running: 'number',
    code: 3,
    after: undefined,
    reason: 'abnormal-exit',
  })
})

it('ends when it is killed, even in the middle of work', async () => {
  const ended = await fixture.app.evaluate(async () => {
    const child = fixtureMain.fork()
    await new Promise<void>((resolve) => child.once('spawn', () => resolve()))
    child.postMessage('spin')
    const exit = new Promise<number>((resolve) => child.once('exit', resolve))
    const wasSent = child.kill()
    return { wasSent, code: await exit, again: child.kill() }
  })
  expect(ended).toEqual({ wasSent: true, code: 15, again: false })
})

it('drops what is posted to one that was killed and is not known to be gone yet, as Electron does', async () => {
  const code = await fixture.app.evaluate(async () => {
    const child = fixtureMain.fork()
    await new Promise<void>((resolve) => child.once('spawn', () => resolve()))
    const exit = new Promise<number>((resolve) => child.once('exit', resolve))
    process.kill(child.pid ?? 0, 'SIGKILL')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200) // it dies; nothing here hears of it meanwhile
    child.postMessage('late')
    return exit
  })
  expect(code).toBe(9)
})

it('gives its output to main only when asked to', async () => {
  const streams = await fixture.app.evaluate(async () => {
    const inherited = fixtureMain.fork()
    const piped = fixtureMain.fork([], { stdio: 'pipe' })
    const seen = [inherited.stdout === null, piped.stdout === null, piped.stderr === null]
    inherited.kill()
    piped.kill()
    return seen
  })
  expect(streams).toEqual([true, false, false])
})

it('is among the processes whose memory app.getAppMetrics tells', async () => {
  const [main, child] = await fixture.app.evaluate(async ({ app }) => {
    const forked = fixtureMain.fork()
    await new Promise<void>((resolve) => forked.once('spawn', () => resolve()))
    const metrics = app.getAppMetrics().filter(({ pid }) => pid === process.pid || pid === forked.pid)
    forked.kill()
    return metrics.map(({ type, memory }) => ({ type, hasMemory: memory.workingSetSize > 0 }))
  })
  const hasMemory = process.platform === 'linux'
  expect(main).toEqual({ type: 'Browser', hasMemory })
  expect(child).toEqual({ type: 'Utility', hasMemory })
})
