import type { Page } from 'playwright-core'

/**
 * What does not hold in the layout of what is in sight, each in words: a place that scrolls sideways, text that is cut
 * without a sign of it or lies over other text, text outside of its box, or of which too little is left to read, and
 * a word that goes on in the next line without a hyphen.
 */
export const findLayoutFaults = (page: Page): Promise<string[]> => page.evaluate(layoutFaults)

/** Runs in the page, and knows nothing but it. */
function layoutFaults(): string[] {
  const faults: string[] = []
  const slack = 1.5
  const fewest = 20

  interface Piece {
    readonly element: HTMLElement
    readonly text: string
    readonly box: DOMRect
  }

  const nameOf = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent).trim().replaceAll(/\s+/g, ' ')
    const kind = element.className && typeof element.className === 'string' ? `.${element.className}` : ''
    return `${element.tagName.toLowerCase()}${kind} “${words.slice(0, 50)}”`
  }

  const chain = (element: HTMLElement): HTMLElement[] =>
    element.parentElement ? [element, ...chain(element.parentElement)] : [element]

  /** For those who hear the page, or not shown at all. */
  const isHidden = (element: HTMLElement): boolean =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    chain(element).some((one) => {
      const style = getComputedStyle(one)
      return style.clipPath !== 'none' || style.clip !== 'auto' || one.hasAttribute('inert')
    })

  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll'
  const cuts = (value: string): boolean => value === 'hidden' || value === 'clip'

  const isCutOnPurpose = (style: CSSStyleDeclaration): boolean =>
    style.textOverflow === 'ellipsis' ||
    style.getPropertyValue('-webkit-line-clamp') !== 'none' ||
    style.maskImage !== 'none'

  function lookAtCut({ element, text, box }: Piece): void {
    let isEllipsis = false
    for (const one of chain(element)) {
      const style = getComputedStyle(one)
      const edge = one.getBoundingClientRect()
      isEllipsis ||= isCutOnPurpose(style)
      if (scrolls(style.overflowX) || scrolls(style.overflowY)) return
      if (style.position === 'fixed') break
      if (isEllipsis) continue
      if (cuts(style.overflowX) && (box.right > edge.right + slack || box.left < edge.left - slack))
        return void faults.push(`cut sideways: “${text}” by ${nameOf(one)}`)
      // What is wholly out of sight was left out, a hint that has no room for one.
      const isOut = box.top > edge.bottom - slack || box.bottom < edge.top + slack
      if (isOut && cuts(style.overflowY)) return
      if (cuts(style.overflowY) && (box.bottom > edge.bottom + 3 || box.top < edge.top - 3))
        return void faults.push(`cut above or below: “${text}” by ${nameOf(one)}`)
    }
    if (!isEllipsis && (box.right > innerWidth + slack || box.left < -slack))
      faults.push(`outside of the window: “${text}”`)
  }

  /** What is drawn around the text, if anything is. */
  function lookAtBox({ element, text, box }: Piece): void {
    for (const one of chain(element)) {
      const style = getComputedStyle(one)
      if (style.overflowX !== 'visible' || style.position === 'absolute') return
      const isDrawn =
        Number.parseFloat(style.borderLeftWidth) > 0 && Number.parseFloat(style.borderRightWidth) > 0
      if (!isDrawn || style.display === 'inline') continue
      const edge = one.getBoundingClientRect()
      if (box.right > edge.right + slack || box.left < edge.left - slack || box.bottom > edge.bottom + slack)
        faults.push(`outside of its box: “${text}” of ${nameOf(one)}`)
      return
    }
  }

  function lookAtRest(element: HTMLElement): void {
    const style = getComputedStyle(element)
    if (style.textOverflow !== 'ellipsis' || !cuts(style.overflowX)) return
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth < fewest)
      faults.push(`too little of it is left: ${nameOf(element)}`)
  }

  function lookSideways(element: HTMLElement): void {
    if (!scrolls(getComputedStyle(element).overflowX)) return
    if (element.scrollWidth <= element.clientWidth + 1) return
    if (element.closest('[role=grid], [role=tablist], [data-scrolls]')) return
    faults.push(`scrolls sideways by ${element.scrollWidth - element.clientWidth}: ${nameOf(element)}`)
  }

  function* pieces(): Generator<Piece> {
    for (const node of texts()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (element === null || text === '' || isHidden(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) yield { element, text: text.slice(0, 60), box }
    }
  }

  /** Longer ones have to be broken somewhere; addresses are, too. */
  const word = /(?<![^\s(«“¿¡"])\p{Script=Latin}{2,20}(?![^\s)»”?!",.:;·…])/gu

  function lookAtBreaks(node: Node): void {
    const element = node.parentElement
    if (element === null || isHidden(element)) return
    const range = document.createRange()
    range.selectNodeContents(node)
    if (new Set([...range.getClientRects()].map(({ top }) => top)).size < 2) return
    for (const { 0: found, index } of (node.textContent ?? '').matchAll(word)) {
      range.setStart(node, index)
      range.setEnd(node, index + found.length)
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1)
        faults.push(`broken in mid-word: “${found}” of ${nameOf(element)}`)
    }
  }

  function* texts(): Generator<Node> {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) yield walker.currentNode
  }

  /** Whether a point of it is what one sees there. */
  function isInSight({ element, box }: Piece): boolean {
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    return hit !== null && (element.contains(hit) || hit.contains(element))
  }

  function lookAtOverlaps(all: readonly Piece[]): void {
    for (const [index, one] of all.entries())
      for (const other of all.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue
        if (layerOf(one.element) !== layerOf(other.element)) continue
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (across > 4 && down > 5) faults.push(`“${one.text}” lies over “${other.text}”`)
      }
  }

  /** What floats over the page, or stands while it is scrolled, lies over it by right. */
  const layerOf = (element: HTMLElement): HTMLElement | undefined =>
    chain(element).find((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position))

  /** As much of a text as its ancestors show. */
  function shown(piece: Piece): Piece {
    let { left, right, top, bottom } = piece.box
    for (const one of chain(piece.element)) {
      const style = getComputedStyle(one)
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
      const edge = one.getBoundingClientRect()
      left = Math.max(left, edge.left)
      right = Math.min(right, edge.right)
      top = Math.max(top, edge.top)
      bottom = Math.min(bottom, edge.bottom)
    }
    return { ...piece, box: new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top)) }
  }

  const { scrollWidth } = document.documentElement
  if (scrollWidth > innerWidth) faults.push(`the window scrolls sideways by ${scrollWidth - innerWidth}`)
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!(element instanceof HTMLElement) || isHidden(element)) continue
    lookSideways(element)
    lookAtRest(element)
  }
  for (const node of texts()) lookAtBreaks(node)
  const all = [...pieces()]
  for (const piece of all) {
    lookAtCut(piece)
    lookAtBox(piece)
  }
  lookAtOverlaps(
    all.map(shown).filter((piece) => piece.box.width > 2 && piece.box.height > 2 && isInSight(piece)),
  )
  return [...new Set(faults)]
}
