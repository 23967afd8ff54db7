/** What a list says while it is empty. */
export type EmptyWords = {
  readonly title: string
  /** What will appear here, and when. */
  readonly text: string
}

/** For `beforeListTable`: words of ours in place of “No Results”, as `EmptyList` is handed them. */
export const emptyList = (words: EmptyWords): { path: string; serverProps: EmptyWords } => ({
  path: '@souk/kernel/panel#EmptyList',
  serverProps: { ...words },
})
