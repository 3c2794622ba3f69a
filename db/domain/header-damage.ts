/** On opening, the file of keys was damaged: whether it was written anew from its copy. */
export type HeaderDamage = 'mended' | 'unmended'
