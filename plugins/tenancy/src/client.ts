'use client'

export { TenantSelector } from './members/react/TenantSelector.tsx'
export { chooseTenant } from './members/react/chooseTenant.ts'
