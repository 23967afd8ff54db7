import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'

import { classNames } from './classNames.ts'

export const buttonStyle = cva(
  'inline-flex cursor-pointer items-center justify-center gap-2 rounded-shop text-center font-medium transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60',
  {
    variants: {
      look: {
        solid: 'bg-primary text-primary-foreground hover:bg-primary-strong',
        outline: 'border border-field bg-transparent hover:border-foreground hover:bg-muted',
        quiet: 'bg-transparent hover:bg-muted',
        light: 'bg-white text-neutral-950 hover:bg-white/85',
        glass: 'border border-white/80 bg-black/20 text-white backdrop-blur-sm hover:bg-black/40',
        link: 'text-link underline underline-offset-4 hover:no-underline',
      },
      size: {
        small: 'min-h-10 px-4 py-1.5 text-sm',
        medium: 'min-h-11 px-5 py-2',
        large: 'min-h-13 px-7 py-3 text-lg',
        icon: 'size-11',
        none: '',
      },
    },
    defaultVariants: { look: 'solid', size: 'medium' },
  },
)

type Props = ComponentProps<'button'> &
  VariantProps<typeof buttonStyle> & {
    /** Gives the looks to the child instead, a link for instance. */
    asChild?: boolean
  }

export const Button = ({ className, look, size, asChild = false, type, ...props }: Props) => {
  const Element = asChild ? Slot.Root : 'button'
  return (
    <Element
      {...(asChild ? {} : { type: type ?? 'button' })}
      className={classNames(buttonStyle({ look, size }), className)}
      {...props}
    />
  )
}
