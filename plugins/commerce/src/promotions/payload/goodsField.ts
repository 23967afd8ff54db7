import type { RelationshipField, RelationshipFieldManyValidation } from 'payload'

type Given = Pick<RelationshipField, 'name' | 'label'> & {
  readonly required?: boolean
  readonly validate?: RelationshipFieldManyValidation
}

/** A choice of articles: products, some of their variants, whole categories with those below, or collections. */
export const goodsField = (
  given: Given,
  admin: { description?: string; condition?: (data: Partial<{ type: string }>) => boolean } = {},
): RelationshipField =>
  ({
    ...given,
    type: 'relationship',
    relationTo: ['categories', 'product-collections', 'products', 'variants'],
    hasMany: true,
    maxRows: 500,
    admin: { ...admin, allowCreate: false, isSortable: false },
  }) as RelationshipField
