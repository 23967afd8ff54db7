import { cva, type VariantProps } from 'class-variance-authority'
import type { ReactNode } from 'react'

import { classNames } from './classNames.ts'

const style = cva(
  'inline-flex items-center rounded-shop-small px-2.5 py-1 text-xs leading-none font-semibold',
  {
    variants: {
      look: {
        accent: 'bg-accent text-accent-foreground',
        quiet: 'bg-background/95 text-foreground',
        outline: 'border border-field',
      },
    },
    defaultVariants: { look: 'accent' },
  },
)

type Props = VariantProps<typeof style> & { className?: string; children: ReactNode }

export const Badge = ({ look, className, children }: Props) => (
  <span className={classNames(style({ look }), className)}>{children}</span>
)
