import {
  isAddress,
  normaliseHost,
  pathTenantHeader,
  signPathTenant,
  tenantInPath,
} from '@souk/tenancy/routing'
import { NextResponse, type NextRequest } from 'next/server'

import { env } from './env.ts'

/**
 * Leads addresses to where they are served; it decides nothing about who may see what, since the
 * handlers look up the tenant again.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const path = request.nextUrl.pathname
  return path.startsWith('/api/') ? toShopsApi(request, path) : toShopsPages(request, path)
}

/** The API for whoever names no shop is not led through here, and stays as fast as it is. */
export const config = {
  matcher: ['/api/tenant/:path*', '/((?!api|_next|favicon.ico).*)'],
}

/** `/api/tenant/<slug>/store/cart` is served as `/api/store/cart`, with the slug in a signed header. */
const toShopsApi = (request: NextRequest, path: string): NextResponse => {
  const named = tenantInPath(path)
  const headers = new Headers(request.headers)
  headers.delete(pathTenantHeader)
  if (!named) return NextResponse.next({ request: { headers } })
  headers.set(pathTenantHeader, signPathTenant(named.slug, env().secret))
  return NextResponse.rewrite(to(request, named.rest), { request: { headers } })
}

/** A shop's own host shows the shop's pages at its root, and nothing of the panel. */
const toShopsPages = (request: NextRequest, path: string): NextResponse => {
  const shop = shopOf(request.headers.get('host'))
  if (!shop) return NextResponse.next()
  if (isOfPanel(path)) return new NextResponse('There is nothing here.', { status: 404 })
  return NextResponse.rewrite(
    to(request, `/shops/${encodeURIComponent(shop)}${path === '/' ? '' : path}`),
  )
}

/** A slug, or the host of a domain of the shop's own; nothing for the platform's own name. */
const shopOf = (given: string | null): string | null => {
  const host = normaliseHost(given)
  const { baseDomain } = env()
  if (!host || host === baseDomain || isAddress(host)) return null
  const label = host.endsWith(`.${baseDomain}`) ? host.slice(0, -baseDomain.length - 1) : null
  return label && !label.includes('.') ? label : host
}

const isOfPanel = (path: string): boolean => /^\/admin(\/|$)/.test(path)

const to = (request: NextRequest, path: string): URL => {
  const url = request.nextUrl.clone()
  url.pathname = path
  return url
}
