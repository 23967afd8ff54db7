import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { faviconOf } from '@/storefront/shop/favicon.ts'
import { themeOf } from '@/storefront/shop/theme.ts'

import '../storefront.css'

const branding = {
  primary: '#3b2a5c',
  accent: '#a6421b',
  background: '#faf7f2',
  foreground: '#1d1726',
  muted: '#f0e9df',
  radius: '12px',
  font: 'DM Sans',
  headingFont: 'Fraunces',
}

export const metadata: Metadata = {
  title: 'Souk: one building, many shops',
  description:
    'A whole website and a whole shop for every tenant, on Payload: one admin panel, one API, one database, and a wall between the shops that the database itself keeps.',
  icons: { icon: faviconOf({ name: 'Souk', branding }) },
}

const Layout = ({ children }: { children: ReactNode }) => (
  <html lang="en" style={themeOf({ branding })}>
    <body>{children}</body>
  </html>
)

export default Layout
