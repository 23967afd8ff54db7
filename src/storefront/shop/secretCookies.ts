import { cookies, headers } from 'next/headers'

const DAY = 86_400

/**
 * Cookies that open something: for this host alone, out of reach for scripts, never sent along from
 * another site. Written in actions, since a page may not.
 */
export const readSecret = async (name: string): Promise<string | undefined> =>
  (await cookies()).get(name)?.value || undefined

export const keepSecret = async (
  name: string,
  value: string,
  { seconds = 30 * DAY }: { seconds?: number } = {},
): Promise<void> => {
  const secure = await isSecure()
  ;(await cookies()).set(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: seconds,
  })
}

export const dropSecret = async (name: string): Promise<void> => {
  ;(await cookies()).delete(name)
}

const isSecure = async (): Promise<boolean> =>
  (await headers()).get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
