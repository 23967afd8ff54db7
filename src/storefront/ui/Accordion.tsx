import type { ReactNode } from 'react'

import { classNames } from './classNames.ts'
import { ChevronDown } from './icons.tsx'

type ItemProps = { title: ReactNode; open?: boolean; children: ReactNode }

export const Accordion = ({ className, children }: { className?: string; children: ReactNode }) => (
  <div className={classNames('divide-y divide-line border-y border-line', className)}>
    {children}
  </div>
)

/** Opens and closes without a script, and is found by the browser's own search. */
export const AccordionItem = ({ title, open = false, children }: ItemProps) => (
  <details className="group" open={open}>
    <summary className="flex min-h-14 cursor-pointer list-none items-center justify-between gap-4 py-4 text-lg font-medium [&::-webkit-details-marker]:hidden">
      {title}
      <ChevronDown className="size-5 shrink-0 transition-transform duration-200 group-open:rotate-180" />
    </summary>
    <div className="pr-8 pb-6 leading-relaxed">{children}</div>
  </details>
)
