import { useEffect } from 'react'
import { onEvent } from './api/caucus.ts'
import { refreshBackups } from './api/refresh.ts'

/** Backups are made, and fail, without being asked for: what shows them asks again. */
export const useBackupNews = (): void => useEffect(() => onEvent('backups', () => void refreshBackups()), [])
