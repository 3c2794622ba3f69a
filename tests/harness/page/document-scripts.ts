import { randomUUID } from 'node:crypto'
import { makeValueCodec } from './value-codec.ts'
import { makeWorldPort } from './world-port.ts'
import { startPageWorld } from './page-world.ts'
import { showBanner } from './banner.ts'
import { startPreloadWorld, type PreloadFacts } from './preload-world.ts'

/** The name that Electron gives to the world of a preload. */
export const preloadWorldName = 'Electron Isolated Context'

export interface PreloadSource {
  readonly text: string
  /** Where the text is from, for error messages. */
  readonly url: string
  readonly facts: PreloadFacts
  /** Shown over every page, where a person could take this for the application. */
  readonly banner: string | undefined
}

/** The scripts that run in every document before its own: one in the page's world, one in the preload's. */
export function documentScripts({ text, url, facts, banner }: PreloadSource): {
  page: string
  preload: string
} {
  const sources = { port: `(${makeWorldPort.toString()})`, codec: `(${makeValueCodec.toString()})` }
  const secret = JSON.stringify(randomUUID())
  const inTopFrame = (body: string): string => `if (window === window.top) { ${body} }`
  const parts = [
    `port: ${sources.port}(${secret}, ':preload', ':page')`,
    `codec: ${sources.codec}()`,
    `facts: ${JSON.stringify(facts)}`,
    `preload: function (require, process, exports, module) {${text}\n}`,
  ]
  const shown = banner === undefined ? '' : `(${showBanner.toString()})(${JSON.stringify(banner)});`
  return {
    page: inTopFrame(`(${startPageWorld.toString()})(${sources.port}(${secret}, ':page', ':preload'))`),
    preload: `${inTopFrame(`${shown}(${startPreloadWorld.toString()})({ ${parts.join(',\n')} })`)}\n//# sourceURL=${url}`,
  }
}
