import Link from 'next/link'
import { Fragment } from 'react'

export type Crumb = { readonly label: string; readonly href: string }

type Props = { label: string; crumbs: readonly Crumb[]; current: string }

/** The way from the front page to here. */
export const Breadcrumbs = ({ label, crumbs, current }: Props) => (
  <nav aria-label={label} className="text-sm text-quiet">
    <ol className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {crumbs.map((crumb) => (
        <Fragment key={crumb.href}>
          <li>
            <Link
              href={crumb.href}
              prefetch={false}
              className="hover:text-foreground hover:underline"
            >
              {crumb.label}
            </Link>
          </li>
          <li aria-hidden="true">/</li>
        </Fragment>
      ))}
      <li aria-current="page" className="text-foreground">
        {current}
      </li>
    </ol>
  </nav>
)
