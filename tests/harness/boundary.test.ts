import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeFixture, launchFixture, type RunningFixture } from './launch-fixture.ts'

let fixture: RunningFixture
beforeAll(async () => {
  fixture = await launchFixture()
})
afterAll(() => closeFixture(fixture))

describe('context isolation', () => {
  it('hides the preload and the page from each other', async () => {
    const seen = await fixture.page.evaluate(() => ({
      secret: 'secret' in window,
      require: 'require' in window,
      process: 'process' in window,
      tell: 'standInTell' in window,
      hear: 'standInHear' in window,
      page: window.fixture.sawPage(),
    }))
    expect(seen).toEqual({
      secret: false,
      require: false,
      process: false,
      tell: false,
      hear: false,
      page: false,
    })
  })

  it('freezes what is exposed, all the way down', async () => {
    const isFrozen = await fixture.page.evaluate(() => {
      'use strict'
      const attempts = [
        () => Object.assign(window, { fixture: {} }),
        () => Object.assign(window.fixture.nested.deep, { value: 8 }),
        () => Object.assign(window.fixture, { more: true }),
      ]
      return attempts.map((attempt) => {
        try {
          attempt()
          return false
        } catch (error) {
          return error instanceof TypeError
        }
      })
    })
    expect(isFrozen).toEqual([true, true, true])
  })

  it('carries values, errors and the arguments of the window', async () => {
    const got = await fixture.page.evaluate(() => {
      const thrown = (() => {
        try {
          return window.fixture.throwAtOnce()
        } catch (error) {
          return error instanceof Error && error.message
        }
      })()
      return { thrown, bytes: [...window.fixture.bytes()], argv: window.fixture.argv }
    })
    expect(got).toEqual({ thrown: 'at once', bytes: [1, 2, 3], argv: ['electron', '--greeting=hello'] })
  })
})

describe('invoke', () => {
  it('brings back what it was given, by structured clone', async () => {
    const wrong = await fixture.page.evaluate(async () => {
      const shared = { a: 1 }
      const cyclic: Record<string, unknown> = { shared, again: shared }
      cyclic['self'] = cyclic
      const given = {
        nothing: undefined,
        empty: null,
        nan: NaN,
        below: -Infinity,
        zero: -0,
        big: 12345678901234567890n,
        date: new Date(86400000.5),
        bad: new Date(NaN),
        map: new Map<unknown, unknown>([[{ k: 1 }, new Set([1, 'x'])]]),
        bytes: new Uint8Array([0, 255, 7]).subarray(1),
        floats: new Float64Array([Math.PI]),
        buffer: new ArrayBuffer(3),
        pattern: /x/gi,
        error: new RangeError('boom'),
        // oxlint-disable-next-line no-sparse-arrays
        holes: [1, , 3],
        tagged: ['d', 0],
        cyclic,
        text: '\ud800 lone, 🎉',
      }
      type Given = typeof given
      const got = (await window.fixture.echo(given)) as Given
      const again = got.cyclic as typeof cyclic
      const holds: Record<keyof Given, boolean> = {
        nothing: 'nothing' in got && got.nothing === undefined,
        empty: got.empty === null,
        nan: Number.isNaN(got.nan),
        below: got.below === -Infinity,
        zero: Object.is(got.zero, -0),
        big: got.big === given.big,
        date: got.date instanceof Date && got.date.getTime() === 86400000,
        bad: Number.isNaN(got.bad.getTime()),
        map: [...got.map.values()][0] instanceof Set,
        bytes: got.bytes instanceof Uint8Array && got.bytes.join() === '255,7',
        floats: got.floats instanceof Float64Array && got.floats[0] === Math.PI,
        buffer: got.buffer instanceof ArrayBuffer && got.buffer.byteLength === 3,
        pattern: got.pattern instanceof RegExp && got.pattern.flags === 'gi',
        error: got.error instanceof Error && got.error.message === 'boom',
        holes: got.holes.length === 3 && !(1 in got.holes),
        tagged: got.tagged.join() === 'd,0',
        cyclic: again['self'] === again && again['shared'] === again['again'],
        text: got.text === given.text,
      }
      return Object.entries(holds).filter(([, right]) => !right)
    })
    expect(wrong).toEqual([])
  })

  it('refuses a function', async () => {
    const reason = await fixture.page.evaluate(() =>
      window.fixture
        .echo(() => 1)
        .then(
          () => 'accepted',
          (error: Error) => error.message,
        ),
    )
    expect(reason).toMatch(/could not be cloned/)
  })

  it('tells of a failed and of a missing handler what Electron tells', async () => {
    const reasons = await fixture.page.evaluate(() =>
      Promise.all(
        [window.fixture.fail(), window.fixture.missing()].map((call) =>
          call.catch((error: Error) => error.message),
        ),
      ),
    )
    expect(reasons).toEqual([
      "Error invoking remote method 'fail': RangeError: not today",
      "Error invoking remote method 'no such channel': Error: No handler registered for 'no such channel'",
    ])
  })

  it('says who asks: the window, the frame, its address under the custom scheme', async () => {
    expect(await fixture.page.evaluate(() => window.fixture.sender())).toEqual({
      isWindow: true,
      url: 'app://fixture/index.html',
      origin: 'app://fixture',
      isTop: true,
    })
  })
})

describe('send', () => {
  it('reaches main, which answers the page until it stops listening', async () => {
    const heard = await fixture.page.evaluate(async () => {
      const texts: unknown[][] = []
      const stop = window.fixture.onNoted((...parts) => texts.push(parts))
      window.fixture.note('one')
      await window.fixture.echo(0)
      stop()
      window.fixture.note('two')
      await window.fixture.echo(0)
      return texts
    })
    expect(heard).toEqual([['one', new Date(0)]])
  })

  it('does not fail for a window that is gone, but throws as Electron does', async () => {
    const message = await fixture.app.evaluate(async () => {
      const window = await fixtureMain.openWindow()
      window.webContents.send('noted', 'still there')
      window.destroy()
      try {
        window.webContents.send('noted', 'gone')
        return 'sent'
      } catch (error) {
        return (error as Error).message
      }
    })
    expect(message).toBe('Object has been destroyed')
  })
})
