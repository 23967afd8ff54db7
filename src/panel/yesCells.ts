import type { Field } from 'payload'

/** Ticks read as words in all lists: Payload's own cell shows them as code does. */
export const yesCells = (fields: readonly Field[]): Field[] => fields.map(yesCell)

const yesCell = (field: Field): Field => {
  if (field.type === 'tabs')
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: yesCells(tab.fields) })) }
  if (field.type === 'row' || field.type === 'collapsible' || field.type === 'group')
    return { ...field, fields: yesCells(field.fields) }
  if (field.type !== 'checkbox') return field
  const components = { Cell: '@/panel/YesCell#YesCell', ...field.admin?.components }
  return { ...field, admin: { ...field.admin, components } }
}
