import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Header, Slot } from '../../db/vault/header.ts'
import { parseHeader } from '../../db/vault/header.ts'
import { vaultPaths } from '../../db/vault/vault-paths.ts'
import { headerOf, rewriteHeader } from './damage.ts'
import { codeOf, makeClosedVault, newPassphrase, noon, open, withPassphrase } from './fixtures.ts'
import { addSlot } from '../../db/vault/slots.ts'

/** Opens, with passphrase or recovery secret, a vault whose header somebody without a secret changed. */
async function codesAfter(change: (header: Header) => object): Promise<string[]> {
  const { folder, recovery } = await makeClosedVault()
  rewriteHeader(vaultPaths(folder), change)
  return [
    await codeOf(() => open(folder)),
    await codeOf(() => open(folder, { kind: 'recovery', secret: recovery })),
  ]
}

const changeSlot = (header: Header, kind: Slot['kind'], change: (slot: Slot) => object): object => ({
  ...header,
  slots: header.slots.map((slot) => (slot.kind === kind ? change(slot) : slot)),
})

describe('a header changed by someone who knows no secret', () => {
  it('does not open after its key derivation was made cheaper', async () => {
    const codes = await codesAfter((header) =>
      changeSlot(header, 'passphrase', (slot) => ({ ...slot, kdf: { ...slot.kdf, iterations: 2 } })),
    )
    expect(codes).toEqual(['vault.wrongPassphrase', 'vault.damaged'])
  })

  it.each([
    ['memory', { memoryKiB: 4_000_000 }],
    ['passes', { iterations: 1000 }],
    ['lanes', { parallelism: 64 }],
    ['no memory', { memoryKiB: 8 }],
    ['half a pass', { iterations: 1.5 }],
  ])('is refused before anything is derived when it asks for too much: %s', async (_what, kdf) => {
    const start = performance.now()
    const codes = await codesAfter((header) =>
      changeSlot(header, 'passphrase', (slot) => ({ ...slot, kdf: { ...slot.kdf, ...kdf } })),
    )
    expect(codes).toEqual(['vault.damaged', 'vault.damaged'])
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('does not open after a slot was taken out, added twice or moved', async () => {
    const [other] = [await makeClosedVault()]
    const foreign = headerOf(vaultPaths(other.folder)).slots
    const changes: ((header: Header) => object)[] = [
      (header) => ({ ...header, slots: header.slots.slice(0, 1) }),
      (header) => ({ ...header, slots: [...header.slots, ...header.slots] }),
      (header) => ({ ...header, slots: header.slots.toReversed() }),
      (header) => ({ ...header, slots: [...header.slots, ...foreign] }),
    ]
    for (const change of changes) expect((await codesAfter(change))[0]).toBe('vault.damaged')
  })

  it('does not open after the wrapped keys of two slots were exchanged', async () => {
    const codes = await codesAfter(({ slots: [first, second], ...header }) => ({
      ...header,
      slots: [
        { ...first, wrapped: second?.wrapped },
        { ...second, wrapped: first?.wrapped },
      ],
    }))
    expect(codes).toEqual(['vault.wrongPassphrase', 'vault.wrongRecovery'])
  })

  it('does not open when a slot pretends to be of another kind', async () => {
    const codes = await codesAfter((header) =>
      changeSlot(header, 'recovery', (slot) => ({ ...slot, kind: 'keychain' })),
    )
    expect(codes).toEqual(['vault.damaged', 'vault.noSuchSlot'])
  })

  it('does not open with the database key of another vault', async () => {
    const other = headerOf(vaultPaths((await makeClosedVault()).folder))
    expect(await codesAfter((header) => ({ ...header, keys: other.keys }))).toEqual([
      'vault.damaged',
      'vault.damaged',
    ])
    expect(await codesAfter((header) => ({ ...header, vaultId: other.vaultId }))).toEqual([
      'vault.wrongPassphrase',
      'vault.wrongRecovery',
    ])
  })

  it('does not open with anything in it that the format does not know', async () => {
    expect(await codesAfter((header) => ({ ...header, extra: 1 }))).toEqual([
      'vault.damaged',
      'vault.damaged',
    ])
    expect((await codesAfter((header) => ({ ...header, slots: [] })))[0]).toBe('vault.damaged')
  })

  it('does not open with a key of another length', async () => {
    const short = {
      ...headerOf(vaultPaths((await makeClosedVault()).folder)).keys.current,
      ciphertext: 'AAAA',
    }
    expect((await codesAfter((header) => ({ ...header, keys: { current: short } })))[0]).toBe('vault.damaged')
  })
})

describe('a header changed by chance', () => {
  it('is refused, never read as something else, whatever bit was flipped', async () => {
    const { folder } = await makeClosedVault()
    const good = readFileSync(vaultPaths(folder).header)
    const outcomes = new Set<string>()
    // Every byte at least once, and every place in a byte.
    for (let bit = 0; bit < good.length * 8; bit += 7)
      outcomes.add(await codeOf(() => parseFlipped(good, bit)))
    expect([...outcomes].toSorted()).toEqual(['vault.damaged', 'vault.notAVault'])
  })
})

function parseFlipped(good: Buffer, bit: number): void {
  const bytes = Buffer.from(good)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  parseHeader(bytes.toString('utf8'), 'vault.json')
}

describe('writing a header', () => {
  it('never saves one that it would refuse to read', async () => {
    const { folder } = await makeClosedVault()
    const vault = await open(folder)
    const tooMany = Array.from({ length: 65 }, () => vault.header.slots[0]).flatMap((slot) =>
      slot ? [slot] : [],
    )
    expect(await codeOf(() => vault.saveHeader({ ...vault.header, slots: tooMany }))).toBe('vault.damaged')
    vault.close()
    expect(await codeOf(() => open(folder))).toBe('no error')
  })

  it('counts its saves and gives both files the same content', async () => {
    const { folder } = await makeClosedVault()
    const paths = vaultPaths(folder)
    const before = headerOf(paths).sequence
    await addSlot(await open(folder), newPassphrase('another passphrase'), noon)
    expect(headerOf(paths).sequence).toBe(before + 1)
    expect(readFileSync(paths.headerCopy, 'utf8')).toBe(readFileSync(paths.header, 'utf8'))
  })

  it('holds neither a secret nor a key in plain text', async () => {
    const { folder, recovery } = await makeClosedVault()
    const vault = await open(folder, withPassphrase())
    const text = readFileSync(vaultPaths(folder).header, 'utf8')
    const forms = [recovery, vault.masterKey, vault.databaseKey].flatMap((key) => [
      key.toString('base64'),
      key.toString('hex'),
    ])
    expect(forms.filter((form) => text.includes(form))).toEqual([])
  })
})
