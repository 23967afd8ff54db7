/** What happens when nothing is left: selling stops, or goes on for pieces that are yet to come. */
export const STOCK_POLICIES = ['deny', 'backorder', 'preorder'] as const
export type StockPolicy = (typeof STOCK_POLICIES)[number]

/** Where a shop has set no limit to what it promises beyond its shelf: as many as a count can be. */
export const UNLIMITED = 1_000_000_000

/** How something that can be had is supplied: from the shelf, or later. */
export const SUPPLIES = ['stock', 'backorder', 'preorder'] as const
export type Supply = (typeof SUPPLIES)[number]
