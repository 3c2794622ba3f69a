/** What waits on a screen, by its name; shown beside it. */
export function useNavigationCounts(): Readonly<Record<string, string>> {
  return {}
}
