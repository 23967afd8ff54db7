'use client'

import { useRouter } from 'next/navigation'
import { useRef, useTransition, type ReactNode } from 'react'

import { classNames } from '../ui/classNames.ts'

type Props = { action: string; id: string; className?: string; children: ReactNode }

/**
 * A plain form that asks by address. With a script, choosing something asks at once, without a new
 * page; typing waits until the field is left.
 */
export const FilterForm = ({ action, id, className, children }: Props) => {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [isPending, begin] = useTransition()
  const go = () => {
    if (!form.current) return
    const asked = new URLSearchParams()
    for (const [name, value] of new FormData(form.current)) {
      if (typeof value === 'string' && value.trim()) asked.append(name, value.trim())
    }
    const query = asked.toString()
    begin(() => router.push(query ? `${action}?${query}` : action, { scroll: false }))
  }
  return (
    <form
      ref={form}
      id={id}
      action={action}
      aria-busy={isPending}
      className={classNames('transition-opacity', isPending && 'opacity-60', className)}
      onChange={go}
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      {children}
    </form>
  )
}
