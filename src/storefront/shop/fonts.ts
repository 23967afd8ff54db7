import '@fontsource/abril-fatface/latin-400.css'
import '@fontsource/abril-fatface/latin-ext-400.css'
import '@fontsource/barlow-condensed/latin-600.css'
import '@fontsource/barlow-condensed/latin-700.css'
import '@fontsource/barlow-condensed/latin-ext-600.css'
import '@fontsource/barlow-condensed/latin-ext-700.css'
import '@fontsource/barlow/latin-400.css'
import '@fontsource/barlow/latin-500.css'
import '@fontsource/barlow/latin-600.css'
import '@fontsource/barlow/latin-ext-400.css'
import '@fontsource/barlow/latin-ext-500.css'
import '@fontsource/barlow/latin-ext-600.css'
import '@fontsource/cormorant-garamond/latin-600.css'
import '@fontsource/cormorant-garamond/latin-700.css'
import '@fontsource/cormorant-garamond/latin-ext-600.css'
import '@fontsource/cormorant-garamond/latin-ext-700.css'
import '@fontsource/dm-sans/latin-400.css'
import '@fontsource/dm-sans/latin-500.css'
import '@fontsource/dm-sans/latin-600.css'
import '@fontsource/dm-sans/latin-ext-400.css'
import '@fontsource/dm-sans/latin-ext-500.css'
import '@fontsource/dm-sans/latin-ext-600.css'
import '@fontsource/fraunces/latin-500.css'
import '@fontsource/fraunces/latin-600.css'
import '@fontsource/fraunces/latin-ext-500.css'
import '@fontsource/fraunces/latin-ext-600.css'
import '@fontsource/josefin-sans/latin-400.css'
import '@fontsource/josefin-sans/latin-600.css'
import '@fontsource/josefin-sans/latin-ext-400.css'
import '@fontsource/josefin-sans/latin-ext-600.css'
import '@fontsource/lora/latin-400.css'
import '@fontsource/lora/latin-500.css'
import '@fontsource/lora/latin-600.css'
import '@fontsource/lora/latin-ext-400.css'
import '@fontsource/lora/latin-ext-500.css'
import '@fontsource/lora/latin-ext-600.css'
import '@fontsource/playfair-display/latin-400.css'
import '@fontsource/playfair-display/latin-600.css'
import '@fontsource/playfair-display/latin-ext-400.css'
import '@fontsource/playfair-display/latin-ext-600.css'
import '@fontsource/space-grotesk/latin-400.css'
import '@fontsource/space-grotesk/latin-500.css'
import '@fontsource/space-grotesk/latin-600.css'
import '@fontsource/space-grotesk/latin-ext-400.css'
import '@fontsource/space-grotesk/latin-ext-500.css'
import '@fontsource/space-grotesk/latin-ext-600.css'

type Face = {
  /** A whole CSS font stack. */
  readonly stack: string
  /** How heavy headings in this face should be: what is delicate needs weight. */
  readonly headingWeight: number
}

const SANS = 'ui-sans-serif, system-ui, sans-serif'
const SERIF = 'ui-serif, Georgia, serif'

const face = (family: string, fallback: string, headingWeight: number): Face => ({
  stack: `'${family}', ${fallback}`,
  headingWeight,
})

/**
 * The families that a shop can choose. All come from our own server, and a browser fetches only
 * those that a page uses.
 */
export const faces: Readonly<Record<string, Face>> = {
  'DM Sans': face('DM Sans', SANS, 600),
  'Space Grotesk': face('Space Grotesk', SANS, 600),
  Barlow: face('Barlow', SANS, 600),
  'Barlow Condensed': face('Barlow Condensed', SANS, 700),
  'Josefin Sans': face('Josefin Sans', SANS, 600),
  Lora: face('Lora', SERIF, 600),
  Fraunces: face('Fraunces', SERIF, 600),
  'Playfair Display': face('Playfair Display', SERIF, 600),
  'Cormorant Garamond': face('Cormorant Garamond', SERIF, 700),
  'Abril Fatface': face('Abril Fatface', SERIF, 400),
}
