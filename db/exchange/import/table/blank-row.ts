import type { TableRow } from './table-file.ts'

const isBlankCell = (cell: string): boolean => cell.trim() === ''

export const isBlankRow = ({ cells }: TableRow): boolean => cells.every(isBlankCell)

export const filledCells = ({ cells }: TableRow): string[] => cells.filter((cell) => !isBlankCell(cell))
