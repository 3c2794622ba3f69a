/** What stands around the name of a family that has one mailbox: "the.millers", "familia.ortega". */
const around = /^(?:the|familia|family|fam|casa|los)|(?:familia|family|fam|house|home|household)$/gu

/** Whether an address is called by a family alone, whose names are folded: wu@, the.does@, ortegas@. Several may read it. */
export function isFamilyMailbox(address: string, families: readonly string[]): boolean {
  const local = address.slice(0, Math.max(address.lastIndexOf('@'), 0)).replace(/[^\p{L}]/gu, '')
  const names = [local, local.replace(around, '')]
  return families.some(
    (family) => family !== '' && names.some((name) => name === family || name === `${family}s`),
  )
}
