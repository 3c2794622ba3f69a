import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Files can be fetched; there is no network. */
export const net = {
  async fetch(input: string | URL): Promise<Response> {
    const url = new URL(String(input))
    if (url.protocol !== 'file:') throw new TypeError('net::ERR_INTERNET_DISCONNECTED')
    const type = types[extname(url.pathname)] ?? 'application/octet-stream'
    try {
      return new Response(new Uint8Array(await readFile(url)), { headers: { 'content-type': type } })
    } catch (cause) {
      throw new TypeError('net::ERR_FILE_NOT_FOUND', { cause })
    }
  },
  isOnline: () => false,
  online: false,
}
