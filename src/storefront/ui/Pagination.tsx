import Link from 'next/link'

import { buttonStyle } from './Button.tsx'
import { classNames } from './classNames.ts'
import { ChevronLeft, ChevronRight } from './icons.tsx'

type Props = {
  page: number
  totalPages: number
  hrefOf: (page: number) => string
  words: { label: string; previous: string; next: string; page: (page: number) => string }
}

const box = classNames(buttonStyle({ look: 'quiet', size: 'icon' }), 'min-w-11 tabular-nums')

/** Pages of a list as links: the first, the last, and those around the one that is shown. */
export const Pagination = ({ page, totalPages, hrefOf, words }: Props) => {
  if (totalPages < 2) return null
  return (
    <nav aria-label={words.label} className="mt-16 flex justify-center">
      <ol className="flex items-center gap-1">
        {page > 1 && (
          <li>
            <Link href={hrefOf(page - 1)} rel="prev" className={box} aria-label={words.previous}>
              <ChevronLeft className="size-5" />
            </Link>
          </li>
        )}
        {shownPages(page, totalPages).map((one, index) =>
          one === null ? (
            <li key={`gap ${index}`} aria-hidden="true" className="px-1">
              …
            </li>
          ) : (
            <li key={one}>
              <Link
                href={hrefOf(one)}
                aria-label={words.page(one)}
                aria-current={one === page ? 'page' : undefined}
                className={classNames(
                  box,
                  one === page && 'bg-foreground text-background hover:bg-foreground',
                )}
              >
                {one}
              </Link>
            </li>
          ),
        )}
        {page < totalPages && (
          <li>
            <Link href={hrefOf(page + 1)} rel="next" className={box} aria-label={words.next}>
              <ChevronRight className="size-5" />
            </Link>
          </li>
        )}
      </ol>
    </nav>
  )
}

const shownPages = (page: number, total: number): (number | null)[] => {
  const near = Array.from({ length: total }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === total || Math.abs(one - page) <= 1,
  )
  return near.flatMap((one, index) => {
    const before = near[index - 1]
    return before !== undefined && one - before > 1 ? [null, one] : [one]
  })
}
