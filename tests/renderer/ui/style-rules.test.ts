import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '../../../renderer')
const filesOf = (pattern: string) =>
  globSync(pattern, { cwd: renderer }).map((path) => resolve(renderer, path))
const read = (path: string) => readFileSync(path, 'utf8')

const modules = filesOf('**/*.module.css')
const scripts = filesOf('**/*.{ts,tsx}')

/** Comments hold dots too. */
const withoutComments = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '')

const classesOf = (css: string) =>
  new Set([...withoutComments(css).matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name))

interface Use {
  readonly module: string
  /** Undefined where the class is worked out: `styles[size]`. */
  readonly name: string | undefined
}

/** The classes a script takes from CSS modules. */
function usesOf(path: string): Use[] {
  const source = read(path)
  return [...source.matchAll(/import (\w+) from '(.+\.module\.css)'/g)].flatMap(
    ([, local = '', from = '']) => {
      const module = resolve(dirname(path), from)
      const named = [...source.matchAll(new RegExp(`(?<![-/.])\\b${local}\\.(?!module\\b)(\\w+)`, 'g'))].map(
        ([, name]) => name,
      )
      const computed = new RegExp(`\\b${local}\\[`).test(source) ? [undefined] : []
      return [...named, ...computed].map((name) => ({ module, name }))
    },
  )
}

const uses = scripts.flatMap(usesOf)

describe('CSS modules', () => {
  it('have every class that is taken from them', () => {
    expect(uses.length).toBeGreaterThan(100)
    const missing = uses.filter(({ module, name }) => name && !classesOf(read(module)).has(name))
    expect(missing.map(({ module, name }) => `${basename(module)} .${name}`)).toEqual([])
  })

  it('have no class that nobody takes', () => {
    const unused = modules.flatMap((module) => {
      const taken = uses.filter((use) => use.module === module)
      if (taken.some(({ name }) => name === undefined)) return []
      const names = new Set(taken.map(({ name }) => name))
      return [...classesOf(read(module))]
        .filter((name) => !names.has(name))
        .map((name) => `${basename(module)} .${name}`)
    })
    expect(unused).toEqual([])
  })

  it('take colours from the tokens', () => {
    const raw = [...modules, resolve(renderer, 'ui/base.css')].flatMap((path) =>
      [...withoutComments(read(path)).matchAll(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi)].map(
        ([colour]) => `${basename(path)} ${colour}`,
      ),
    )
    expect(raw).toEqual([])
  })

  it('use tokens that exist', () => {
    const tokens = new Set(
      [...read(resolve(renderer, 'ui/tokens.css')).matchAll(/(--[\w-]+):/g)].map(([, name]) => name),
    )
    const unknown = modules.flatMap((path) => {
      const css = withoutComments(read(path))
      const own = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
      return [...css.matchAll(/var\((--[\w-]+)\)/g)].flatMap(([, name = '']) =>
        tokens.has(name) || own.has(name) || givenByScripts.has(name) ? [] : [`${basename(path)} ${name}`],
      )
    })
    expect(unknown).toEqual([])
  })
})

/** Set on an element by React Aria or by a component. */
const givenByScripts = new Set(['--trigger-width', '--grid-tracks', '--grid-min', '--grid-ticks'])
