import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../db/domain/errors.ts'
import { parseInput } from '../../db/domain/parse.ts'
import {
  isRichText,
  isSafeLink,
  mentionsIn,
  mentionText,
  nodesOf,
  richTextSchema,
  type RichText,
} from '../../db/domain/rich-text.ts'
import { inlineText, plainText, richTextOf } from '../../db/domain/rich-text-words.ts'
import { hostileMarkup } from '../fixtures/hostile-markup.ts'
import { arbitraryRichText } from './arbitrary-rich-text.ts'

const text = (said: string, marks?: unknown) => ({
  type: 'text',
  text: said,
  ...(marks !== undefined && { marks }),
})
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const tablesInTables = (count: number): unknown => {
  if (count === 0) return paragraph(text('x'))
  const attrs = { colspan: 1, rowspan: 1, colwidth: null }
  const cell = { type: 'tableCell', attrs, content: [tablesInTables(count - 1)] }
  return { type: 'table', content: [{ type: 'tableRow', content: [cell] }] }
}
const link = (href: string) => [{ type: 'link', attrs: { href } }]

test('any notes the rules allow are taken as they are', () => {
  fc.assert(
    fc.property(arbitraryRichText, (notes) => {
      expect(parseInput(richTextSchema, notes)).toBe(notes)
    }),
  )
})

test('seven tables may stand in each other, and not eight', () => {
  const isTaken = (tables: number) => isRichText(doc(tablesInTables(tables)))
  expect([7, 8].map(isTaken)).toEqual([true, false])
})

test('the plain text has every word of the notes, in their order, and no line more than they have', () => {
  fc.assert(
    fc.property(arbitraryRichText, (notes) => {
      const plain = plainText(notes)
      let from = 0
      for (const node of nodesOf(notes)) {
        if (node.type !== 'text') continue
        const at = plain.indexOf(node.text ?? '', from)
        expect(at, node.text).toBeGreaterThanOrEqual(from)
        from = at + (node.text ?? '').length
      }
      for (const mention of mentionsIn(notes)) expect(plain).toContain(mentionText(mention))
    }),
  )
})

test('plain text made into notes is the same text again', () => {
  const line = fc.string({ maxLength: 30 }).filter((one) => !/[\0\n\r•*]/u.test(one))
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const written = lines.join('\n')
      const notes = richTextOf(written)
      expect(isRichText(notes)).toBe(true)
      expect(plainText(notes)).toBe(
        written.replace(
          /^- \[([ xX]?)\] ?/gmu,
          (_, x: string) => `- [${x.toLowerCase() === 'x' ? 'x' : ' '}] `,
        ),
      )
    }),
  )
})

test('lines that begin as lists do become lists', () => {
  const notes = richTextOf(
    'Who comes\n- Ana\n- Tomás\n- [ ] @Ruth send it (due Friday)\n- [x] book the hall\n\nEnd',
  )
  expect(notes.content.map(({ type }) => type)).toEqual([
    'paragraph',
    'bulletList',
    'taskList',
    'paragraph',
    'paragraph',
  ])
  expect(notes.content[2]?.content?.map((item) => [item.attrs?.['checked'], inlineText(item)])).toEqual([
    [false, '@Ruth send it (due Friday)'],
    [true, 'book the hall'],
  ])
})

test('tables, rules and nested lists read as they are written', () => {
  const cell = (said: string) => ({
    type: 'tableCell',
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [paragraph(text(said))],
  })
  const notes = doc(
    { type: 'table', content: [{ type: 'tableRow', content: [cell('County'), cell('Beds')] }] },
    { type: 'horizontalRule' },
    {
      type: 'orderedList',
      attrs: { start: 9 },
      content: ['nine', 'ten'].map((said) => ({
        type: 'listItem',
        content: [
          paragraph(text(said), { type: 'hardBreak' }, text('still')),
          { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('below'))] }] },
        ],
      })),
    },
  )
  expect(plainText(parseInput(richTextSchema, notes))).toBe(
    'County\tBeds\n---\n9. nine\n   still\n   - below\n10. ten\n    still\n    - below',
  )
})

const deep = (levels: number): unknown =>
  levels === 0 ? paragraph(text('x')) : { type: 'blockquote', content: [deep(levels - 1)] }
const wide = { type: 'doc', content: Array.from({ length: 200_001 }, () => ({ type: 'paragraph' })) }
const circular: Record<string, unknown> = { type: 'blockquote' }
circular['content'] = [circular]

test.each<[string, unknown]>([
  ['null', null],
  ['a text', '<p>x</p>'],
  ['an array', [doc(paragraph())]],
  ['a paragraph alone', paragraph(text('x'))],
  ['nothing in it', doc()],
  ['a doc within', doc(doc(paragraph()))],
  ['an unknown node', doc({ type: 'iframe', attrs: { src: 'https://example.org' } })],
  ['an image', doc(paragraph({ type: 'image', attrs: { src: 'x', onerror: 'alert(1)' } }))],
  ['a name of every object', doc({ type: 'constructor' })],
  ['an attribute of no rule', doc({ type: 'paragraph', attrs: { onclick: 'alert(1)' } })],
  ['a style', doc({ type: 'heading', attrs: { level: 2, style: 'background:url(https://example.org)' } })],
  ['a fourth heading', doc({ type: 'heading', attrs: { level: 4 } })],
  ['a key more', doc({ type: 'paragraph', html: '<b>' })],
  ['text that is none', doc(paragraph({ type: 'text', text: { toString: 'x' } }))],
  ['an empty text', doc(paragraph(text('')))],
  ['a NUL', doc(paragraph(text('a\0b')))],
  ['text where blocks stand', doc(text('x'))],
  ['a block where text stands', doc(paragraph(paragraph()))],
  ['an item without a list', doc({ type: 'listItem', content: [paragraph()] })],
  ['a list without items', doc({ type: 'bulletList', content: [] })],
  [
    'an item that begins with a table',
    doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'horizontalRule' }] }] }),
  ],
  ['a mark on a block', doc({ type: 'heading', attrs: { level: 1 }, marks: [{ type: 'bold' }] })],
  ['an unknown mark', doc(paragraph(text('x', [{ type: 'textStyle', attrs: { color: 'red' } }])))],
  ['a mark twice', doc(paragraph(text('x', [{ type: 'bold' }, { type: 'bold' }])))],
  ['marks that are none', doc(paragraph(text('x', 'bold')))],
  ['a script as a link', doc(paragraph(text('x', link('javascript:alert(1)'))))],
  ['a hidden script', doc(paragraph(text('x', link('java\nscript:alert(1)'))))],
  ['a data link', doc(paragraph(text('x', link('data:text/html,<script>'))))],
  ['a file', doc(paragraph(text('x', link('file:///etc/passwd'))))],
  [
    'a link elsewhere',
    doc(paragraph(text('x', [{ type: 'link', attrs: { href: 'https://example.org', target: '_blank' } }]))),
  ],
  [
    'a mention of no record',
    doc(paragraph({ type: 'mention', attrs: { id: 'x', noun: 'person', label: 'A' } })),
  ],
  [
    'a mention of a vault',
    doc(
      paragraph({
        type: 'mention',
        attrs: { id: '0192f3a0-7b7c-7000-8000-000000000001', noun: 'setting', label: 'A' },
      }),
    ),
  ],
  ...[null, undefined, 7, 'bold', []].map((mark): [string, unknown] => [
    `a mark of ${JSON.stringify(mark)}`,
    doc(paragraph(text('x', [mark]))),
  ]),
  ['too deep', doc(deep(30))],
  ['far too deep', doc(deep(5000))],
  ['round in a circle', doc(circular)],
  ['too many', wide],
  ['too long', doc(paragraph(text('x'.repeat(1_000_001))))],
])('refuses %s', (_name, value) => {
  expect(isRichText(value)).toBe(false)
  expect(() => parseInput(richTextSchema, value)).toThrow(AppError)
})

test('markup is text like any other', () => {
  for (const markup of hostileMarkup)
    expect(plainText(parseInput(richTextSchema, doc(paragraph(text(markup)))))).toBe(markup)
})

test('notes with anything anywhere are refused or readable, never a fault', () => {
  fc.assert(
    fc.property(arbitraryRichText, fc.anything(), fc.nat(), (notes, strange, at) => {
      const spoilt = structuredClone(notes) as unknown as Record<string, unknown>
      const nodes = [...nodesOf(spoilt as unknown as RichText)] as unknown as Record<string, unknown>[]
      const node = nodes[at % nodes.length] ?? spoilt
      node[['type', 'attrs', 'content', 'marks', 'text'][at % 5] ?? 'type'] = strange
      if (isRichText(spoilt)) expect(typeof plainText(spoilt)).toBe('string')
    }),
    { numRuns: 1000 },
  )
})

test('links lead to pages, mails and calls', () => {
  expect(
    ['https://example.org/a?b#c', 'HTTP://example.org', 'mailto:a@example.org', 'tel:+15550100'].map(
      isSafeLink,
    ),
  ).toEqual([true, true, true, true])
  expect(
    ['example.org', '//example.org', 'vbscript:x', ' javascript:x', 'https:', ''].map(isSafeLink),
  ).toEqual(Array.from({ length: 6 }, () => false))
})

test('whom it mentions, each once', () => {
  const mention = (last: number, label: string, noun = 'person') => ({
    type: 'mention',
    attrs: { id: `0192f3a0-7b7c-7000-8000-00000000000${last}`, noun, label },
  })
  const notes = parseInput(
    richTextSchema,
    doc(paragraph(mention(1, 'Ana'), text(' '), mention(2, 'Tomás', 'member'), mention(1, 'Ana'))),
  )
  expect(mentionsIn(notes).map(({ label }) => label)).toEqual(['Ana', 'Tomás'])
  expect(plainText(notes)).toBe('Ana @TomásAna')
})
