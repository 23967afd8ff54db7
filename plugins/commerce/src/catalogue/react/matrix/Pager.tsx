'use client'

import { Button } from '@payloadcms/ui'

type Props = {
  readonly page: number
  readonly most: number
  readonly total: number
  readonly setPage: (page: number) => void
}

/** Leafs through many rows. */
export const Pager = ({ page, most, total, setPage }: Props) =>
  total <= most ? null : (
    <nav aria-label="Pages of variants" className="souk-matrix__pager">
      <Button
        buttonStyle="secondary"
        disabled={page === 0}
        margin={false}
        onClick={() => setPage(page - 1)}
        size="small"
        type="button"
      >
        Earlier
      </Button>
      <span aria-live="polite">
        {page * most + 1}–{Math.min(total, (page + 1) * most)} of {total}
      </span>
      <Button
        buttonStyle="secondary"
        disabled={(page + 1) * most >= total}
        margin={false}
        onClick={() => setPage(page + 1)}
        size="small"
        type="button"
      >
        Later
      </Button>
    </nav>
  )
