/** Its source is sent to the page, so nothing outside it is used. Styled through the object model: a policy forbids the rest. */
export function showBanner(text: string): void {
  addEventListener('DOMContentLoaded', () => {
    const banner = document.createElement('div')
    banner.setAttribute('role', 'note')
    banner.textContent = text
    Object.assign(banner.style, {
      position: 'fixed',
      insetBlockEnd: '0',
      insetInlineStart: '50%',
      transform: 'translateX(-50%)',
      zIndex: '2147483647',
      padding: '2px 12px',
      borderRadius: '6px 6px 0 0',
      font: '12px/1.5 system-ui, sans-serif',
      color: '#fff',
      background: '#7a3b00',
      pointerEvents: 'none',
    })
    document.documentElement.append(banner)
  })
}
