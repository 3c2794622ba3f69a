import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')

type Colours = Readonly<Record<string, readonly [light: string, dark: string]>>

function coloursOf(block: string): Colours {
  const pairs = block.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)
  return Object.fromEntries([...pairs].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]))
}

const [rootBlock = '', contrastBlock = ''] = css.split('@container')
const usual = coloursOf(rootBlock)
const contrast = { ...usual, ...coloursOf(contrastBlock) }

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

interface Pair {
  readonly ink: string
  readonly ground: string
  readonly need: number
}

const pairs = (inks: readonly string[], grounds: readonly string[], need: number): Pair[] =>
  inks.flatMap((ink) => grounds.map((ground) => ({ ink, ground, need })))

const flat = ['surface', 'surface-app', 'surface-raised', 'surface-sunken']
const states = [...flat, 'surface-hover', 'surface-selected']
const grounds = [...states, 'surface-pressed', 'surface-selected-hover']
const tones = ['danger', 'warn', 'ok', 'guard']

const checked: readonly Pair[] = [
  ...pairs(['text', 'text-muted', 'accent-text'], grounds, 4.5),
  ...pairs(['text-faint'], [...states, 'surface-selected-hover'], 4.5),
  ...pairs(tones, states, 4.5),
  ...tones.flatMap((tone) => pairs([tone, 'text', 'text-muted'], [`${tone}-soft`], 4.5)),
  ...pairs(['on-accent'], ['accent', 'accent-hover', 'accent-pressed'], 4.5),
  ...pairs(['on-danger'], ['danger'], 4.5),
  ...pairs(['text', 'accent-text'], ['accent-soft'], 4.5),
  ...pairs(['text'], ['mark', 'accent-line'], 4.5),
  ...pairs(['text-inverse', 'text-inverse-muted'], ['surface-inverse'], 4.5),
  ...pairs(['focus-on-inverse'], ['surface-inverse'], 3),
  ...pairs(['border-control'], flat, 3),
  ...pairs(['focus'], grounds, 3),
  ...pairs(
    [1, 2, 3, 4, 5].map((step) => `stance-${step}`),
    ['surface', 'surface-raised', 'surface-selected'],
    3,
  ),
]

describe('colours', () => {
  it.each([
    ['light', usual, 0, 4.5],
    ['dark', usual, 1, 4.5],
    ['high contrast, light', contrast, 0, 7],
    ['high contrast, dark', contrast, 1, 7],
  ] as const)('can be told apart in %s', (_name, colours, side, forText) => {
    const low = checked.flatMap(({ ink, ground, need }) => {
      // Selected text lies on the line colour of the accent; high contrast has its own there.
      if (ground === 'accent-line' && colours === contrast) return []
      const [a, b] = [colours[ink]?.[side], colours[ground]?.[side]]
      if (!a || !b) return [`${ink} on ${ground}: missing`]
      const is = ratio(a, b)
      return is < (need === 4.5 ? forText : need) ? [`${ink} on ${ground}: ${is.toFixed(2)}`] : []
    })
    expect(low).toEqual([])
  })
})
