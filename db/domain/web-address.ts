import { collapseSpace, fold } from './fold.ts'

/** A link that a browser may open: http or https only, https when none is written. Undefined when it is no address. */
export function toWebLink(raw: string): string | undefined {
  const text = collapseSpace(raw)
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text.replace(/^\/\//u, '')}`
  const url = URL.parse(withScheme)
  return url && isPublicPage(url) && !/\s/u.test(text) ? url.href : undefined
}

// An address with a user's name in it is an e-mail or a trap.
const isPublicPage = (url: URL): boolean =>
  /^https?:$/u.test(url.protocol) && url.hostname.includes('.') && url.username === ''

export const isWebAddress = (raw: string): boolean => toWebLink(raw) !== undefined

/** The form that tells whether two pages are the same: no scheme, no "www.", host in lower case, no final slash, no fragment. */
export function normaliseWebAddress(raw: string): string {
  const link = toWebLink(raw)
  if (link === undefined) return collapseSpace(raw).toLowerCase()
  const url = new URL(link)
  return (url.host.replace(/^www\./u, '') + url.pathname.replace(/\/+$/u, '') + url.search).normalize('NFC')
}

/** Where the accounts of a network have their pages. */
const networkHosts: Readonly<Record<string, string>> = {
  twitter: 'x.com',
  x: 'x.com',
  facebook: 'facebook.com',
  instagram: 'instagram.com',
  youtube: 'youtube.com',
  linkedin: 'linkedin.com/in',
  tiktok: 'tiktok.com',
  threads: 'threads.net',
  bluesky: 'bsky.app/profile',
}

/**
 * An account on a network, as an address without its query: "x.com/example". A bare handle is one of the network that
 * it is labelled with, because people have the same handle on several; without a label it stays a handle without its @.
 */
export function normaliseSocial(raw: string, network = ''): string {
  if (!/[/]/u.test(raw)) {
    const handle = collapseSpace(raw).replace(/^@+/u, '').toLowerCase()
    const name = fold(network)
    return name === '' || handle === '' ? handle : `${networkHosts[name] ?? name}/${handle}`
  }
  const [address = ''] = normaliseWebAddress(raw).toLowerCase().split('?')
  return address
    .replace(/^(?:m|mobile)\./u, '')
    .replace(/^twitter\.com(?=\/|$)/u, 'x.com')
    .replace(/\/@/u, '/')
}
