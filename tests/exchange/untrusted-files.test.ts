import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { parseYaml } from '../../db/exchange/import/source/parse-yaml.ts'
import { asOneRecord, lineAt } from '../../db/exchange/import/source/source-document.ts'
import { listSourceFiles } from '../../db/exchange/import/source/source-files.ts'
import { defaultSourceLimits } from '../../db/exchange/import/source/source-limit.ts'
import { openUntrustedReader } from '../../db/exchange/import/untrusted-reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'caucus-untrusted-'))
const reader = openUntrustedReader()
afterAll(async () => {
  await reader.close()
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const read = (name: string, content: string | Uint8Array) => reader.read(file(name, content))

test('what was read is not kept', async () => {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  const answer = new WeakRef(await read('a.yaml', '- {a: 1}\n'))
  await setTimeout(0) // what a reference leads to stays for the turn in which the reference was made
  gc()
  expect(answer.deref()).toBeUndefined()
})

describe('YAML', () => {
  test('every scalar is the text that was written, except null', async () => {
    const { records } = await read(
      'a.yaml',
      '- {zip: 00501, day: 2026-01-02, no: no, big: 12345678901234567890, a: ~, b: }\n',
    )
    expect(records[0]?.value).toEqual({
      zip: '00501',
      day: '2026-01-02',
      no: 'no',
      big: '12345678901234567890',
      a: null,
      b: null,
    })
  })

  test('a syntax error has its line', async () => {
    await expect(read('a.yaml', 'a: 1\nb: 2\nc: "open\n')).rejects.toMatchObject({
      code: 'file.malformed',
      params: { path: join(folder, 'a.yaml') },
    })
    await expect(read('b.yaml', 'a: 1\nb: ]\n')).rejects.toMatchObject({ params: { line: 2 } })
  })

  test('an error in a large file has its line too', async () => {
    const items = Array.from({ length: 20_000 }, (_, at) => `- id: ${at}\n  name: Item\n`)
    items[15_000] = '- id: "open\n  name: Item\n'
    await expect(read('a.yaml', items.join(''))).rejects.toMatchObject({
      code: 'file.malformed',
      params: { line: expect.toSatisfy((line: number) => line >= 30_001 && line <= 30_003) as number },
    })
  })

  test('a bomb of aliases is refused', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let at = 1; at < 12; at++)
      lines.push(`a${at}: &a${at} [${Array.from({ length: 10 }, () => `*a${at - 1}`).join(', ')}]`)
    await expect(read('a.yaml', lines.join('\n'))).rejects.toMatchObject({
      code: 'file.malformed',
      params: { detail: 'too many aliases' },
    })
  })

  test('an alias of what it stands in is refused', async () => {
    await expect(read('a.yaml', 'a: &a\n  b: *a\n')).rejects.toMatchObject({
      code: expect.stringMatching(/^file\.(malformed|tooComplex)$/) as string,
    })
  })

  test.each(['[', '{a: ', '- '])('deep nesting of %s is refused', async (opening) => {
    await expect(read('a.yaml', opening.repeat(20_000))).rejects.toMatchObject({
      code: expect.stringMatching(/^file\.(malformed|tooComplex|timeout)$/) as string,
    })
  })

  test('a tag runs nothing and a key named __proto__ is a key', async () => {
    const { records } = await read(
      'a.yaml',
      '- a: !!js/function "function () { return 1 }"\n  __proto__: {polluted: yes}\n',
    )
    expect(Object.keys(records[0]?.value ?? {})).toEqual(['a', '__proto__'])
    expect('polluted' in {}).toBe(false)
  })

  test('a key that stands twice is refused, in a small file and across the pieces of a large one', async () => {
    const text = 'a: 1\nb: 2\na: 3\n'
    expect(() => parseYaml(text)).toThrow('unique')
    expect(() => parseYaml(text, 0)).toThrow('unique')
  })

  test('a large file is read in pieces as a small one is read whole', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/)
    const scalar = fc.oneof(
      word,
      fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text)),
      fc.constant('~'),
    )
    const block = fc.array(fc.stringMatching(/^[-#a-z:][-#a-z: ]{0,10}$/), { maxLength: 3 })
    const lines = fc
      .tuple(scalar, scalar, block)
      .map(([a, b, text]) => [`x: ${a}`, `y: [${b}]`, 'z: |', ...text.map((line) => `  ${line}`), ''])
    const comments = fc.constantFrom('', '# note\n', '\n')
    const list = fc
      .array(fc.tuple(lines, comments), { minLength: 1, maxLength: 5 })
      .map((items) => items.map(([item, comment]) => `- ${item.join('\n  ').trimEnd()}\n${comment}`).join(''))
    const map = fc
      .uniqueArray(word, { minLength: 1, maxLength: 5 })
      .chain((keys) =>
        fc.tuple(...keys.map((key) => lines.map((item) => `${key}:\n- ${item.join('\n  ').trimEnd()}\n`))),
      )
      .map((entries) => entries.join(''))
    fc.assert(
      fc.property(fc.oneof(list, map), fc.constantFrom('', '---\n', '# head\n\n'), (text, head) => {
        expect(parseYaml(head + text, 0)).toEqual(parseYaml(head + text))
      }),
      { numRuns: 500 },
    )
  })

  test('a record knows the lines of the mappings in its lists', async () => {
    const record = asOneRecord(await read('a.yaml', 'id: 1\nroles:\n- a: 1\n- a: 2\n  b:\n  - c: 3\n'))
    expect(lineAt(record, ['roles', 1, 'a'])).toBe(4)
    expect(lineAt(record, ['roles', 1, 'b', 0, 'c'])).toBe(6)
    expect(lineAt(record, ['id'])).toBe(1)
  })
})

describe('JSON', () => {
  test('numbers keep their digits and records their lines', async () => {
    const { records } = await read(
      'a.json',
      '[\n {"id": 12345678901234567890,\n  "n": 1.50, "t": true, "z": null},\n\n {"id": 7}]',
    )
    expect(records).toMatchObject([
      { line: 2, value: { id: '12345678901234567890', n: '1.50', t: 'true', z: null } },
      { line: 5, value: { id: '7' } },
    ])
  })

  test('a truncated file has the line where it ends', async () => {
    await expect(read('a.json', '[\n {"id": 1},\n {"id"')).rejects.toMatchObject({
      code: 'file.malformed',
      params: { line: 3 },
    })
  })

  test('deep nesting is refused', async () => {
    await expect(read('a.json', '['.repeat(200_000) + ']'.repeat(200_000))).rejects.toMatchObject({
      code: 'file.tooComplex',
    })
  })
})

describe('CSV', () => {
  test('a row of another width is a fault, the rest is read', async () => {
    const { records, faults } = await read('a.csv', 'a,b\r\n1,"2, 2"\r\n3\r\n4,5\r\n')
    expect(records.map(({ value }) => value)).toEqual([
      { a: '1', b: '2, 2' },
      { a: '4', b: '5' },
    ])
    expect(faults).toMatchObject([{ line: 3 }])
  })

  test('an open quote does not swallow the file in silence', async () => {
    const reading = read('a.csv', 'a,b\n1,2\n3,"4\n5,6\n')
    const outcome = await reading.then(
      ({ faults }) => faults.length > 0,
      (error: { code: string }) => error.code,
    )
    expect([true, 'file.malformed']).toContain(outcome)
  })
})

describe('text', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

  test('UTF-8 with a mark, UTF-16 and Windows-1252 are read', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('n: Muñoz\n', 'utf16le')])
    const documents = [
      await read('a.yaml', '\ufeffn: Muñoz\n'),
      await read('b.yaml', wide),
      await read('c.yaml', bytes('n: Mu\u00f1oz\n')),
    ]
    expect(documents.map(({ encoding }) => encoding)).toEqual(['utf-8', 'utf-16le', 'windows-1252'])
    expect(documents.map(({ records }) => records[0]?.value)).toEqual(['Muñoz', 'Muñoz', 'Muñoz'])
  })

  test('a picture or an archive is no text', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
    await expect(read('a.yaml', png)).rejects.toMatchObject({
      code: 'file.otherNature',
      params: { nature: 'picture' },
    })
  })

  test('an empty file has no records', async () => {
    expect((await read('a.yaml', ' \n')).records).toEqual([])
  })
})

describe('limits', () => {
  const slow = Array.from({ length: 30_000 }, (_, at) => `- id: ${at}\n  name: Item\n`).join('')

  test('a file that takes too long is stopped, and the next one is read', async () => {
    const impatient = openUntrustedReader({ ...defaultSourceLimits, milliseconds: 20 })
    const path = file('slow.yaml', slow)
    await expect(impatient.read(path)).rejects.toMatchObject({
      code: 'file.timeout',
      params: { path, seconds: 0.02 },
    })
    await expect(impatient.read(file('none.json', '['))).rejects.toMatchObject({ code: 'file.malformed' })
    await impatient.close()
  })

  test.each([
    ['json', `[${'[],'.repeat(900_000)}0]`],
    ['csv', 'a\n' + '1\n'.repeat(200_000)],
    ['yaml', '- x\n'.repeat(200_000)],
    ['yml', `- [${'x,'.repeat(200_000)}x]\n`],
  ])('a %s file that would need too much memory is refused before it is parsed', async (extension, text) => {
    await expect(read(`wide.${extension}`, text)).rejects.toMatchObject({ code: 'file.tooComplex' })
  })

  test('a file that is too large is not read', async () => {
    const small = openUntrustedReader({ ...defaultSourceLimits, bytes: 10 })
    await expect(small.read(file('a.yaml', 'a: 1234567890'))).rejects.toMatchObject({
      code: 'file.tooLarge',
      params: { limit: 10 },
    })
    await small.close()
  })

  test('a raised signal ends the reading of a file', async () => {
    const controller = new AbortController()
    const reading = reader.read(file('slow.yaml', slow), controller.signal)
    controller.abort()
    await expect(reading).rejects.toMatchObject({ code: 'job.cancelled' })
    expect((await read('a.yaml', 'a: 1')).records).toHaveLength(1)
  })

  test('questions asked at once are answered each with its own file', async () => {
    const paths = Array.from({ length: 20 }, (_, at) => file(`n-${at}.json`, `[${at}]`))
    const documents = await Promise.all(paths.map((path) => reader.read(path)))
    expect(documents.map(({ records }) => records[0]?.value)).toEqual(paths.map((_, at) => String(at)))
  })
})

describe('files and folders', () => {
  test('what is missing, a folder, and what may not be read have their own errors', async () => {
    await expect(reader.read(join(folder, 'missing.yaml'))).rejects.toMatchObject({ code: 'file.missing' })
    await expect(reader.read(folder)).rejects.toMatchObject({ code: 'file.unreadable' })
    await expect(listSourceFiles([join(folder, 'missing')])).rejects.toMatchObject({ code: 'file.missing' })
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a locked folder is unreadable',
    async () => {
      const locked = join(folder, 'locked')
      mkdirSync(locked)
      chmodSync(locked, 0)
      await expect(listSourceFiles([locked])).rejects.toMatchObject({ code: 'file.unreadable' })
    },
  )

  test.skipIf(process.platform === 'win32')('a named pipe does not block', async () => {
    const pipe = join(folder, 'pipe.yaml')
    execFileSync('mkfifo', [pipe])
    await expect(reader.read(pipe)).rejects.toMatchObject({ code: 'file.unreadable' })
    await expect(listSourceFiles([pipe])).rejects.toMatchObject({ code: 'file.unreadable' })
  })

  test.skipIf(process.platform === 'win32')(
    'links to folders inside a folder are passed over, a given link and those to files are followed',
    async () => {
      const [real, link] = [join(folder, 'real'), join(folder, 'link')]
      mkdirSync(join(real, 'deep', '.hidden'), { recursive: true })
      for (const name of ['a.yaml', 'deep/b.YML', 'deep/.hidden/c.yaml', 'd.txt'])
        writeFileSync(join(real, name), '')
      symlinkSync(real, join(real, 'deep', 'loop'))
      symlinkSync(real, link)
      symlinkSync(join(real, 'a.yaml'), join(real, 'deep', 'current.yaml'))
      symlinkSync(join(real, 'gone.yaml'), join(real, 'gone.json'))
      const { files, passedOver } = await listSourceFiles([link, join(link, 'a.yaml')])
      expect(files.map(({ path, root, folder: name }) => [path, root, name])).toEqual([
        [join(link, 'a.yaml'), join(link, 'a.yaml'), 'link'],
        [join(link, 'deep', 'b.YML'), link, 'deep'],
        [join(link, 'deep', 'current.yaml'), link, 'deep'],
      ])
      expect(passedOver.map(({ path, reason }) => [path, reason])).toEqual([
        [join(link, 'deep', 'loop'), 'symbolicLink'],
        [join(link, 'gone.json'), 'symbolicLink'],
      ])
    },
  )
})
