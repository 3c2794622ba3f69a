/** Where a row of an import stands, whatever has become of it: a row that could not be read keeps it when it is mended. */
export const rowPlace = (key: string): string => key.replace(/\.refused\.\d+$/u, '')
