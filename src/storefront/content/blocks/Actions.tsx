import Link from 'next/link'

import type { Routes } from '../../shop/routes.ts'
import { buttonStyle } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import type { Action } from './types.ts'

type Look = 'solid' | 'outline' | 'light' | 'glass'
type Props = {
  actions: readonly Action[] | null | undefined
  routes: Routes
  looks?: readonly [first: Look, second: Look]
  className?: string
}

/** One or two ways to go on, the first being the one that is meant. */
export const Actions = ({ actions, routes, looks = ['solid', 'outline'], className }: Props) =>
  actions?.length ? (
    <div className={classNames('flex flex-wrap gap-3', className)}>
      {actions.map(({ label, href }, index) => (
        <Link
          key={`${label} ${href}`}
          href={routes.to(href)}
          className={buttonStyle({ look: looks[index === 0 ? 0 : 1], size: 'large' })}
        >
          {label}
        </Link>
      ))}
    </div>
  ) : null
