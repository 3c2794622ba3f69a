import type { Mention, RichText } from '../../../db/domain/rich-text.ts'
import { mentionText } from '../../../db/domain/rich-text.ts'
import { richTextOf } from '../../../db/domain/rich-text-words.ts'
import { copyText } from '../../app/api/clipboard.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { contactPath } from '../../app/api/navigation.ts'
import { Link } from '../../ui/link.tsx'
import { RichTextView, type RichTextViewProps } from '../../ui/rich-text/rich-text-view.tsx'
import { showToast } from '../../ui/toast-queue.ts'

export interface NotesProps extends Pick<RichTextViewProps, 'level'> {
  readonly notes: { readonly body: RichText | null; readonly bodyText: string | null }
}

/** What was noted, as it was written; what it mentions is a way there, and links are copied. */
export function Notes({ notes: { body, bodyText }, level }: NotesProps) {
  const t = useTranslate()
  const copy = (href: string) => {
    if (copyText(href)) showToast({ message: t('notes.addressCopied'), icon: 'copy' })
  }
  return (
    <RichTextView
      doc={body ?? richTextOf(bodyText ?? '')}
      level={level}
      renderMention={(mention) => <MentionLink mention={mention} />}
      onLink={copy}
    />
  )
}

function MentionLink({ mention }: { readonly mention: Mention }) {
  const path = pathOf(mention)
  const name = <bdi>{mentionText(mention)}</bdi>
  return path === undefined ? (
    name
  ) : (
    <Link plain href={path}>
      {name}
    </Link>
  )
}

/** Offices have pages as organizations do; our own people have none. */
function pathOf({ noun, id }: Mention): string | undefined {
  if (noun === 'person') return contactPath('person', id)
  if (noun === 'bill') return `/bills/${id}`
  return noun === 'organization' || noun === 'office' ? contactPath('organization', id) : undefined
}
