import { wordsOn } from './contrast.ts'

type Looks = { readonly name: string; readonly branding: Readonly<Record<string, unknown>> }

/** A shop's first letter on its colour, as the address of a picture. */
export const faviconOf = ({ name, branding }: Looks): string => {
  const given = branding['primary']
  const ground = typeof given === 'string' && /^#[0-9a-f]{6}$/i.test(given) ? given : '#1f2937'
  const [letter = ''] = /[\p{L}\p{N}]/u.exec(name) ?? []
  const picture =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${ground}"/>` +
    `<text x="16" y="23" text-anchor="middle" font-family="Georgia, serif" font-size="20" font-weight="700" fill="${wordsOn(ground)}">${letter.toUpperCase()}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(picture)}`
}
