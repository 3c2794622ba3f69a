/**
 * React Aria's announcer for screen readers empties itself by assigning '' to innerHTML, which Trusted Types refuse:
 * the assignment throws, and with it the part that announces (typing a date is enough). Its two regions get a setter
 * of their own that empties without parsing anything. Remove this when React Aria does so itself.
 */
export function keepAnnouncerTrusted(root: HTMLElement = document.body): void {
  const guardRegions = () => {
    for (const region of root.querySelectorAll<HTMLElement>(':scope > [data-live-announcer] > *'))
      guard(region)
  }
  new MutationObserver(guardRegions).observe(root, { childList: true })
  guardRegions()
}

function guard(region: HTMLElement): void {
  if (Object.hasOwn(region, 'innerHTML')) return
  const set = () => {
    region.replaceChildren()
  }
  Object.defineProperty(region, 'innerHTML', { set })
}
