import { EventEmitter } from 'node:events'

type ThemeSource = 'system' | 'light' | 'dark'

/** The system is light; what the app chooses reaches the pages as `prefers-color-scheme`. */
export class NativeTheme extends EventEmitter {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  private source: ThemeSource = 'system'
  private readonly emulate: (scheme: '' | 'light' | 'dark') => void

  /** @param emulate gives every page, also those to come, a colour scheme; `''` leaves them theirs. */
  constructor(emulate: (scheme: '' | 'light' | 'dark') => void) {
    super()
    this.emulate = emulate
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }

  get themeSource(): ThemeSource {
    return this.source
  }

  set themeSource(source: ThemeSource) {
    this.source = source
    this.emulate(source === 'system' ? '' : source)
    this.emit('updated')
  }
}
