import fc from 'fast-check'
import { mentionable, taskReviews, type RichNode, type RichText } from '../../db/domain/rich-text.ts'

/** Words without signs that begin lists. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !/[\0\n\r]/u.test(text))

const marks = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom({ type: 'bold' }, { type: 'italic' }, { type: 'strike' }),
    fc
      .constantFrom('https://example.org/a', 'mailto:ana@example.org', 'tel:+15550100')
      .map((href) => ({ type: 'link', attrs: { href } })),
  ),
  { selector: ({ type }) => type, minLength: 1 },
)

const text = fc
  .tuple(words, fc.option(marks, { nil: undefined }))
  .map(([said, given]) => ({ type: 'text', text: said, ...(given && { marks: given }) }))

const mention = fc
  .tuple(fc.uuid({ version: 7 }), fc.constantFrom(...mentionable), words)
  .map(([id, noun, label]) => ({ type: 'mention', attrs: { id, noun, label } }))

const inline = fc.array(
  fc.oneof({ weight: 6, arbitrary: text }, mention, fc.constant({ type: 'hardBreak' })),
  {
    maxLength: 4,
  },
)

const paragraph = inline.map((content) => ({ type: 'paragraph', ...(content.length > 0 && { content }) }))

const filled = (node: fc.Arbitrary<unknown>) => fc.array(node, { minLength: 1, maxLength: 3 })

/** Tables in tables are three nodes deep each: more than seven of them no rules allow. */
const deepest = 7

const { block } = fc.letrec<{ block: unknown }>((tie) => {
  const item = fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 1 }))
    .map(([first, rest]) => [first, ...rest])
  const listItem = item.map((content) => ({ type: 'listItem', content }))
  const taskItem = fc
    .tuple(item, fc.boolean(), fc.option(fc.constantFrom(...taskReviews)))
    .map(([content, checked, review]) => ({
      type: 'taskItem',
      attrs: { checked, key: null, review },
      content,
    }))
  const cell = fc.tuple(filled(tie('block')), fc.boolean()).map(([content, isHead]) => ({
    type: isHead ? 'tableHeader' : 'tableCell',
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content,
  }))
  return {
    block: fc.oneof(
      { depthSize: 'small', maxDepth: deepest, withCrossShrink: true },
      paragraph,
      fc.tuple(inline, fc.integer({ min: 1, max: 3 })).map(([content, level]) => ({
        type: 'heading',
        attrs: { level },
        content,
      })),
      fc.constant({ type: 'horizontalRule' }),
      filled(listItem).map((content) => ({ type: 'bulletList', content })),
      fc.tuple(filled(listItem), fc.nat(50)).map(([content, start]) => ({
        type: 'orderedList',
        attrs: { start },
        content,
      })),
      filled(taskItem).map((content) => ({ type: 'taskList', content })),
      filled(tie('block')).map((content) => ({ type: 'blockquote', content })),
      filled(filled(cell).map((content) => ({ type: 'tableRow', content }))).map((content) => ({
        type: 'table',
        content,
      })),
    ),
  }
})

/** Any notes that the rules allow. */
export const arbitraryRichText: fc.Arbitrary<RichText> = filled(block).map((content) => ({
  type: 'doc',
  content: content as RichNode[],
}))
