import type { Shop } from '@souk/kernel'
import type { CSSProperties } from 'react'

/** A shop's branding as CSS variables, which Tailwind's theme reads. Anything unsafe is left out. */
export const themeOf = ({ branding }: Pick<Shop, 'branding'>): CSSProperties =>
  Object.fromEntries(
    Object.entries(VARIABLES).flatMap(([name, { variable, isSafe }]) => {
      const value = branding[name]
      return typeof value === 'string' && isSafe.test(value) ? [[variable, value]] : []
    }),
  ) as CSSProperties

const COLOUR = /^(#[0-9a-f]{3,8}|(rgb|hsl|oklch)\([\d\s.,%/-]+\))$/i
const LENGTH = /^\d{1,2}(\.\d{1,2})?(px|rem)$/

const VARIABLES: Readonly<Record<string, { variable: string; isSafe: RegExp }>> = {
  primary: { variable: '--shop-primary', isSafe: COLOUR },
  primaryForeground: { variable: '--shop-primary-foreground', isSafe: COLOUR },
  accent: { variable: '--shop-accent', isSafe: COLOUR },
  background: { variable: '--shop-background', isSafe: COLOUR },
  foreground: { variable: '--shop-foreground', isSafe: COLOUR },
  muted: { variable: '--shop-muted', isSafe: COLOUR },
  radius: { variable: '--shop-radius', isSafe: LENGTH },
}
