import { buildWindow } from '../../build/window/build-window.ts'
import { findChromium } from '../harness/chromium/find-chromium.ts'
import { describeRuntime } from '../../build/window/launch.ts'

/** Builds what the end-to-end tests drive, once for all files, and says what they run on. */
export async function setup(): Promise<void> {
  buildWindow()
  await findChromium(false) // unpacked once, before several files want it
  console.log(`end-to-end tests run on ${describeRuntime()}`)
}
