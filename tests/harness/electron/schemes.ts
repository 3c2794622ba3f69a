const suffix = 'scheme.invalid'

/**
 * Custom schemes. Chromium's DevTools cannot serve `app://caucus/x`, so Chromium is given
 * `https://caucus.app.scheme.invalid/x`, a name that can never exist, and main never sees anything but `app://`.
 */
export class Schemes {
  readonly #names = new Set<string>()

  add(name: string): void {
    this.#names.add(name)
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  toChromium(url: string): string {
    const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
    return scheme !== undefined && this.has(scheme)
      ? `https://${host}.${scheme}.${suffix}${rest || '/'}`
      : url
  }

  fromChromium(url: string): string {
    if (url.startsWith('blob:')) return `blob:${this.fromChromium(url.slice('blob:'.length))}`
    const [, host, scheme, rest] =
      /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.scheme\.invalid(.*)$/i.exec(url) ?? []
    return scheme !== undefined && this.has(scheme) ? `${scheme}://${host}${rest}` : url
  }

  /** A content security policy that names a custom scheme, in Chromium's terms. */
  policyToChromium(policy: string): string {
    return policy.replace(/(?<=^|[\s;])([a-z][a-z0-9+-]*):(?=[\s;]|$)/g, (source, scheme: string) =>
      this.has(scheme) ? `https://*.${scheme}.${suffix}` : source,
    )
  }
}
