import { useEffect, useRef, useState } from 'react'
import type { ContactId } from '../../db/domain/contact.ts'
import { useTranslate } from './api/language.tsx'
import { goTo, usePlace } from './api/navigation.ts'
import { offerMails } from './api/offered-mails.ts'
import { Icon } from '../ui/icon.tsx'
import { showToast } from '../ui/toast-queue.ts'
import styles from './mail-drop.module.css'

const isMail = ({ name }: File): boolean => /\.(?:eml|mbox|mbx|msg)$/iu.test(name)
const pagesOfContacts = ['people', 'legislators', 'organizations']

/** Mails may be dropped anywhere on the window; on the page of a contact they are about that contact. */
export function MailDrop() {
  const t = useTranslate()
  const { screen, rest } = usePlace()
  const about = pagesOfContacts.includes(screen) ? ((rest[0] ?? null) as ContactId | null) : null
  const isOver = useFileDrop((files) => {
    const mails = files.filter(isMail)
    if (mails.length === 0) return showToast({ message: t('mailScreen.noMails'), icon: 'alert' })
    offerMails({ files: mails, about })
    goTo('/emails')
  })
  if (!isOver) return null
  return (
    <div className={styles.over} role="status">
      <Icon name="mail" />
      {t('mailScreen.dropHere')}
    </div>
  )
}

/** Whether files are held over the window. What another part of the page has taken is left to it. */
function useFileDrop(take: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    // Between two elements there is always a next one, but for the edge of the window.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (event.defaultPrevented || files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}
