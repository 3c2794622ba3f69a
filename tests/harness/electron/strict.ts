/** What JavaScript itself asks of any object: promises, JSON, modules, the inspector. */
const asked: ReadonlySet<string | symbol> = new Set([
  'then',
  'toJSON',
  'default',
  '__esModule',
  'constructor',
])

/** Reading what the stand-in does not have throws at once, where `undefined` would let a gap pass unseen. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'string' && !(key in object) && !asked.has(key))
        throw new Error(`the stand-in runtime has no ${name}.${key} (tests/harness/README.md)`)
      return Reflect.get(object, key, receiver) as unknown
    },
  })
}
