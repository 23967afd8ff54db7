'use client'

import { useState, type ReactNode } from 'react'

/** Lets Escape, or following a link, put away what hovering or focus has opened, until one comes back. */
export const DismissOnEscape = ({
  className,
  children,
}: {
  className?: string
  children: ReactNode
}) => {
  const [isDismissed, setDismissed] = useState(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for what its links let through
    <div
      className={className}
      data-dismissed={isDismissed || undefined}
      onKeyDown={({ key }) => key === 'Escape' && setDismissed(true)}
      onClick={() => setDismissed(true)}
      onMouseLeave={() => setDismissed(false)}
      onBlur={({ currentTarget, relatedTarget }) =>
        !currentTarget.contains(relatedTarget) && setDismissed(false)
      }
    >
      {children}
    </div>
  )
}
