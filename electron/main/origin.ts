/** The page is served by our own protocol: no file:// and no server. */
export const scheme = 'app'
const origin = `${scheme}://caucus`
export const startPage = `${origin}/index.html`

export const isOwnPage = (url: string): boolean => url === origin || url.startsWith(`${origin}/`)
