import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import facts from './facts-column.module.css'

/** A text that may be long: two lines of it, and the whole when it is asked for. */
export function LongText({ text }: { readonly text: string }) {
  const t = useTranslate()
  const [isWhole, setWhole] = useState(false)
  const words = useRef<HTMLSpanElement>(null)
  const isCut = useIsCut(words)
  return (
    <>
      <span ref={words} className={classNames(facts.described, isWhole && facts.whole)}>
        {text}
      </span>
      {(isCut || isWhole) && (
        <span className={facts.more}>
          <Button
            variant="quiet"
            size="sm"
            icon={isWhole ? 'chevron-up' : 'chevron-down'}
            onPress={() => setWhole(!isWhole)}
          >
            {t(isWhole ? 'contactScreen.showLess' : 'contactScreen.showWhole')}
          </Button>
        </span>
      )}
    </>
  )
}

/** Whether not all of it is seen, at the width that it has now. */
function useIsCut(element: RefObject<HTMLElement | null>): boolean {
  const [isCut, setCut] = useState(false)
  useEffect(() => {
    const shown = element.current
    if (shown === null) return
    const watching = new ResizeObserver(() => setCut(shown.scrollHeight > shown.clientHeight + 1))
    watching.observe(shown)
    return () => watching.disconnect()
  }, [element])
  return isCut
}
