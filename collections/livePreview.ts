type Address = {
  readonly data: Record<string, unknown>
}

/** The storefront's address of a document's latest draft; the shop is found from the document. */
export const livePreview = (collection: 'pages' | 'products') => ({
  url: ({ data }: Address): string =>
    `/preview?${new URLSearchParams({ collection, id: typeof data.id === 'string' ? data.id : '' }).toString()}`,
  breakpoints: [
    { label: 'Phone', name: 'phone', width: 390, height: 844 },
    { label: 'Tablet', name: 'tablet', width: 820, height: 1180 },
    { label: 'Desktop', name: 'desktop', width: 1440, height: 900 },
  ],
})
