import { useId, type ReactNode } from 'react'

type Props = { title: string; aside?: ReactNode; children: ReactNode }

/** A part of the checkout, which screen readers can jump to by its heading. */
export const Section = ({ title, aside, children }: Props) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="text-xl sm:text-2xl">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
