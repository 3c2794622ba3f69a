/**
 * By what a copied text is known again without keeping it: SHA-256 in base64. Systems and pages write the ends of
 * lines in their own ways, so white space counts as one space.
 */
export async function copiedDigest(text: string): Promise<string> {
  const plain = new TextEncoder().encode(text.replace(/\s+/gu, ' ').trim())
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', plain))
  return btoa(String.fromCharCode(...digest))
}

/** Letters of a digest. */
export const copiedDigestLength = 44
