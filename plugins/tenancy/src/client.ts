'use client'

export { TenantSelector } from './members/react/TenantSelector.tsx'
