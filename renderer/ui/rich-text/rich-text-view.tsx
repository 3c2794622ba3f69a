import { createElement, Fragment, type ReactNode } from 'react'
import {
  mentionOf,
  mentionText,
  type Mention,
  type RichMark,
  type RichNode,
  type RichText,
} from '../../../db/domain/rich-text.ts'
import { Button } from 'react-aria-components'
import { useUiLabels } from '../labels.tsx'
import styles from './rich-text.module.css'

export interface RichTextViewProps {
  readonly doc: RichText
  /** What a first heading is here: below the title of what holds the notes. */
  readonly level?: 2 | 3 | 4
  /** A mention as a way to what it mentions; left out, it is only marked. */
  readonly renderMention?: (mention: Mention) => ReactNode
  /** The window leads nowhere but to itself: a link is handed on to be copied. */
  readonly onLink?: (href: string) => void
}

type Ways = Required<Pick<RichTextViewProps, 'level'>> & Pick<RichTextViewProps, 'renderMention' | 'onLink'>

/** Notes to be read: in timelines, panels and on paper. */
export function RichTextView({ doc, level = 3, renderMention, onLink }: RichTextViewProps) {
  return (
    <div className={styles.notes}>
      <Nodes nodes={doc.content} ways={{ level, renderMention, onLink }} />
    </div>
  )
}

interface NodesProps {
  readonly nodes: readonly RichNode[] | undefined
  readonly ways: Ways
}

function Nodes({ nodes = [], ways }: NodesProps) {
  return nodes.map((node, index) => <Part key={index} node={node} ways={ways} />)
}

const tags: Partial<Record<RichNode['type'], string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  taskList: 'ul',
  blockquote: 'blockquote',
  tableRow: 'tr',
}

function Part({ node, ways }: { readonly node: RichNode; readonly ways: Ways }) {
  const within = <Nodes nodes={node.content} ways={ways} />
  const { attrs = {} } = node
  // oxlint-disable-next-line switch-exhaustiveness-check -- the others are plain elements
  switch (node.type) {
    case 'text':
      return <Marked node={node} ways={ways} />
    case 'mention':
      return <Mentioned mention={mentionOf(node)} ways={ways} />
    case 'hardBreak':
      return <br />
    case 'horizontalRule':
      return <hr />
    case 'heading':
      return createElement(`h${Math.min(6, Number(attrs.level) + ways.level - 1)}`, null, within)
    case 'orderedList':
      return <ol start={Number(attrs.start)}>{within}</ol>
    case 'taskItem':
      return <Task isDone={attrs.checked === true}>{within}</Task>
    case 'table':
      return (
        <table>
          <tbody>{within}</tbody>
        </table>
      )
    case 'tableCell':
    case 'tableHeader':
      return createElement(
        node.type === 'tableCell' ? 'td' : 'th',
        { colSpan: Number(attrs.colspan), rowSpan: Number(attrs.rowspan) },
        within,
      )
    default:
      return createElement(tags[node.type] ?? Fragment, null, within)
  }
}

function Task({ isDone, children }: { readonly isDone: boolean; readonly children: ReactNode }) {
  const labels = useUiLabels().notes
  return (
    <li data-type="taskItem" data-checked={isDone}>
      <span role="img" aria-label={isDone ? labels.taskDone : labels.taskOpen} />
      <div>{children}</div>
    </li>
  )
}

function Mentioned({ mention, ways }: { readonly mention: Mention; readonly ways: Ways }) {
  return <span data-type="mention">{ways.renderMention?.(mention) ?? <bdi>{mentionText(mention)}</bdi>}</span>
}

const markTags = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const

function Marked({ node: { text = '', marks = [] }, ways }: { readonly node: RichNode; readonly ways: Ways }) {
  return marks.reduce<ReactNode>((within, mark) => wrapped(mark, within, ways), text)
}

function wrapped(mark: RichMark, within: ReactNode, { onLink }: Ways): ReactNode {
  if (mark.type !== 'link') return createElement(markTags[mark.type], null, within)
  const href = String(mark.attrs?.href)
  return onLink ? (
    <Button className={styles.link} onPress={() => onLink(href)}>
      {within}
    </Button>
  ) : (
    <span className={styles.link}>{within}</span>
  )
}
