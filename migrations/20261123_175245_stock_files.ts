import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_imports_kind" ADD VALUE 'stock' BEFORE 'customers';
  ALTER TYPE "public"."enum_exports_kind" ADD VALUE 'stock' BEFORE 'customers';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "imports" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_imports_kind";
  CREATE TYPE "public"."enum_imports_kind" AS ENUM('products', 'collections', 'extras', 'priceLists', 'customers', 'orders', 'discounts', 'redirects');
  ALTER TABLE "imports" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_imports_kind" USING "kind"::"public"."enum_imports_kind";
  ALTER TABLE "exports" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_exports_kind";
  CREATE TYPE "public"."enum_exports_kind" AS ENUM('products', 'collections', 'extras', 'priceLists', 'customers', 'orders', 'discounts', 'redirects');
  ALTER TABLE "exports" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_exports_kind" USING "kind"::"public"."enum_exports_kind";`)
}
