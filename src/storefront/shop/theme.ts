import type { Shop } from '@souk/kernel'
import type { CSSProperties } from 'react'

import { LEGIBLE, contrast, wordsOn } from './contrast.ts'
import { faces } from './fonts.ts'

type Branded = Pick<Shop, 'branding'>

/**
 * A shop's branding as CSS variables, which Tailwind's theme reads. Anything unsafe is left out, and
 * words that could not be read on their ground get another colour.
 */
export const themeOf = ({ branding }: Branded): CSSProperties =>
  ({
    ...plainly(branding),
    ...legibly(branding),
    ...font(branding, 'font', '--shop-font-body'),
    ...font(branding, 'headingFont', '--shop-font-display'),
    ...headings(branding),
  }) as CSSProperties

/** For the browser's own frame, on a phone. */
export const groundOf = ({ branding }: Branded): string => safe(branding, 'background') ?? '#ffffff'

type Branding = Shop['branding']

const COLOUR = /^(#[0-9a-f]{3,8}|(rgb|hsl|oklch)\([\d\s.,%/-]+\))$/i
const LENGTH = /^\d{1,2}(\.\d{1,2})?(px|rem)$/

const VARIABLES: Readonly<Record<string, { variable: string; pattern: RegExp }>> = {
  primary: { variable: '--shop-primary', pattern: COLOUR },
  background: { variable: '--shop-background', pattern: COLOUR },
  foreground: { variable: '--shop-foreground', pattern: COLOUR },
  muted: { variable: '--shop-muted', pattern: COLOUR },
  radius: { variable: '--shop-radius', pattern: LENGTH },
}

const plainly = (branding: Branding) =>
  Object.fromEntries(
    Object.keys(VARIABLES).flatMap((name) => {
      const value = safe(branding, name)
      return value ? [[VARIABLES[name]?.variable ?? '', value]] : []
    }),
  )

const safe = (branding: Branding, name: string): string | undefined => {
  const value = branding[name]
  const pattern = VARIABLES[name]?.pattern ?? COLOUR
  return typeof value === 'string' && pattern.test(value) ? value : undefined
}

const legibly = (branding: Branding): Record<string, string> => {
  const ground = groundOf({ branding })
  const primary = safe(branding, 'primary')
  const accent = safe(branding, 'accent')
  return {
    ...(primary && {
      '--shop-primary-foreground': wordsOn(primary, safe(branding, 'primaryForeground')),
    }),
    // The accent also marks focus and links, so it must stand out from the page itself.
    ...(accent && {
      '--shop-accent': (contrast(ground, accent) ?? LEGIBLE) >= LEGIBLE ? accent : wordsOn(ground),
      '--shop-accent-foreground': wordsOn(accent),
    }),
  }
}

const font = (branding: Branding, name: string, variable: string) => {
  const face = faces[String(branding[name])]
  return face ? { [variable]: face.stack } : {}
}

const headings = (branding: Branding) => {
  const face = faces[String(branding['headingFont'] ?? branding['font'])]
  return face ? { '--shop-heading-weight': String(face.headingWeight) } : {}
}
